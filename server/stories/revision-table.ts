import type { RevisionKind } from '../../shared/model/story.ts'
import type { Db } from '../store/database.ts'

export interface RevisionRow {
  number: number
  kind: RevisionKind
  note: string | null
  minor: number | null
  takenDownAt: number | null
  published_at: number
  published_by: string
  by: string | null
}

/** Newest first. */
export function revisionsOf(db: Db, storyId: string): Promise<RevisionRow[]> {
  return db
    .selectFrom('revision')
    .leftJoin('user', 'user.id', 'revision.published_by')
    .leftJoin('taken_down', (join) =>
      join
        .onRef('taken_down.story_id', '=', 'revision.story_id')
        .onRef('taken_down.number', '=', 'revision.number'),
    )
    .select([
      'revision.number',
      'kind',
      'note',
      'minor',
      'published_at',
      'published_by',
      'user.name as by',
      'taken_down.at as takenDownAt',
    ])
    .where('revision.story_id', '=', storyId)
    .orderBy('revision.number', 'desc')
    .execute()
}
