import { amount, listed, type Parts } from './language.ts'

/* The panel beside a story. */

export const title = 'Details'
export const state = 'State'
export const readers = 'Readers'
export const story = 'Story'
export const picture = 'Picture'
export const people = 'People'
export const revisions = 'Revisions'
/** A link to the page that shows them to readers. */
export const publicHistory = 'The history that readers see'
/** Below the number. */
export const views = (n: number) => amount(n, { one: 'view', other: 'views' })
export const reading = 'reading now'
export const retractedAt = (time: string) => `Retracted ${time}`
export const chooseSection = 'Choose a section'
export const bylines = 'Names, each with Enter'
export const tags = 'Tags, each with Enter'
export const related = 'Stand beside the text, before those with the same tags'
export const unknownStory = 'A story that you can’t see'
export const slug = 'words-of-the-address'
export const badSlug = 'use lower-case words joined by hyphens'
export const publishedSlug = 'Change it, and the old address leads to the new one'
export const slugFromHeadline = 'Take it from the headline'
export const slugFromAddress = 'Keep the published one'
export const date = 'Empty means the day of the first publication'
export const noPicture = 'No picture.'
export const addPicture = 'Add a picture'
export const replacePicture = 'Replace'
export const dropPicture = 'or drop one beside the text, or paste it here'
export const focus = {
  hint: 'Press the spot that every crop is to keep, or use the arrow keys.',
  at: (x: number, y: number) => `${x} % from the left, ${y} % from above`,
  none: 'Not chosen: the crops follow what stands out.',
  reset: 'Let the crops follow what stands out',
  crops: 'As others show it',
}
export const alt = 'What the picture shows, for those who do not see it'
export const disclaimer = 'A sentence on the picture’s rights, below the story'
export const assign = 'Assigned to'
export const nobodyYet = 'Nobody yet'
export const assignedToNobody = 'Assigned to nobody.'
export const assignedTo = (people: readonly string[]) => `Assigned to ${listed(people)}.`
export const startedBy = (name: string) => `Started by ${name}.`
export const confidential = 'Confidential'
export const seenByAll = 'Everybody in the newsroom can see this story.'
export const seenByPublishers = 'Only publishers can see this story.'
export const seenBy = (people: string) => `Only ${people} can see this story.`
export const confidants = 'Who can see it, besides publishers'
export const leave = {
  title: 'Take yourself off this story?',
  text: 'You can’t see it any more then, until somebody who can names you again.',
  confirm: 'Take me off',
  done: 'You are off the story',
  after: 'You can’t see it any more.',
}
export const notPublished = 'Not published yet.'
/** Behind its kind. */
export const revisionBy = <T>(time: T, name: string): Parts<T> => [time, ` by ${name}`]
export const direct = 'Reporters may change it directly'
export const directMeans = 'Otherwise what they write here comes as suggestions.'
