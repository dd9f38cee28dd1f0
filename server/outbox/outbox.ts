import { sql } from 'kysely'
import type { OutboxEvent, StoryEventData, StoryEventType } from '../../shared/protocol/events.ts'
import type { Clock } from '../kernel/clock.ts'
import { assert } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Trx } from '../store/database.ts'
import { oweToAll } from './deliveries.ts'

interface NewEvent {
  /** From `newId`, if something names the event before it is there. */
  id?: string
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

  newId(): string {
    return this.#ids.next('evt')
  }

  async append(trx: Trx, { id = this.newId(), type, data }: NewEvent): Promise<OutboxEvent> {
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
      id,
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
    const { headline } = data
    await oweToAll(trx, { eventId: event.id, type, at, headline, data }, this.#ids)
    return event
  }
}
