import type { Attempt, Delivery, Endpoint } from '../../shared/protocol/api/webhooks.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import type { EventType } from '../../shared/protocol/events.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { oweTo } from '../outbox/deliveries.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import { pageOf, readPage, type Wanted } from '../store/pages.ts'
import type { Tables } from '../store/tables.ts'
import type { EndpointSecrets } from './endpoint-secrets.ts'
import { endpointIn, endpointsIn, toEndpoint } from './endpoint-table.ts'
import { SECRET_BYTES, secretFrom } from './signature.ts'

interface EndpointInput {
  url: string
  description: string
  types: readonly EventType[]
}

type EndpointChange = { [K in keyof EndpointInput]?: EndpointInput[K] | undefined } & {
  state?: 'active' | 'disabled' | undefined
}

type EndpointWithSecret = Endpoint & { secret: string }

/** Why a delivery could not be made due. */
export type Unsent = { ok: false; reason: 'not-found' | 'disabled' }

const NO_SECRETS = {
  secret: null,
  old_secret: null,
  old_secret_until: null,
  sealed_secret: null,
  sealed_old_secret: null,
}

const OLD_SECRET_MS = 24 * 60 * 60 * 1000

/** Endpoints, and the log of what they were sent, for the people who run the newsroom. */
export class WebhookStore {
  readonly #db: Db
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #secrets: EndpointSecrets

