import type { LetterRange } from '../../../shared/document/letter-range.ts'
import type { OpenSuggestion } from '../../../shared/document/suggested/pending.ts'
import type { Span } from './letter-spans.ts'

/** Letters side by side that one suggestion names. */
export interface NamedSpan extends Span {
  one: OpenSuggestion
}

interface Named {
  one: OpenSuggestion
  range: LetterRange
  /** Up to where this one reaches, or one before it. */
  reach: number
}

/** Which suggestions name a letter, found by its client and its clock. */
export class NamedLetters {
  readonly #byClient: ReadonlyMap<number, readonly Named[]>

  constructor(open: readonly OpenSuggestion[], which: 'added' | 'struck') {
    const all = open.flatMap((one) => one[which].ranges().map((range) => ({ one, range })))
    const byClient = Map.groupBy(all, ({ range: [client] }) => client)
    this.#byClient = new Map([...byClient].map(([client, some]) => [client, inOrder(some)]))
  }

  /** What of a span suggestions name, each for itself. */
  in({ from, letters: [client, begin, end] }: Span): NamedSpan[] {
    const all = this.#byClient.get(client) ?? []
    const spans: NamedSpan[] = []
    for (let i = firstReaching(all, begin); i < all.length; i++) {
      const named = all[i]
      if (!named || named.range[1] >= end) break
      const [at, to] = [Math.max(begin, named.range[1]), Math.min(end, named.range[2])]
      if (at >= to) continue
      const letters: LetterRange = [client, at, to]
      spans.push({ one: named.one, from: from + at - begin, to: from + to - begin, letters })
    }
    return spans
  }
}

function inOrder(some: readonly Omit<Named, 'reach'>[]): Named[] {
  let reach = 0
  return some
    .toSorted((a, b) => a.range[1] - b.range[1])
    .map((named) => ({ ...named, reach: (reach = Math.max(reach, named.range[2])) }))
}

/** The first that reaches beyond a clock. */
function firstReaching(all: readonly Named[], clock: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.reach ?? Infinity) > clock) high = middle
    else low = middle + 1
  }
  return low
}
