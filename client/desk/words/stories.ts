import { amount, count } from './language.ts'

/** The list of stories. */
export const storiesWords = {
  title: 'Stories',
  import: 'Import',
  newStory: 'New story',
  newConfidential: 'New confidential story',
  otherNew: 'Other new stories',
  filterText: 'Filter by headline or person',
  section: 'Section',
  allSections: 'All sections',
  state: 'State',
  allStates: 'All',
  atLeast: (n: number) => `${count(n)}+`,
  shown: (stories: number) => amount(stories, { one: '# story', other: '# stories' }),
  shownSoFar: (stories: number) =>
    amount(stories, {
      one: '# story, and more further down',
      other: '# stories, and more further down',
    }),
  asItWas: (clock: string) =>
    `As it was at ${clock}: no news has come since. This page goes on trying.`,
  none: 'No stories yet. Start one with “New story”, or import a text.',
  noMatch: 'No story matches this filter.',
  more: 'More stories',
  columns: {
    headline: 'Headline',
    state: 'State',
    inIt: 'In it now',
    changed: 'Changed',
    views: 'Views',
    reading: 'Reading',
  },
  edited: 'Edits not published',
  mine: 'Assigned to you',
  inIt: 'In it now',
  /** Read out before the time. */
  changed: 'Changed ',
  views: (n: number) => amount(n, { one: '# view', other: '# views' }),
  /** Read out behind the number. */
  viewsAfter: ' views, ',
  readingAfter: ' reading now',
}