  constructor(deps: { db: Db; clock: Clock; ids: Ids; secrets: EndpointSecrets }) {
    this.#db = deps.db
    this.#secrets = deps.secrets
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /** In the order in which they were made. */
  async page(
    wanted: Wanted<number>,
  ): Promise<{ endpoints: Endpoint[]; next: Place<number> | null }> {
    const query = endpointsIn(this.#db)
    const order = { by: 'created_at', way: 'asc' } as const
    const { rows, next } = await readPage(query, order, wanted, ({ created_at }) => created_at)
    return { endpoints: rows.map(toEndpoint), next }
  }

  find(id: string): Promise<Endpoint | null> {
    return endpointIn(this.#db, id)
  }

  async create(
    input: EndpointInput,
    also: Also<Endpoint> = nothingElse,
  ): Promise<EndpointWithSecret> {
    const secret = secretFrom(this.#ids.bytes(SECRET_BYTES))
    const row = {
      id: this.#ids.next('ep'),
      url: input.url,
      description: input.description,
      typesJson: JSON.stringify(input.types),
      state: 'active' as const,
      disabled_reason: null,
      created_at: this.#clock.now(),
    }
    const endpoint = toEndpoint({ ...row, pending: 0, failed: 0 })
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('endpoint')
        .values({
          ...row,
          ...NO_SECRETS,
          sealed_secret: this.#secrets.seal(secret, row.id),
          sequence: 0,
        })
        .execute()
      await also(trx, endpoint)
    })
    return { ...endpoint, secret }
  }

  /** Enabling makes what waited due again; the reason of a disabling lives only as long as that. */
  async change(
    id: string,
    change: EndpointChange,
    also: Also<Endpoint> = nothingElse,
  ): Promise<Endpoint | null> {
    const columns = {
      ...(change.url !== undefined && { url: change.url }),
      ...(change.description !== undefined && { description: change.description }),
      ...(change.types !== undefined && { typesJson: JSON.stringify(change.types) }),
      ...(change.state !== undefined && { state: change.state, disabled_reason: null }),
    }
    if (Object.keys(columns).length === 0) return this.find(id)
    return this.#do(id, also, (trx) =>
      trx.updateTable('endpoint').set(columns).where('id', '=', id).execute(),
    )
  }

  async remove(id: string, also: Also<Endpoint> = nothingElse): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const endpoint = await endpointIn(trx, id)
      if (!endpoint) return false
      await trx.deleteFrom('endpoint').where('id', '=', id).execute()
      await also(trx, endpoint)
      return true
    })
  }

  /** A new secret; for a day every attempt is signed with the one before as well. */
  async rotate(id: string, also: Also<Endpoint> = nothingElse): Promise<EndpointWithSecret | null> {
    const secret = secretFrom(this.#ids.bytes(SECRET_BYTES))
    const endpoint = await this.#do(id, also, (trx) =>
      trx
        .updateTable('endpoint')
        .set((eb) => ({
          secret: null,
          old_secret: eb.ref('secret'),
          old_secret_until: this.#clock.now() + OLD_SECRET_MS,
          sealed_secret: this.#secrets.seal(secret, id),
          sealed_old_secret: eb.ref('sealed_secret'),
        }))
        .where('id', '=', id)
        .execute(),
    )
    return endpoint && { ...endpoint, secret }
  }

  /** A change of one endpoint; null if there is no such one. */
  #do(
    id: string,
    also: Also<Endpoint>,
    change: (trx: Trx) => Promise<unknown>,
  ): Promise<Endpoint | null> {
    return this.#db.transaction().execute(async (trx) => {
      await change(trx)
      const endpoint = await endpointIn(trx, id)
      if (endpoint) await also(trx, endpoint)
      return endpoint
    })
  }

  /** Newest first. */
  async deliveries(
    endpointId: string,
    { after, limit }: Wanted<number>,
  ): Promise<{ deliveries: Delivery[]; next: Place<number> | null }> {
    const found = await this.#db
      .selectFrom('delivery')
      .selectAll()
      .where('endpoint_id', '=', endpointId)
      .$if(after !== null, (query) => query.where('sequence', '<', after?.by ?? 0))
      .orderBy('sequence', 'desc')
      .limit(limit + 1)
      .execute()
    const { rows, next } = pageOf(found, limit, ({ sequence, id }) => ({ by: sequence, id }))
    return { deliveries: rows.map(toDelivery), next }
  }

  /** In the order they were made; null if there is no such delivery. */
  async attempts(
    deliveryId: string,
    { after, limit }: Wanted<number>,
  ): Promise<{ attempts: Attempt[]; next: Place<number> | null } | null> {
    if (!(await this.#delivery(deliveryId))) return null
    const found = await this.#db
      .selectFrom('attempt')
      .select(['number', 'at', 'ms', 'status', 'error', 'response'])
      .where('delivery_id', '=', deliveryId)
      .$if(after !== null, (query) => query.where('number', '>', after?.by ?? 0))
      .orderBy('number')
      .limit(limit + 1)
      .execute()
    const { rows, next } = pageOf(found, limit, ({ number }) => ({ by: number, id: deliveryId }))
    return { attempts: rows.map((row) => ({ ...row, at: iso(row.at) })), next }
  }

  /** Makes the delivery due now, whatever became of it: the same event, its next attempt [WHK1]. */
  async resend(deliveryId: string): Promise<{ ok: true; delivery: Delivery } | Unsent> {
    const found = await this.#db
      .selectFrom('delivery')
      .innerJoin('endpoint', 'endpoint.id', 'delivery.endpoint_id')
      .select('endpoint.state')
      .where('delivery.id', '=', deliveryId)
      .executeTakeFirst()
    if (!found) return { ok: false, reason: 'not-found' }
    if (found.state === 'disabled') return { ok: false, reason: 'disabled' }
    const row = await this.#db
      .updateTable('delivery')
      .set({ state: 'pending', next_at: this.#clock.now() })
      .where('id', '=', deliveryId)
      .returningAll()
      .executeTakeFirst()
    return row ? { ok: true, delivery: toDelivery(row) } : { ok: false, reason: 'not-found' }
  }

  async addTestDelivery(endpointId: string): Promise<{ ok: true; delivery: Delivery } | Unsent> {
    const endpoint = await this.find(endpointId)
    if (!endpoint) return { ok: false, reason: 'not-found' }
    if (endpoint.state === 'disabled') return { ok: false, reason: 'disabled' }
    const owed = {
      eventId: this.#ids.next('evt'),
      type: 'endpoint.test',
      at: this.#clock.now(),
      headline: 'Test',
      data: { endpointId, message: 'This is a test. Nothing happened to a story.' },
    } as const
    const id = await this.#db
      .transaction()
      .execute((trx) => oweTo(trx, endpointId, owed, this.#ids))
    const row = id === null ? undefined : await this.#delivery(id)
    return row ? { ok: true, delivery: toDelivery(row) } : { ok: false, reason: 'not-found' }
  }

  #delivery(id: string) {
    return this.#db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst()
  }
}

function toDelivery(row: Tables['delivery']): Delivery {
  return {
    id: row.id,
    eventId: row.event_id,
    eventType: row.event_type,
    headline: row.headline,
    sequence: row.sequence,
    state: row.state,
    attempts: row.attempts,
    createdAt: iso(row.created_at),
    nextAt: row.next_at === null ? null : iso(row.next_at),
    lastStatus: row.last_status,
    lastError: row.last_error,
  }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
