import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { SCOPES } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'

const LIFE_MS = 60_000
const MAX_LENGTH = 1024
const SIGNATURE = /^[A-Za-z0-9_-]{43}$/

const payload = z.discriminatedUnion('purpose', [
  /** Opens draft sockets as this person, with no more than the scopes of whoever asked for it. */
  z.strictObject({
    purpose: z.literal('draft'),
    userId: z.string(),
    scopes: z.array(z.enum(SCOPES)).readonly().nullable(),
    exp: z.number(),
  }),
  /** Whoever can read the secret operates this newsroom: as this person, or else as its oldest admin. */
  z.strictObject({
    purpose: z.literal('operator'),
    as: z.string().optional(),
    exp: z.number(),
  }),
])
type Payload = z.infer<typeof payload>
type DraftTicket = Extract<Payload, { purpose: 'draft' }>
type OperatorTicket = Extract<Payload, { purpose: 'operator' }>
type Ticket = { token: string; expiresAt: number }

/** Signed statements that are good for a minute and for one purpose: `payload.signature`, both base64url. */
export class Tickets {
  readonly #secret: string
  readonly #clock: Clock

  constructor(deps: { secret: string; clock: Clock }) {
    this.#secret = deps.secret
    this.#clock = deps.clock
  }

  issueDraft(holder: Pick<DraftTicket, 'userId' | 'scopes'>): Ticket {
    const { userId, scopes } = holder
    return this.#issue({ purpose: 'draft', userId, scopes, exp: this.#expiry() })
  }

  issueOperator({ as }: Pick<OperatorTicket, 'as'> = {}): Ticket {
    return this.#issue({ purpose: 'operator', as, exp: this.#expiry() })
  }

  /** `at`: when the ticket was shown. */
  verifyDraft(token: string, at = this.#clock.now()): DraftTicket | null {
    const read = this.#read(token, at)
    return read?.purpose === 'draft' ? read : null
  }

  verifyOperator(token: string, at = this.#clock.now()): OperatorTicket | null {
    const read = this.#read(token, at)
    return read?.purpose === 'operator' ? read : null
  }

  #issue(statement: Payload): Ticket {
    const body = Buffer.from(JSON.stringify(statement)).toString('base64url')
    return { token: `${body}.${this.#sign(body).toString('base64url')}`, expiresAt: statement.exp }
  }

  #read(token: string, at: number): Payload | null {
    if (token.length > MAX_LENGTH) return null
    const [body, signature, ...rest] = token.split('.')
    if (!body || !signature || rest.length > 0 || !SIGNATURE.test(signature)) return null
    const given = Buffer.from(signature, 'base64url')
    if (!timingSafeEqual(given, this.#sign(body))) return null
    // One signature has several spellings in base64url, of which only ours counts.
    if (given.toString('base64url') !== signature) return null
    const statement = payload.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    return statement.exp > at ? statement : null
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.#secret).update(`galley ticket ${body}`).digest()
  }

  #expiry() {
    return this.#clock.now() + LIFE_MS
  }
}
