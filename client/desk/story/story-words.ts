import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import * as names from '../words/names.ts'
import * as storyWords from '../words/story.ts'
import type { Deed } from './deeds.ts'
import type { HandMove } from './story-moves.ts'

export function deedWords({ what, by }: Deed): string {
  return storyWords.deeds[what](by.name)
}

/** A story that is ready was in review before. */
export function moveWords(to: HandMove, { state }: Pick<StoryDetail, 'state'>): string {
  return state === 'ready' && to === 'review' ? storyWords.backToReview : storyWords.moves[to]
}

type Archived = Pick<StoryDetail, 'archivedBy' | 'state'>

/** As long as a story is archived, to whoever has it open. */
export function archivedWords({ archivedBy, state }: Archived, userId: string): string {
  const who = whoArchived(archivedBy, userId)
  return state === 'live' ? `${who} ${storyWords.stillRead}` : who
}

function whoArchived(by: Archived['archivedBy'], userId: string): string {
  if (by === null) return storyWords.archivedBySomebody
  return by.id === userId ? storyWords.archivedByMe : storyWords.archivedBy(by.name)
}

/** Of the browser's tab: never that of the screen before. */
export function titleWords({ data, error }: { data?: Named | undefined; error: unknown }): string {
  if (data) return data.headline || names.untitled
  return error === null ? storyWords.opening : storyWords.notOpened
}

type Named = Pick<StoryDetail, 'headline'>
type Unmoved = Pick<StoryDetail, 'state' | 'archived'> & {
  may: Pick<StoryDetail['may'], 'write' | 'publish'>
}

/** To whom there is no state to move a story to. */
export function whyNoMove({ state, may, archived }: Unmoved): string {
  const { noMove } = storyWords
  if (archived) return noMove.archived
  switch (state) {
    case 'live':
      return may.publish ? noMove.live : noMove.liveForOthers
    case 'retracted':
      return noMove.retracted
    case 'draft':
    case 'review':
    case 'ready':
      return may.write ? noMove.handedOn : noMove.notMine
  }
}
