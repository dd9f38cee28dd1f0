import type { Thread } from '../../../shared/protocol/api/comments.ts'
import type { CommentOutbox, Waiting } from './comment-outbox.ts'

const PAUSE = { first: 2_000, most: 60_000 }

export type Sending = { done: Thread } | { refused: string } | { later: true }

interface Deps {
  outbox: Pick<CommentOutbox, 'all' | 'refuse' | 'forget' | 'subscribe'>
  send: (said: Waiting) => Promise<Sending>
  sent: (thread: Thread) => void
  /** Runs it after that many ms, unless what it gives is called before. */
  after: (ms: number, run: () => void) => () => void
}

/**
 * Sends what was said, one after the other, until the server has it or refuses it for good. Two tabs may send the same: by its key
 * it is there once.
 */
export class CommentSender {
  readonly #deps: Deps
  #cancel: (() => void) | null = null
  #failures = 0
  #busy = false
  #unsubscribe: (() => void) | null = null

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    this.#unsubscribe ??= this.#deps.outbox.subscribe(() => this.#look())
    this.#look()
  }

  stop(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.#cancel?.()
    this.#cancel = null
  }

  /** The network is back. */
  hurry(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#failures = 0
    this.#look()
  }

  #look() {
    if (this.#busy || this.#cancel || !this.#unsubscribe) return
    const next = this.#deps.outbox.all().find(({ refused }) => refused === null)
    if (next) void this.#send(next) // it never rejects
  }

  async #send(said: Waiting) {
    const { outbox, send, sent, after } = this.#deps
    this.#busy = true
    const outcome = await send(said)
    this.#busy = false
    if ('later' in outcome) {
      const pause = Math.min(PAUSE.most, PAUSE.first * 2 ** this.#failures++)
      this.#cancel = after(pause, () => {
        this.#cancel = null
        this.#look()
      })
      return
    }
    this.#failures = 0
    if ('done' in outcome) {
      sent(outcome.done)
      outbox.forget(said.key)
    } else outbox.refuse(said.key, outcome.refused)
    this.#look()
  }
}
