import type * as Y from 'yjs'
import type { LetterRange } from '../letter-range.ts'
import { MOVES } from '../schema.ts'
import { toldRuns } from '../told-moves.ts'
import { LetterSet } from './letter-set.ts'
import { carriedOf, readCarried, type CarriedRun } from './suggestion.ts'

/** So often is each run followed, and so often any: a circle of runs must end. */
const MOST_STEPS = { ofEach: 10, some: 50_000 }

/** Where letters went: which letters were made anew for which. */
export class CarriedLetters {
  /** Of each client in the order of the clocks of old. */
  readonly #runs = new Map<number, CarriedRun[]>()
  /** Of each client, the longest run. */
  readonly #longest = new Map<number, number>()
  readonly #all: readonly CarriedRun[]

  constructor(runs: readonly CarriedRun[]) {
    this.#all = runs
    for (const run of runs) {
      const [client, , , , length] = run
      const runs = this.#runs.get(client) ?? []
      runs.push(run)
      this.#runs.set(client, runs)
      this.#longest.set(client, Math.max(length, this.#longest.get(client) ?? 0))
    }
    for (const runs of this.#runs.values()) runs.sort((a, b) => a[1] - b[1])
  }

  /**
   * The letters, and all that stand for them by now. Where that can't be worked out, all that stand for any: who may not read
   * a letter reads none too many.
   */
  withHeirs(letters: Iterable<LetterRange>): LetterSet {
    const all = new LetterSet()
    const open = [...letters]
    let left = MOST_STEPS.some + MOST_STEPS.ofEach * this.#all.length
    for (let next = open.pop(); next; next = open.pop()) {
      for (const fresh of all.missing(next)) {
        all.add(fresh)
        const heirs = this.#heirs(fresh)
        left -= heirs.length
        open.push(...heirs)
      }
      if (left < 0) return this.#withAll(all)
    }
    return all
  }

  #withAll(letters: LetterSet): LetterSet {
    const ends = this.#all.map(([, , client, clock, length]): LetterRange => {
      return [client, clock, clock + length]
    })
    return new LetterSet([...letters.ranges(), ...ends])
  }

  #heirs([client, from, to]: LetterRange): LetterRange[] {
    const runs = this.#runs.get(client) ?? []
    const heirs: LetterRange[] = []
    const longest = this.#longest.get(client) ?? 0
    for (let i = firstFrom(runs, from - longest); i < runs.length; i++) {
      const [, clock, nowClient, nowClock, length] = runs[i] ?? [0, Infinity, 0, 0, 0]
      if (clock >= to) break
      const begin = Math.max(from, clock)
      const end = Math.min(to, clock + length)
      if (begin < end) heirs.push([nowClient, nowClock + begin - clock, nowClock + end - clock])
    }
    return heirs
  }
}

function firstFrom(runs: readonly CarriedRun[], clock: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.[1] ?? Infinity) >= clock) high = middle
    else low = middle + 1
  }
  return low
}

/** What is kept for as long as the draft. */
export function keptRuns(doc: Y.Doc): CarriedRun[] {
  return carriedOf(doc).toArray().flatMap(readCarried)
}

/** What was told lately, of all letters; a draft forgets it after a while. */
export function lateRuns(doc: Y.Doc): CarriedRun[] {
  const told = doc.getArray(MOVES).toArray().flatMap(toldRuns)
  return told.map(([client, clock, nowClient, nowClock, length]) => [
    client,
    clock,
    nowClient,
    nowClock,
    length,
  ])
}
