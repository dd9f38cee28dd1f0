import { codeAt } from '../../server/accounts/second-factor/totp.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_MS = 30_000

/** What an authenticator app shows that was given the secret, as it is typed. */
export function codeNow(secret: string, now = Date.now()): string {
  return codeAt(Math.floor(now / STEP_MS), bytesOf(secret))
}

export function bytesOf(secret: string): Uint8Array {
  const fives = secret
    .split('')
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
  const eights = fives.join('').match(/.{8}/g) ?? []
  return Uint8Array.from(eights, (bits) => parseInt(bits, 2))
}
