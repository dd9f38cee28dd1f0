import { isUnspaced } from './fold.ts'

/** What a text is long. */
export interface TextCounts {
  words: number
  /** As people see them, spaces among them. */
  characters: number
}

export const NO_TEXT: TextCounts = { words: 0, characters: 0 }

/** Silent reading of non-fiction by adults: 238 words a minute (Brysbaert 2019), here in round figures. */
const WORDS_A_MINUTE = 240
/** Longer, no story is meant. */
const LONGEST_TARGET = 100_000

const WORD = /[\p{L}\p{N}]/u
/** An em dash parts words, a hyphen does not. */
const BETWEEN = /[\s\u2013\u2014\u2026]+/u
const PLAIN = /^[\x20-\x7e]*$/

let segmenters: { words: Intl.Segmenter; characters: Intl.Segmenter } | null = null

/** Made for the first text that needs them: they take some megabytes. */
function made() {
  segmenters ??= {
    words: new Intl.Segmenter('und', { granularity: 'word' }),
    characters: new Intl.Segmenter('und', { granularity: 'grapheme' }),
  }
  return segmenters
}

export function countsOf(text: string): TextCounts {
  const characters = PLAIN.test(text) ? text.length : sizeOf(made().characters.segment(text))
  return { words: wordsIn(text), characters }
}

export function wordsIn(text: string): number {
  const pieces = text.split(BETWEEN).filter((piece) => WORD.test(piece))
  if (!isUnspaced(text)) return pieces.length
  return pieces.reduce((sum, piece) => sum + (isUnspaced(piece) ? wordsWithoutSpaces(piece) : 1), 0)
}

export function together(a: TextCounts, b: TextCounts): TextCounts {
  return { words: a.words + b.words, characters: a.characters + b.characters }
}

/** In minutes, at least one of a text that has words. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

/** How many words a story shall have; null for what is no such number. */
export function targetFrom(text: string): number | null {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= LONGEST_TARGET ? number : null
}

function wordsWithoutSpaces(text: string): number {
  const parts = [...made().words.segment(text)]
  return parts.filter(({ isWordLike }) => isWordLike).length
}

function sizeOf(parts: Iterable<unknown>): number {
  let size = 0
  for (const _ of parts) size++
  return size
}
