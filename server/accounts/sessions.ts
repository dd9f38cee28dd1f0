import type { Role } from '../../shared/model/roles.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Database } from '../store/database.ts'

export interface Sessions {
  /** Null when the account does not exist or the password is wrong; both take the same time. */
  signIn(credentials: Credentials, headers: Headers): Promise<Started | null>
  signOut(headers: Headers): Promise<{ setCookies: string[] }>
  /** The session of a cookie header; `renew` prolongs one that is older than a day. */
  session(headers: Headers, options: { renew: boolean }): Promise<Session | null>
}

interface Credentials {
  email: string
  password: string
}

interface SessionUser {
  id: string
  name: string
  email: string
  role: Role
}

interface Started {
  user: SessionUser
  setCookies: string[]
}

export interface Session extends Started {
  expiresAt: Date
}

export interface AuthDeps {
  database: Database
  secret: string
  publicUrl: string
  logger: Logger
}

const COOKIE = 'galley.session_token'

/** A browser gives back a secure one only over https. */
export function sessionCookie(publicUrl: string): string {
  return new URL(publicUrl).protocol === 'https:' ? `__Secure-${COOKIE}` : COOKIE
}
