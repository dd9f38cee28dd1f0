import type { ServerResponse } from 'node:http'
import type { Clock } from '../kernel/clock.ts'
import type { Frame } from './live-frames.ts'
import { isNewer, type Edition } from './published.ts'

/** Unsent bytes past which a reader gets no more until all of them are gone. */
const MAX_UNSENT_BYTES = 64 * 1024
/** How long a reader may stay behind. */
const MAX_BEHIND_MS = 10_000

/**
 * One open page. [RDR2] While more than 64 KB wait for its socket it is behind: it is sent nothing, then one
 * patch for all that it missed when the socket has drained (`onDrain`), or is cut after ten seconds.
 */
export class LiveReader {
  #seen: Edition
  #response: ServerResponse
  #clock: Clock
  #onDrain: (reader: LiveReader) => void
  #behindSince: number | null = null

  constructor(
    revision: number,
    response: ServerResponse,
    deps: { clock: Clock; onDrain: (reader: LiveReader) => void },
  ) {
    this.#seen = { number: revision, state: 'live' }
    this.#response = response
    this.#clock = deps.clock
    this.#onDrain = deps.onDrain
  }

  get seen(): Edition {
    return this.#seen
  }

  get behind(): boolean {
    return this.#behindSince !== null
  }

  needs(edition: Edition): boolean {
    return isNewer(edition, this.#seen)
  }

  /** True unless the reader is behind. */
  send(frame: Frame): boolean {
    const socket = this.#response.socket
    if (!socket || socket.destroyed || this.behind) return false
    if (socket.writableLength > MAX_UNSENT_BYTES) {
      this.#fallBehind()
      return false
    }
    // Straight to the socket: ServerResponse.write would frame and copy the same bytes for every reader.
    socket.write(this.#response.chunkedEncoding ? frame.chunk : frame.plain)
    return true
  }

  /** Sends what leads from `seen` to `edition`. */
  advance(frame: Frame, edition: Edition) {
    if (this.send(frame)) this.#seen = edition
  }

  cutIfStuck() {
    if (this.#behindSince === null) return
    if (this.#clock.now() - this.#behindSince >= MAX_BEHIND_MS) this.#response.destroy()
  }

  end() {
    if (this.behind) this.#response.destroy()
    else this.#response.end()
  }

  #fallBehind() {
    this.#behindSince = this.#clock.now()
    this.#response.socket?.once('drain', () => {
      this.#behindSince = null
      this.#onDrain(this)
    })
  }
}
