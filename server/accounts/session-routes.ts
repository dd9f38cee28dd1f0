import { Hono } from 'hono'
import type { Session } from '../../shared/protocol/api/people.ts'
import {
  administrator,
  anybody,
  mayInPerson,
  pathParam,
  type Env,
  type SignedIn,
} from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Sessions } from './sessions.ts'
import type { SignIn } from './sign-in-store.ts'

/** To be mounted at `/api`: where somebody is signed in, and how to end it. A key sees and ends none. */
export function sessionRoutes({ sessions }: { sessions: Sessions }): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/sessions', async (c) => {
    const actor = inPerson(anybody(c))
    const open = await sessions.of(actor.id)
    return c.json({ sessions: open.map((session) => shown(session, actor)) })
  })

  app.delete('/sessions', async (c) => {
    const { id, credential } = inPerson(anybody(c))
    await sessions.endAll(id, credential.kind === 'session' ? credential.id : null)
    return c.body(null, 204)
  })

  app.delete('/sessions/:id', async (c) => {
    const actor = inPerson(anybody(c))
    const whose = mayInPerson(actor, 'users.manage') ? null : actor.id
    if (!(await sessions.end(pathParam(c, 'id'), whose)))
      throw new GalleyError('not-found', 'There is no such session of yours.')
    return c.body(null, 204)
  })

  app.get('/users/:id/sessions', async (c) => {
    const actor = administrator(c, 'users.manage')
    const open = await sessions.of(pathParam(c, 'id'))
    return c.json({ sessions: open.map((session) => shown(session, actor)) })
  })

  app.delete('/users/:id/sessions', async (c) => {
    administrator(c, 'users.manage')
    await sessions.endAll(pathParam(c, 'id'))
    return c.body(null, 204)
  })

  return app
}

function inPerson(actor: SignedIn): SignedIn {
  if (actor.scopes === null) return actor
  throw new GalleyError('may-not', 'An API key knows no sessions: sign in.')
}

function shown(
  { id, agent, createdAt, usedAt, endsAt }: SignIn,
  { credential }: SignedIn,
): Session {
  return {
    id,
    agent,
    createdAt: new Date(createdAt).toISOString(),
    usedAt: new Date(usedAt).toISOString(),
    expiresAt: new Date(endsAt).toISOString(),
    current: credential.kind === 'session' && credential.id === id,
  }
}
