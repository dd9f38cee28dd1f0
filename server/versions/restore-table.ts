import type { Trx } from '../store/database.ts'
import type { DraftRestoreTable } from '../store/version-tables.ts'

/* All of it under the lock of the story's row. */

/** Whoever restores a version of a story, or did so last; null if that is done. */
export async function restoreOf(trx: Trx, storyId: string) {
  const row = await trx
    .selectFrom('draft_restore')
    .leftJoin('user', 'user.id', 'draft_restore.user_id')
    .selectAll('draft_restore')
    .select('user.name')
    .where('story_id', '=', storyId)
    .executeTakeFirst()
  return row ?? null
}

export async function writeRestore(trx: Trx, row: DraftRestoreTable): Promise<void> {
  await trx
    .insertInto('draft_restore')
    .values(row)
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute()
}

export async function removeRestore(trx: Trx, storyId: string): Promise<void> {
  await trx.deleteFrom('draft_restore').where('story_id', '=', storyId).execute()
}
