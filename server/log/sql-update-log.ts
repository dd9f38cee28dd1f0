import type { Clock } from '../kernel/clock.ts'
import type { Database, Db } from '../store/database.ts'
import type { AppendDrafts } from '../store/draft-append.ts'
import type { Batch, Committed, DraftAt, LoggedUpdate, UpdateLog } from './update-log.ts'

const PAGE = 1_000
const LOAD_TRIES = 3

/** The update log in SQL; the same on SQLite and PostgreSQL. [LOG1] [LOG3] */
export class SqlUpdateLog implements UpdateLog {
  readonly #db: Db
  readonly #append: AppendDrafts
  readonly #clock: Clock

  constructor(deps: { database: Pick<Database, 'db' | 'append'>; clock: Clock }) {
    this.#db = deps.database.db
    this.#append = deps.database.append
    this.#clock = deps.clock
  }

  append(batches: readonly Batch[]): Promise<readonly (Committed | null)[]> {
    return this.#append(batches, this.#clock.now())
  }

  /** Reads without a lock: a compaction in between shows as a hole, and the load starts again. */
  async load(storyId: string, upTo?: number): Promise<DraftAt | null> {
    for (let i = 0; i < LOAD_TRIES; i++) {
      const head = await this.#head(storyId)
      if (!head || (upTo ?? 0) > head.seq) return null
      const draft = await this.#loadAt(storyId, upTo ?? head.seq)
      if (draft) return { ...draft, schema: head.schema }
    }
    return null
  }

  /** Read before the rows: what they need stands here by then. */
  #head(storyId: string) {
    return this.#db
      .selectFrom('draft')
      .select(['seq', 'schema'])
      .where('story_id', '=', storyId)
      .executeTakeFirst()
  }

  async #loadAt(storyId: string, seq: number): Promise<Omit<DraftAt, 'schema'> | null> {
    const snapshot = await this.#db
      .selectFrom('draft_snapshot')
      .select(['seq', 'data', 'deletions', 'moves'])
      .where('story_id', '=', storyId)
      .where('seq', '<=', seq)
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    const from = snapshot?.seq ?? 0
    const updates = await this.#rows(storyId, from, seq)
    const whole = updates.length === seq - from
    return whole ? { seq, snapshot: snapshot ?? null, updates } : null
  }

  readAfter(storyId: string, seq: number): Promise<LoggedUpdate[]> {
    return this.#rows(storyId, seq, seq + PAGE)
  }

  #rows(storyId: string, after: number, upTo: number): Promise<LoggedUpdate[]> {
    return this.#db
      .selectFrom('draft_update')
      .innerJoin('draft', 'draft.story_id', 'draft_update.story_id')
      .select(['draft_update.seq', 'data', 'user_id as userId', 'draft.schema'])
      .where('draft_update.story_id', '=', storyId)
      .where('draft_update.seq', '>', after)
      .where('draft_update.seq', '<=', upTo)
      .orderBy('draft_update.seq')
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

  async claim(storyId: string, clients: ReadonlyMap<number, string>): Promise<void> {
    const rows = [...clients].map(([client_id, user_id]) => {
      return { story_id: storyId, client_id, user_id }
    })
    for (let at = 0; at < rows.length; at += PAGE)
      await this.#db
        .insertInto('draft_client')
        .values(rows.slice(at, at + PAGE))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
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
