import { editDistance, shortened } from '../../../shared/model/edit-distance.ts'
import type { Query } from './query.ts'
import type { KnownWord, SearchStore } from './search-store.ts'

/** So many letters may be wrong in a word; in a short one, one. */
const MOST_WRONG = 2
const SHORT = 5
const LONGEST = 24
/** For each word. */
const MOST_TRIED = 2

interface Slip {
  span: readonly [start: number, end: number]
  /** It stands in no headline or name. */
  isUnknown: boolean
  nearest: readonly KnownWord[]
}

/**
 * Searches that somebody may have meant, the likeliest first: with every unknown word put right, then those that differ by a
 * word from what was typed.
 */
export async function suggestionsFor(
  query: Query,
  store: Pick<SearchStore, 'near'>,
): Promise<string[]> {
  const slips = await slipsOf(query, store)
  const { text } = query
  const unknown = slips.filter(({ isUnknown }) => isUnknown)
  const all = unknown.toReversed().reduce((text, { span, nearest }) => {
    return replaced(text, span, nearest[0])
  }, text)
  const single = slips.flatMap(({ span, nearest }) =>
    nearest.map((word) => replaced(text, span, word)),
  )
  return [...new Set(unknown.length > 1 ? [all, ...single] : single)]
}

function replaced(text: string, [start, end]: Slip['span'], by: KnownWord | undefined): string {
  return by ? text.slice(0, start) + by.shown + text.slice(end) : text
}

async function slipsOf({ all }: Query, store: Pick<SearchStore, 'near'>): Promise<Slip[]> {
  const slips: Slip[] = []
  for (const { words, span } of all) {
    const [word = '', ...others] = words
    if (!span || others.length > 0 || word.length > LONGEST) continue
    const known = await store.near(shortened(word, MOST_WRONG))
    const nearest = nearestTo(word, known)
    const isUnknown = !known.some((one) => one.word === word)
    if (nearest.length > 0) slips.push({ span, isUnknown, nearest })
  }
  return slips
}

/** Who slips in a word rarely does so in its first letter. */
function nearestTo(word: string, known: readonly KnownWord[]): KnownWord[] {
  const most = word.length <= SHORT ? 1 : MOST_WRONG
  return known
    .map((one) => ({ ...one, wrong: editDistance(word, one.word) }))
    .filter(({ wrong }) => wrong > 0 && wrong <= most)
    .map((one) => ({ ...one, wrong: one.wrong + (one.word[0] === word[0] ? 0 : 0.5) }))
    .toSorted((a, b) => a.wrong - b.wrong)
    .slice(0, MOST_TRIED)
}
