import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '../kernel/clock.ts'
import type { Frame } from './live-frames.ts'
import { isNewer, type Edition } from './published.ts'

/** Bytes that may wait for a reader's socket. Only a frame that is larger by itself may pass it, alone. */
const MAX_UNSENT_BYTES = 64 * 1024
/** How long a reader may stay behind. */
const MAX_BEHIND_MS = 10_000

/**
 * One open page. [RDR2] Where a frame would make more than 64 KB wait for its socket, the reader is behind:
 * it is sent nothing, then one patch for all that it missed when everything has left (`onDrain`), or is cut
 * after ten seconds.
 */
export class LiveReader {
  #seen: Edition
  #response: ServerResponse
  #clock: Clock
  #onDrain: (reader: LiveReader) => void
  #behindSince: number | null = null
  #ended = false

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

  /** True unless the reader is behind or gone. */
  send(frame: Frame): boolean {
    const { socket, chunkedEncoding } = this.#response
    if (!socket || socket.destroyed || this.#ended || this.behind) return false
    // Straight to the socket: ServerResponse.write would frame and copy the same bytes for every reader.
    const bytes = chunkedEncoding ? frame.chunk : frame.plain
    const unsent = socket.writableLength
    if (unsent > 0 && unsent + bytes.length > MAX_UNSENT_BYTES) {
      this.#fallBehind(socket)
      return false
    }
    socket.write(bytes)
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

  /** Sends a last frame; nothing may follow the chunk that ends a response. */
  end(last: Frame) {
    if (this.#ended) return
    if (this.send(last)) this.#response.end()
    else this.#response.destroy()
    this.#ended = true
  }

  #fallBehind(socket: Socket) {
    this.#behindSince = this.#clock.now()
    // What is written last leaves last. ('drain' comes only to who went past the stream's own bound.)
    socket.write('', (error) => {
      if (error) return
      this.#behindSince = null
      this.#onDrain(this)
    })
  }
}
