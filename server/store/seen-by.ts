import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { ROLES, seesAll, type Actor } from '../../shared/model/roles.ts'
import type { Tables } from './tables.ts'

/** [SEE1] `maySee` of shared/model/roles.ts, of rows of `story`. */
export function seenBy(actor: Actor) {
  return (eb: ExpressionBuilder<Tables, 'story'>): ExpressionWrapper<Tables, 'story', SqlBool> => {
    if (seesAll(actor)) return eb.and([])
    return eb.or([
      eb('story.confidential_at', 'is', null),
      eb.exists(confidant(eb).where('confidant.user_id', '=', actor.id)),
    ])
  }
}

/** The same of an actor who is a row of `user`, beside that of `story`. */
export function seenByUser(
  eb: ExpressionBuilder<Tables, 'story' | 'user'>,
): ExpressionWrapper<Tables, 'story' | 'user', SqlBool> {
  return eb.or([
    eb('story.confidential_at', 'is', null),
    eb(
      'user.role',
      'in',
      ROLES.filter((role) => seesAll({ role })),
    ),
    eb.exists(confidant(eb).whereRef('confidant.user_id', '=', eb.ref('user.id'))),
  ])
}

function confidant(eb: ExpressionBuilder<Tables, 'story'>) {
  return eb
    .selectFrom('confidant')
    .select('confidant.user_id')
    .whereRef('confidant.story_id', '=', 'story.id')
}
