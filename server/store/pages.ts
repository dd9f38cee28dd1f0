import { sql, type SelectQueryBuilder, type StringReference } from 'kysely'
import { MOST_COUNTED, type Counted, type Place } from '../../shared/protocol/api/pages.ts'
import type { Db } from './database.ts'
import type { Tables } from './tables.ts'

/** Where in a list, and how much of it. */
export interface Wanted<By extends string | number> {
  after: Place<By> | null
  limit: number
}

/** What a list is in the order of; its ids are where that is the same. */
interface Order<Table extends keyof Tables> {
  by: StringReference<Tables, Table>
  way: 'asc' | 'desc'
}

/** In that order, what is behind a place. */
export function inOrder<Table extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  { by, way }: Order<Table>,
  after: Place<string | number> | null,
): SelectQueryBuilder<Tables, Table, Row> {
  const ordered = query.orderBy(sql.ref(by), way).orderBy(sql.ref('id'), way)
  if (after === null) return ordered
  const behind = sql.raw(way === 'asc' ? '>' : '<')
  return ordered.where(
    sql<boolean>`(${sql.ref(by)}, ${sql.ref('id')}) ${behind} (${after.by}, ${after.id})`,
  )
}

/** A page of what `query` finds; `byOf` gives of a row what the list is in the order of. */
export async function readPage<
  Table extends keyof Tables,
  Row extends { id: string },
  By extends string | number,
>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  order: Order<Table>,
  { after, limit }: Wanted<By>,
  byOf: (row: Row) => By,
): Promise<{ rows: Row[]; next: Place<By> | null }> {
  const rows = await inOrder(query, order, after)
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, (row) => ({ by: byOf(row), id: row.id }))
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
