import type { Db, Trx } from './database.ts'

/** Revisions of a story whose text is not public any more, each since when. */
export async function takenDownOf(db: Db | Trx, storyId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('taken_down')
    .select(['number', 'at'])
    .where('story_id', '=', storyId)
    .execute()
  return new Map(rows.map(({ number, at }) => [number, at]))
}

export async function addTakenDown(
  trx: Trx,
  row: { storyId: string; number: number; at: number },
): Promise<void> {
  const { storyId, ...rest } = row
  await trx
    .insertInto('taken_down')
    .values({ story_id: storyId, ...rest })
    .execute()
}
