import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { seesAll, type Actor } from '../../shared/model/roles.ts'
import type { Tables } from './tables.ts'

/** [SEE1] `maySee` of shared/model/roles.ts, of rows of `story`. */
export function seenBy(actor: Actor) {
  return (eb: ExpressionBuilder<Tables, 'story'>): ExpressionWrapper<Tables, 'story', SqlBool> => {
    if (seesAll(actor)) return eb.and([])
    return eb.or([
      eb('story.confidential_at', 'is', null),
      eb.exists(
        eb
          .selectFrom('confidant')
          .select('confidant.user_id')
          .whereRef('confidant.story_id', '=', 'story.id')
          .where('confidant.user_id', '=', actor.id),
      ),
    ])
  }
}
