import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Ids } from '../kernel/ids.ts'
import { cookiesIn, privateCookie } from './cookies.ts'

const NAME = 'galley_device'
const BYTES = 16
const LIFE_SECONDS = 365 * 24 * 60 * 60
const VALUE = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/**
 * Browsers in which an account was signed in before: a cookie that says so, signed for its e-mail address. It lets nobody in,
 * but keeps somebody who tries passwords elsewhere from using up the owner's tries.
 */
export class Devices {
  readonly #secret: string
  readonly #ids: Ids
  readonly #cookie: { name: string; attributes: string }

  constructor(deps: { secret: string; publicUrl: string; ids: Ids }) {
    this.#secret = deps.secret
    this.#ids = deps.ids
    this.#cookie = privateCookie(NAME, deps.publicUrl)
  }

  /** What tells it from others; null if this account was not signed in there. */
  known(headers: Headers, email: string): string | null {
    const value = cookiesIn(headers.get('cookie') ?? '').get(this.#cookie.name)
    const [, device, signature] = VALUE.exec(value ?? '') ?? []
    if (device === undefined || signature === undefined) return null
    const given = Buffer.from(signature, 'base64url')
    return timingSafeEqual(given, this.#sign(device, email)) ? device : null
  }

  /** The cookie of a browser in which this account is signed in from now on. */
  remember(email: string): string {
    const device = Buffer.from(this.#ids.bytes(BYTES)).toString('base64url')
    const value = `${device}.${this.#sign(device, email).toString('base64url')}`
    return `${this.#cookie.name}=${value}; Max-Age=${LIFE_SECONDS}; ${this.#cookie.attributes}`
  }

  #sign(device: string, email: string): Buffer {
    const text = `galley device ${device} ${email.toLowerCase()}`
    return createHmac('sha256', this.#secret).update(text).digest()
  }
}
