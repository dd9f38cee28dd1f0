import { GalleyError } from '../kernel/errors.ts'
import { COMMON_ROWS, COMMON_WORDS } from './common-words.ts'

/** Shorter words stand in too many others. */
const LEAST_OWN = 4
const LETTERS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Throws for a password that somebody else would guess. */
export function refuseGuessable(password: string, of: { name: string; email: string }): void {
  const message = whyGuessable(password, of)
  if (message === null) return
  throw new GalleyError('bad-input', 'This password is too easy to guess.', {
    faults: [{ field: 'password', message }],
  })
}

/** Null for a password that is neither about its owner nor among those that are tried first. */
export function whyGuessable(
  password: string,
  { name, email }: { name: string; email: string },
): string | null {
  const folded = fold(password)
  if (ownWords(name, email).some((own) => folded.includes(own) || spelt(folded).includes(own)))
    return 'holds the name or the e-mail address: choose another'
  return isCommon(folded) ? 'is among the first that are tried: choose another' : null
}

function ownWords(name: string, email: string): string[] {
  const local = fold(email.split('@')[0] ?? '')
  const words = fold(name).split(/[^\p{L}\p{N}]+/u)
  return [...words, local, ...local.split(/[^\p{L}\p{N}]+/u)].filter(
    (word) => word.length >= LEAST_OWN,
  )
}

function isCommon(folded: string): boolean {
  if (/^\d{1,15}$/.test(folded) || /^(.{1,5})\1+.?$/su.test(folded)) return true
  const reversed = folded.split('').toReversed().join('')
  if (COMMON_ROWS.some((row) => row.includes(folded) || row.includes(reversed))) return true
  const core = folded.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return [folded, spelt(folded), spelt(core)].map(lettersOf).some(isOfCommonWords)
}

/** One of them, two, or one again and again. */
function isOfCommonWords(letters: string): boolean {
  if (COMMON_WORDS.has(letters.replace(/^(.+?)\1+$/, '$1'))) return true
  for (let at = 1; at < letters.length; at += 1)
    if (COMMON_WORDS.has(letters.slice(0, at)) && COMMON_WORDS.has(letters.slice(at))) return true
  return false
}

/** With the letters that its digits and signs stand for. */
function spelt(folded: string): string {
  return folded.replace(/[013457@$!]/g, (sign) => LETTERS[sign] ?? sign)
}

function lettersOf(folded: string): string {
  return folded.replace(/[^a-z]/g, '')
}

/** Without accents and case. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
