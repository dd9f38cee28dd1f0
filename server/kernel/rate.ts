/** The last second counts for about two thirds. */
const MEMORY_MS = 1_000

/** How often something happens lately. */
export class Rate {
  #perSecond = 0
  #at = -Infinity

  happened(now: number): void {
    this.#perSecond = this.#faded(now) + 1
    this.#at = now
  }

  /** Milliseconds between two, on average. */
  get interval(): number {
    return MEMORY_MS / this.#perSecond
  }

  #faded(now: number): number {
    return this.#perSecond * Math.exp(Math.min(0, this.#at - now) / MEMORY_MS)
  }
}
