import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { z } from 'zod'
import { roleMay, type Action, type Role } from '../../shared/model/roles.ts'
import type { Credential } from '../kernel/credential.ts'
import { GalleyError, type Fault } from '../kernel/errors.ts'

/** What the middleware of app.ts knows about a request before a route sees it. */
export interface Env {
  Bindings: HttpBindings
  Variables: {
    /** Also in the `X-Request-Id` header and the log. */
    requestId: string
    actor: SignedIn | null
    /** The client's address: the socket's, or what a trusted proxy says (TRUST_PROXY). */
    ip: string
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

/** The request's JSON body as `schema` reads it, or a problem that names every faulty field. */
export async function readJson<T extends z.ZodType>(
  c: Context<Env>,
  schema: T,
): Promise<z.output<T>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new GalleyError('bad-request', 'The body must be JSON.')
  })
  return parse(schema, body)
}

/** The same, or null for a request without a body. */
export async function readJsonIfAny<T extends z.ZodType>(
  c: Context<Env>,
  schema: T,
): Promise<z.output<T> | null> {
  return (await c.req.text()) === '' ? null : readJson(c, schema)
}

export function readQuery<T extends z.ZodType>(c: Context<Env>, schema: T): z.output<T> {
  return parse(schema, c.req.query())
}

export function pathParam(c: Context<Env>, name: string): string {
  return c.req.param(name) ?? ''
}

/** Where U+0000 stands in a value, in its strings or their names; null where it does not. */
function pathOfNul(value: unknown): string | null {
  const rest: [path: string, value: unknown][] = [['', value]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [path, part] = next
    if (path.includes('\0')) return path.replaceAll('\0', '')
    if (typeof part === 'string' && part.includes('\0')) return path
    if (typeof part !== 'object' || part === null) continue
    for (const [name, inner] of Object.entries(part))
      rest.push([path === '' ? name : `${path}.${name}`, inner])
  }
  return null
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const nul = pathOfNul(value)
  if (nul !== null) {
    const fault = {
      field: nul,
      message: 'This holds the character U+0000, which no text can hold.',
    }
    throw new GalleyError('bad-input', 'Some fields are not right.', { faults: [fault] })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults: Fault[] = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }))
  throw new GalleyError('bad-input', 'Some fields are not right.', { faults })
}
