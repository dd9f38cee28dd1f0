import { isWithin, MOST_OF_DRAFT, NOTHING_ADDED, sum, type DraftSize } from './draft-size.ts'

/** How often a draft may be measured: it costs as much as sending it to somebody. */
const MEASURE_MS = 1_000

/**
 * How large a draft is. What comes in is added up, which is too much (Yjs joins keystrokes, and drops what is
 * deleted); so the draft is measured before anything is said not to fit, once a second at most.
 */
export class DraftGauge {
  readonly #measure: () => DraftSize
  readonly #now: () => number
  /** Never less than the draft. */
  #size: DraftSize
  #exact = false
  #measuredAt = -Infinity

  constructor(deps: { atMost: DraftSize; measure: () => DraftSize; now: () => number }) {
    this.#size = deps.atMost
    this.#measure = deps.measure
    this.#now = deps.now
  }

  /** The draft has changed, and grown by so much at most. */
  changed(added: DraftSize): void {
    this.#size = sum(this.#size, added)
    this.#exact = false
  }

  /** True if the draft may grow by `added`. Between two measurements it may say no too early. */
  fits(added: DraftSize): boolean {
    if (isWithin(sum(this.#size, added), MOST_OF_DRAFT)) return true
    const now = this.#now()
    if (this.#exact || Math.abs(now - this.#measuredAt) < MEASURE_MS) return false
    this.#size = this.#measure()
    this.#exact = true
    this.#measuredAt = now
    return isWithin(sum(this.#size, added), MOST_OF_DRAFT)
  }

  /** Nothing at all can be added. */
  get full(): boolean {
    return !this.fits(NOTHING_ADDED)
  }
}
