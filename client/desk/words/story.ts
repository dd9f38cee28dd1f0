import * as fieldNames from './fields.ts'
import type { FieldName } from '../ui/story-fields.ts'
import type { StoryState } from '../../../shared/model/story.ts'

/* A story that is open: its bar, its sheet, its panel and the strips at its foot. */

type HandMove = Extract<StoryState, 'draft' | 'review' | 'ready'>

export const moves: Record<HandMove, string> = {
  draft: 'Back to draft',
  review: 'Send to review',
  ready: 'Mark as ready',
}
export const backToReview = 'Back to review'

export const opening = 'Opening the story'
export const notOpened = 'Story not opened'
export const parts = 'Part of the story'
export const text = 'Text'
export const details = 'Details'
export const versions = 'Versions'
/** Where it stands above the text. */
export const editPicture = 'Edit picture'
export const back = 'Stories'
export const inIt = 'In this story now'
export const openPage = 'Open the published page'
export const otherWays = 'Other ways to publish'
export const moreToDo = 'More to do with this story'
export const commands = 'This story'
export const showVersions = 'Show the versions'
export const duplicate = 'Duplicate this story'
export const archive = 'Archive this story'
export const restore = 'Restore this story'
export const goTo = (field: FieldName) => `Go to ${fieldNames.within[field]}`
export const standfirst = 'Standfirst: the story in a sentence or two'
export const duplicated = 'Duplicated'
export const duplicateHolds = 'A new draft with the same words and picture, and no address yet.'
export const notDuplicated = (headline: string) => `Not duplicated: “${headline}”`
export const notArchived = (headline: string) => `Not archived: “${headline}”`
export const notRestored = (headline: string) => `Not restored: “${headline}”`
export const notMoved = (headline: string) => `Not moved: “${headline}”`
export const noMove = {
  archived: 'An archived story keeps its state until it is restored.',
  live: 'A live story changes by updating, correcting or retracting it.',
  liveForOthers: 'A publisher updates, corrects or retracts a live story.',
  retracted: 'A retracted story can be reinstated by a publisher.',
  handedOn: 'An editor takes it from here.',
  notMine: 'Only its writers and editors move this story.',
}
/** What a colleague has just done. */
export const deeds = {
  retract: (name: string) => `${name} retracted this story. Readers see only the public note.`,
  mend: (name: string) => `${name} changed the note that readers see in place of this story.`,
  reinstate: (name: string) => `${name} reinstated this story. Readers see it again.`,
  restore: (name: string) => `${name} restored this story. It stands in the lists again.`,
}
export const archivedBy = (who: string) =>
  `${who} archived this story: it stands in no list but “Archived”.`
export const archivedByMe = 'You archived this story: it stands in no list but “Archived”.'
export const archivedBySomebody =
  'Somebody archived this story: it stands in no list but “Archived”.'
export const stillRead = 'Readers still see it.'
