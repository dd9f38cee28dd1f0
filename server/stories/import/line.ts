import type { Block } from '../../../shared/document/content.ts'

/** A line of a page. */
export interface Line {
  /** As it stands there, without the space around it; empty if nothing of it can be seen. */
  text: string
  /** What it becomes in a body, where the page says more of it than its words. */
  block?: Block
  /** It is all that the page says below a picture. */
  picture?: Picture
}

/** What a page says of a picture. */
export interface Picture {
  alt: string
  caption: string
  credit: string
}

/** Soft hyphens, zero-width spaces, joiners of words, byte order marks, and the marks of a direction. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const EDGE = '[\\s\\u00ad\\u180e\\u200b\\u2060\\ufeff]'
const EDGES = new RegExp(`^${EDGE}+|(?<!${EDGE})${EDGE}+$`, 'g')
const PLAIN_EDGES = /^[\u0021-\u007e](?:.*[\u0021-\u007e])?$/s

const EMPTY: Line = { text: '' }

export function lineOf(source: string): Line {
  const text = source.trim()
  if (text === '') return EMPTY
  if (PLAIN_EDGES.test(text)) return { text }
  return bareOf(text) === '' ? EMPTY : { text: text.replace(EDGES, '') }
}

/** A line to recognise it by: without what can't be seen, and with plain spaces. */
export function bareOf(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim()
}

/** A line for a field: without what would part or join words there unseen. */
export function fieldOf(text: string): string {
  return text
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .replace(EDGES, '')
    .replace(/\s+/g, ' ')
}

/** The wide forms of letters and signs as plain ones, and digits of any script as 0 to 9. */
export function plainForm(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
}

/** The digits of a script stand in the order of their values, from a zero on. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code <= 0x39) return code - 0x30
  let zero = code
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
