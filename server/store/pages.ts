import type { SelectQueryBuilder } from 'kysely'
import { MOST_COUNTED, type Counted, type Place } from '../../shared/protocol/api/pages.ts'
import type { Db } from './database.ts'
import type { Tables } from './tables.ts'

/** Where in a list, and how much of it. */
export interface Wanted<By extends string | number> {
  after: Place<By> | null
  limit: number
}

/** Of rows that were read, one more than asked for if there are so many: the page, and where the next one begins. */
export function pageOf<Row, By extends string | number>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place<By>,
): { rows: Row[]; next: Place<By> | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: last && rows.length > limit ? placeOf(last) : null }
}

/** How many rows of ids there are, counted as far as anybody reads. */
export async function countOf<Table extends keyof Tables>(
  db: Db,
  ids: SelectQueryBuilder<Tables, Table, { id: string }>,
): Promise<Counted> {
  const { count } = await db
    .selectFrom(ids.limit(MOST_COUNTED + 1).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }
}
