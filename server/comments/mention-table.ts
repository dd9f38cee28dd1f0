import { maySee } from '../../shared/model/roles.ts'
import { GalleyError } from '../kernel/errors.ts'
import { confidantsOf } from '../stories/confidant-table.ts'
import type { Trx } from '../store/database.ts'

/**
 * Those of the people who are here, and of the story's guests those whose link is good. [SEE1] Throws `bad-input` for whoever
 * may not know of the story.
 */
export async function mentioned(
  trx: Trx,
  storyId: string,
  userIds: readonly string[],
  now: number,
): Promise<string[]> {
  if (userIds.length === 0) return []
  const users = await trx
    .selectFrom('user')
    .select(['id', 'name', 'role'])
    .where('id', 'in', [...new Set(userIds)])
    .where('disabled_at', 'is', null)
    .execute()
  const confidants = (await confidantsOf(trx, [storyId])).get(storyId) ?? null
  const stranger = users.find((user) => !maySee(user, confidants))
  if (stranger) {
    const message = `${stranger.name} may not know of this story: have them named on it first, or leave them out.`
    throw new GalleyError('bad-input', message, { faults: [{ field: 'mentions', message }] })
  }
  const guests = await trx
    .selectFrom('guest')
    .select('id')
    .where('id', 'in', [...new Set(userIds)])
    .where('story_id', '=', storyId)
    .where('taken_back_at', 'is', null)
    .where('ends_at', '>', now)
    .execute()
  return [...users, ...guests].map(({ id }) => id)
}

export async function writeMentions(
  trx: Trx,
  commentId: string,
  userIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('comment_mention').where('comment_id', '=', commentId).execute()
  if (userIds.length === 0) return
  const rows = userIds.map((user_id) => ({ comment_id: commentId, user_id }))
  await trx.insertInto('comment_mention').values(rows).execute()
}
