import type { Edition } from '../published/published.ts'
import type { LiveReader } from './reader.ts'

/** What open pages follow: a story, or the whole site. */
export interface LiveTopic {
  readonly readers: Set<LiveReader>
  /** Streams that are being opened; it must hear of events meanwhile. */
  opening: number
  /** Null if there is no such thing for readers. */
  readonly edition: Edition | null
  /** Asks SQL what readers should see now. */
  refresh(): Promise<Edition | null>
  /** Brings one reader up to date: somebody new, or whose socket has drained. Never rejects. */
  welcome(reader: LiveReader): Promise<void>
  /** Something happened: brings every reader up to date. Never rejects; `tick` tries again. */
  advance(): Promise<void>
  /** Once a second. */
  tick(): void
}
