import type { PublishKind } from '../../../shared/model/story.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'

export type Doing = PublishKind | 'retract'

export const KIND_NAMES: Record<Doing, string> = {
  publish: 'Publish',
  update: 'Update',
  correct: 'Correct',
  retract: 'Retract',
}

export const KIND_PAST: Record<Doing, string> = {
  publish: 'Published',
  update: 'Updated',
  correct: 'Corrected',
  retract: 'Retracted',
}

/** What can be done with a story, the usual thing first; a retracted one stays as it is. */
export function kindsFor(story: Pick<StorySummary, 'state' | 'revision'>): readonly Doing[] {
  if (story.state === 'retracted') return []
  return story.revision === null ? ['publish'] : ['update', 'correct', 'retract']
}
