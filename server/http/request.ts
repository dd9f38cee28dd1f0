import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Role, Scope } from '../../shared/model/roles.ts'
import type { Finished } from './finished/finished.ts'
import type { Credential } from '../kernel/credential.ts'

/** What the middleware of app.ts knows about a request before a route sees it. */
export interface Env {
  Bindings: HttpBindings
  Variables: {
    /** Also in the `X-Request-Id` header and the log. */
    requestId: string
    actor: SignedIn | null
    /** The client's address: the socket's, or what a trusted proxy says (TRUST_PROXY). */
    ip: string
    /** That is the address of a proxy, which TRUST_PROXY should name: everybody has it. */
    behindProxy: boolean
    /** What was answered, if it can be given out again as it is. */
    finished?: Finished
    /** What is to be logged once the request is done. */
    noted?: Record<string, string | null>[]
  }
}

export interface SignedIn {
  id: string
  name: string
  email: string
  role: Role
  colour: string
  /** Null for a browser session, which may all that its role may. */
  scopes: readonly Scope[] | null
  credential: Credential
}

/** Who reads, as far as a request without a cookie tells. */
export function visitorOf(c: Context<Env>) {
  return {
    ip: c.get('ip'),
    userAgent: c.req.header('user-agent') ?? '',
    behindProxy: c.get('behindProxy'),
  }
}

export function pathParam(c: Context<Env>, name: string): string {
  return c.req.param(name) ?? ''
}
