import { outboxEvent, type OutboxEvent } from '../../shared/protocol/events.ts'
import type { Db } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'

const PAGE = 100

/** Reads the outbox. */
export class EventStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async last(): Promise<number> {
    const outbox = await this.#db.selectFrom('outbox').select('seq').executeTakeFirst()
    return outbox?.seq ?? 0
  }

  async readAfter(seq: number, limit = PAGE): Promise<OutboxEvent[]> {
    const rows = await this.#db
      .selectFrom('event')
      .select(['seq', 'id', 'type', 'at', 'dataJson'])
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return rows.map(({ at, dataJson, ...row }) =>
      outboxEvent.parse({
        ...row,
        timestamp: new Date(at).toISOString(),
        data: readColumn.eventData(dataJson),
      }),
    )
  }
}
