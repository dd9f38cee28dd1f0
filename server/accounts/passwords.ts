import { argon2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { GalleyError } from '../kernel/errors.ts'

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id, memory in KiB */
const STRENGTH = { memory: 19_456, passes: 2, parallelism: 1 }
const KEY_BYTES = 32
/** `$argon2id$v=19$m=19456,t=2,p=1$salt$key`, as others write it too. */
const KEPT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/
/** Of versions before: `salt:key`, both hexadecimal; the text itself was the salt. */
const BEFORE = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 }
const BEFORE_KEY_BYTES = 64

type Strength = typeof STRENGTH

/** `renewed`: what is to be kept instead, where it was kept in a form of before. */
type Verdict = { right: false } | { right: true; renewed: string | null }

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await inTurn(() => derive(password, salt, STRENGTH))
  const { memory, passes, parallelism } = STRENGTH
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`
}

/** `kept` is null where there is no such account: that takes as long as a wrong password. */
export async function checkPassword(password: string, kept: string | null): Promise<Verdict> {
  const known = kept === null ? null : KEPT.exec(kept)
  if (known)
    return (await isRight(password, known)) ? { right: true, renewed: null } : { right: false }
  // Whether there is an account or not.
  const renewed = await hashPassword(password)
  const right = kept !== null && (await wasRight(password, kept))
  return right ? { right, renewed } : { right }
}

async function isRight(password: string, [, m, t, p, salt = '', key = '']: RegExpExecArray) {
  const strength = { memory: Number(m), passes: Number(t), parallelism: Number(p) }
  const derived = await inTurn(() => derive(password, Buffer.from(salt, 'base64'), strength))
  return isSame(derived, Buffer.from(key, 'base64'))
}

async function wasRight(password: string, kept: string) {
  const [salt = '', key = ''] = kept.split(':')
  const derived = await inTurn(() => deriveAsBefore(password, salt))
  return isSame(derived, Buffer.from(key, 'hex'))
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Some seconds of work: whoever comes then would have given up by their turn. */
const MOST_WAITING = 100
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** One after the other: each takes 19 MiB, and pictures and files need the same threads. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING)
    throw new GalleyError('unavailable', 'Too many people sign in just now: try again in a minute.')
  waiting += 1
  const next = last.then(work).finally(() => (waiting -= 1))
  // Whoever asked for it hears why it failed.
  last = next.catch(() => undefined)
  return next
}

function derive(password: string, nonce: Buffer, strength: Strength): Promise<Buffer> {
  const options = { ...strength, message: normal(password), nonce, tagLength: KEY_BYTES }
  return new Promise((resolve, reject) => {
    argon2('argon2id', options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

function deriveAsBefore(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(normal(password), salt, BEFORE_KEY_BYTES, BEFORE, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** However the keyboard put the letters together. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
