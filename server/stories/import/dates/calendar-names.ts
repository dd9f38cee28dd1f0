import { LOCALES } from './date-words.ts'

/** What the names of months and weekdays mean in all the languages that `Intl` knows. */
interface CalendarNames {
  /** 1 to 12; a name that is one month here and another there (`listopad`) has none. */
  month: (word: string) => number | null
  /** 0, a Sunday, to 6. */
  weekdays: (word: string) => ReadonlySet<number>
  isName: (word: string) => boolean
}

type Meanings = Map<string, Set<number>>

let names: CalendarNames | null = null

export function calendarNames(): CalendarNames {
  return (names ??= collect())
}

function collect(): CalendarNames {
  const months: Meanings = new Map()
  const weekdays: Meanings = new Map()
  for (const locale of LOCALES)
    for (const width of ['long', 'short'] as const) collectFrom(locale, width, months, weekdays)
  const of = (meanings: Meanings, word: string) => meanings.get(keyOf(word)) ?? new Set<number>()
  return {
    month(word) {
      // Hebrew joins `in` to the name.
      const [month, ...others] = of(months, word.replace(/^ב/, ''))
      return others.length === 0 ? (month ?? null) : null
    },
    weekdays: (word) => of(weekdays, word),
    isName: (word) => of(months, word).size > 0 || of(weekdays, word).size > 0,
  }
}

/** A month has two forms in many languages: alone, and beside a day. */
function collectFrom(
  locale: string,
  width: 'long' | 'short',
  months: Meanings,
  weekdays: Meanings,
) {
  const calendar = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const
  const alone = new Intl.DateTimeFormat(locale, { ...calendar, month: width })
  const beside = new Intl.DateTimeFormat(locale, { ...calendar, month: width, day: 'numeric' })
  const weekday = new Intl.DateTimeFormat(locale, { ...calendar, weekday: width })
  for (let month = 1; month <= 12; month++) {
    const date = new Date(Date.UTC(2024, month - 1, 15))
    add(months, alone.format(date), month)
    add(months, beside.formatToParts(date).find(({ type }) => type === 'month')?.value, month)
  }
  for (let day = 0; day < 7; day++)
    add(weekdays, weekday.format(new Date(Date.UTC(2024, 8, 1 + day))), day)
}

function add(meanings: Meanings, name: string | undefined, value: number) {
  const key = keyOf(name ?? '')
  // The numbers that stand for months in Chinese or Korean are read as numbers.
  if (key === '' || /\d/.test(key)) return
  const known = meanings.get(key) ?? new Set()
  meanings.set(key, known.add(value))
}

/** People leave accents out, and capitals of Turkish have other dots. */
function keyOf(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  return letters.replaceAll('ı', 'i').replace(/\.$/, '')
}
