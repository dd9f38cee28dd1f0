/** What the newsroom says of itself: in its pages, and in the days that its stories carry. */
export interface Profile {
  name: string
  /** What stands beside its name; empty for nothing. */
  motto: string
  /** As in `<html lang>`: `en`, `pt-BR`. */
  language: string
  /** In which its pages run; null: as its language does. */
  direction: Direction | null
  /** In which its days begin and end: `America/New_York`. */
  zone: string
  /** What feeds carry of each story. */
  feeds: FeedText
  /** Its own pages elsewhere, as `https:` addresses. */
  social: readonly string[]
}

export const DIRECTIONS = ['ltr', 'rtl'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const FEED_TEXTS = ['summary', 'full'] as const
export type FeedText = (typeof FEED_TEXTS)[number]

export const FIRST_PROFILE: Profile = {
  name: 'Galley',
  motto: 'News, as it is written',
  language: 'en',
  direction: null,
  zone: 'UTC',
  feeds: 'summary',
  social: [],
}

const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** In which a language is written; from left to right for what is no language tag. */
export function directionOf(language: string): Direction {
  if (!isLanguage(language)) return 'ltr'
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr'
}

export function pageDirection({ language, direction }: Pick<Profile, 'language' | 'direction'>) {
  return direction ?? directionOf(language)
}

/** True for a time zone that has a name; a distance from UTC knows no summer. */
export function isZone(text: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
    return timeZone !== '' && /^[A-Z]/i.test(text)
  } catch {
    return false
  }
}

export function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(text) && Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}
