import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { NONCE_BYTES, Seal, type NewestFirst } from '../kernel/seal.ts'
import { cookiesIn, privateCookie } from './cookies.ts'
import type { Checks } from './oidc-provider.ts'
import { newToken } from './token.ts'

const NAME = 'galley_oidc'
const LIFE_MS = 10 * 60_000
/** The cookie has room for little more. */
const MOST_PATH = 150
const DESK = '/desk'

/** Of one way to the provider and back. */
export interface Flow {
  checks: Checks
  /** Where in the desk it ends. */
  to: string
  /** Who links their account, signed in; null: somebody signs in. */
  linking: string | null
}

const kept = z.strictObject({
  token: z.string(),
  to: z.string(),
  linking: z.string().nullable(),
  endsAt: z.number(),
})

/** What a flow is known by, sealed in a cookie of the browser that began it: whoever has its code only can't end it. */
export class OidcFlows {
  readonly #seal: Seal
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #cookie: { name: string; attributes: string }

  constructor(deps: { secrets: NewestFirst; publicUrl: string; clock: Clock; ids: Ids }) {
    this.#seal = new Seal(deps.secrets, 'OIDC flows')
    this.#clock = deps.clock
    this.#ids = deps.ids
    this.#cookie = privateCookie(NAME, deps.publicUrl)
  }

  begin(given: { to: string; linking: string | null }): { flow: Flow; setCookie: string } {
    const token = newToken(this.#ids)
    const to = deskPath(given.to)
    const { linking } = given
    const text = JSON.stringify({ token, to, linking, endsAt: this.#clock.now() + LIFE_MS })
    const sealed = this.#seal.seal(text, NAME, this.#ids.bytes(NONCE_BYTES))
    const { name, attributes } = this.#cookie
    return {
      flow: { checks: checksOf(token), to, linking },
      setCookie: `${name}=${sealed}; Max-Age=${LIFE_MS / 1000}; ${attributes}`,
    }
  }

  /** The one that this browser began; null if it began none, or too long ago. */
  read(headers: Headers): Flow | null {
    const sealed = cookiesIn(headers.get('cookie') ?? '').get(this.#cookie.name)
    const text = sealed ? this.#seal.open(sealed, NAME) : null
    if (text === null) return null
    const { token, to, linking, endsAt } = kept.parse(JSON.parse(text))
    return endsAt > this.#clock.now() ? { checks: checksOf(token), to, linking } : null
  }

  /** Each ends once. */
  clear(): string {
    return `${this.#cookie.name}=; Max-Age=0; ${this.#cookie.attributes}`
  }
}

/** A place in the desk, and in no other site. */
function deskPath(to: string): string {
  const home = 'https://desk.invalid'
  const url = URL.parse(to, home)
  if (url === null || url.origin !== home || to.length > MOST_PATH) return DESK
  const isDesk = url.pathname === DESK || url.pathname.startsWith(`${DESK}/`)
  return isDesk ? url.pathname + url.search : DESK
}

function checksOf(token: string): Checks {
  const part = (label: string) =>
    createHash('sha256').update(`galley oidc ${label} ${token}`).digest('base64url')
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') }
}
