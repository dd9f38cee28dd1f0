import type { Clock } from '../kernel/clock.ts'

const KEPT_MS = 24 * 60 * 60_000
const MOST_KEPT = 1_000

/** Pictures of which this node could not make something, perhaps in passing: it goes on with others, and tries them again a day later. */
export class FailedPictures {
  readonly #clock: Pick<Clock, 'elapsed'>
  /** When, by id: the oldest first. */
  readonly #failed = new Map<string, number>()

  constructor(clock: Pick<Clock, 'elapsed'>) {
    this.#clock = clock
  }

  add(id: string): void {
    this.#failed.delete(id)
    this.#failed.set(id, this.#clock.elapsed())
    const [oldest] = this.#failed.keys()
    if (oldest !== undefined && this.#failed.size > MOST_KEPT) this.#failed.delete(oldest)
  }

  has(id: string): boolean {
    const at = this.#failed.get(id)
    return at !== undefined && at > this.#clock.elapsed() - KEPT_MS
  }

  ids(): string[] {
    const until = this.#clock.elapsed() - KEPT_MS
    for (const [id, at] of this.#failed) if (at <= until) this.#failed.delete(id)
    return [...this.#failed.keys()]
  }
}
