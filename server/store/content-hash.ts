import { createHash } from 'node:crypto'

const HASH_DIGITS = 12

/** The first digits of a content's SHA-256, which tell it from others of the same name. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS)
}
