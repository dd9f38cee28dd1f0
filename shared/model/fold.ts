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
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, (mark) => (isAccent(mark) ? '' : mark))
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/[æœøłđðþıς]/g, (letter) => PLAIN[letter] ?? letter)
  const words = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  return [...new Set(words.map((word) => word.slice(0, LONGEST)))].slice(0, MOST_WORDS)
}

/** What a text is found by: its words, and where words are not parted by spaces, each of their ends too. */
export function wordsToFindBy(text: string): string[] {
  const words = foldedWords(text).flatMap((word) => (UNSPACED.test(word) ? endsOf(word) : [word]))
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

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function endsOf(word: string): string[] {
  const letters = Array.from(word)
  return letters.map((_, i) => letters.slice(i).join(''))
}
