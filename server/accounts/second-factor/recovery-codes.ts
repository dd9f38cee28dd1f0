import type { Ids } from '../../kernel/ids.ts'
import { hashOf } from '../token.ts'

export const RECOVERY_CODES = 10
/** Without those that look like others. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16
const FORM = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** Each of 80 bits: their hashes are of no use to whoever has them. */
export function newRecoveryCodes(ids: Pick<Ids, 'bytes'>): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...ids.bytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '')
    return (letters.join('').match(/.{4}/g) ?? []).join('-')
  })
}

/** The hash of what somebody typed, as they like to write it; null if that is no such code. */
export function recoveryHash(typed: string): string | null {
  const code = typed
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
    .replaceAll('u', 'v')
  return FORM.test(code) ? hashOf(code) : null
}
