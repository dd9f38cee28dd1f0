import { sql } from 'kysely'
import type { Db, Trx } from '../store/database.ts'
import type { Snapshot } from './update-log.ts'

export class Snapshots {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The seq that a draft's newest snapshot covers, 0 without one. */
  async newest(storyId: string): Promise<number> {
    const draft = await this.#db
      .selectFrom('draft')
      .select('snapshot_seq')
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    return draft?.snapshot_seq ?? 0
  }

  /** Bytes of the newest snapshot, 0 without one. */
  async size(storyId: string): Promise<number> {
    const newest = await this.#db
      .selectFrom('draft_snapshot')
      .select(sql<number>`length(data)`.as('bytes'))
      .where('story_id', '=', storyId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return newest?.bytes ?? 0
  }

  /**
   * Adds a snapshot and drops what the one before it (`before`) covers; nothing if another came first. [VER1] While a version
   * is to be made of that, it stays until the next time.
   */
  async replace(
    storyId: string,
    next: { before: number; seq: number; snapshot: Snapshot },
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await this.#advance(trx, storyId, next))) return false
      await trx
        .insertInto('draft_snapshot')
        .values({ story_id: storyId, seq: next.seq, ...next.snapshot })
        .execute()
      if (await this.#isAwaited(trx, storyId, next.before)) return true
      await trx
        .deleteFrom('draft_update')
        .where('story_id', '=', storyId)
        .where('seq', '<=', next.before)
        .execute()
      await trx
        .deleteFrom('draft_snapshot')
        .where('story_id', '=', storyId)
        .where('seq', '<', next.before)
        .execute()
      return true
    })
  }

  async #isAwaited(trx: Trx, storyId: string, before: number): Promise<boolean> {
    const version = await trx
      .selectFrom('draft_version')
      .select('number')
      .where('story_id', '=', storyId)
      .where('state', 'is', null)
      .where('seq', '<', before)
      .executeTakeFirst()
    return version !== undefined
  }

  async #advance(trx: Trx, storyId: string, next: { before: number; seq: number }) {
    const covered = trx
      .selectFrom('draft_update')
      .select(sql<number>`coalesce(sum(length(data)), 0)`.as('bytes'))
      .where('story_id', '=', storyId)
      .where('seq', '>', next.seq)
    const moved = await trx
      .updateTable('draft')
      .set({ snapshot_seq: next.seq, tail_rows: sql`seq - ${next.seq}`, tail_bytes: covered })
      .where('story_id', '=', storyId)
      .where('snapshot_seq', '=', next.before)
      .executeTakeFirst()
    return moved.numUpdatedRows === 1n
  }
}
