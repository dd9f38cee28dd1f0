import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { z } from 'zod'
import { roleMay, type Action, type Role } from '../../shared/model/roles.ts'
import type { Credential } from '../kernel/credential.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import { parseInput } from '../kernel/parse-input.ts'

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

export const SCOPES = [
  'stories:read',
  'stories:write',
  'stories:publish',
  'webhooks:manage',
  'events:read',
] as const
export type Scope = (typeof SCOPES)[number]

/** Whoever makes the request, whatever their key may do; else 401. */
export function anybody(c: Context<Env>): SignedIn {
  const actor = c.get('actor')
  if (!actor) throw new GalleyError('not-signed-in', 'Sign in, or send an API key.')
  return actor
}

/** The signed-in person, or 401; with an API key, 403 unless it has the scope. */
export function signedIn(c: Context<Env>, scope: Scope): SignedIn {
  const actor = anybody(c)
  if (actor.scopes && !actor.scopes.includes(scope))
    throw new GalleyError('may-not', `This API key lacks the scope ${scope}.`)
  return actor
}

/** The signed-in person if the role allows the action on any story, else 401 or 403. */
export function allowed(c: Context<Env>, scope: Scope, action: Action): SignedIn {
  const actor = signedIn(c, scope)
  if (!roleMay(actor.role, action))
    throw new GalleyError('may-not', `The role ${actor.role} may not do this.`)
  return actor
}

/** An admin in person: no scope lets an API key do it. */
export function administrator(c: Context<Env>, action: AdminAction): SignedIn {
  const actor = anybody(c)
  if (mayInPerson(actor, action)) return actor
  throw new GalleyError('may-not', 'Only an admin who is signed in may do this.')
}

export function mayInPerson(actor: SignedIn, action: AdminAction): boolean {
  return actor.scopes === null && roleMay(actor.role, action)
}

type AdminAction = Extract<Action, 'users.manage' | 'newsroom.change'>

/**
 * [COST3] Lets nobody ask more often than `tries` in `seconds`, on this node; whoever does is told so, and when to try
 * again. Null lets everybody. One of them stands for all routes that it is given to.
 */
export function perPerson(most: { tries: number; seconds: number; told: string } | null) {
  const limit = most && new KeyLimit(most)
  return createMiddleware<Env>(async (c, next) => {
    const { id, credential } = anybody(c)
    // Whoever runs the machine may bring a whole archive.
    const turn = credential.kind === 'operator' ? null : await limit?.take(id)
    if (turn?.ok === false) {
      c.header('Retry-After', String(turn.retryAfter))
      const message = `${most?.told} Try again in ${inWords(turn.retryAfter)}.`
      throw new GalleyError('too-many-requests', message)
    }
    await next()
  })
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

/** The request's JSON body as `schema` reads it, or a problem that names every faulty field. */
export async function readJson<T extends z.ZodType>(
  c: Context<Env>,
  schema: T,
): Promise<z.output<T>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new GalleyError('bad-request', 'The body must be JSON.')
  })
  return parseInput(schema, body)
}

export function readQuery<T extends z.ZodType>(c: Context<Env>, schema: T): z.output<T> {
  return parseInput(schema, c.req.query())
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
