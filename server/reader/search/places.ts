import type { Phrase, Term } from '../../store/search.ts'

/** Where a term begins in words, and behind which one it ends. */
export interface TermPlace {
  term: number
  start: number
  end: number
}

/** The places of all terms, in their order. */
export class TermFinder {
  /** By the first word of a phrase. */
  readonly #phrases = new Map<string, { term: number; phrase: Phrase }[]>()
  readonly count: number

  constructor(terms: readonly Term[]) {
    this.count = terms.length
    for (const [term, phrases] of terms.entries())
      for (const phrase of phrases) {
        const [first = ''] = phrase
        this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), { term, phrase }])
      }
  }

  placesIn(words: readonly string[]): TermPlace[] {
    return words.flatMap((word, start) =>
      (this.#phrases.get(word) ?? [])
        .filter(({ phrase }) => phrase.every((one, i) => words[start + i] === one))
        .map(({ term, phrase }) => ({ term, start, end: start + phrase.length })),
    )
  }
}
