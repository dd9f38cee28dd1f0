import { sql } from 'kysely'
import { dayIn } from '../../shared/model/day.ts'
import type { ViewRefusal } from '../../shared/model/view-figures.ts'
import type { Trx } from '../store/database.ts'
import { kindOf, OTHERS } from './sources.ts'

export const MINUTE_MS = 60_000
/** Sites that a story has in a day; views from any more are of others. Nobody fills the database with names. */
export const MOST_SOURCES = 50
/** Rows of one statement: below the parameter limits of both databases. */
const ROWS = 500

/** A view that was counted. */
interface Counted {
  storyId: string
  /** When it came. */
  at: number
  /** Null: from a page of our own. */
  source: string | null
}

export interface Refused {
  storyId: string
  at: number
  reason: ViewRefusal
  views: number
}

interface Sourced {
  storyId: string
  day: string
  source: string
}

/**
 * Adds what was counted to its minutes, days and sources, in the transaction that added it to the totals: so it holds the
 * totals of these stories, and no other node adds to them meanwhile. [VUE5]
 */
export async function addFigures(trx: Trx, counted: readonly Counted[], zone: string) {
  const dated = counted.map((one) => ({ ...one, day: dayIn(zone, one.at) }))
  const minuteOf = ({ storyId, at }: Counted) => [storyId, Math.floor(at / MINUTE_MS)]
  await add(trx, { table: 'view_minute', of: ['story_id', 'minute'], rows: sums(dated, minuteOf) })
  const days = sums(dated, ({ storyId, day }) => [storyId, day])
  await add(trx, { table: 'view_day', of: ['story_id', 'day'], rows: days })
  const sourced = dated.flatMap(({ storyId, day, source }) =>
    source === null ? [] : [{ storyId, day, source }],
  )
  const sources = sums(await bounded(trx, sourced), (one) => [one.storyId, one.day, one.source])
  await add(trx, { table: 'view_source', of: ['story_id', 'day', 'source'], rows: sources })
}

/** Of stories that are live. */
export async function addRefused(trx: Trx, refused: readonly Refused[], zone: string) {
  const reasonOf = ({ storyId, at, reason }: Refused) => [storyId, dayIn(zone, at), reason]
  const rows = sums(refused, reasonOf, ({ views }) => views)
  await add(trx, { table: 'view_refused', of: ['story_id', 'day', 'reason'], rows })
}

/** The same, but sites under `others` where the story has no place for one more that day. Searches and networks are few. */
async function bounded(trx: Trx, sourced: readonly Sourced[]): Promise<Sourced[]> {
  const known = await knownSources(trx, sourced)
  return sourced.map((one) => {
    if (!isSite(one.source)) return one
    const sources = known.get(`${one.storyId} ${one.day}`) ?? new Set()
    known.set(`${one.storyId} ${one.day}`, sources)
    if (sources.size < MOST_SOURCES) sources.add(one.source)
    return sources.has(one.source) ? one : { ...one, source: OTHERS }
  })
}

function isSite(source: string): boolean {
  return source !== OTHERS && kindOf(source) === 'site'
}

/** Sites by story and day. */
async function knownSources(
  trx: Trx,
  sourced: readonly Sourced[],
): Promise<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>()
  const days = [...new Set(sourced.map(({ day }) => day))]
  for (const stories of slices([...new Set(sourced.map(({ storyId }) => storyId))])) {
    const rows = await trx
      .selectFrom('view_source')
      .select(['story_id', 'day', 'source'])
      .where('story_id', 'in', stories)
      .where('day', 'in', days)
      .execute()
    for (const [name, of] of Map.groupBy(rows, (row) => `${row.story_id} ${row.day}`))
      known.set(name, new Set(of.map(({ source }) => source).filter(isSite)))
  }
  return known
}

interface Sum {
  key: (string | number)[]
  views: number
}

/** In the same order on all nodes, so that none waits for one that waits for it. */
function sums<T>(
  all: readonly T[],
  keyOf: (one: T) => (string | number)[],
  viewsOf: (one: T) => number = () => 1,
): Sum[] {
  const byName = new Map<string, Sum>()
  for (const one of all) {
    const key = keyOf(one)
    const sum = byName.get(key.join(' ')) ?? { key, views: 0 }
    sum.views += viewsOf(one)
    byName.set(key.join(' '), sum)
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

async function add(
  trx: Trx,
  {
    table,
    of,
    rows,
  }: {
    table: 'view_minute' | 'view_day' | 'view_source' | 'view_refused'
    of: readonly string[]
    rows: readonly Sum[]
  },
) {
  const keys = sql.join(of.map((column) => sql.ref(column)))
  for (const some of slices(rows)) {
    const values = some.map(({ key, views }) => sql`(${sql.join([...key, views])})`)
    await sql`insert into ${sql.table(table)} (${keys}, views) values ${sql.join(values)}
      on conflict (${keys}) do update set views = ${sql.table(table)}.views + excluded.views`.execute(
      trx,
    )
  }
}

function slices<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS)
  return Array.from({ length: count }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))
}
