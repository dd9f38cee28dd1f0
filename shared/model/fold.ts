/** A word is searched for by its beginning, and is no longer than this. */
const LONGEST = 40
/** Nobody means more by a search, and a headline that says more is none. */
const MOST_WORDS = 60

/** Letters that Unicode does not take apart, as people without them on their keyboard write them. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/**
 * The words of a text as they are searched for: `São Paulo’s` and `sao paulos` are the same two, whatever case,
 * accents, ligatures and kind of apostrophe they are written with. Each once, in their order.
 */
export function foldedWords(text: string): string[] {
  const words = plainWords(text).map((word) => word.slice(0, LONGEST))
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/**
 * All words of a text in their order, as often as they stand there. Where words are not parted by spaces, each two letters
 * that stand together are one, and the last letter is one more: `東京都` is `東京 京都 都`.
 */
export function wordsInOrder(text: string): string[] {
  return runsOf(text).flatMap((run) =>
    isUnspaced(run) ? [...(twosOf(run) ?? []), Array.from(run).at(-1) ?? ''] : [run],
  )
}

/**
 * What to look for to find a text in the `wordsInOrder` of others; `isOpen` if its last word is the beginning of one there.
 */
export function wordsToLookFor(text: string): { words: string[]; isOpen: boolean } {
  const runs = runsOf(text)
  const words = runs.flatMap((run) => (isUnspaced(run) ? (twosOf(run) ?? [run]) : [run]))
  const last = runs.at(-1) ?? ''
  return { words, isOpen: isUnspaced(last) && twosOf(last) === null }
}

/** Whether words of this script are not parted by spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word)
}

/** Words, parted where the script changes to one that has no spaces, or back. */
function runsOf(text: string): string[] {
  const runs = plainWords(text).flatMap((word) => word.match(RUNS) ?? [])
  return runs.map((run) => (isUnspaced(run) ? run : Array.from(run).slice(0, LONGEST).join('')))
}

function plainWords(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
}

/** A text without what a search does not tell apart. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, (mark) => (isAccent(mark) ? '' : mark))
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/[æœøłđðþıς]/g, (letter) => PLAIN[letter] ?? letter)
}

/** What a text is found by: its words, and where words are not parted by spaces, each of their ends too. */
export function wordsToFindBy(text: string): string[] {
  const words = foldedWords(text).flatMap((word) => (isUnspaced(word) ? endsOf(word) : [word]))
  return [...new Set(words)].slice(0, 2 * MOST_WORDS)
}

/** Whether a text is found by every one of the words. */
export function isFoundBy(text: string, words: readonly string[]): boolean {
  const own = wordsToFindBy(text)
  return words.every((word) => own.some((one) => one.startsWith(word)))
}

/** Accents of Latin, Greek and Cyrillic, Hebrew points and Arabic vowel signs; elsewhere marks are letters. */
function isAccent(mark: string): boolean {
  return /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/.test(mark)
}

const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
/** Within a class of a pattern: the letters of scripts whose words are not parted by spaces. */
export const UNSPACED_LETTERS = SCRIPTS.map((script) => `\\p{Script_Extensions=${script}}`).join('')
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u')
const RUNS = new RegExp(`[${UNSPACED_LETTERS}]+|[^${UNSPACED_LETTERS}]+`, 'gu')

function endsOf(word: string): string[] {
  const letters = Array.from(word)
  return letters.map((_, i) => letters.slice(i).join(''))
}

/** Each letter with the next one; null of a single one. */
function twosOf(word: string): string[] | null {
  const letters = Array.from(word)
  if (letters.length < 2) return null
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}
