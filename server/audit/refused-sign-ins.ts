import { createHash } from 'node:crypto'
import { addressOf } from '../kernel/address-of.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { AuditStore } from './audit-store.ts'
import type { Doer } from './doer.ts'

const SPAN_MS = 15 * 60_000
/** Entries that one node makes in a span; what comes then is counted in one. */
const MOST_IN_SPAN = 500
type Refusal = 'session.refused' | 'session.code-refused'
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

  async count(doer: Doer, typed: string, deed: Refusal = 'session.refused'): Promise<void> {
    const at = this.#clock.now()
    const tried = { email: typed.toLowerCase(), address: doer.address, deed }
    const { id, email, address } = this.#entryOf(at, tried)
    const thing = { id: '', name: email }
    const entry = { id, at, deed, thing, details: {} }
    const stranger = { ...doer, person: null, means: 'unknown', keyId: null, address } as const
    const isFirst = await this.#store.countUp(stranger, entry)
    // Who tries on says nothing new.
    if (isFirst) this.#logger.warn({ deed: entry.deed, entry: id }, 'audit')
  }

  #entryOf(
    at: number,
    { email, address, deed }: { email: string; address: string; deed: Refusal },
  ) {
    const span = Math.floor(at / SPAN_MS)
    if (span !== this.#span) this.#seen.clear()
    this.#span = span
    const what = deed === 'session.refused' ? '' : ` ${deed}`
    const id = idOf(`${span} ${addressOf(address)} ${email}${what}`)
    if (!this.#seen.has(id) && this.#seen.size >= MOST_IN_SPAN)
      return { id: idOf(`${span} others${what}`), ...OTHERS }
    this.#seen.add(id)
    return { id, email, address }
  }
}

/** The same on all nodes. */
function idOf(key: string): string {
  return `au_${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
}
