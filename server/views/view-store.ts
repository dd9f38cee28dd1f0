import type { Db, Trx } from '../store/database.ts'

/** A person opened a story. */
export interface View {
  storyId: string
  day: string
  visitor: Uint8Array
}

/** Rows of one statement: below the parameter limits of both databases, and no long stop for SQLite. */
const ROWS = 500

/** Who has seen what today, and how many ever. */
export class ViewStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /**
   * [VUE1] Counts the views that are the first of their person, story and day, in one transaction, and
   * returns the new totals of the stories that got one. A second call with the same views counts none.
   * Views of stories that are not live are dropped.
   */
  async add(views: readonly View[]): Promise<Map<string, number>> {
    return this.#db.transaction().execute(async (trx) => {
      const live = await liveOf(trx, [...new Set(views.map((view) => view.storyId))])
      const counts = await insertSeen(
        trx,
        views.filter((view) => live.has(view.storyId)),
      )
      return addTotals(trx, counts)
    })
  }

  async totals(storyIds: readonly string[]): Promise<Map<string, number>> {
    const totals = new Map<string, number>()
    for (const ids of slices(storyIds)) {
      const rows = await this.#db
        .selectFrom('view_total')
        .select(['story_id', 'total'])
        .where('story_id', 'in', ids)
        .execute()
      for (const row of rows) totals.set(row.story_id, row.total)
    }
    return totals
  }

  /** The day's salt: `fresh`, unless a node was quicker. */
  async salt(day: string, fresh: Uint8Array): Promise<Uint8Array> {
    await this.#db
      .insertInto('view_salt')
      .values({ day, salt: fresh })
      .onConflict((on) => on.column('day').doNothing())
      .execute()
    const { salt } = await this.#db
      .selectFrom('view_salt')
      .select('salt')
      .where('day', '=', day)
      .executeTakeFirstOrThrow()
    return salt
  }

  /** Deletes the salts of `day` and all days before it, then what was seen on them, story by story. */
  async forget(day: string): Promise<void> {
    await this.#db.deleteFrom('view_salt').where('day', '<=', day).execute()
    for (;;) {
      const row = await this.#db
        .selectFrom('view_seen')
        .select(['story_id', 'day'])
        .where('day', '<=', day)
        .orderBy('day')
        .limit(1)
        .executeTakeFirst()
      if (!row) return
      await this.#db
        .deleteFrom('view_seen')
        .where('story_id', '=', row.story_id)
        .where('day', '=', row.day)
        .execute()
    }
  }
}

async function liveOf(trx: Trx, storyIds: readonly string[]): Promise<Set<string>> {
  const live = new Set<string>()
  for (const ids of slices(storyIds)) {
    const rows = await trx
      .selectFrom('story')
      .select('id')
      .where('id', 'in', ids)
      .where('state', '=', 'live')
      .execute()
    for (const row of rows) live.add(row.id)
  }
  return live
}

/** All nodes insert and update in the same order, so that none waits for one that waits for it. */
async function insertSeen(trx: Trx, views: readonly View[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const sorted = [...views].sort(
    (a, b) =>
      compare(a.storyId, b.storyId) ||
      compare(a.day, b.day) ||
      Buffer.compare(a.visitor, b.visitor),
  )
  for (const rows of slices(sorted)) {
    const inserted = await trx
      .insertInto('view_seen')
      .values(rows.map(({ storyId, day, visitor }) => ({ story_id: storyId, day, visitor })))
      .onConflict((on) => on.columns(['story_id', 'day', 'visitor']).doNothing())
      .returning('story_id')
      .execute()
    for (const row of inserted) counts.set(row.story_id, (counts.get(row.story_id) ?? 0) + 1)
  }
  return counts
}

async function addTotals(trx: Trx, counts: Map<string, number>): Promise<Map<string, number>> {
  const totals = new Map<string, number>()
  const sorted = [...counts].sort(([a], [b]) => compare(a, b))
  for (const rows of slices(sorted)) {
    const updated = await trx
      .insertInto('view_total')
      .values(rows.map(([story_id, total]) => ({ story_id, total })))
      .onConflict((on) =>
        on.column('story_id').doUpdateSet((eb) => ({
          total: eb('view_total.total', '+', eb.ref('excluded.total')),
        })),
      )
      .returning(['story_id', 'total'])
      .execute()
    for (const row of updated) totals.set(row.story_id, row.total)
  }
  return totals
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function slices<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS)
  return Array.from({ length: count }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))
}
