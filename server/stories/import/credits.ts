import { CREDITS, LONE_CREDITS, PICTURES } from './words/credit-words.ts'
import { anyOf } from './words/pattern.ts'

/** A sentence on an image's rights is not longer. */
const LONGEST_DISCLAIMER = 500
const LONGEST_CREDIT = 120

const IMAGE = /\b(?:images?|photos?|photographs?|pictures?|illustrations?|graphics?|visuals?)\b/i
const LABELLED = /^(?:(?:image|photo|picture)\s+)?disclaimer\b/i
const ABOUT_IMAGE =
  /^(?:(?:this|the|lead|main|featured|cover)\s+)*(?:images?|photos?|photographs?|pictures?)\b/i

/** What comes before the owner's name in a sentence on rights, the surest first. */
const BEFORE_OWNER = [
  /\b(?:taken|sourced|obtained|provided|supplied|reproduced|licensed|used)\s+(?:from|by|courtesy\s+of|with\s+permission\s+(?:of|from))\s+(.+)/i,
  /\bcourtesy\s+(?:of\s+)?(.+)/i,
  /\bcredits?(?::|\s+(?:to|goes\s+to|go\s+to)\b)\s*(.+)/i,
  /\b(?:belongs?\s+to|owned\s+by)\s+(.+)/i,
  /(?:©|\(c\)|\bcopyright(?:\s+(?:of|by))?:?)\s*(.+)/i,
  /\b(?:images?|photos?|photographs?|pictures?|illustrations?)(?:\s+(?:by|from)\b|:)\s*(.+)/i,
]

const CREDIT_LINES = [
  new RegExp(`^${anyOf(PICTURES)}[\\s-]*${anyOf(CREDITS)}?\\s*[:：]\\s*(.+)$`, 'iu'),
  /^(?:image|photo|photograph|picture|illustration)\s+(?:by|courtesy\s+of|credit\s+to)\s+(.+)$/i,
  new RegExp(`^${anyOf(LONE_CREDITS)}\\s*[:：]\\s*(.+)$`, 'iu'),
  /^(?:©|\(c\))\s*(?!\d)(.+)$/iu,
]

/** True for `Disclaimer: This image is taken from Reuters.` and its like, not for a disclaimer on anything else. */
export function isImageDisclaimer(line: string): boolean {
  if (line.length > LONGEST_DISCLAIMER) return false
  return LABELLED.test(line)
    ? IMAGE.test(line)
    : line.length <= LONGEST_CREDIT &&
        ABOUT_IMAGE.test(line) &&
        /^[\p{Lu}\p{Lo}]/u.test(creditIn(line))
}

/** The owner that a sentence on rights names, or ''. */
export function creditIn(sentence: string): string {
  if (sentence.length > LONGEST_DISCLAIMER) return ''
  for (const pattern of BEFORE_OWNER) {
    const owner = pattern.exec(sentence)?.[1]
    if (owner !== undefined) return ownerOf(owner)
  }
  return ''
}

/** The credit of a line that is nothing else, as `Photo: Reuters`; null if it is no such line. */
export function readCreditLine(line: string): string | null {
  if (line.length > LONGEST_CREDIT) return null
  const words = line.replace(/^[([](.+)[)\]]$/, '$1')
  for (const pattern of CREDIT_LINES) {
    const credit = pattern.exec(words)?.[1]
    if (credit !== undefined) return credit
  }
  return null
}

/** The words up to the end of their sentence; the points of `U.S. Navy` end none. */
function ownerOf(words: string): string {
  const owner = words
    .replace(/(?<=[\p{Ll}\p{Lo}\d)\]”"]{2})[.;!?]\s.*$/u, '')
    .replace(/(?<!\b\p{Lu})[.;,\s]+$/u, '')
  return owner.length <= LONGEST_CREDIT ? owner : ''
}
