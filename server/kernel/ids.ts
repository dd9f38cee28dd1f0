import { randomBytes, randomFillSync } from 'node:crypto'

/** Randomness and new ids as a dependency, so that a test can repeat them. */
export interface Ids {
  /** A new id such as `st_4k1z…`: the prefix, `_`, and 20 random characters of [0-9a-z]. */
  next(prefix: string): string
  bytes(count: number): Uint8Array
  /** Uniform in [0, 1). */
  random(): number
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
/** Whole turns of the alphabet: what is beyond would make its first letters likelier. */
const FAIR = 252

export const systemIds: Ids = {
  next: (prefix) => characters(`${prefix}_`, 20),
  bytes: (count) => new Uint8Array(randomBytes(count)),
  random: () => randomBytes(4).readUInt32LE() / 2 ** 32,
}

/** Taken in bulk: asking for 20 bytes costs as much as for all of these. Each is used once. */
const pool = new Uint8Array(4096)
let used = pool.length

function characters(start: string, count: number): string {
  let text = start
  for (let left = count; left > 0;) {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    const byte = pool[used] ?? FAIR
    used += 1
    if (byte >= FAIR) continue
    text += ALPHABET[byte % 36]
    left -= 1
  }
  return text
}
