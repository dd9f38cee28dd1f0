import { createHash } from 'node:crypto'
import { addressOf } from '../kernel/address-of.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { AuditStore } from './audit-store.ts'
import type { Doer } from './doer.ts'

const SPAN_MS = 15 * 60_000
/** Entries that one node makes in a span; what comes then is counted in one. */
const MOST_IN_SPAN = 500
const OTHERS = { email: 'other accounts', address: '' }

/** [AUD2] One entry for each account, address and quarter of an hour, so that no flood of them fills the disk. */
export class RefusedSignIns {
  readonly #store: AuditStore
  readonly #clock: Clock
  readonly #logger: Pick<Logger, 'warn'>
  #span = 0
  readonly #seen = new Set<string>()

  constructor(deps: { store: AuditStore; clock: Clock; logger: Pick<Logger, 'warn'> }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  async count(doer: Doer, typed: string): Promise<void> {
    const at = this.#clock.now()
    const { id, email, address } = this.#entryOf(at, typed.toLowerCase(), doer.address)
    const thing = { id: '', name: email }
    const entry = { id, at, deed: 'session.refused', thing, details: {} } as const
    const stranger = { ...doer, person: null, means: 'unknown', keyId: null, address } as const
    const isFirst = await this.#store.countUp(stranger, entry)
    // Who tries on says nothing new.
    if (isFirst) this.#logger.warn({ deed: entry.deed, entry: id }, 'audit')
  }

  #entryOf(at: number, email: string, address: string) {
    const span = Math.floor(at / SPAN_MS)
    if (span !== this.#span) this.#seen.clear()
    this.#span = span
    const id = idOf(`${span} ${addressOf(address)} ${email}`)
    if (!this.#seen.has(id) && this.#seen.size >= MOST_IN_SPAN)
      return { id: idOf(`${span} others`), ...OTHERS }
    this.#seen.add(id)
    return { id, email, address }
  }
}

/** The same on all nodes. */
function idOf(key: string): string {
  return `au_${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
}
