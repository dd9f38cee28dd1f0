import type { Db, Trx } from '../store/database.ts'
import { addFigures, addRefused, type Refused } from './figures-table.ts'

/** A person opened a story. */
export interface View {
  storyId: string
  day: string
  visitor: Uint8Array
}

/** One that is to be counted. */
export interface NewView extends View {
  at: number
  /** See sources.ts. */
  source: string | null
}

/** What goes together. */
export interface Batch {
  views: readonly NewView[]
  refused: readonly Refused[]
  /** The newsroom's time zone. */
  zone: string
  /** Some of it may have been stored before, without an answer. */
  repeated: boolean
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
  async add({ views, refused, zone, repeated }: Batch): Promise<Map<string, number>> {
    return this.#db.transaction().execute(async (trx) => {
      const ids = [...views, ...refused].map(({ storyId }) => storyId)
      const live = await liveOf(trx, [...new Set(ids)])
      const ofLive = views.filter(({ storyId }) => live.has(storyId))
      const first = await insertSeen(trx, ofLive)
      const totals = await addTotals(trx, countsOf(first))
      await addFigures(trx, first, zone)
      const others = refused.filter(({ storyId }) => live.has(storyId))
      const again = repeated ? [] : againOf(ofLive, first)
      await addRefused(trx, [...others, ...again], zone)
      return totals
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

/** Those that were the first. All nodes insert and update in the same order, so that none waits for one that waits for it. */
async function insertSeen(trx: Trx, views: readonly NewView[]): Promise<NewView[]> {
  const first: NewView[] = []
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
      .returning(['story_id', 'day', 'visitor'])
      .execute()
    const names = new Set(inserted.map((row) => nameOf({ ...row, storyId: row.story_id })))
    first.push(...rows.filter((view) => names.has(nameOf(view))))
  }
  return first
}

/** Stands for a person, a story and a day. */
export function nameOf({ storyId, day, visitor }: View): string {
  return `${storyId} ${day} ${Buffer.from(visitor).toString('hex')}`
}

function countsOf(views: readonly View[]): Map<string, number> {
  const stories = Map.groupBy(views, ({ storyId }) => storyId)
  return new Map([...stories].map(([storyId, { length }]) => [storyId, length]))
}

function againOf(views: readonly NewView[], first: readonly NewView[]): Refused[] {
  const counted = new Set(first)
  const others = views.filter((view) => !counted.has(view))
  return others.map(({ storyId, at }) => ({ storyId, at, reason: 'again', views: 1 }))
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
