import type { Db, Trx } from '../store/database.ts'
import type { StoryTable } from '../store/tables.ts'

/** Whoever comes second waits until the transaction ends. */
export async function lockStory(trx: Trx, storyId: string): Promise<StoryTable | undefined> {
  return trx
    .updateTable('story')
    .set((row) => ({ changed_at: row.ref('changed_at') }))
    .where('id', '=', storyId)
    .returningAll()
    .executeTakeFirst()
}

export async function assigneesOf(db: Db | Trx, storyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignee')
    .select('user_id')
    .where('story_id', '=', storyId)
    .execute()
  return rows.map((row) => row.user_id)
}

/** Under the lock of the story's row. Unknown users are left out. */
export async function setAssignees(
  trx: Trx,
  storyId: string,
  wantedOf: (was: readonly string[]) => readonly string[],
): Promise<{ gone: string[]; added: string[] }> {
  const was = await assigneesOf(trx, storyId)
  const wanted = new Set(wantedOf(was))
  const gone = was.filter((id) => !wanted.has(id))
  const added = await knownUsers(
    trx,
    [...wanted].filter((id) => !was.includes(id)),
  )
  if (gone.length > 0)
    await trx
      .deleteFrom('assignee')
      .where('story_id', '=', storyId)
      .where('user_id', 'in', gone)
      .execute()
  if (added.length > 0)
    await trx
      .insertInto('assignee')
      .values(added.map((id) => ({ story_id: storyId, user_id: id })))
      // A node of the version before does not wait.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return { gone, added }
}

export async function knownUsers(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const users = await trx
    .selectFrom('user')
    .select('id')
    .where('id', 'in', ids)
    .where('disabled_at', 'is', null)
    .execute()
  return users.map(({ id }) => id)
}
