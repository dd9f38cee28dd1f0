import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { z } from 'zod'

/** More than a draft tells in years; beyond, what moves counts as written by who moved it. */
const MOST_RUNS = 20_000
/** Moves that were told before those that they follow. */
const MOST_STEPS = 20

const whole = z.int().nonnegative()
/** So many letters of a client, from a clock on, stand for those of another one: client, clock, length, client and clock of those. */
const run = z.tuple([whole, whole, whole, whole, whole])
type Run = z.infer<typeof run>

/** So many letters of a client, from a clock on. */
export interface Letters {
  client: number
  clock: number
  length: number
}

/**
 * For each letter that somebody made anew, the one that was typed first: whoever has its client id wrote it. A draft forgets its
 * older moves, so snapshots keep this beside it.
 */
export class LetterLines {
  /** Of each client in the order of their clocks, without overlaps. */
  readonly #runs = new Map<number, Run[]>()
  #count = 0

  static unpacked(packed: Uint8Array): LetterLines {
    const lines = new LetterLines()
    const json: unknown = JSON.parse(zstdDecompressSync(packed).toString())
    for (const one of z.array(run).parse(json)) lines.#insert(one)
    return lines
  }

  packed(): Uint8Array {
    return new Uint8Array(zstdCompressSync(JSON.stringify([...this.#runs.values()].flat())))
  }

  /** True if it is told of all of them already. */
  knows(letters: Letters): boolean {
    return this.#unknown(letters).length === 0
  }

  /** Looks that `knows` costs for them: one for each run that it passes. */
  looksAt({ client, clock, length }: Letters): number {
    const runs = this.#runs.get(client) ?? []
    return 1 + placeOf(runs, clock + length) - placeOf(runs, clock)
  }

  /** `now` stand for `old`, as many letters; of what is told twice the first counts. */
  add(old: Omit<Letters, 'length'>, now: Letters): void {
    let at = now.clock
    for (const first of this.first({ ...old, length: now.length })) {
      for (const free of this.#unknown({ client: now.client, clock: at, length: first.length }))
        this.#join(free, { ...first, clock: first.clock + free.clock - at })
      at += first.length
    }
  }

  /** Those that were typed first, in the order of the letters that stand for them. */
  first(letters: Letters, steps = MOST_STEPS): Letters[] {
    return this.#parts(letters).flatMap(({ part, run: found }): Letters[] => {
      if (!found || steps === 0) return [part]
      const [, clock, , oldClient, oldClock] = found
      const old = { client: oldClient, clock: oldClock + part.clock - clock, length: part.length }
      return this.first(old, steps - 1)
    })
  }

  /** Those of the letters of which nothing is known. */
  #unknown(letters: Letters): Letters[] {
    return this.#parts(letters).flatMap(({ part, run: found }) => (found ? [] : [part]))
  }

  /** The letters in order, parted where what is known of them changes. */
  #parts({ client, clock, length }: Letters): { part: Letters; run: Run | null }[] {
    const end = clock + length
    const parts: { part: Letters; run: Run | null }[] = []
    let at = clock
    const put = (to: number, known: Run | null) => {
      if (to <= at) return
      parts.push({ part: { client, clock: at, length: to - at }, run: known })
      at = to
    }
    const runs = this.#runs.get(client) ?? []
    for (const known of runs.slice(placeOf(runs, clock), placeOf(runs, end) + 1)) {
      const [, from, count] = known
      put(Math.min(from, end), null)
      put(Math.min(from + count, end), known)
    }
    put(end, null)
    return parts
  }

  #join(now: Letters, first: Letters) {
    if (this.#count >= MOST_RUNS || (now.client === first.client && now.clock === first.clock))
      return
    this.#insert([now.client, now.clock, now.length, first.client, first.clock])
  }

  #insert(added: Run) {
    const [client, clock, length, oldClient, oldClock] = added
    const runs = this.#runs.get(client) ?? []
    const at = placeOf(runs, clock)
    const before = runs[at - 1]
    const goesOn =
      before?.[3] === oldClient &&
      before[1] + before[2] === clock &&
      before[4] + before[2] === oldClock
    if (goesOn) before[2] += length
    else runs.splice(at, 0, added)
    if (!goesOn) this.#count += 1
    this.#runs.set(client, runs)
  }
}

/** Of the first run that ends behind `clock`. */
function placeOf(runs: readonly Run[], clock: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const [, from = 0, count = 0] = runs[middle] ?? []
    if (from + count > clock) high = middle
    else low = middle + 1
  }
  return low
}
