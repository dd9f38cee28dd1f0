import { storiesInHand } from '../../shared/protocol/api/people.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Db } from '../store/database.ts'
import { storiesInHand as inHandOf } from './people-store.ts'

export function inHandRoutes({ db }: { db: Db }): Route[] {
  return [
    route(
      'GET /api/users/:id/stories',
      {
        summary: 'Stories that are in nobody else’s hands: what somebody leaves behind who goes.',
        may: { inPerson: 'users.manage' },
        answers: { 200: storiesInHand },
      },
      async ({ id }) => ({ stories: await inHandOf(db, id) }),
    ),
  ]
}
