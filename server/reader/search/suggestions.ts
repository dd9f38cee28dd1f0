import { editDistance, shortened } from '../../../shared/model/edit-distance.ts'
import type { Query } from './query.ts'
import type { KnownWord, SearchStore } from './search-store.ts'

/** So many letters may be wrong in a word; in a short one, one. */
const MOST_WRONG = 2
const SHORT = 5
const LONGEST = 24
/** For each word. */
const MOST_TRIED = 2

/** Searches that differ by a word from what was typed: somebody may have meant one of them. The likeliest first. */
export async function suggestionsFor(
  { text, all }: Query,
  store: Pick<SearchStore, 'near'>,
): Promise<string[]> {
  const suggested: string[] = []
  for (const { words, span } of all) {
    const [word = '', ...others] = words
    if (!span || others.length > 0 || word.length > LONGEST) continue
    const near = nearest(word, await store.near(shortened(word, MOST_WRONG)))
    suggested.push(...near.map(({ shown }) => text.slice(0, span[0]) + shown + text.slice(span[1])))
  }
  return suggested
}

/** Who slips in a word rarely does so in its first letter. */
function nearest(word: string, known: readonly KnownWord[]): KnownWord[] {
  const most = word.length <= SHORT ? 1 : MOST_WRONG
  return known
    .map((one) => ({ ...one, wrong: editDistance(word, one.word) }))
    .filter(({ wrong }) => wrong > 0 && wrong <= most)
    .map((one) => ({ ...one, wrong: one.wrong + (one.word[0] === word[0] ? 0 : 0.5) }))
    .toSorted((a, b) => a.wrong - b.wrong)
    .slice(0, MOST_TRIED)
}
