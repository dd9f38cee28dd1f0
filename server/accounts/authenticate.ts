import type { SignedIn } from '../http/request.ts'
import type { Credential } from '../kernel/credential.ts'
import { looksLikeApiKey, type ApiKey, type ApiKeys } from './api-keys.ts'
import type { OperatorTokens } from './operator-tokens.ts'
import { person } from './person.ts'
import type { Sessions } from './sessions.ts'
import type { Tickets } from './tickets.ts'
import type { UserStore } from './user-store.ts'

/** What somebody shows, the first time or again. */
export type Claim =
  | { credential: Credential }
  /** `token`: that of a draft socket's address. */
  | { headers: Headers; token?: string | null }

export type Authenticate = (claim: Claim) => Promise<SignedIn | null>

interface AuthenticateDeps {
  sessions: Pick<Sessions, 'verify' | 'again'>
  keys: Pick<ApiKeys, 'verify' | 'again'>
  tickets: Pick<Tickets, 'redeem'>
  operators: Pick<OperatorTokens, 'verify'>
  users: Pick<UserStore, 'find' | 'oldestAdmin'>
}

/**
 * Who makes a request or opens a socket: the holder of a token, else of `Authorization: Bearer …`, else of
 * the session cookie. What is given first counts alone, so a bearer request never acts on a cookie. Whoever stays is
 * asked for by the credential that they came with: a ticket is good once, its session or key goes on.
 */
export function createAuthenticate(deps: AuthenticateDeps): Authenticate {
  return async (claim) => {
    if ('credential' in claim) return again(deps, claim.credential)
    const { headers, token } = claim
    if (token) return looksLikeApiKey(token) ? byApiKey(deps, token) : byTicket(deps, token)
    const bearer = bearerToken(headers)
    if (bearer !== null)
      return looksLikeApiKey(bearer) ? byApiKey(deps, bearer) : byOperatorToken(deps, bearer)
    return deps.sessions.verify(headers)
  }
}

/** Null if the request has no bearer authorization; other schemes belong to a proxy in front of us. */
function bearerToken(headers: Headers): string | null {
  const [scheme, token] = headers.get('authorization')?.trim().split(/\s+/) ?? []
  return scheme?.toLowerCase() === 'bearer' ? (token ?? '') : null
}

async function again(deps: AuthenticateDeps, credential: Credential): Promise<SignedIn | null> {
  switch (credential.kind) {
    case 'session':
      return deps.sessions.again(credential.id)
    case 'key':
      return byKnownKey(deps, await deps.keys.again(credential.id))
    case 'operator':
      return operator(deps, credential.as)
  }
}

async function byApiKey(deps: AuthenticateDeps, key: string): Promise<SignedIn | null> {
  return byKnownKey(deps, await deps.keys.verify(key))
}

async function byKnownKey(
  { users }: AuthenticateDeps,
  key: ApiKey | null,
): Promise<SignedIn | null> {
  const owner = key && (await users.find(key.userId))
  if (!owner) return null
  return { ...person(owner), scopes: key.scopes, credential: { kind: 'key', id: key.id } }
}

async function byTicket(deps: AuthenticateDeps, token: string): Promise<SignedIn | null> {
  const credential = await deps.tickets.redeem(token)
  return credential && again(deps, credential)
}

async function byOperatorToken(deps: AuthenticateDeps, token: string): Promise<SignedIn | null> {
  const read = deps.operators.verify(token)
  return read && operator(deps, read.as)
}

async function operator(
  { users }: AuthenticateDeps,
  as: string | undefined,
): Promise<SignedIn | null> {
  const account = await (as === undefined ? users.oldestAdmin() : users.find(as))
  return account && { ...person(account), scopes: null, credential: { kind: 'operator', as } }
}
