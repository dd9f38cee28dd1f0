import { createHash } from 'node:crypto'
import type { Ids } from '../kernel/ids.ts'

const BYTES = 32

/** What only its holder knows. */
export function newToken(ids: Ids): string {
  return Buffer.from(ids.bytes(BYTES)).toString('base64url')
}

/** What is kept of it: nobody can make it from that, and looking it up says nothing by its duration. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
