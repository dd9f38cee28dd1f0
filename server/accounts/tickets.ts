import type { Clock } from '../kernel/clock.ts'
import type { Credential } from '../kernel/credential.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Ticket, TicketStore } from './ticket-store.ts'
import { hashOf, newToken } from './token.ts'

const LIFE_MS = 60_000
const TICKET = /^tk_[A-Za-z0-9_-]{43}$/

/** Each opens one draft socket within a minute, for whoever asked for it; that lasts as long as their session or key. */
export class Tickets {
  readonly #store: TicketStore
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { store: TicketStore; clock: Clock; ids: Ids }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  async issue(credential: Ticket['credential']): Promise<{ token: string; endsAt: number }> {
    const now = this.#clock.now()
    const token = `tk_${newToken(this.#ids)}`
    const endsAt = now + LIFE_MS
    await this.#store.deleteOver(now)
    await this.#store.insert(hashOf(token), { credential, endsAt })
    return { token, endsAt }
  }

  /** What its holder had come with; null unless it is good, which it is once. */
  async redeem(token: string): Promise<Credential | null> {
    if (!TICKET.test(token)) return null
    const ticket = await this.#store.take(hashOf(token))
    return ticket && ticket.endsAt > this.#clock.now() ? ticket.credential : null
  }
}
