import { sql } from 'kysely'
import type { Clock } from '../kernel/clock.ts'
import { assert } from '../kernel/errors.ts'
import type { Db, Trx } from '../store/database.ts'
import type { Batch, Committed, DraftAt, LoggedUpdate, UpdateLog } from './update-log.ts'

const PAGE = 1_000
/** Rows of one insert: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const SLICE = 1_000
const LOAD_TRIES = 3

/** The update log in SQL; the same on SQLite and PostgreSQL. [LOG1] [LOG3] */
export class SqlUpdateLog implements UpdateLog {
  readonly #db: Db
  readonly #clock: Clock

  constructor(deps: { db: Db; clock: Clock }) {
    this.#db = deps.db
    this.#clock = deps.clock
  }

  /** Drafts are locked in the order of their ids, so that two nodes can't wait for each other. */
  async append(batches: readonly Batch[]): Promise<Committed[]> {
    const order = batches
      .map((batch, index) => ({ batch, index }))
      .sort((a, b) => (a.batch.storyId < b.batch.storyId ? -1 : 1))
    return this.#db.transaction().execute(async (trx) => {
      const committed: Committed[] = []
      for (const { batch, index } of order) committed[index] = await this.#appendOne(trx, batch)
      return committed
    })
  }

  async #appendOne(trx: Trx, { storyId, updates }: Batch): Promise<Committed> {
    const count = updates.length
    const bytes = updates.reduce((sum, update) => sum + update.data.byteLength, 0)
    const draft = await trx
      .updateTable('draft')
      .set({
        seq: sql`seq + ${count}`,
        tail_rows: sql`tail_rows + ${count}`,
        tail_bytes: sql`tail_bytes + ${bytes}`,
      })
      .where('story_id', '=', storyId)
      .returning(['seq', 'tail_rows', 'tail_bytes'])
      .executeTakeFirst()
    assert(draft, `no draft of ${storyId}`)
    const from = draft.seq - count + 1
    const at = this.#clock.now()
    const rows = updates.map(({ data, userId }, k) => ({
      story_id: storyId,
      seq: from + k,
      data,
      user_id: userId,
      at,
    }))
    for (let k = 0; k < count; k += SLICE)
      await trx
        .insertInto('draft_update')
        .values(rows.slice(k, k + SLICE))
        .execute()
    await this.#claim(trx, storyId, updates)
    return { from, to: draft.seq, tail: { rows: draft.tail_rows, bytes: draft.tail_bytes } }
  }

  async #claim(trx: Trx, storyId: string, updates: Batch['updates']) {
    const claims = updates.flatMap(({ userId, claims }) =>
      claims.map((client) => ({ story_id: storyId, client_id: client, user_id: userId })),
    )
    for (let k = 0; k < claims.length; k += SLICE)
      await trx
        .insertInto('draft_client')
        .values(claims.slice(k, k + SLICE))
        .onConflict((conflict) => conflict.columns(['story_id', 'client_id']).doNothing())
        .execute()
  }

  /** Reads without a lock: a compaction in between shows as a hole, and the load starts again. */
  async load(storyId: string, upTo?: number): Promise<DraftAt | null> {
    for (let i = 0; i < LOAD_TRIES; i++) {
      const head = (await this.heads([storyId])).get(storyId)
      if (head === undefined || (upTo ?? 0) > head) return null
      const draft = await this.#loadAt(storyId, upTo ?? head)
      if (draft) return draft
    }
    return null
  }

  async #loadAt(storyId: string, seq: number): Promise<DraftAt | null> {
    const snapshot = await this.#db
      .selectFrom('draft_snapshot')
      .select(['seq', 'data'])
      .where('story_id', '=', storyId)
      .where('seq', '<=', seq)
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    const from = snapshot?.seq ?? 0
    const updates = await this.#rows(storyId, from, seq)
    const whole = updates.length === seq - from
    return whole ? { seq, snapshot: snapshot?.data ?? null, updates } : null
  }

  readAfter(storyId: string, seq: number): Promise<LoggedUpdate[]> {
    return this.#rows(storyId, seq, seq + PAGE)
  }

  #rows(storyId: string, after: number, upTo: number): Promise<LoggedUpdate[]> {
    return this.#db
      .selectFrom('draft_update')
      .select(['seq', 'data', 'user_id as userId'])
      .where('story_id', '=', storyId)
      .where('seq', '>', after)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .execute()
  }

  async heads(storyIds: readonly string[]): Promise<Map<string, number>> {
    if (storyIds.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('draft')
      .select(['story_id', 'seq'])
      .where('story_id', 'in', storyIds)
      .execute()
    return new Map(rows.map((row) => [row.story_id, row.seq]))
  }

  async clients(storyId: string): Promise<Map<number, string>> {
    const rows = await this.#db
      .selectFrom('draft_client')
      .select(['client_id', 'user_id'])
      .where('story_id', '=', storyId)
      .execute()
    return new Map(rows.map((row) => [row.client_id, row.user_id]))
  }
}
