/** An allowance that grows by `perSecond` up to `most`, where it begins. Times are those of a clock's `elapsed`. */
export class TokenBucket {
  readonly #most: number
  readonly #perSecond: number
  #left: number
  #at: number

  constructor({ most, perSecond }: { most: number; perSecond: number }, now: number) {
    this.#most = most
    this.#perSecond = perSecond
    this.#left = most
    this.#at = now
  }

  left(now: number): number {
    const grown = ((now - this.#at) / 1000) * this.#perSecond
    this.#left = Math.min(this.#most, this.#left + grown)
    this.#at = now
    return this.#left
  }

  /** False if so many are not there: then none is taken. */
  take(count: number, now: number): boolean {
    if (this.left(now) < count) return false
    this.#left -= count
    return true
  }
}
