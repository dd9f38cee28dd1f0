import * as encoding from 'lib0/encoding'
import { FRAME } from '../../shared/protocol/frames.ts'

/** Questions to the server: where does what I was shown stand in the log, once all of it does? */
export class Barriers {
  readonly #send: (frame: Uint8Array) => void
  readonly #asked = new Map<number, (seq: number) => void>()
  #last = 0
  #known = false

  constructor(send: (frame: Uint8Array) => void) {
    this.#send = send
  }

  /** The server of the socket that is open now can answer. */
  get known(): boolean {
    return this.#known
  }

  /** The question is on its way, and its socket is open. */
  waits(id: number): boolean {
    return this.#asked.has(id)
  }

  /** The id of the question. */
  ask(answer: (seq: number) => void): number {
    const id = (this.#last += 1)
    this.#asked.set(id, answer)
    this.#send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, FRAME.barrier)
        encoding.writeVarUint(encoder, id)
      }),
    )
    return id
  }

  /** 0 is the server's word that it knows them. */
  answered(id: number, seq: number): void {
    this.#known = true
    const answer = this.#asked.get(id)
    this.#asked.delete(id)
    answer?.(seq)
  }

  /** The socket is gone: another one has to be asked anew. */
  lost(): void {
    this.#known = false
    this.#asked.clear()
  }
}
