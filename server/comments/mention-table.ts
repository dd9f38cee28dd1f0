import { maySee } from '../../shared/model/roles.ts'
import { GalleyError } from '../kernel/errors.ts'
import { confidantsOf } from '../stories/confidant-table.ts'
import type { Trx } from '../store/database.ts'
import { isGoodLink } from '../store/guest-standing.ts'

/**
 * Those of the people who are here, and of the story's guests those whose link is good. [SEE1] Throws `bad-input` for whoever
 * may not know of the story, unless they are of those `before`, who are left out then.
 */
export async function mentioned(
  trx: Trx,
  storyId: string,
  { userIds, before = [] }: { userIds: readonly string[]; before?: readonly string[] },
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
  const knowing = users.filter((user) => maySee(user, confidants))
  const stranger = users.find((user) => !knowing.includes(user) && !before.includes(user.id))
  if (stranger) {
    const message = `${stranger.name} may not know of this story: have them named on it first, or leave them out.`
    throw new GalleyError('bad-input', message, { faults: [{ field: 'mentions', message }] })
  }
  const guests = await trx
    .selectFrom('guest')
    .select('id')
    .where('id', 'in', [...new Set(userIds)])
    .where('story_id', '=', storyId)
    .where(isGoodLink(now))
    .execute()
  return [...knowing, ...guests].map(({ id }) => id)
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
