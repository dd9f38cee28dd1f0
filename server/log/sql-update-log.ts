import type { Clock } from '../kernel/clock.ts'
import type { Database, Db } from '../store/database.ts'
import type { AppendDrafts } from '../store/draft-append.ts'
import { loadDraft, rowsOf } from './draft-table.ts'
import type { Batch, Committed, DraftAt, LoggedUpdate, UpdateLog } from './update-log.ts'

const PAGE = 1_000

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

  load(storyId: string, upTo?: number): Promise<DraftAt | null> {
    return loadDraft(this.#db, storyId, upTo)
  }

  readAfter(storyId: string, seq: number): Promise<LoggedUpdate[]> {
    return rowsOf(this.#db, storyId, { after: seq, upTo: seq + PAGE })
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
