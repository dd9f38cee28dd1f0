import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const NOW = { cost: 15, blocks: 8, lanes: 3 }
/** Of versions before: `salt:key`, both hexadecimal. */
const BEFORE = { cost: 14, blocks: 16, lanes: 1 }
const KEY_BYTES = 64

interface Strength {
  /** As a power of two. */
  cost: number
  blocks: number
  lanes: number
}

interface Kept extends Strength {
  salt: Buffer
  key: Buffer
}

/** `renewed`: what is to be kept instead, where it was kept in a form of before. */
type Verdict = { right: false } | { right: true; renewed: string | null }

/** `scrypt$15$8$3$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, NOW)
  const { cost, blocks, lanes } = NOW
  return [
    'scrypt',
    cost,
    blocks,
    lanes,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$')
}

/** `kept` is null where there is no such account: that takes as long as a wrong password. */
export async function checkPassword(password: string, kept: string | null): Promise<Verdict> {
  const known = kept === null ? null : read(kept)
  const isOld = known !== null && known.cost !== NOW.cost
  // Always this, so that the time says nothing about the account.
  const renewed = known && !isOld ? null : await hashPassword(password)
  if (!known) return { right: false }
  const key = await derive(password, known.salt, known)
  if (!timingSafeEqual(key, known.key)) return { right: false }
  return { right: true, renewed: isOld ? renewed : null }
}

function read(kept: string): Kept {
  const [name, cost, blocks, lanes, salt = '', key = ''] = kept.split('$')
  if (name === 'scrypt' && key !== '')
    return {
      cost: Number(cost),
      blocks: Number(blocks),
      lanes: Number(lanes),
      salt: Buffer.from(salt, 'base64url'),
      key: Buffer.from(key, 'base64url'),
    }
  const [oldSalt = '', oldKey = ''] = kept.split(':')
  // The text itself was the salt.
  return { ...BEFORE, salt: Buffer.from(oldSalt), key: Buffer.from(oldKey, 'hex') }
}

/** One after the other: each takes 32 MiB, and pictures and files need the same threads. */
let last: Promise<unknown> = Promise.resolve()

function derive(
  password: string,
  salt: Buffer,
  { cost, blocks, lanes }: Strength,
): Promise<Buffer> {
  const N = 2 ** cost
  const options = { N, r: blocks, p: lanes, maxmem: 256 * N * blocks }
  const next = last.then(() => scrypted(password.normalize('NFKC'), salt, options))
  last = next.catch(() => undefined)
  return next
}

function scrypted(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
