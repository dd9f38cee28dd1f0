import { isDay } from '../../../shared/model/day.ts'

/** A line that gives a day: `day` is null if this can't tell which, `rest` is true if it says more than the day. */
interface DateLine {
  day: string | null
  rest: boolean
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const MONTH = `(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})[a-z]*\\.?`

const PUBLISHED = /^(?:first\s+)?(?:published|posted|date)(?:\s+on)?\s*(?::\s*|\s)/i
const CHANGED = /^(?:last\s+)?(?:updated|modified|edited)(?:\s+on)?\s*(?::\s*|\s)/i
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?:,\s*|\s)/i
const TIME = /(?:,?\s+(?:at\s+)?|t)\d{1,2}[:.]\d{2}.*$/i
/** `08/05/2025` is in May or in August. */
const AMBIGUOUS = /^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$/
/** How a day or a time begins that `dayOf` may not be able to read. */
const BEGINS = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,|\\s|$)|${MONTH}\\s+\\d{1,2}\\b|\\d{4}[-/.]\\d|` +
    `\\d{1,2}[-/.]\\d{1,2}[-/.]\\d|\\d{1,2}:\\d{2}|\\d+\\s+(?:minute|hour|day)s?\\s+ago$)`,
  'i',
)

/** Reads `Published On Thu, 08 May 2025`, `8th May 2025`, `May 8, 2025`, `2025-05-08` … ; null: it is no date line. */
export function readDateLine(line: string): DateLine | null {
  const label = PUBLISHED.exec(line)?.[0] ?? CHANGED.exec(line)?.[0] ?? ''
  const bare = line.slice(label.length).replace(WEEKDAY, '')
  if (CHANGED.test(line)) return BEGINS.test(bare) ? { day: null, rest: true } : null
  const day = dayOf(bare) ?? dayOf(bare.replace(TIME, ''))
  if (day) return { day, rest: dayOf(bare) === null }
  const unread = label === '' ? AMBIGUOUS.test(bare) : BEGINS.test(bare)
  return unread ? { day: null, rest: true } : null
}

function dayOf(text: string): string | null {
  const numbers = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/.exec(text)
  if (numbers) return day(numbers[1], Number(numbers[2]), numbers[3])
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text)
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  return null
}

function monthOf(word = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1
}

function day(year = '', month: number, dayOfMonth = ''): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(text) ? text : null
}
