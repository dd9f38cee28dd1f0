import { isUnspaced, wordsToLookFor } from '../../../shared/model/fold.ts'

/** What is typed is read so far, and so many words of it. */
export const LONGEST_QUERY = 200
const MOST_WORDS = 10
/** Of shorter ones too many words are the beginning. */
const SHORTEST_BEGINNING = 3

/** What somebody typed: what has to be in a story, and what must not. */
export interface Query {
  text: string
  all: readonly Wanted[]
  none: readonly Wanted[]
}

/** Words one behind the other. `isOpen`: the last one may be the beginning of a longer one. */
export interface Wanted {
  words: readonly string[]
  isOpen: boolean
  /** Where it stands in the text; null within quotes. */
  span: readonly [start: number, end: number] | null
}

/** Whatever is typed is a search. Only quotes and a hyphen before a word have a meaning. */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST_QUERY).toWellFormed().replace(/\s+/g, ' ').trim()
  const query = { text, all: new Array<Wanted>(), none: new Array<Wanted>() }
  let left = MOST_WORDS
  for (const found of text.replace(/[“”„‟«»]/g, '"').matchAll(TOKEN)) {
    const [token, minus, quoted, word = ''] = found
    const { words: all, isOpen } = wordsToLookFor(quoted ?? word)
    const words = all.slice(0, left)
    left -= words.length
    if (words.length === 0) continue
    const span = quoted === undefined ? ([found.index, found.index + token.length] as const) : null
    const wanted = {
      words,
      span: minus ? null : span,
      isOpen: isOpen && words.length === all.length,
    }
    query[minus ? 'none' : 'all'].push(wanted)
  }
  return { ...query, all: openAtTheEnd(query.all, text) }
}

const TOKEN = /(?<![^\s"])(-(?=["\p{L}\p{N}]))?(?:"([^"]*)"?|([^\s"]+))/gu

/** Who types may not be through with the last word. */
function openAtTheEnd(all: readonly Wanted[], text: string): Wanted[] {
  return all.map((wanted) => {
    const [last = ''] = wanted.words.slice(-1)
    const isLast = wanted.span?.[1] === text.length && last.length >= SHORTEST_BEGINNING
    return isLast && !isUnspaced(last) ? { ...wanted, isOpen: true } : wanted
  })
}
