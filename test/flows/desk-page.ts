import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { noCopy, type OfflineCopy } from '../../client/sync/offline-copy.ts'
import { mayEdit } from '../../client/sync/save-state.ts'
import { StoryProvider } from '../../client/sync/story-provider.ts'
import { bodyTexts } from '../chaos/body-words.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'

/** What a browser keeps of a draft, whichever version of the page is loaded. */
class Device {
  readonly #updates: Uint8Array[] = []

  readonly openCopy = async (doc: Y.Doc): Promise<OfflineCopy> => {
    for (const update of this.#updates) Y.applyUpdate(doc, update)
    const keep = (update: Uint8Array) => void this.#updates.push(update)
    doc.on('update', keep)
    const close = async () => doc.off('update', keep)
    return { ...noCopy, kept: true, close }
  }
}

/** A draft that is open in the desk of a browser: the desk's own provider, without the screen. */
export class DeskPage implements Disposable {
  readonly name: string
  /** All words that were ever typed here. */
  readonly typed: string[] = []
  #provider: StoryProvider
  readonly #device = new Device()
  readonly #at: { node: NodeProcess; caller: Caller; storyId: string }

  constructor(
    name: string,
    at: { node: NodeProcess; caller: Caller; storyId: string; schema: number },
  ) {
    this.name = name
    this.#at = at
    this.#provider = this.#load(at.schema)
  }

  get doc(): Y.Doc {
    return this.#provider.doc
  }

  get status() {
    return this.#provider.status()
  }

  get saved(): boolean {
    return this.status.state.kind === 'saved'
  }

  /** A word that is nowhere else, if the page takes what is typed. */
  type(): void {
    const [text] = bodyTexts(this.doc)
    if (!text || !mayEdit(this.status.state)) return
    const word = `‹${this.name}.${this.typed.length}›`
    this.typed.push(word)
    text.insert(text.toString().lastIndexOf('›') + 1 || text.length, word)
  }

  /** The page of another version, in the same browser. */
  reload(schema: number): void {
    this.#provider.destroy()
    this.#provider = this.#load(schema)
  }

  #load(schema: number): StoryProvider {
    const { node, caller, storyId } = this.#at
    return new StoryProvider({
      url: `${node.url.replace('http', 'ws')}/collab`,
      storyId,
      userId: caller.user.id,
      readOnly: false,
      online: true,
      openCopy: this.#device.openCopy,
      goOn: () => {
        throw new Error('nobody forges a client id here')
      },
      WebSocket: socketOf(caller.cookie, schema),
    })
  }

  [Symbol.dispose]() {
    this.#provider.destroy()
  }
}

/** Sends a browser's cookie, and the schema of the page's version. */
function socketOf(cookie: string, schema: number): typeof globalThis.WebSocket {
  class VersionSocket extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url.replace(/schema=\d+/, `schema=${schema}`), protocols, { headers: { cookie } })
    }
  }
  return VersionSocket as unknown as typeof globalThis.WebSocket
}
