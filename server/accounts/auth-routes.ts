import type { Context } from 'hono'
import { signedInOrStep } from '../../shared/protocol/api/second-factor.ts'
import { credentials, ownSession, signedOut } from '../../shared/protocol/api/sign-in.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import type { RefusedSignIns } from '../audit/refused-sign-ins.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Also } from '../store/database.ts'
import { begunTold } from './account-deeds.ts'
import { userOf } from './person.ts'
import type { Sessions } from './sessions.ts'
import { takeTurn, type SignInLimit } from './sign-in-limit.ts'

const KIB = 1024

interface AuthRoutesDeps {
  sessions: Sessions
  /** Null when limits are off. */
  limit: SignInLimit | null
  /** False: nobody signs in with a password. */
  passwords: boolean
  audit: Pick<Audit, 'record'>
  refused: Pick<RefusedSignIns, 'count'>
}

/** Accounts are made by admins (link-routes.ts); there is no signing up. */
export function authRoutes(deps: AuthRoutesDeps): Route[] {
  const { sessions, audit } = deps
  return [
    signInRoute(deps),
    route(
      'POST /api/auth/sign-out',
      {
        summary: 'Ends the session.',
        may: 'anybody',
        mostBytes: 4 * KIB,
        answers: { 200: signedOut },
      },
      async ({ c }) => {
        await endOwn(c, sessions, (trx, thing) =>
          audit.record(trx, doerOf(c), { deed: 'session.left', thing }),
        )
        for (const cookie of sessions.clearCookies())
          c.header('Set-Cookie', cookie, { append: true })
        return { success: true as const }
      },
    ),
    route(
      'GET /api/auth/get-session',
      { summary: 'The session, and whose it is.', may: 'anybody', answers: { 200: ownSession } },
      async ({ by }) => {
        if (by?.credential.kind !== 'session') return null
        const { id } = by.credential
        const session = await sessions.find(id)
        if (!session) return null
        const expiresAt = new Date(session.endsAt).toISOString()
        return { session: { expiresAt }, user: userOf(by) }
      },
    ),
  ]
}

function signInRoute({ sessions, limit, passwords, audit, refused }: AuthRoutesDeps): Route {
  return route(
    'POST /api/auth/sign-in/email',
    {
      summary: 'Begins a session, whose cookie comes with the answer, or asks for the second step.',
      may: 'anybody',
      body: credentials,
      mostBytes: 4 * KIB,
      answers: { 200: signedInOrStep },
    },
    async ({ c, body }) => {
      if (!passwords)
        throw new GalleyError('may-not', 'Nobody signs in with a password here: use the provider.')
      await takeTurn(c, limit, body.email)
      const begun = await sessions.begin(body, c.req.raw.headers, begunTold(audit, c))
      if (!begun.ok && begun.reason === 'step') return begun.step
      if (!begun.ok) {
        await refused.count(doerOf(c), body.email)
        throw whyNot(begun.reason)
      }
      await endOwn(c, sessions)
      c.header('Set-Cookie', begun.setCookie)
      await limit?.succeed(c, body.email)
      return { user: userOf(begun.actor) }
    },
  )
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
