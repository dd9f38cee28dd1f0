import type { SignedIn } from '../http/request.ts'
import { looksLikeApiKey, type ApiKeys } from './api-keys.ts'
import { person } from './person.ts'
import type { SessionCache } from './session-cache.ts'
import type { Tickets } from './tickets.ts'
import type { UserStore } from './user-store.ts'

export type Authenticate = (request: {
  headers: Headers
  /** The `token` parameter of a draft socket's address. */
  token?: string | null
  /** When the token was shown, if not now: a ticket need only have been good then. */
  at?: number
}) => Promise<SignedIn | null>

interface AuthenticateDeps {
  sessions: Pick<SessionCache, 'verify'>
  keys: Pick<ApiKeys, 'verify'>
  tickets: Tickets
  users: Pick<UserStore, 'find' | 'oldestAdmin'>
}

/**
 * Who makes a request or opens a socket: the holder of a token, else of `Authorization: Bearer …`, else of
 * the session cookie. What is given first counts alone, so a bearer request never acts on a cookie.
 */
export function createAuthenticate(deps: AuthenticateDeps): Authenticate {
  return async ({ headers, token, at }) => {
    if (token)
      return looksLikeApiKey(token) ? byApiKey(deps, token) : byDraftTicket(deps, token, at)
    const bearer = bearerToken(headers)
    if (bearer !== null)
      return looksLikeApiKey(bearer) ? byApiKey(deps, bearer) : byOperatorTicket(deps, bearer, at)
    return deps.sessions.verify(headers)
  }
}

/** Null if the request has no bearer authorization; other schemes belong to a proxy in front of us. */
function bearerToken(headers: Headers): string | null {
  const [scheme, token] = headers.get('authorization')?.trim().split(/\s+/) ?? []
  return scheme?.toLowerCase() === 'bearer' ? (token ?? '') : null
}

async function byApiKey(deps: AuthenticateDeps, key: string): Promise<SignedIn | null> {
  const apiKey = await deps.keys.verify(key)
  const owner = apiKey && (await deps.users.find(apiKey.userId))
  return owner && { ...person(owner), scopes: apiKey.scopes }
}

async function byDraftTicket(
  deps: AuthenticateDeps,
  token: string,
  at: number | undefined,
): Promise<SignedIn | null> {
  const ticket = deps.tickets.verifyDraft(token, at)
  const holder = ticket && (await deps.users.find(ticket.userId))
  return holder && { ...person(holder), scopes: ticket.scopes }
}

async function byOperatorTicket(
  deps: AuthenticateDeps,
  token: string,
  at: number | undefined,
): Promise<SignedIn | null> {
  const ticket = deps.tickets.verifyOperator(token, at)
  if (!ticket) return null
  const { users } = deps
  const account = await (ticket.as === undefined ? users.oldestAdmin() : users.find(ticket.as))
  return account && { ...person(account), scopes: null }
}
