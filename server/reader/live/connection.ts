import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '../../kernel/clock.ts'
import type { Frame } from './frames.ts'

/** Bytes that may wait for a reader's socket. Only a message that is larger by itself may pass it, alone. */
const MAX_UNSENT_BYTES = 64 * 1024
/** How long a reader may stay behind. */
const MAX_BEHIND_MS = 10_000

/**
 * One open stream, for one page or for several of a browser. [RDR2] Where a message would make more than
 * 64 KB wait for its socket, the stream is behind: it is sent nothing until everything has left (`onDrain`),
 * or is cut after ten seconds.
 */
export class LiveConnection {
  #response: ServerResponse
  #clock: Clock
  #onDrain: () => void
  #behindSince: number | null = null
  #ended = false

  constructor(response: ServerResponse, deps: { clock: Clock; onDrain: () => void }) {
    this.#response = response
    this.#clock = deps.clock
    this.#onDrain = deps.onDrain
  }

  get behind(): boolean {
    return this.#behindSince !== null
  }

  /** All that was sent has left for the network. */
  get isWritten(): boolean {
    const { socket } = this.#response
    return socket !== null && !socket.destroyed && !this.behind && socket.writableLength === 0
  }

  /** Sends a frame, or two as one message; true unless the stream is behind or gone. */
  send(frame: Frame, second: Frame | null = null): boolean {
    const { socket, chunkedEncoding } = this.#response
    if (!socket || socket.destroyed || this.#ended || this.behind) return false
    // Straight to the socket: ServerResponse.write would frame and copy the same bytes for every reader.
    const bytes = chunkedEncoding ? frame.chunk : frame.plain
    const rest = second && (chunkedEncoding ? second.chunk : second.plain)
    const unsent = socket.writableLength
    if (unsent > 0 && unsent + bytes.length + (rest?.length ?? 0) > MAX_UNSENT_BYTES) {
      this.#fallBehind(socket)
      return false
    }
    socket.write(bytes)
    if (rest) socket.write(rest)
    return true
  }

  cutIfStuck() {
    if (this.#behindSince === null) return
    if (this.#clock.elapsed() - this.#behindSince >= MAX_BEHIND_MS) this.#response.destroy()
  }

  /** Sends a last frame; nothing may follow the chunk that ends a response. */
  end(last: Frame) {
    if (this.#ended) return
    if (this.send(last)) this.#response.end()
    else this.#response.destroy()
    this.#ended = true
  }

  #fallBehind(socket: Socket) {
    this.#behindSince = this.#clock.elapsed()
    // What is written last leaves last. ('drain' comes only to who went past the stream's own bound.)
    socket.write('', (error) => {
      if (error) return
      this.#behindSince = null
      this.#onDrain()
    })
  }
}
