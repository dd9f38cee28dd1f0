import * as chrono from 'chrono-node'
import { isDay } from '../../../../shared/model/day.ts'
import { calendarNames } from './calendar-names.ts'
import { isDayFirst } from './words-around.ts'

/** A day that stands in a line. */
export interface FoundDay {
  at: number
  end: number
  /** Null if the line doesn't say which: its day and month might change places. */
  day: string | null
  why: 'order' | 'unread' | null
}

const YEAR_FIRST =
  /(?<!\d)(\d{4})\s?(?:[-./]|年|년)\s?(\d{1,2})\s?(?:[-./]|月|월)\s?(\d{1,2})(?:\s?(?:日|号|號|일)|\.(?=\s|$))?(?!\d)/g
const YEAR_LAST = /(?<![\d:.])(\d{1,2})(\s?[./-]\s?|\s)(\d{1,2})\2(\d{4}|\d{2})(?![\d:]|[./-]\d)/g

/** The only language that gives its months numbers and a word. */
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/giu
/** Readers take its numbers for days and months. */
const TIME = /(?<![\d.])\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[.hH]\d{2})(?![\d]|[./-]\d)/g
const FIRST_YEAR = 1600
const LAST_YEAR = 2100

const SMALL = "(?:\\p{L}{1,3}[.’']?\\s+)?"
const NAME = '((?:\\p{L}|\\p{M})+)\\.?'
const GAP = '[\\s.,/-]*'
const ORDINAL = '(?:st|nd|rd|th|er|re|e|º|ª|°|-?(?:го|е))?'
const DAY_MONTH_YEAR = new RegExp(
  `(?<![\\d:.,])(\\d{1,2})${ORDINAL}${GAP}${SMALL}${NAME}${GAP}${SMALL}(\\d{4})(?!\\d)`,
  'giu',
)
const MONTH_DAY_YEAR = new RegExp(
  `(?<!\\p{L})${NAME}\\s*(\\d{1,2})${ORDINAL}(?:,\\s*|\\s+)${SMALL}(\\d{4})(?!\\d)`,
  'giu',
)
const YEAR_MONTH_DAY = new RegExp(
  `(?<!\\d)(\\d{4})${GAP}${SMALL}${NAME}\\s+(\\d{1,2})(?!\\d)`,
  'giu',
)

/** The days that a line gives in full, in its order. */
export function daysIn(line: string): FoundDay[] {
  const text = line.replace(TIME, (time) => ' '.repeat(time.length))
  const found = [...yearFirst(text), ...yearLast(text), ...named(text)]
  return settled(found.length > 0 ? found : readByLibrary(text))
}

function yearFirst(text: string): FoundDay[] {
  return [...text.matchAll(YEAR_FIRST)].map((match) =>
    found(match, dayFrom(match[1], Number(match[2]), match[3])),
  )
}

/** Never a guess: the numbers allow one order only, or the weekday does, or the language has only one. */
function yearLast(text: string): FoundDay[] {
  return [...text.matchAll(YEAR_LAST)].map((match) => {
    const [, first, , second, year = ''] = match
    const possible = [
      dayFrom(year, Number(second), first),
      dayFrom(year, Number(first), second),
    ].filter((day) => day !== null)
    const [day = null, other = day] = possible
    if (day === other || year.length === 2) return found(match, day)
    const fitting = possible.filter((one) => isNamedIn(text, one))
    if (fitting.length === 1) return found(match, fitting[0] ?? null)
    return isDayFirst(text) ? found(match, day) : { ...found(match, null), why: 'order' as const }
  })
}

/** True if the line names the weekday of this day. */
function isNamedIn(text: string, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return wordsOf(text).some((word) => calendarNames().weekdays(word).has(weekday))
}

function named(text: string): FoundDay[] {
  return [
    ...[...text.matchAll(DAY_MONTH_YEAR)].map((match) =>
      found(match, dayFrom(match[3], monthOf(match[2]), match[1])),
    ),
    ...[...text.matchAll(MONTH_DAY_YEAR)].map((match) =>
      found(match, dayFrom(match[3], monthOf(match[1]), match[2])),
    ),
    ...[...text.matchAll(YEAR_MONTH_DAY)].map((match) =>
      found(match, dayFrom(match[1], monthOf(match[2]), match[3])),
    ),
    ...[...text.matchAll(VIETNAMESE)].map((match) =>
      found(match, dayFrom(match[3], Number(match[2]), match[1])),
    ),
  ].filter(({ day }) => day !== null)
}

const READERS = Object.values(chrono).flatMap((locale) =>
  typeof locale === 'object' && 'strict' in locale ? [locale.strict] : [],
)

/** A year of four digits, or one of an emperor, and other numbers. */
const HAS_YEAR = /\d{4}.*\d|\d.*\d{4}|[令平昭大明].*\d/u

function readByLibrary(text: string): FoundDay[] {
  if (!HAS_YEAR.test(text)) return []
  return READERS.flatMap((reader) => reader.parse(text, new Date(0))).flatMap((result) => {
    const { start, index, text: words } = result
    const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
      start.isCertain(part) ? start.get(part) : null,
    )
    const isWhole = !cuts(text, index) && !cuts(text, index + words.length)
    if (!year || year < FIRST_YEAR || !month || !day || !isWhole) return []
    if (!words.includes(String(year)) && !/[令平昭大明]/.test(words)) return []
    const read = dayFrom(String(year), month, String(day))
    return [{ at: index, end: index + words.length, day: read, why: null }]
  })
}

/** True if a word or a number goes on across this place; those of Chinese and Japanese have no bounds. */
function cuts(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1)
  return (
    around.length === 2 && /^(?:[\p{L}\p{M}]{2}|\d\d)$/u.test(around) && !/\p{sc=Han}/u.test(around)
  )
}

function monthOf(name = ''): number {
  return calendarNames().month(name) ?? 0
}

/** One day a place: where readers differ there is none. */
function settled(all: readonly FoundDay[]): FoundDay[] {
  const days: FoundDay[] = []
  for (const one of all.toSorted((a, b) => b.end - b.at - (a.end - a.at))) {
    const same = days.find((other) => overlap(one, other))
    if (!same) days.push({ ...one })
    else if (same.day !== one.day && same.why === null)
      Object.assign(same, { day: null, why: 'unread' })
  }
  return days.toSorted((a, b) => a.at - b.at)
}

function overlap(a: FoundDay, b: FoundDay): boolean {
  return a.at < b.end && b.at < a.end
}

function found(match: RegExpExecArray, day: string | null): FoundDay {
  const at = match.index
  return { at, end: at + match[0].length, day, why: day === null ? 'unread' : null }
}

function dayFrom(year = '', month: number, dayOfMonth = ''): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const isLikely = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
  return isLikely && isDay(text) ? text : null
}

function wordsOf(text: string): string[] {
  return text.match(/(?:\p{L}|\p{M})+/gu) ?? []
}
