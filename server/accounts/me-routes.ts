import { me, ownChange, passwordChange, user } from '../../shared/protocol/api/people.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import { changeTold } from './account-deeds.ts'
import { refuseGuessable } from './password-rule.ts'
import { person, thingOf, userOf } from './person.ts'
import type { Sessions } from './sessions.ts'
import { takeTurn, type SignInLimit } from './sign-in-limit.ts'
import { changed } from './user-routes.ts'
import type { Users } from './users.ts'

interface MeRoutesDeps {
  sessions: Pick<Sessions, 'changePassword'>
  users: Pick<Users, 'change'>
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
}

/** What people change of their own account. */
export function meRoutes({ sessions, users, limit, audit }: MeRoutesDeps): Route[] {
  return [
    route(
      'GET /api/me',
      { summary: 'Whoever asks.', may: 'signed-in', answers: { 200: me } },
      async ({ by }) => ({ user: userOf(by) }),
    ),
    route(
      'PATCH /api/me',
      {
        summary: 'Changes one’s own name.',
        may: 'own-session',
        body: ownChange,
        answers: { 200: user },
      },
      async ({ c, by, body }) =>
        person(changed(await users.change(by.id, body, changeTold(audit, c)))),
    ),
    route(
      'PUT /api/me/password',
      {
        summary: 'Changes one’s own password, and ends all other sessions.',
        may: 'own-session',
        body: passwordChange,
        answers: { 204: null },
      },
      async ({ c, by, body }) => {
        refuseGuessable(body.password, by)
        await takeTurn(c, limit, by.email)
        const change = { ...body, session: by.credential.id }
        const isChanged = await sessions.changePassword(by, change, (trx) =>
          audit.record(trx, doerOf(c), { deed: 'account.password', thing: thingOf(by) }),
        )
        if (!isChanged)
          throw new GalleyError('bad-input', 'The current password is wrong.', {
            faults: [{ field: 'current', message: 'is not your password' }],
          })
        await limit?.succeed(c, by.email)
        return undefined
      },
    ),
  ]
}
