import type { Selection } from 'kysely'
import type { Audit } from '../audit/audit.ts'
import { GALLEY } from '../audit/doer.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { oweToAll } from '../outbox/deliveries.ts'
import type { Db, Trx } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { endpointDeed } from './endpoint-deed.ts'
import type { EndpointSecrets } from './endpoint-secrets.ts'
import { SECRET_COLUMNS } from './secret-store.ts'
import type { DisableCause, NextState, Outcome } from './delivery.ts'

/** What an attempt needs of its delivery. */
const CLAIMED = [
  'id',
  'endpoint_id as endpointId',
  'event_id as eventId',
  'sequence',
  'body',
  'attempts',
  'created_at as createdAt',
  'leased_until as leasedUntil',
] as const

/** A due delivery that this node alone may attempt until `leasedUntil`. */
export interface ClaimedDelivery extends Selection<Tables, 'delivery', (typeof CLAIMED)[number]> {
  url: string
  /** Every secret that is valid now, the newest first. */
  secrets: readonly string[]
}

interface ClaimLimits {
  leaseMs: number
  total: number
  perEndpoint: number
  /** How many deliveries of each endpoint the caller has under way. */
  underWay: ReadonlyMap<string, number>
}

const REASONS: Record<DisableCause, string> = {
  gone: 'The consumer answered 410 Gone.',
  exhausted: 'A delivery used up all its attempts, and nothing else got through since it was made.',
}

/**
 * The queue of deliveries, for those who send: any number of nodes over one database. [WHK3] The row is
 * the queue; a lease that runs out makes it anybody's again. `leased_until` only grows from claim to
 * claim, so it also tells whether a claim still stands when its outcome is recorded.
 */
export class DeliveryStore {
  readonly #db: Db
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #audit: Pick<Audit, 'record'>
  readonly #secrets: EndpointSecrets

  constructor(deps: {
    db: Db
    clock: Clock
    ids: Ids
    audit: Pick<Audit, 'record'>
    secrets: EndpointSecrets
  }) {
    this.#db = deps.db
    this.#secrets = deps.secrets
    this.#audit = deps.audit
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /** [WHK2] The endpoints with the fewest under way come first, so that a backlog never keeps others out. */
  async claimDue(limits: ClaimLimits): Promise<ClaimedDelivery[]> {
    const now = this.#clock.now()
    const busy = (endpoint: { id: string }) => limits.underWay.get(endpoint.id) ?? 0
    const endpoints = (await this.#dueEndpoints(now)).sort((a, b) => busy(a) - busy(b))
    const claimed: ClaimedDelivery[] = []
    for (const endpoint of endpoints) {
      const room = Math.min(limits.perEndpoint - busy(endpoint), limits.total - claimed.length)
      if (room <= 0) continue
      const secrets = this.#secrets.validAt(endpoint, now)
      // Whoever has the SECRET that sealed them sends its deliveries.
      if (secrets.length === 0) continue
      for (const row of await this.#claimOf(endpoint.id, { now, room, leaseMs: limits.leaseMs }))
        claimed.push({ ...row, url: endpoint.url, secrets })
    }
    return claimed
  }

  /** Gives a claim back without an outcome. */
  async release(claim: ClaimedDelivery): Promise<void> {
    await this.#db
      .updateTable('delivery')
      .set({ leased_until: 0 })
      .where('id', '=', claim.id)
      .where('leased_until', '=', claim.leasedUntil)
      .execute()
  }

  /**
   * Stores the attempt and what follows from it, together. `recorded: false` if the claim no longer
   * stands; `announced` tells how many deliveries were made to say that the endpoint was disabled.
   */
  async record(
    claim: ClaimedDelivery,
    attempt: { at: number; outcome: Outcome },
    next: NextState,
  ): Promise<{ recorded: boolean; announced: number }> {
    return this.#db.transaction().execute(async (trx) => {
      if (next.disable) await lockEndpoints(trx)
      if (!(await moveOn(trx, claim, attempt.outcome, next)))
        return { recorded: false, announced: 0 }
      await insertAttempt(trx, claim, attempt)
      const announced = next.disable ? await this.#disable(trx, claim, next.disable) : 0
      return { recorded: true, announced }
    })
  }

  /** Active endpoints with something due, the longest waiting first. */
  async #dueEndpoints(now: number) {
    const rows = await this.#db
      .selectFrom('endpoint')
      .select(['id', 'url', ...SECRET_COLUMNS])
      .select((eb) =>
        eb
          .selectFrom('delivery')
          .select('next_at')
          .whereRef('endpoint_id', '=', 'endpoint.id')
          .where('delivery.state', '=', 'pending')
          .where('next_at', '<=', now)
          .where('leased_until', '<=', now)
          .orderBy('next_at')
          .limit(1)
          .as('due'),
      )
      .where('state', '=', 'active')
      .execute()
    return rows
      .flatMap(({ due, ...row }) => (due === null ? [] : [{ ...row, due }]))
      .sort((a, b) => a.due - b.due)
  }

