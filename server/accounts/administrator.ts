import type { Context } from 'hono'
import { roleMay } from '../../shared/model/roles.ts'
import type { Env, SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'

/** Whoever makes the request, whatever their key may do; else 401. */
export function anybody(c: Context<Env>): SignedIn {
  const actor = c.get('actor')
  if (!actor) throw new GalleyError('not-signed-in', 'Sign in, or send an API key.')
  return actor
}

/** An admin in person: no scope lets an API key manage people or keys. */
export function administrator(c: Context<Env>): SignedIn {
  const actor = anybody(c)
  if (isAdministrator(actor)) return actor
  throw new GalleyError('may-not', 'Only an admin who is signed in may do this.')
}

export function isAdministrator(actor: SignedIn): boolean {
  return actor.scopes === null && roleMay(actor.role, 'users.manage')
}
