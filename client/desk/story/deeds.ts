import type { RevisionKind } from '../../../shared/model/story.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'

/** What a colleague did to a story that whoever has it open should hear of. */
export interface Deed {
  what: 'retract' | 'mend' | 'reinstate' | 'restore'
  by: { id: string; name: string }
}

type Told = Pick<StoryDetail, 'revisions' | 'archived' | 'archivedBy'>

/** The last of them between two looks at a story, however many lie between. */
export function deedBetween(before: Told, after: Told): Deed | null {
  if (before.archived && !after.archived && after.archivedBy)
    return { what: 'restore', by: after.archivedBy }
  const seen = Math.max(0, ...before.revisions.map(({ number }) => number))
  const news = after.revisions.filter(({ number }) => number > seen)
  const inOrder = news.toSorted((a, b) => a.number - b.number)
  for (const { kind, publishedBy, publishedById } of inOrder.toReversed())
    if (isTold(kind)) return { what: kind, by: { id: publishedById, name: publishedBy } }
  return null
}

/** What is told of a deed stands only as long as nothing has undone it. */
export function stillStands(
  { what }: Deed,
  { state, archived }: Pick<StoryDetail, 'state' | 'archived'>,
): boolean {
  switch (what) {
    case 'retract':
    case 'mend':
      return state === 'retracted'
    case 'reinstate':
      return state === 'live'
    case 'restore':
      return !archived
  }
}

function isTold(kind: RevisionKind): kind is 'retract' | 'mend' | 'reinstate' {
  return kind === 'retract' || kind === 'mend' || kind === 'reinstate'
}
