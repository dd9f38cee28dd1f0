import * as chrono from 'chrono-node'
import type { UnsureReason } from '../../../../shared/model/import-note.ts'
import { plainForm } from '../line.ts'
import { daysIn, type FoundDay } from './days-in.ts'
import { CHANGED, PUBLISHED, strangers } from './words-around.ts'

/** A line that gives a day, or that looks as if it did. */
export type DateLine =
  /** `more`: it says more, which is not understood. `rest`: it says more, for which a story has no place. */
  | { day: string; more: boolean; rest: boolean; loose: boolean }
  /** `loose`: where a headline may stand it is none of these. */
  | { day: null; reason: UnsureReason; loose: boolean }

const LONGEST_DATE_LINE = 120
/** More strange words than this, and a line that has a date is a sentence. */
const MOST_STRANGERS = 3
/** Before the library has looked for words that it knows. */
const MOST_UNREAD = 6
const LONGEST_MOMENT = 40
const MOMENT_WORDS = 5
/** `Yesterday`, `Last Thursday` */
const MOMENT_WORDS_ALONE = 2

const LABEL_ONLY = /^(?:\p{P}|\s)*$/u
const TIME = /\d{1,2}[:.hH]\d{2}|\d{1,2}\s?(?:[ap]\.?m\b|h\b|uhr|時|时|点|點|시)/iu
const SENTENCE = /[.!?…。！？]$/

/** Reads `Published On Thu, 08 May 2025`, `8. Mai 2025, 10:30 Uhr`, `2025年5月8日` …; null: it is no date line. */
export function readDateLine(bare: string): DateLine | null {
  if (bare.length > LONGEST_DATE_LINE) return null
  const line = plainForm(bare)
  if (strangers(line).length > MOST_UNREAD) return null
  const days = daysIn(line)
  if (days.length === 0) return withoutDay(line)
  const chosen = days.find((found) => !isOfChange(line, days, found))
  const others = strangers(outside(line, days))
  if (!chosen) return others.length > MOST_STRANGERS ? null : unread('date-changed')
  return withDay(line, chosen, others)
}

function withDay(line: string, { day, why, at, end }: FoundDay, others: string[]): DateLine | null {
  const isLabelled = PUBLISHED.test(line)
  const isSentence = others.length > 0 && !isLabelled && SENTENCE.test(line)
  if (others.length > MOST_STRANGERS || isSentence) return null
  const loose = others.length > 0 && !isLabelled
  if (day === null) return { ...unread(why === 'order' ? 'date-order' : 'date-unread'), loose }
  const rest = line.slice(0, at).replace(PUBLISHED, '') + line.slice(end)
  return { day, more: others.length > 0, rest: /\d/.test(rest), loose }
}

/** `Updated` right before a day says that it is not that of the publication. */
function isOfChange(line: string, days: readonly FoundDay[], found: FoundDay): boolean {
  const from = days[days.indexOf(found) - 1]?.end ?? 0
  const words = line.slice(from, found.at).split(/[\s|·•,;()–—-]+(?=\p{L})/u)
  return words.some((_, i) => CHANGED.test(words.slice(i).join(' ')))
}

function withoutDay(line: string): DateLine | null {
  const label = PUBLISHED.exec(line)?.[0] ?? CHANGED.exec(line)?.[0] ?? ''
  const rest = line.slice(label.length)
  if (label !== '' && LABEL_ONLY.test(rest)) return null
  const all = strangers(rest)
  if (all.length > MOST_STRANGERS) return null
  const spans = spansOfTime(rest)
  const others = all.length === 0 ? all : strangers(outside(rest, spans))
  const isWhole = spans.some(({ at, end }) => at === 0 && end === rest.length)
  const isTime = isWhole || /\d.*\p{L}|\p{L}.*\d/u.test(rest) || TIME.test(rest)
  if (isTime && others.length === 0)
    return { ...unread(CHANGED.test(line) ? 'date-changed' : 'date-unread'), loose: label === '' }
  return looksLikeDay(rest, others) ? { ...unread('date-unread'), loose: label === '' } : null
}

/** Moments of which the library finds any part: `vor 2 Stunden`, `yesterday`. */
function spansOfTime(text: string): FoundDay[] {
  const words = text.split(' ').length
  const mostWords = /\d/.test(text) ? MOMENT_WORDS : MOMENT_WORDS_ALONE
  if (text.length > LONGEST_MOMENT || words > mostWords) return []
  return CASUAL.flatMap((reader) => reader.parse(text, new Date(0))).map(({ index, text }) => {
    return { at: index, end: index + text.length, day: null, why: 'unread' }
  })
}

const CASUAL = Object.values(chrono).flatMap((locale) =>
  typeof locale === 'object' && 'casual' in locale ? [locale.casual] : [],
)

/** `8 Wonnemond 2025`, `31 February 2025`: a day, a word and a year. */
function looksLikeDay(text: string, others: readonly string[]): boolean {
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const [day = 0, year = 0] = numbers.toSorted((a, b) => a - b)
  return (
    others.length <= 1 &&
    numbers.length === 2 &&
    day >= 1 &&
    day <= 31 &&
    year >= 1600 &&
    year <= 2200
  )
}

/**
 * A line that gives one day, in parts: what stands before the day and after it, and all the rest. After a comma it takes
 * a word to say that a name follows or went before, as `By`: else it may be a place.
 */
export function splitAtDay(bare: string): string[] {
  const line = plainForm(bare)
  const days = daysIn(line)
  const [first] = days
  if (!first || bare.length > LONGEST_DATE_LINE) return []
  const before = withoutDateWords(line.slice(0, first.at), 'end')
  const after = withoutDateWords(line.slice(days.at(-1)?.end), 'start')
  const date = line.slice(before.length, line.length - after.length)
  if (/^\s*,/.test(date) && !startsAsByline(before)) return []
  return [before, date, after].map((part) => part.replace(/^[\s,;|·•–—-]+|[\s,;|·•–—-]+$/gu, ''))
}

function startsAsByline(text: string): boolean {
  return /^\p{L}+[:：]|^(?:by|von|par|por|di|door|af|av|oleh)\s/iu.test(text)
}

const WORD_AT = {
  start: /^[^\p{L}\p{M}]*[\p{L}\p{M}]+/u,
  end: /[\p{L}\p{M}]+[^\p{L}\p{M}]*$/u,
} as const

/** Without the words and numbers at one end that only say more of a day. */
function withoutDateWords(text: string, side: 'start' | 'end'): string {
  let rest = text
  for (;;) {
    const word = WORD_AT[side].exec(rest)?.[0]
    if (word === undefined) return ''
    if (strangers(word).length > 0) break
    rest = side === 'start' ? rest.slice(word.length) : rest.slice(0, -word.length)
  }
  return side === 'start' ? rest.replace(/^[^\p{L}]+/u, '') : rest.replace(/[\s,;|·•–—(-]+$/u, '')
}

function outside(line: string, spans: readonly FoundDay[]): string {
  const letters = line.split('')
  for (const { at, end } of spans) letters.fill(' ', at, end)
  return letters.join('')
}

function unread(reason: UnsureReason) {
  return { day: null, reason, loose: false } as const
}
