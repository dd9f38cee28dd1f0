import { UNSPACED_LETTERS } from './fold.ts'

/** A letter of a word that is parted from others by what is no letter. */
const SPACED = `(?![${UNSPACED_LETTERS}])[\\p{L}\\p{N}\\p{M}_]`
const BEGINS = `(?:(?<!${SPACED})|(?!${SPACED}))`
const ENDS = `(?:(?!${SPACED})|(?<!${SPACED}))`
/** Whoever types these means any of their kind: an editor may have made others of them. */
const KINDS: Readonly<Record<string, string>> = {
  "'": "['’‘‚‹›]",
  '"': '["“”„«»]',
  ' ': '[ \\u00a0\\u202f\\u2009]',
}
/** Else it would be another letter. */
const NO_MARK = '(?![\\u0300-\\u036f])'

/** Source of a pattern with the flag `u` that is found only where words begin and end; scripts without spaces know no such place. */
export function asWholeWords(source: string): string {
  return `${BEGINS}(?:${source})${ENDS}`
}

/** Source of a pattern with the flag `u` that finds the text, with accents as letters of their own or not. */
export function asLiteral(text: string): string {
  const spellings = new Set([text, text.normalize('NFC'), text.normalize('NFD')])
  return `(?:${[...spellings].map(escaped).join('|')})${NO_MARK}`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['" ]/g, (one) => KINDS[one] ?? one)
}
