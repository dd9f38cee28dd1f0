export interface SeededRandom {
  /** In [0, 1). */
  next(): number
  /** A whole number in [0, n). */
  int(n: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/** The same seed gives the same sequence on every machine. A test that takes a new seed prints it. */
export function seeded(seed: number): SeededRandom {
  let state = seed >>> 0
  // mulberry32, Tommy Ettinger 2017 (public domain)
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (n: number) => Math.floor(next() * n)
  return {
    next,
    int,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('pick: the list is empty')
      return list[int(list.length)] as T
    },
    chance: (probability) => next() < probability,
  }
}
