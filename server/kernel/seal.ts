import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const VERSION = 1
const KEY_BYTES = 32
const KEY_ID_BYTES = 4
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + KEY_ID_BYTES

export type NewestFirst = readonly [string, ...string[]]

interface Key {
  id: Buffer
  bytes: Buffer
}

/**
 * Keeps texts unreadable for whoever has the database only. AES-256-GCM; `purpose` has keys of its own (HKDF, RFC 5869). A
 * sealed text is the base64url of: a version byte, four bytes that name the key, the nonce, the text, the tag.
 */
export class Seal {
  readonly #newest: Key
  readonly #keys: readonly Key[]
  readonly #purpose: string

  /** `secrets`: the one to seal with, and those before it, which still open. */
  constructor(secrets: NewestFirst, purpose: string) {
    const [newest, ...before] = secrets
    this.#purpose = purpose
    this.#newest = keyOf(newest, purpose)
    this.#keys = [this.#newest, ...before.map((secret) => keyOf(secret, purpose))]
  }

  /** `of`: what it belongs to; it opens for nothing else. */
  seal(text: string, of: string, nonce: Uint8Array): string {
    const { id, bytes } = this.#newest
    const head = Buffer.concat([Buffer.from([VERSION]), id])
    const cipher = createCipheriv('aes-256-gcm', bytes, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(this.#context(head, of))
    const sealed = [cipher.update(text, 'utf8'), cipher.final()]
    return Buffer.concat([head, nonce, ...sealed, cipher.getAuthTag()]).toString('base64url')
  }

  /** Null if none of the secrets opens it, or it was sealed for something else. */
  open(sealed: string, of: string): string | null {
    const all = Buffer.from(sealed, 'base64url')
    const key = this.#keyOf(all)
    if (!key || all.length < HEAD_BYTES + IV_BYTES + TAG_BYTES) return null
    const nonce = all.subarray(HEAD_BYTES, HEAD_BYTES + IV_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(this.#context(all.subarray(0, HEAD_BYTES), of))
    decipher.setAuthTag(all.subarray(-TAG_BYTES))
    const text = decipher.update(all.subarray(HEAD_BYTES + IV_BYTES, -TAG_BYTES))
    try {
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    } catch {
      return null
    }
  }

  /** Whether it was sealed with the newest secret. */
  isFresh(sealed: string): boolean {
    return this.#keyOf(Buffer.from(sealed, 'base64url')) === this.#newest
  }

  #keyOf(sealed: Buffer): Key | undefined {
    if (sealed[0] !== VERSION) return undefined
    const id = sealed.subarray(1, HEAD_BYTES)
    return this.#keys.find((key) => key.id.equals(id))
  }

  #context(head: Buffer, of: string): Buffer {
    return Buffer.concat([head, Buffer.from(`${this.#purpose} ${of}`)])
  }
}

export const NONCE_BYTES = IV_BYTES

function keyOf(secret: string, purpose: string): Key {
  const derived = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `galley ${label}: ${purpose}`, length))
  return { id: derived('key id', KEY_ID_BYTES), bytes: derived('key', KEY_BYTES) }
}
