import { calendarNames } from './calendar-names.ts'
import { DATE_WORDS, HOURS, ZONES } from './date-words.ts'

const languages = DATE_WORDS

/** `Published on`, `Stand:`, `公開日` … at the beginning of a line, or of a part of it. */
export const PUBLISHED = labelOf(languages.flatMap(({ published }) => published))
export const CHANGED = labelOf(languages.flatMap(({ changed }) => changed))

/** All that may stand beside a day and say no more. */
const known = new Set(
  languages
    .flatMap(({ published, changed, around }) => [...published, ...changed, ...around])
    .flatMap((phrase) => phrase.split(' '))
    .concat(HOURS, ZONES),
)

function labelOf(phrases: readonly string[]): RegExp {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length)
  return new RegExp(`^(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])\\s*[:：]?\\s*`, 'iu')
}

/** `Published on` alone on its line. */
export function isDateLabel(bare: string): boolean {
  const rest = bare.replace(PUBLISHED, '').replace(CHANGED, '')
  return bare.length <= 40 && rest !== bare && strangers(rest).length === 0 && !/\d/.test(rest)
}

/** True if a word stands there that only languages have which write the day before the month. */
export function isDayFirst(text: string): boolean {
  return tokensOf(text).some((word) => {
    const having = languages.filter((language) => says(language, word))
    return having.length > 0 && having.every(({ dayFirst }) => dayFirst)
  })
}

function says({ published, changed, around }: (typeof languages)[number], word: string): boolean {
  return [...published, ...changed, ...around].some((phrase) => phrase.split(' ').includes(word))
}

/** The words of a text that say nothing of a day or a time, as far as this knows. */
export function strangers(text: string): string[] {
  return tokensOf(text).filter((token) => /[\p{L}]/u.test(token) && !isKnown(token))
}

function isKnown(word: string): boolean {
  return known.has(word) || calendarNames().isName(word)
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? []
}
