import { Hono, type Context } from 'hono'
import { ownChange, passwordChange } from '../../shared/protocol/api/people.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { anybody, readJson, type Env } from '../http/request.ts'
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

/** To be mounted at `/api/me`: what people change of their own account. */
export function meRoutes({ sessions, users, limit, audit }: MeRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/', (c) => c.json({ user: userOf(anybody(c)) }))

  app.patch('/', async (c) => {
    const { id } = atTheirBrowser(c)
    const change = await readJson(c, ownChange)
    return c.json(person(changed(await users.change(id, change, changeTold(audit, c)))))
  })

  app.put('/password', async (c) => {
    const actor = atTheirBrowser(c)
    const input = await readJson(c, passwordChange)
    refuseGuessable(input.password, actor)
    await takeTurn(c, limit, actor.email)
    const change = { ...input, session: actor.session }
    const isChanged = await sessions.changePassword(actor, change, (trx) =>
      audit.record(trx, doerOf(c), { deed: 'account.password', thing: thingOf(actor) }),
    )
    if (!isChanged)
      throw new GalleyError('bad-input', 'The current password is wrong.', {
        faults: [{ field: 'current', message: 'is not your password' }],
      })
    await limit?.succeed(c, actor.email)
    return c.body(null, 204)
  })

  return app
}

function atTheirBrowser(c: Context<Env>) {
  const { id, name, email, credential } = anybody(c)
  if (credential.kind === 'session') return { id, name, email, session: credential.id }
  throw new GalleyError('may-not', 'Only somebody who has signed in changes their own account.')
}
