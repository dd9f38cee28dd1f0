import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../kernel/clock.ts'

const LIFE_MS = 60_000
const MAX_LENGTH = 1024
const SIGNATURE = /^[A-Za-z0-9_-]{43}$/

/** Whoever can read the secret operates this newsroom: as this person, or else as its oldest admin. */
const statement = z.strictObject({
  purpose: z.literal('operator'),
  as: z.string().optional(),
  exp: z.number(),
})
type Statement = z.infer<typeof statement>

/** Signed statements that are good for a minute: `payload.signature`, both base64url. */
export class OperatorTokens {
  readonly #secret: string
  readonly #clock: Clock

  constructor(deps: { secret: string; clock: Clock }) {
    this.#secret = deps.secret
    this.#clock = deps.clock
  }

  issue({ as }: Pick<Statement, 'as'> = {}): string {
    const exp = this.#clock.now() + LIFE_MS
    const body = Buffer.from(JSON.stringify({ purpose: 'operator', as, exp })).toString('base64url')
    return `${body}.${this.#sign(body).toString('base64url')}`
  }

  verify(token: string): Pick<Statement, 'as'> | null {
    if (token.length > MAX_LENGTH) return null
    const [body, signature, ...rest] = token.split('.')
    if (!body || !signature || rest.length > 0 || !SIGNATURE.test(signature)) return null
    const given = Buffer.from(signature, 'base64url')
    if (!timingSafeEqual(given, this.#sign(body))) return null
    // One signature has several spellings in base64url, of which only ours counts.
    if (given.toString('base64url') !== signature) return null
    const read = statement.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    return read.exp > this.#clock.now() ? read : null
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.#secret).update(`galley ticket ${body}`).digest()
  }
}
