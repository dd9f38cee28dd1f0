import type { ListedUser, User } from '../../shared/protocol/api/people.ts'
import { colourOf } from '../../shared/model/colour.ts'
import type { SignedIn } from '../http/request.ts'
import type { Account, ListedAccount } from './user-store.ts'

/** An account as the API and the desk show it. */
export function person({ id, name, email, role }: Account): User {
  return { id, name, email, role, colour: colourOf(id) }
}

/** The same in the list of people. */
export function listed(account: ListedAccount, secondFactor: boolean): ListedUser {
  const { disabledAt, seenAt } = account
  const seen = seenAt === null ? null : new Date(seenAt).toISOString()
  return { ...person(account), disabled: disabledAt !== null, seenAt: seen, secondFactor }
}

/** Without what only the server has to know. */
export function userOf({ id, name, email, role, colour }: SignedIn): User {
  return { id, name, email, role, colour }
}

/** An account as the audit log tells of it. */
export function thingOf({ id, name }: { id: string; name: string }) {
  return { id, name }
}
