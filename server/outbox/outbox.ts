import { sql } from 'kysely'
import type {
  EventType,
  OutboxEvent,
  StoryEventData,
  StoryEventType,
} from '../../shared/protocol/events.ts'
import type { Clock } from '../kernel/clock.ts'
import { assert } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Trx } from '../store/database.ts'
import type { EndpointTable } from '../store/tables.ts'

interface NewEvent {
  type: StoryEventType
  data: StoryEventData
}

/**
 * Adds events within the transaction that makes them true [PUB1], together with the deliveries that they
 * owe. Call `append` last in it: the outbox row stays locked until the commit, so that a later seq never
 * becomes visible first [OUT1].
 */
export class Outbox {
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { clock: Clock; ids: Ids }) {
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  async append(trx: Trx, { type, data }: NewEvent): Promise<OutboxEvent> {
    const head = await trx
      .updateTable('outbox')
      .set({ seq: sql`seq + 1` })
      .where('id', '=', 1)
      .returning('seq')
      .executeTakeFirst()
    assert(head, 'the outbox has its row')
    const at = this.#clock.now()
    const event = {
      seq: head.seq,
      id: this.#ids.next('evt'),
      type,
      timestamp: new Date(at).toISOString(),
      data,
    }
    await trx
      .insertInto('event')
      .values({
        seq: event.seq,
        id: event.id,
        type,
        story_id: data.storyId,
        at,
        dataJson: JSON.stringify(data),
      })
      .execute()
    await this.#owe(trx, event, at)
    return event
  }

  async #owe(trx: Trx, event: OutboxEvent, at: number) {
    const endpoints = await trx
      .selectFrom('endpoint')
      .select(['id', 'typesJson'])
      .where('state', '=', 'active')
      .orderBy('id')
      .execute()
    const { type, timestamp, data } = event
    for (const { id } of endpoints.filter((endpoint) => wants(endpoint, type))) {
      await trx
        .insertInto('delivery')
        .values({
          id: this.#ids.next('dl'),
          endpoint_id: id,
          event_id: event.id,
          event_type: type,
          sequence: await nextSequence(trx, id),
          body: JSON.stringify({ type, timestamp, data }),
          headline: data.headline,
          state: 'pending',
          attempts: 0,
          created_at: at,
          next_at: at,
          leased_until: 0,
          last_status: null,
          last_error: null,
        })
        .execute()
    }
  }
}

/** No types means every type. */
export function wants(endpoint: Pick<EndpointTable, 'typesJson'>, type: EventType): boolean {
  const types = JSON.parse(endpoint.typesJson) as EventType[]
  return types.length === 0 || types.includes(type)
}

async function nextSequence(trx: Trx, endpointId: string): Promise<number> {
  const endpoint = await trx
    .updateTable('endpoint')
    .set({ sequence: sql`sequence + 1` })
    .where('id', '=', endpointId)
    .returning('sequence')
    .executeTakeFirst()
  assert(endpoint, 'the endpoint is there')
  return endpoint.sequence
}
