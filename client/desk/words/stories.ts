import { amount } from './language.ts'

/* The list of stories. */

export const title = 'Stories'
export const importStory = 'Import'
export const newStory = 'New story'
export const newConfidential = 'New confidential story'
export const otherNew = 'Other new stories'
export const filterText = 'Filter by headline or person'
export const section = 'Section'
export const allSections = 'All sections'
export const state = 'State'
export const allStates = 'All'
export const shown = (stories: number) => amount(stories, { one: '# story', other: '# stories' })
export const shownSoFar = (stories: number) =>
  amount(stories, {
    one: '# story, and more further down',
    other: '# stories, and more further down',
  })
export const asItWas = (clock: string) =>
  `As it was at ${clock}: no news has come since. This page goes on trying.`
export const none = 'No stories yet. Start one with “New story”, or import a text.'
export const noneButArchived =
  'Every story is archived. Start one with “New story”, or import a text.'
export const noMatch = 'No story matches this filter.'
export const more = 'More stories'
export const columns = {
  headline: 'Headline',
  state: 'State',
  inIt: 'In it now',
  changed: 'Changed',
  views: 'Views',
  reading: 'Reading',
}
export const edited = 'Edits not published'
export const mine = 'Assigned to you'
export const inIt = 'In it now'
/** Read out before the time. */
export const changed = 'Changed '
export const views = (n: number) => amount(n, { one: '# view', other: '# views' })
export const comments = (open: number) =>
  amount(open, { one: '# open comment', other: '# open comments' })
/** Read out behind the number. */
export const commentsAfter = (open: number) =>
  amount(open, { one: ' open comment', other: ' open comments' })
export const suggestions = (open: number) =>
  amount(open, { one: '# open suggestion', other: '# open suggestions' })
/** Read out behind the number. */
export const suggestionsAfter = (open: number) =>
  amount(open, { one: ' open suggestion', other: ' open suggestions' })
export const unreadAfter = (open: number) => `${commentsAfter(open)}, something new`
/** Read out behind the number. */
export const viewsAfter = (n: number) => amount(n, { one: ' view, ', other: ' views, ' })
export const readingAfter = ' reading now'
