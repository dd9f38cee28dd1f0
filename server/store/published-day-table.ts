import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from './database.ts'
import { isPostgres } from './published-text-table.ts'

/** A day as it stands in addresses, `2026/05/08`, and how many live stories have it in theirs. */
export interface DayCount {
  day: string
  stories: number
}

/** `2026/05`, and how many live stories have it in their address. */
export interface MonthCount {
  month: string
  stories: number
}

/** The day in the address of a row of `published_story`, as its index has it. */
export function dayOfPath(db: Db): RawBuilder<string> {
  const path = sql.ref('published_story.path')
  const slash = sql.raw(isPostgres(db) ? 'strpos' : 'instr')
  return sql<string>`substr(${path}, ${slash}(substr(${path}, 2), '/') + 2, 10)`
}

/**
 * Locks the days of a story that moves from one address to another, in one order: of two that change places none waits for the
 * other for ever.
 */
export async function holdDays(trx: Trx, paths: readonly string[]): Promise<void> {
  const days = new Set(paths.map((path) => path.split('/').slice(2, 5).join('/')))
  if (days.size === 1) return
  for (const day of [...days].sort())
    await trx
      .updateTable('published_day')
      .set((row) => ({ stories: row.ref('stories') }))
      .where('day', '=', day)
      .execute()
}

/** `published_day`: the database itself counts what is published and retracted. */
export class PublishedDays {
  readonly #db: Db

  constructor(deps: { db: Db }) {
    this.#db = deps.db
  }

  /** All months with stories, the newest first. */
  async months(): Promise<MonthCount[]> {
    const month = sql<string>`substr(day, 1, 7)`
    const rows = await this.#db
      .selectFrom('published_day')
      .select([month.as('month'), (eb) => eb.fn.sum('stories').as('stories')])
      .where('stories', '>', 0)
      .groupBy(month)
      .orderBy('month', 'desc')
      .execute()
    return rows.map(({ month, stories }) => ({ month, stories: Number(stories) }))
  }

  /** Days that begin so, the newest first. */
  async beginningWith(beginning: string): Promise<DayCount[]> {
    return this.#counted()
      .where('day', '>=', beginning)
      .where('day', '<', `${beginning}~`)
      .orderBy('day', 'desc')
      .execute()
  }

  /** The nearest days with stories before and after all days that begin so. */
  async beside(beginning: string): Promise<{ before: string | null; after: string | null }> {
    const before = await this.#counted()
      .where('day', '<', beginning)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst()
    const after = await this.#counted()
      .where('day', '>', `${beginning}~`)
      .orderBy('day')
      .limit(1)
      .executeTakeFirst()
    return { before: before?.day ?? null, after: after?.day ?? null }
  }

  #counted() {
    return this.#db.selectFrom('published_day').select(['day', 'stories']).where('stories', '>', 0)
  }
}
