import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { readJson, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Auth } from './auth.ts'
import { person } from './person.ts'
import type { SessionCache } from './session-cache.ts'
import type { SignInLimit } from './sign-in-limit.ts'

const credentials = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
})

interface AuthRoutesDeps {
  auth: Auth
  sessions: Pick<SessionCache, 'verify' | 'forget'>
  /** Null when limits are off. */
  limit: SignInLimit | null
}

/**
 * To be mounted at `/api/auth`: all of better-auth that the world can reach. Accounts are made by
 * admins (user-routes.ts); there is no signing up.
 */
export function authRoutes({ auth, sessions, limit }: AuthRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.post('/sign-in/email', async (c) => {
    const input = await readJson(c, credentials)
    await takeTurn(c, limit, input.email)
    const started = await auth.signIn(input, c.req.raw.headers)
    if (!started) throw new GalleyError('not-signed-in', 'The e-mail address or password is wrong.')
    await limit?.succeed(c.get('ip'), input.email)
    setCookies(c, started.setCookies)
    return c.json({ user: person(started.user) })
  })

  app.post('/sign-out', async (c) => {
    const leaving = await sessions.verify(c.req.raw.headers)
    const { setCookies: cleared } = await auth.signOut(c.req.raw.headers)
    if (leaving) sessions.forget(leaving.id)
    setCookies(c, cleared)
    return c.json({ success: true })
  })

  app.get('/get-session', async (c) => {
    const session = await auth.session(c.req.raw.headers, { renew: true })
    if (!session) return c.json(null)
    setCookies(c, session.setCookies)
    const expiresAt = session.expiresAt.toISOString()
    return c.json({ session: { expiresAt }, user: person(session.user) })
  })

  return app
}

async function takeTurn(c: Context<Env>, limit: SignInLimit | null, email: string) {
  const turn = await limit?.take(c.get('ip'), email)
  if (!turn || turn.ok) return
  c.header('Retry-After', String(turn.retryAfter))
  throw new GalleyError(
    'too-many-requests',
    `Too many tries. Wait ${turn.retryAfter} seconds, then try again.`,
  )
}

function setCookies(c: Context<Env>, cookies: string[]) {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}
