import type { Clock } from '../kernel/clock.ts'

/** How long a node may go on with what another one has changed. */
const FRESH_MS = 1_000

/** What pages ask for all the time, as it was at most a second ago. */
export class Fresh<T> {
  readonly #clock: Pick<Clock, 'elapsed'>
  readonly #read: () => Promise<T>
  #kept: { value: Promise<T>; at: number } | null = null

  constructor(deps: { clock: Pick<Clock, 'elapsed'>; read: () => Promise<T> }) {
    this.#clock = deps.clock
    this.#read = deps.read
  }

  get(): Promise<T> {
    const now = this.#clock.elapsed()
    if (this.#kept && now - this.#kept.at < FRESH_MS) return this.#kept.value
    const kept = { value: this.#read(), at: now }
    this.#kept = kept
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = null
    })
    return kept.value
  }

  /** It was changed here. */
  forget(): void {
    this.#kept = null
  }
}
