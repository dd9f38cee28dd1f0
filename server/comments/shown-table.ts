import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { isGuest, type Speaker, type StoryGuest } from '../../shared/model/guest.ts'
import type { Trx } from '../store/database.ts'
import { seenBy } from '../store/seen-by.ts'
import type { Tables } from '../store/tables.ts'

type Condition<T extends keyof Tables> = (
  eb: ExpressionBuilder<Tables, T>,
) => ExpressionWrapper<Tables, T, SqlBool>

/** [SEE1] [GUE1] Threads that somebody is shown, of rows of `comment_thread` beside that of their story. */
export function openTo(by: Speaker): Condition<'comment_thread' | 'story'> {
  return (eb) => {
    if (!isGuest(by)) return seenBy(by)(eb)
    return eb.and([eb('story.id', '=', by.storyId), theirs(by)(eb)])
  }
}

/** [GUE1] A guest is shown the threads that they began, and those in which somebody means them. */
export function theirs({ id, storyId }: StoryGuest): Condition<'comment_thread'> {
  return (eb) =>
    eb.and([
      eb('comment_thread.story_id', '=', storyId),
      eb.or([begun(eb, id), mentioning(eb, id)]),
    ])
}

/** How many threads of a guest's stand. */
export async function begunBy(trx: Trx, { id, storyId }: StoryGuest): Promise<number> {
  const { count } = await trx
    .selectFrom('comment_thread')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('story_id', '=', storyId)
    .where('deleted_at', 'is', null)
    .where((eb) => begun(eb, id))
    .executeTakeFirstOrThrow()
  return count
}

function begun(eb: ExpressionBuilder<Tables, 'comment_thread'>, id: string) {
  const first = eb
    .selectFrom('comment as each')
    .select(({ fn }) => fn.min('each.seq').as('seq'))
    .whereRef('each.thread_id', '=', 'comment_thread.id')
  return eb.exists(
    eb
      .selectFrom('comment as first')
      .select('first.id')
      .whereRef('first.thread_id', '=', 'comment_thread.id')
      .where('first.user_id', '=', id)
      .where('first.seq', '=', first),
  )
}

function mentioning(eb: ExpressionBuilder<Tables, 'comment_thread'>, id: string) {
  return eb.exists(
    eb
      .selectFrom('comment as said')
      .innerJoin('comment_mention', 'comment_mention.comment_id', 'said.id')
      .select('said.id')
      .whereRef('said.thread_id', '=', 'comment_thread.id')
      .where('comment_mention.user_id', '=', id),
  )
}
