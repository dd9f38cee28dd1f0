import { createHmac, timingSafeEqual } from 'node:crypto'

export const SECRET_BYTES = 20
const STEP_MS = 30_000
const DIGITS = 6
/** A clock may be off by a step, or its owner slow. */
const WINDOW = 1
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** In which step of the secret the code is good; null in none of those around `now`. */
export function stepOf(code: string, secret: Uint8Array, now: number): number | null {
  const step = Math.floor(now / STEP_MS)
  for (let near = step - WINDOW; near <= step + WINDOW; near += 1)
    if (isSame(code, codeAt(near, secret))) return near
  return null
}

/** RFC 6238 with SHA-1, which is what all authenticator apps do: the truncated HMAC of RFC 4226 §5.3. */
export function codeAt(step: number, secret: Uint8Array): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hmac = createHmac('sha1', secret).update(counter).digest()
  const offset = (hmac.at(-1) ?? 0) & 0xf
  const number = hmac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

function isSame(typed: string, code: string): boolean {
  const [a, b] = [Buffer.from(typed), Buffer.from(code)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** RFC 4648 §6, without padding, as authenticator apps read it. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,5}/g) ?? []
  return letters.map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function uriOf(secret: Uint8Array, { issuer, email }: { issuer: string; email: string }) {
  // It parts issuer and account.
  const name = issuer.replaceAll(':', ' ').trim()
  const label = `${encodeURIComponent(name)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(name)}`
}
