import type { Context } from 'hono'
import type { GuestRight } from '../../../shared/model/guest.ts'
import { roleMay, type Action, type Scope } from '../../../shared/model/roles.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Env, SignedIn } from '../request.ts'

/** Who may ask. Somebody who signed in may all that their role may; an API key acts as a person, within its scopes. */
export type Right =
  /** Also whoever is not signed in. */
  | 'anybody'
  /** Everybody of the newsroom, and every API key. */
  | 'signed-in'
  /** No API key. */
  | 'in-person'
  /** Whoever has signed in at a browser. */
  | 'own-session'
  /** No API key, and only a role that may do that. */
  | { inPerson: Action }
  /** An API key with all the scopes, and only a role that may do that. */
  | { scopes: readonly Scope[]; action?: Action }

/** [GUE1] Only the guest whose id stands in the path as `:guest`; nobody of the newsroom. */
export interface GuestsOnly<Guest extends GuestAsking = GuestAsking> {
  guest: GuestRight
  /** Throws 401 for whoever shows no link of this guest's, 410 when it has ended. */
  find: (headers: Headers, guestId: string) => Promise<Guest>
}

interface GuestAsking {
  id: string
  may: GuestRight
}

export type Asker<R> =
  R extends GuestsOnly<infer Guest>
    ? Guest
    : R extends 'anybody'
      ? SignedIn | null
      : R extends 'own-session'
        ? SignedIn & { credential: { kind: 'session' } }
        : SignedIn

export function isForGuests(right: Right | GuestsOnly): right is GuestsOnly {
  return typeof right === 'object' && 'guest' in right
}

/** Throws 403 for a guest who may only read where more is needed. */
export async function guestOf(c: Context<Env>, { guest, find }: GuestsOnly) {
  const by = await find(c.req.raw.headers, c.req.param('guest') ?? '')
  if (guest === 'comment' && by.may !== 'comment')
    throw new GalleyError('may-not', 'By this link you may read the story, not comment on it.')
  return by
}

/** Throws 401 for whoever has to sign in, 403 for whoever may not. */
export function permit(right: Right, actor: SignedIn | null): void {
  if (right === 'anybody') return
  const reason = whyNot(right, somebody(actor))
  if (reason !== null) throw new GalleyError('may-not', reason)
}

export function somebody(actor: SignedIn | null): SignedIn {
  if (actor) return actor
  throw new GalleyError('not-signed-in', 'Sign in, or send an API key.')
}

function whyNot(right: Exclude<Right, 'anybody'>, actor: SignedIn): string | null {
  switch (right) {
    case 'signed-in':
      return null
    case 'in-person':
      return actor.scopes === null ? null : 'An API key may not do this: sign in.'
    case 'own-session':
      return actor.credential.kind === 'session' ? null : 'Only who has signed in may do this.'
    default:
      return 'inPerson' in right ? whyNotInPerson(right, actor) : whyNotByKey(right, actor)
  }
}

function whyNotInPerson({ inPerson }: { inPerson: Action }, actor: SignedIn): string | null {
  return mayInPerson(actor, inPerson) ? null : 'Only an admin who is signed in may do this.'
}

function whyNotByKey(
  { scopes, action }: { scopes: readonly Scope[]; action?: Action },
  actor: SignedIn,
): string | null {
  const lacking = scopes.find((scope) => actor.scopes && !actor.scopes.includes(scope))
  if (lacking !== undefined) return `This API key lacks the scope ${lacking}.`
  return action === undefined || roleMay(actor.role, action)
    ? null
    : `The role ${actor.role} may not do this.`
}

export function mayInPerson(actor: SignedIn, action: Action): boolean {
  return actor.scopes === null && roleMay(actor.role, action)
}
