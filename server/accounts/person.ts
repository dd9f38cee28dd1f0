import type { User } from '../../shared/protocol/api/people.ts'
import { colourOf } from '../../shared/model/colour.ts'
import type { Account } from './user-store.ts'

/** An account as the API and the desk show it. */
export function person({ id, name, email, role }: Account): User {
  return { id, name, email, role, colour: colourOf(id) }
}
