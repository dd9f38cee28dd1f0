import { isRole } from './names.ts'

/** A longer one is a paragraph; from SHORT_HEADLINE on, one that ends as a sentence is, too. */
const LONGEST_HEADLINE = 160
const SHORT_HEADLINE = 120
const LONGEST_ASIDE = 60
const SENTENCE = /[.!?…。！？]$/

export function looksLikeHeadline(bare: string): boolean {
  return bare.length <= SHORT_HEADLINE || (bare.length <= LONGEST_HEADLINE && !/[.!?…]$/.test(bare))
}

/** A one-word label over the headline, as a section that Galley does not have. */
export function looksLikeLabel(bare: string): boolean {
  return bare.length <= 24 && /^[\p{L}\p{N}&-]+$/u.test(bare)
}

/** A few words that are no sentence. */
export function looksLikeAside(bare: string): boolean {
  return bare.length <= LONGEST_ASIDE && !SENTENCE.test(bare)
}

/** Under a byline: `Washington Correspondent`. */
export function looksLikeRole(bare: string): boolean {
  return looksLikeAside(bare) && bare.split(' ').length <= 6 && isRole(bare)
}

/** `12`, `1,204`, `12.4k` */
export function looksLikeNumber(bare: string): boolean {
  return /^\d{1,3}(?:[.,’'\s]?\d{3}){0,3}(?:[.,]\d)?\s?[kmb]?\+?$/i.test(bare)
}
