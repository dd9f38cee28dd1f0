import { Hono, type Context } from 'hono'
import { ownChange, passwordChange } from '../../shared/protocol/api/people.ts'
import { anybody, readJson, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
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
}

/** To be mounted at `/api/me`: what people change of their own account. */
export function meRoutes({ sessions, users, limit }: MeRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/', (c) => c.json({ user: userOf(anybody(c)) }))

  app.patch('/', async (c) => {
    const { id } = atTheirBrowser(c)
    return c.json(person(changed(await users.change(id, await readJson(c, ownChange)))))
  })

  app.put('/password', async (c) => {
    const actor = atTheirBrowser(c)
    const input = await readJson(c, passwordChange)
    refuseGuessable(input.password, actor)
    await takeTurn(c, limit, actor.email)
    if (!(await sessions.changePassword(actor, { ...input, session: actor.session })))
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
