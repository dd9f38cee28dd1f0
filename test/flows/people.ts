import { z } from 'zod'
import type { Role } from '../../shared/model/roles.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'

const newKeyAnswer = z.object({ id: z.string(), key: z.string() })

let people = 0

/** Somebody whose name, and so whose address, nobody else has. */
export function newPerson(node: NodeProcess, role: Role): Promise<Caller> {
  people += 1
  const letters = `${people}`.replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
  return node.addPerson({ name: `Person ${letters}`, role })
}

/** An API key of `of`, or of the admin who makes it. */
export function newKey(admin: Caller, scopes: readonly string[], of?: Caller) {
  const userId = of?.user.id
  return admin.post('/api/keys', { name: 'wire', scopes, ...(userId && { userId }) }, newKeyAnswer)
}
