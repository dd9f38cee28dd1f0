import { amount, listed, type Parts } from './language.ts'
import { fieldNames } from './fields.ts'
import type { FieldName } from '../ui/story-fields.ts'
import type { StoryState } from '../../../shared/model/story.ts'

type HandMove = Extract<StoryState, 'draft' | 'review' | 'ready'>

const moves: Record<HandMove, string> = {
  draft: 'Back to draft',
  review: 'Send to review',
  ready: 'Mark as ready',
}

/** A story that is open: its bar, its sheet, its panel and the strips at its foot. */
export const storyWords = {
  opening: 'Opening the story',
  parts: 'Part of the story',
  text: 'Text',
  details: 'Details',
  back: 'Stories',
  inIt: 'In this story now',
  openPage: 'Open the published page',
  otherWays: 'Other ways to publish',
  moreToDo: 'More to do with this story',
  commands: 'This story',
  duplicate: 'Duplicate this story',
  archive: 'Archive this story',
  restore: 'Restore this story',
  goTo: (field: FieldName) => `Go to ${fieldNames.within[field]}`,
  standfirst: 'Standfirst: the story in a sentence or two',
  duplicated: 'Duplicated',
  duplicateHolds: 'A new draft with the same words and picture, and no address yet.',
  notDuplicated: 'Not duplicated',
  notArchived: 'Not archived',
  notRestored: 'Not restored',
  notMoved: 'Not moved',
  moves,
  noMove: {
    archived: 'An archived story stays as it is until it is restored.',
    live: 'A live story changes by updating, correcting or retracting it.',
    retracted: 'A retracted story can be reinstated by a publisher.',
    handedOn: 'An editor takes it from here.',
    notMine: 'Only its writers and editors move this story.',
  },
  /** What a colleague has just done. */
  deeds: {
    retract: (name: string) => `${name} retracted this story. Readers see only the public note.`,
    mend: (name: string) => `${name} changed the note that readers see in place of this story.`,
    reinstate: (name: string) => `${name} reinstated this story. Readers see it again.`,
    restore: (name: string) => `${name} restored this story. It stands in the lists again.`,
  },
  archivedBy: (who: string) => `${who} archived this story: it stands in no list but “Archived”.`,
  archivedByMe: 'You archived this story: it stands in no list but “Archived”.',
  archivedBySomebody: 'Somebody archived this story: it stands in no list but “Archived”.',
  stillRead: 'Readers still see it.',
}

/** The panel beside a story. */
export const panelWords = {
  title: 'Details',
  state: 'State',
  readers: 'Readers',
  story: 'Story',
  picture: 'Picture',
  people: 'People',
  revisions: 'Revisions',
  inField: (field: FieldName) => `In ${fieldNames.labels[field]} now`,
  /** Below the number. */
  views: (n: number) => amount(n, { one: 'view', other: 'views' }),
  reading: 'reading now',
  retractedAt: (time: string) => `Retracted ${time}`,
  chooseSection: 'Choose a section',
  bylines: 'Names, each with Enter',
  tags: 'Tags, each with Enter',
  slug: 'words-of-the-address',
  publishedSlug: 'Part of the published address; the old one leads to it',
  slugFromHeadline: 'Take it from the headline',
  slugFromAddress: 'Keep the published one',
  date: 'Empty means the day of the first publication',
  noPicture: 'No picture.',
  addPicture: 'Add a picture',
  replacePicture: 'Replace',
  dropPicture: 'or drop one anywhere, or paste it here',
  alt: 'What the picture shows, for those who do not see it',
  disclaimer: 'A sentence on the picture’s rights, below the story',
  assign: 'Assigned to',
  nobodyYet: 'Nobody yet',
  nobodyFound: 'Nobody of that name',
  assignedToNobody: 'Assigned to nobody.',
  assignedTo: (people: readonly string[]) => `Assigned to ${listed(people)}.`,
  startedBy: (name: string) => `Started by ${name}.`,
  confidential: 'Confidential',
  seenByAll: 'Everybody in the newsroom can see this story.',
  seenByPublishers: 'Only publishers can see this story.',
  seenBy: (people: string) => `Only ${people} can see this story.`,
  confidants: 'Who can see it, besides publishers',
  leave: {
    title: 'Take yourself off this story?',
    text: 'You can’t see it any more then, until somebody who can names you again.',
    confirm: 'Take me off',
    done: 'You are off the story',
    after: 'You can’t see it any more.',
  },
  notPublished: 'Not published yet.',
  /** Behind its kind. */
  revisionBy: <T>(time: T, name: string): Parts<T> => [time, ` by ${name}`],
}
