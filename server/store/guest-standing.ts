import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { seenByUser } from './seen-by.ts'
import type { Tables } from './tables.ts'

/** [GUE2] Guests whose link is good, of rows of `guest`. */
export function isGoodLink(now: number) {
  return (eb: ExpressionBuilder<Tables, 'guest'>): ExpressionWrapper<Tables, 'guest', SqlBool> =>
    eb.and([eb('guest.taken_back_at', 'is', null), eb('guest.ends_at', '>', now), isVouchedFor(eb)])
}

/** Whose inviter has an account, and may still know of the story. */
export function isVouchedFor(
  eb: ExpressionBuilder<Tables, 'guest'>,
): ExpressionWrapper<Tables, 'guest', SqlBool> {
  return eb.exists(
    eb
      .selectFrom(['user', 'story'])
      .select('user.id')
      .whereRef('user.id', '=', 'guest.made_by')
      .whereRef('story.id', '=', 'guest.story_id')
      .where('user.disabled_at', 'is', null)
      .where(seenByUser),
  )
}
