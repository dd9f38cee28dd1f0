import type { Confidants } from '../../shared/model/roles.ts'
import type { Db, Trx } from '../store/database.ts'

/** By story, of those that there are. */
export async function confidantsOf(
  db: Db | Trx,
  storyIds: readonly string[],
): Promise<Map<string, Confidants>> {
  if (storyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('story')
    .leftJoin('confidant', 'confidant.story_id', 'story.id')
    .select(['story.id', 'story.confidential_at', 'confidant.user_id'])
    .where('story.id', 'in', storyIds)
    .execute()
  const found = new Map<string, string[] | null>()
  for (const { id, confidential_at, user_id } of rows) {
    const named = found.get(id) ?? (confidential_at === null ? null : [])
    if (named && user_id !== null) named.push(user_id)
    found.set(id, named)
  }
  return found
}

/** Under the lock of the story's row. */
export async function writeConfidants(
  trx: Trx,
  storyId: string,
  { userIds, at }: { userIds: Confidants; at: number },
): Promise<void> {
  await trx
    .updateTable('story')
    .set({ confidential_at: userIds === null ? null : at })
    .where('id', '=', storyId)
    .execute()
  await trx.deleteFrom('confidant').where('story_id', '=', storyId).execute()
  await addConfidants(trx, storyId, userIds ?? [])
}

export async function addConfidants(
  trx: Trx,
  storyId: string,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return
  await trx
    .insertInto('confidant')
    .values(userIds.map((id) => ({ story_id: storyId, user_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
