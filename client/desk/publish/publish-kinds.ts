import type { RevisionKind } from '../../../shared/model/story.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'

/** What a publisher does with a story. */
export type Doing = RevisionKind

/** What can be done with a story, the usual thing first; an archived one waits to be restored. */
export function kindsFor(
  story: Pick<StorySummary, 'state' | 'revision' | 'archived'>,
): readonly Doing[] {
  if (story.archived) return []
  if (story.state === 'retracted') return ['reinstate', 'mend']
  return story.revision === null ? ['publish'] : ['update', 'correct', 'retract']
}
