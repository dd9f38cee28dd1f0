import type { Attempt, Delivery, Endpoint } from '../../shared/protocol/api/webhooks.ts'
import type { EventType } from '../../shared/protocol/events.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { oweTo } from '../outbox/deliveries.ts'
import type { Db } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'
import type { Tables } from '../store/tables.ts'
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

/** What people see of an endpoint's row. */
const SHOWN = [
  'id',
  'url',
  'description',
  'typesJson',
  'state',
  'disabled_reason',
  'created_at',
] as const

const OLD_SECRET_MS = 24 * 60 * 60 * 1000

/** Endpoints, and the log of what they were sent, for the people who run the newsroom. */
export class WebhookStore {
  readonly #db: Db
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { db: Db; clock: Clock; ids: Ids }) {
    this.#db = deps.db
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  async list(): Promise<Endpoint[]> {
    const rows = await this.#endpoints().orderBy('created_at').orderBy('id').execute()
    return rows.map(toEndpoint)
  }

  async find(id: string): Promise<Endpoint | null> {
    const row = await this.#endpoints().where('id', '=', id).executeTakeFirst()
    return row ? toEndpoint(row) : null
  }

  async create(input: EndpointInput): Promise<EndpointWithSecret> {
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
    await this.#db
      .insertInto('endpoint')
      .values({ ...row, secret, old_secret: null, old_secret_until: null, sequence: 0 })
      .execute()
    return { ...toEndpoint({ ...row, pending: 0, failed: 0 }), secret }
  }

  /** Enabling makes what waited due again; the reason of a disabling lives only as long as that. */
  async change(id: string, change: EndpointChange): Promise<Endpoint | null> {
    const columns = {
      ...(change.url !== undefined && { url: change.url }),
      ...(change.description !== undefined && { description: change.description }),
      ...(change.types !== undefined && { typesJson: JSON.stringify(change.types) }),
      ...(change.state !== undefined && { state: change.state, disabled_reason: null }),
    }
    if (Object.keys(columns).length > 0)
      await this.#db.updateTable('endpoint').set(columns).where('id', '=', id).execute()
    return this.find(id)
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#db
      .deleteFrom('endpoint')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    return removed !== undefined
  }

  /** A new secret; for a day every attempt is signed with the one before as well. */
  async rotate(id: string): Promise<EndpointWithSecret | null> {
    const secret = secretFrom(this.#ids.bytes(SECRET_BYTES))
    await this.#db
      .updateTable('endpoint')
      .set((eb) => ({
        old_secret: eb.ref('secret'),
        old_secret_until: this.#clock.now() + OLD_SECRET_MS,
        secret,
      }))
      .where('id', '=', id)
      .execute()
    const endpoint = await this.find(id)
    return endpoint && { ...endpoint, secret }
  }

  /** Newest first; those older than the delivery `before`. */
  async deliveries(
    endpointId: string,
    page: { before: string | null; limit: number },
  ): Promise<Delivery[]> {
    const rows = await this.#db
      .selectFrom('delivery')
      .selectAll()
      .where('endpoint_id', '=', endpointId)
      .$if(page.before !== null, (query) =>
        query.where('sequence', '<', (eb) =>
          eb
            .selectFrom('delivery as seen')
            .select('seen.sequence')
            .where('seen.id', '=', page.before)
            .where('seen.endpoint_id', '=', endpointId),
        ),
      )
      .orderBy('sequence', 'desc')
      .limit(page.limit)
      .execute()
    return rows.map(toDelivery)
  }

  /** In the order they were made; null if there is no such delivery. */
  async attempts(deliveryId: string): Promise<Attempt[] | null> {
    if (!(await this.#delivery(deliveryId))) return null
    const rows = await this.#db
      .selectFrom('attempt')
      .select(['number', 'at', 'ms', 'status', 'error', 'response'])
      .where('delivery_id', '=', deliveryId)
      .orderBy('number')
      .execute()
    return rows.map((row) => ({ ...row, at: iso(row.at) }))
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

  #endpoints() {
    return this.#db
      .selectFrom('endpoint')
      .select(SHOWN)
      .select((eb) => {
        const count = (state: Tables['delivery']['state']) =>
          eb
            .selectFrom('delivery')
            .select((of) => of.fn.countAll<number>().as('count'))
            .whereRef('endpoint_id', '=', 'endpoint.id')
            .where('delivery.state', '=', state)
        return [count('pending').as('pending'), count('failed').as('failed')]
      })
  }
}

function toEndpoint(
  row: Pick<Tables['endpoint'], (typeof SHOWN)[number]> & {
    pending: number | null
    failed: number | null
  },
): Endpoint {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    types: readColumn.types(row.typesJson),
    state: row.state,
    disabledReason: row.disabled_reason,
    createdAt: iso(row.created_at),
    pending: row.pending ?? 0,
    failed: row.failed ?? 0,
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
