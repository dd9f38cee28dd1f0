import { me, ownChange, passwordChange, user } from '../../shared/protocol/api/people.ts'
import type { Audit } from '../audit/audit.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Letters } from '../mail/letters.ts'
import { changeTold, passwordTold } from './account-deeds.ts'
import { refuseGuessable } from './password-rule.ts'
import { person, userOf } from './person.ts'
import type { Sessions } from './sessions.ts'
import { takeTurn, type SignInLimit } from './sign-in-limit.ts'
import { changed } from './user-routes.ts'
import type { Users } from './users.ts'

interface MeRoutesDeps {
  sessions: Pick<Sessions, 'changePassword'>
  users: Pick<Users, 'change'>
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
  letters: Pick<Letters, 'write' | 'now'>
}

/** What people change of their own account. */
export function meRoutes({ sessions, users, limit, audit, letters }: MeRoutesDeps): Route[] {
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
        const told = passwordTold({ audit, letters }, c, by)
        const isChanged = await sessions.changePassword(by, change, told)
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
