import { Hono } from 'hono'
import type { Session } from '../../shared/protocol/api/people.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
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
export function sessionRoutes({
  sessions,
  audit,
}: {
  sessions: Sessions
  audit: Pick<Audit, 'record'>
}): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/sessions', async (c) => {
    const actor = inPerson(anybody(c))
    const open = await sessions.of(actor.id)
    return c.json({ sessions: open.map((session) => shown(session, actor)) })
  })

  app.delete('/sessions', async (c) => {
    const { id, credential } = inPerson(anybody(c))
    const own = credential.kind === 'session' ? credential.id : null
    await sessions.endAll(id, own, (trx, thing) =>
      audit.record(trx, doerOf(c), { deed: 'session.others-ended', thing }),
    )
    return c.body(null, 204)
  })

  app.delete('/sessions/:id', async (c) => {
    const actor = inPerson(anybody(c))
    const whose = mayInPerson(actor, 'users.manage') ? null : actor.id
    const ended = await sessions.end(pathParam(c, 'id'), whose, (trx, thing) =>
      audit.record(trx, doerOf(c), { deed: 'session.ended', thing }),
    )
    if (!ended) throw new GalleyError('not-found', 'There is no such session of yours.')
    return c.body(null, 204)
  })

  app.get('/users/:id/sessions', async (c) => {
    const actor = administrator(c, 'users.manage')
    const open = await sessions.of(pathParam(c, 'id'))
    return c.json({ sessions: open.map((session) => shown(session, actor)) })
  })

  app.delete('/users/:id/sessions', async (c) => {
    administrator(c, 'users.manage')
    await sessions.endAll(pathParam(c, 'id'), null, (trx, thing) =>
      audit.record(trx, doerOf(c), { deed: 'session.all-ended', thing }),
    )
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
