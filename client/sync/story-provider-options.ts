import type * as Y from 'yjs'
import type { Changed, OfflineCopy } from './offline-copy.ts'
import type { Renewal } from './renewal.ts'

export interface StoryProviderOptions {
  /** `wss://host/collab` */
  url: string
  storyId: string
  /** Whose words these are: the server takes them from nobody else's session. */
  userId: string
  /** False for who only brings words and is not in the draft. */
  here?: boolean
  /** A guest of the story, not somebody of the newsroom. */
  isGuest?: boolean
  /** What the story's API answer said; from the first ack on, the server's word counts. */
  readOnly: boolean
  onlySuggests?: boolean
  /** The browser has a network, for all it knows. */
  online: boolean
  /** Loads and keeps the copy on this device; who has only ever read here has none. */
  openCopy: (doc: Y.Doc, changed: Changed) => Promise<OfflineCopy>
  /** Where another provider left off. */
  renewal?: Renewal
  /** Somebody else has written under a client id of this one, which is of no use any more: another one is to go on from there. Who only reads has none. */
  goOn?: (renewal: Renewal) => void
  WebSocket?: typeof WebSocket
  now?: () => number
}
