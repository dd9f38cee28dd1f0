import type { ThreadPlace } from '../../shared/protocol/api/comments.ts'
import type { Trx } from '../store/database.ts'
import type { CommentTable, CommentThreadTable } from '../store/comment-tables.ts'

/* All of it under the lock of the story's row. */

/** Of the next change of a story's threads. */
export async function nextSeq(trx: Trx, storyId: string): Promise<number> {
  const last = await trx
    .selectFrom('comment_thread')
    .select('seq')
    .where('story_id', '=', storyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.seq ?? 0) + 1
}

/** What somebody has sent under this name. */
export async function sentAs(
  trx: Trx,
  userId: string,
  key: string,
): Promise<CommentTable | undefined> {
  return trx
    .selectFrom('comment')
    .selectAll()
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function threadCalled(trx: Trx, id: string): Promise<CommentThreadTable> {
  return trx.selectFrom('comment_thread').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** How many there are that were not deleted. */
export async function threadCount(trx: Trx, storyId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('comment_thread')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('story_id', '=', storyId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** In a thread: all that were ever written, and those of them that stand. */
export async function commentCounts(trx: Trx, threadId: string) {
  return trx
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('deleted_at', 'is', null).as('standing'),
    ])
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow()
}

export async function insertThread(
  trx: Trx,
  { id, storyId, seq, at }: { id: string; storyId: string; seq: number; at: number },
  place: ThreadPlace,
): Promise<void> {
  const row = { id, story_id: storyId, seq, placeJson: JSON.stringify(place), created_at: at }
  const open = { resolved_at: null, resolved_by: null, deleted_at: null }
  await trx
    .insertInto('comment_thread')
    .values({ ...row, ...open })
    .execute()
}

/** Whatever changed of it, its seq has. */
export async function changeThread(
  trx: Trx,
  { id, story_id }: Pick<CommentThreadTable, 'id' | 'story_id'>,
  change: Partial<Omit<CommentThreadTable, 'id' | 'story_id' | 'seq'>> = {},
): Promise<void> {
  const seq = await nextSeq(trx, story_id)
  await trx
    .updateTable('comment_thread')
    .set({ ...change, seq })
    .where('id', '=', id)
    .execute()
}

export async function insertComment(trx: Trx, row: CommentTable): Promise<void> {
  await trx.insertInto('comment').values(row).execute()
}

export async function changeComment(
  trx: Trx,
  id: string,
  change: Pick<Partial<CommentTable>, 'text' | 'edited_at' | 'deleted_at'>,
): Promise<void> {
  await trx.updateTable('comment').set(change).where('id', '=', id).execute()
}

/** It never goes back, and never on to what is not there yet. */
export async function writeSeen(
  trx: Trx,
  { storyId, userId, seq }: { storyId: string; userId: string; seq: number },
): Promise<void> {
  const known = Math.min(seq, (await nextSeq(trx, storyId)) - 1)
  await trx
    .insertInto('comment_seen')
    .values({ story_id: storyId, user_id: userId, seq: known })
    .onConflict((conflict) =>
      conflict
        .columns(['story_id', 'user_id'])
        .doUpdateSet({ seq: known })
        .where('comment_seen.seq', '<', known),
    )
    .execute()
}
