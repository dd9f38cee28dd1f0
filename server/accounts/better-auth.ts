import assert from 'node:assert/strict'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { z } from 'zod'
import { ROLES } from '../../shared/model/roles.ts'
import type { Logger } from '../kernel/logger.ts'
import { sessionCookie, type AuthDeps, type Sessions } from './sessions.ts'

const sessionUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
})

const DAY_S = 24 * 60 * 60
const SESSION_S = 30 * DAY_S
const UNAUTHORIZED = 401

export async function openSessions(deps: AuthDeps): Promise<Sessions> {
  const auth = betterAuth(authOptions(deps))
  const { authCookies } = await auth.$context
  assert.equal(authCookies.sessionToken.name, sessionCookie(deps.publicUrl))
  return {
    async signIn({ email, password }, headers) {
      try {
        const started = await auth.api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        })
        return {
          user: sessionUser.parse(started.response.user),
          setCookies: started.headers.getSetCookie(),
        }
      } catch (error) {
        if (isRefusal(error)) return null
        throw error
      }
    },

    async signOut(headers) {
      const ended = await auth.api.signOut({ headers, returnHeaders: true })
      return { setCookies: ended.headers.getSetCookie() }
    },

    async session(headers, { renew }) {
      const found = await auth.api.getSession({
        headers,
        query: { disableRefresh: !renew },
        returnHeaders: true,
      })
      if (!found.response) return null
      return {
        user: sessionUser.parse(found.response.user),
        expiresAt: found.response.session.expiresAt,
        setCookies: found.headers.getSetCookie(),
      }
    },
  }
}

export function authOptions({ database, secret, publicUrl, logger }: AuthDeps) {
  const origin = new URL(publicUrl).origin
  return {
    appName: 'Galley',
    database: { db: database.db, type: database.dialect },
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    trustedOrigins: [origin],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { expiresIn: SESSION_S, updateAge: DAY_S },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: authLogger(logger),
    advanced: {
      cookiePrefix: 'galley',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  } satisfies BetterAuthOptions
}

/** Messages only: better-auth's further arguments may hold e-mail addresses or rows. */
function authLogger(logger: Logger) {
  return {
    level: 'warn' as const,
    log(level: 'debug' | 'info' | 'warn' | 'error', message: string, ...args: unknown[]) {
      const error = args.find((arg) => arg instanceof Error)
      // A wrong password is a warning to better-auth and daily life to a newsroom.
      const at = level === 'error' ? 'error' : 'debug'
      logger[at]({ part: 'auth', reason: error?.name }, message)
    },
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === UNAUTHORIZED
}
