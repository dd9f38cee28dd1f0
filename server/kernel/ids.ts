import { randomBytes } from 'node:crypto'

/** Randomness and new ids as a dependency, so that a test can repeat them. */
export interface Ids {
  /** A new id such as `st_4k1z…`: the prefix, `_`, and 20 random characters of [0-9a-z]. */
  next(prefix: string): string
  bytes(count: number): Uint8Array
  /** Uniform in [0, 1). */
  random(): number
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

export const systemIds: Ids = {
  next: (prefix) => `${prefix}_${characters(20)}`,
  bytes: (count) => new Uint8Array(randomBytes(count)),
  random: () => randomBytes(4).readUInt32LE() / 2 ** 32,
}

function characters(count: number): string {
  let text = ''
  while (text.length < count) {
    for (const byte of randomBytes(count)) {
      if (byte < 252 && text.length < count) text += ALPHABET[byte % 36]
    }
  }
  return text
}
