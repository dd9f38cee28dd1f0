import type { LetterRange } from '../../../shared/document/letter-range.ts'
import type { OpenSuggestion } from '../../../shared/document/suggested/pending.ts'
import type { Span } from './letter-spans.ts'

/** Letters side by side that one suggestion names. */
export interface NamedSpan extends Span {
  one: OpenSuggestion
}

/** Which suggestions name a letter, found by its client. */
export class NamedLetters {
  readonly #byClient: ReadonlyMap<number, { one: OpenSuggestion; range: LetterRange }[]>

  constructor(open: readonly OpenSuggestion[], which: 'added' | 'struck') {
    const all = open.flatMap((one) => one[which].ranges().map((range) => ({ one, range })))
    this.#byClient = Map.groupBy(all, ({ range: [client] }) => client)
  }

  /** What of a span suggestions name, each for itself. */
  in({ from, letters: [client, begin, end] }: Span): NamedSpan[] {
    return (this.#byClient.get(client) ?? []).flatMap(({ one, range: [, first, last] }) => {
      const [at, to] = [Math.max(begin, first), Math.min(end, last)]
      if (at >= to) return []
      return [{ one, from: from + at - begin, to: from + to - begin, letters: [client, at, to] }]
    })
  }
}
