/** What the newsroom says of itself: in its pages, and in the days that its stories carry. */
export interface Profile {
  name: string
  /** As in `<html lang>`: `en`, `pt-BR`. */
  language: string
  /** In which its days begin and end: `America/New_York`. */
  zone: string
  /** What feeds carry of each story. */
  feeds: FeedText
}

export const FEED_TEXTS = ['summary', 'full'] as const
export type FeedText = (typeof FEED_TEXTS)[number]

export const FIRST_PROFILE: Profile = {
  name: 'Galley',
  language: 'en',
  zone: 'UTC',
  feeds: 'summary',
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