  async #claimOf(endpointId: string, want: { now: number; room: number; leaseMs: number }) {
    const candidates = await this.#db
      .selectFrom('delivery')
      .select(['id', 'leased_until'])
      .where('endpoint_id', '=', endpointId)
      .where('state', '=', 'pending')
      .where('next_at', '<=', want.now)
      .where('leased_until', '<=', want.now)
      .orderBy('next_at')
      .orderBy('sequence')
      .limit(want.room)
      .execute()
    const claimed = []
    for (const candidate of candidates) {
      const row = await this.#take(candidate, want.now + want.leaseMs)
      if (row) claimed.push(row)
    }
    return claimed
  }

  /** Compare and set: of several nodes that saw the same row, one gets it. */
  async #take(seen: { id: string; leased_until: number }, leasedUntil: number) {
    return this.#db
      .updateTable('delivery')
      .set({ leased_until: leasedUntil })
      .where('id', '=', seen.id)
      .where('state', '=', 'pending')
      .where('leased_until', '=', seen.leased_until)
      .where('next_at', '<=', this.#clock.now())
      .returning(CLAIMED)
      .executeTakeFirst()
  }

  async #disable(trx: Trx, claim: ClaimedDelivery, cause: DisableCause): Promise<number> {
    if (cause === 'exhausted' && (await deliveredSince(trx, claim))) return 0
    const disabled = await trx
      .updateTable('endpoint')
      .set({ state: 'disabled', disabled_reason: REASONS[cause] })
      .where('id', '=', claim.endpointId)
      .where('state', '=', 'active')
      .returning(['id', 'url', 'description'])
      .executeTakeFirst()
    if (!disabled) return 0
    await this.#audit.record(trx, GALLEY, endpointDeed('endpoint.disabled', disabled))
    const owed = {
      eventId: this.#ids.next('evt'),
      type: 'endpoint.disabled',
      at: this.#clock.now(),
      headline: 'A webhook was disabled',
      data: {
        endpointId: disabled.id,
        description: disabled.description,
        reason: REASONS[cause],
      },
    } as const
    return oweToAll(trx, owed, this.#ids)
  }
}

/** In the order of ids and before any delivery, as everybody who writes to several endpoints does: no deadlock. */
async function lockEndpoints(trx: Trx) {
  const endpoints = await trx.selectFrom('endpoint').select('id').orderBy('id').execute()
  for (const { id } of endpoints) {
    await trx
      .updateTable('endpoint')
      .set((eb) => ({ sequence: eb.ref('sequence') }))
      .where('id', '=', id)
      .execute()
  }
}

async function moveOn(trx: Trx, claim: ClaimedDelivery, outcome: Outcome, next: NextState) {
  const moved = await trx
    .updateTable('delivery')
    .set({
      state: next.state,
      next_at: next.state === 'pending' ? next.nextAt : null,
      attempts: claim.attempts + 1,
      leased_until: 0,
      last_status: outcome.kind === 'answered' ? outcome.status : null,
      last_error: outcome.kind === 'answered' ? null : outcome.error,
    })
    .where('id', '=', claim.id)
    .where('leased_until', '=', claim.leasedUntil)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

async function insertAttempt(
  trx: Trx,
  claim: ClaimedDelivery,
  { at, outcome }: { at: number; outcome: Outcome },
) {
  const answered = outcome.kind === 'answered'
  await trx
    .insertInto('attempt')
    .values({
      delivery_id: claim.id,
      number: claim.attempts + 1,
      at,
      ms: outcome.ms,
      status: answered ? outcome.status : null,
      error: answered ? null : outcome.error,
      response: answered ? outcome.response : null,
    })
    .execute()
}

async function deliveredSince(trx: Trx, claim: ClaimedDelivery): Promise<boolean> {
  const success = await trx
    .selectFrom('attempt')
    .innerJoin('delivery', 'delivery.id', 'attempt.delivery_id')
    .select('attempt.id')
    .where('delivery.endpoint_id', '=', claim.endpointId)
    .where('attempt.at', '>=', claim.createdAt)
    .where('attempt.status', '>=', 200)
    .where('attempt.status', '<', 300)
    .limit(1)
    .executeTakeFirst()
  return success !== undefined
}
