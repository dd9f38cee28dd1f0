import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import type { RefusedSignIns } from '../audit/refused-sign-ins.ts'
import { readJson, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Also } from '../store/database.ts'
import { begunTold } from './account-deeds.ts'
import { userOf } from './person.ts'
import type { Sessions } from './sessions.ts'
import { takeTurn, type SignInLimit } from './sign-in-limit.ts'

const credentials = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
})

interface AuthRoutesDeps {
  sessions: Sessions
  /** Null when limits are off. */
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
  refused: Pick<RefusedSignIns, 'count'>
}

/** To be mounted at `/api/auth`. Accounts are made by admins (user-routes.ts); there is no signing up. */
export function authRoutes({ sessions, limit, audit, refused }: AuthRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.post('/sign-in/email', async (c) => {
    const input = await readJson(c, credentials)
    await takeTurn(c, limit, input.email)
    const begun = await sessions.begin(input, c.req.raw.headers, begunTold(audit, c))
    if (!begun.ok) {
      await refused.count(doerOf(c), input.email)
      throw whyNot(begun.reason)
    }
    await endOwn(c, sessions)
    c.header('Set-Cookie', begun.setCookie)
    await limit?.succeed(c, input.email)
    return c.json({ user: userOf(begun.actor) })
  })

  app.post('/sign-out', async (c) => {
    await endOwn(c, sessions, (trx, thing) =>
      audit.record(trx, doerOf(c), { deed: 'session.left', thing }),
    )
    for (const cookie of sessions.clearCookies()) c.header('Set-Cookie', cookie, { append: true })
    return c.json({ success: true })
  })

  app.get('/get-session', async (c) => {
    const actor = c.get('actor')
    if (actor?.credential.kind !== 'session') return c.json(null)
    const { id } = actor.credential
    const session = (await sessions.of(actor.id)).find((known) => known.id === id)
    if (!session) return c.json(null)
    const expiresAt = new Date(session.endsAt).toISOString()
    return c.json({ session: { expiresAt }, user: userOf(actor) })
  })

  return app
}

function whyNot(reason: 'wrong' | 'disabled'): GalleyError {
  switch (reason) {
    case 'wrong':
      return new GalleyError('not-signed-in', 'The e-mail address or password is wrong.')
    case 'disabled':
      return new GalleyError('may-not', 'Your account is disabled. Ask an admin of the newsroom.')
  }
}

/** Whoever signs in anew or out has no use for the session that this browser had. */
export async function endOwn(
  c: Context<Env>,
  sessions: Sessions,
  also?: Also<{ id: string; name: string }>,
) {
  const credential = c.get('actor')?.credential
  if (credential?.kind === 'session') await sessions.end(credential.id, null, also)
}
