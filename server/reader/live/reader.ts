import type { LiveConnection } from './connection.ts'
import { aboutFrame, RESET, type Frame } from './frames.ts'
import { isNewer, type Edition } from '../published/published.ts'

/** A page of a story (or of the site) at `revision`, which shows what comes on its stream. */
export interface LivePage {
  storyId: string
  revision: number
}

/** One open page of a story; its stream may bring news of other stories as well, if it is shared. */
export class LiveReader {
  #connection: LiveConnection
  #storyId: string
  #seen: Edition
  #shared: boolean
  #lost = false

  constructor(page: LivePage, connection: LiveConnection, { shared }: { shared: boolean }) {
    this.#connection = connection
    this.#storyId = page.storyId
    this.#seen = { number: page.revision, state: 'live' }
    this.#shared = shared
  }

  get seen(): Edition {
    return this.#seen
  }

  needs(edition: Edition): boolean {
    return isNewer(edition, this.#seen)
  }

  /** All that leads to it has left for the page. */
  has(revision: number): boolean {
    return !this.#lost && this.#seen.number >= revision && this.#connection.isWritten
  }

  /** True unless the reader is behind or gone. */
  send(frame: Frame): boolean {
    if (this.#lost) return false
    if (!this.#shared) return this.#connection.send(frame)
    return this.#connection.send(aboutFrame(this.#storyId, this.#seen.number), frame)
  }

  /** Sends what leads from `seen` to `edition`. */
  advance(frame: Frame, edition: Edition) {
    if (this.send(frame)) this.#seen = edition
  }

  /** The page has to be fetched again. A stream that it shares goes on for the others. */
  reset() {
    if (!this.#shared) return this.#connection.end(RESET)
    if (this.send(RESET)) this.#lost = true
  }
}

export function deliver(reader: LiveReader, frame: Frame, edition: Edition) {
  if (frame === RESET) reader.reset()
  else reader.advance(frame, edition)
}
