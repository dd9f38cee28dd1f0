/** Upper bounds in milliseconds; what took longer than the last is not asked for. */
const BOUNDS = [
  50, 100, 150, 200, 300, 400, 500, 600, 800, 1_000, 1_500, 2_000, 3_000, 4_000, 5_000, 7_500,
  10_000, 15_000, 20_000, 30_000, 45_000, 60_000,
]

/** How many pages had a revision within each of the bounds, and not within the one before. */
export class ArrivalTimes {
  readonly #counts: number[]

  constructor(counts: readonly number[] = []) {
    this.#counts = BOUNDS.map((_, i) => counts[i] ?? 0)
  }

  static sum(all: readonly (readonly number[])[]): ArrivalTimes {
    const at = (i: number) => all.reduce((sum, counts) => sum + (counts[i] ?? 0), 0)
    return new ArrivalTimes(BOUNDS.map((_, i) => at(i)))
  }

  get counts(): readonly number[] {
    return this.#counts
  }

  get told(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0)
  }

  add(ms: number) {
    const bound = BOUNDS.findIndex((most) => ms <= most)
    if (bound >= 0) this.#counts[bound] = (this.#counts[bound] ?? 0) + 1
  }

  /** Within so many milliseconds at least this share of them had it; null if none told. */
  within(share: number): number | null {
    if (this.told === 0) return null
    const enough = share * this.told
    let sum = 0
    const bound = this.#counts.findIndex((count) => (sum += count) >= enough)
    return BOUNDS[bound] ?? null
  }
}
