import { sql } from 'kysely'
import { dayAfter, dayIn } from '../../shared/model/day.ts'
import { REFUSALS, SOURCE_KINDS, type SourceKind } from '../../shared/model/view-figures.ts'
import type { ReadersFigures } from '../../shared/protocol/api/readers.ts'
import type { Db } from '../store/database.ts'
import type { Settings } from '../store/settings.ts'
import { MINUTE_MS } from './figures-table.ts'
import { DIRECT, kindOf, OTHERS } from './sources.ts'

export const MINUTES = 60
export const DAYS = 30
const TOP = 10
/** Rows that are deleted at a time. */
const SLICE = 1_000

interface Asked {
  storyId: string
  now: number
  /** The newsroom's time zone. */
  zone: string
}

/** What is known of a story's readers beside their number. */
export class FiguresStore {
  readonly #db: Db
  readonly #settings: Pick<Settings, 'once'>

  constructor(deps: { db: Db; settings: Pick<Settings, 'once'> }) {
    this.#db = deps.db
    this.#settings = deps.settings
  }

  /** Since when views are counted by minute, day and source; `now` if nobody has asked before. */
  async since(now: number): Promise<number> {
    return Date.parse(await this.#settings.once('views-by-time', new Date(now).toISOString()))
  }

  async read({ storyId, now, zone }: Asked): Promise<Omit<ReadersFigures, 'zone'>> {
    const since = await this.since(now)
    const days = daysUntil(dayIn(zone, now))
    return {
      minutes: await this.#minutes(storyId, now, since),
      days: await this.#days(storyId, days, dayIn(zone, since)),
      sources: await this.#sources(storyId, days[0] ?? ''),
      refused: await this.#refused(storyId, days[0] ?? ''),
    }
  }

  /** How many have these stories open in a minute; another node may see more of them. */
  async noteReading(minute: number, stories: ReadonlyMap<string, number>): Promise<void> {
    // In the order in which views are added, so that none waits for one that waits for it.
    const rows = [...stories].sort(([a], [b]) => (a < b ? -1 : 1))
    if (rows.length === 0) return
    await this.#db
      .insertInto('view_minute')
      .values(rows.map(([story_id, reading]) => ({ story_id, minute, views: 0, reading })))
      .onConflict((on) =>
        on.columns(['story_id', 'minute']).doUpdateSet({
          reading: sql`case when view_minute.reading > excluded.reading
            then view_minute.reading else excluded.reading end`,
        }),
      )
      .execute()
  }

  /** Forgets minutes before `minute` and after `future`, and all that was kept of days before `day`. */
  async forget({ minute, future, day }: { minute: number; future: number; day: string }) {
    await this.#forget('view_minute', sql`minute < ${minute} or minute > ${future}`)
    for (const table of ['view_day', 'view_source', 'view_refused'] as const)
      await this.#forget(table, sql`day < ${day}`)
  }

  async #minutes(storyId: string, now: number, since: number): Promise<ReadersFigures['minutes']> {
    const last = Math.floor(now / MINUTE_MS)
    const rows = await this.#db
      .selectFrom('view_minute')
      .select(['minute', 'views', 'reading'])
      .where('story_id', '=', storyId)
      .where('minute', '>', last - MINUTES)
      .where('minute', '<=', last)
      .execute()
    const known = new Map(rows.map((row) => [row.minute, row]))
    return Array.from({ length: MINUTES }, (_, i) => {
      const minute = last - MINUTES + 1 + i
      const isKnown = minute >= Math.floor(since / MINUTE_MS)
      const at = new Date(minute * MINUTE_MS).toISOString()
      const { views = 0, reading = null } = known.get(minute) ?? {}
      return { at, views: isKnown ? views : null, reading }
    })
  }

  async #days(
    storyId: string,
    days: readonly string[],
    since: string,
  ): Promise<ReadersFigures['days']> {
    const rows = await this.#db
      .selectFrom('view_day')
      .select(['day', 'views'])
      .where('story_id', '=', storyId)
      .where('day', 'in', days)
      .execute()
    const views = new Map(rows.map((row) => [row.day, row.views]))
    return days.map((day) => ({ day, views: day >= since ? (views.get(day) ?? 0) : null }))
  }

  async #sources(storyId: string, from: string): Promise<ReadersFigures['sources']> {
    const rows = await this.#db
      .selectFrom('view_source')
      .select(['source', (eb) => eb.fn.sum('views').as('views')])
      .where('story_id', '=', storyId)
      .where('day', '>=', from)
      .groupBy('source')
      .execute()
    const all = rows.map(({ source, views }) => ({ host: source, views: Number(views) }))
    const hosts = all
      .filter(({ host }) => host !== DIRECT && host !== OTHERS)
      .map((one) => ({ ...one, kind: kindOf(one.host) }))
      .toSorted((a, b) => b.views - a.views || (a.host < b.host ? -1 : 1))
    const ofKind = (kind: SourceKind) => sumOf(all.filter(({ host }) => kindOf(host) === kind))
    return {
      kinds: SOURCE_KINDS.map((kind) => ({ kind, views: ofKind(kind) })),
      hosts: hosts.slice(0, TOP),
      others: sumOf([...hosts.slice(TOP), ...all.filter(({ host }) => host === OTHERS)]),
    }
  }

  async #refused(storyId: string, from: string): Promise<ReadersFigures['refused']> {
    const rows = await this.#db
      .selectFrom('view_refused')
      .select(['reason', (eb) => eb.fn.sum('views').as('views')])
      .where('story_id', '=', storyId)
      .where('day', '>=', from)
      .groupBy('reason')
      .execute()
    const views = new Map(rows.map((row) => [row.reason, Number(row.views)]))
    return REFUSALS.map((reason) => ({ reason, views: views.get(reason) ?? 0 })).filter(
      (one) => one.views > 0,
    )
  }

  async #forget(
    table: 'view_minute' | 'view_day' | 'view_source' | 'view_refused',
    which: ReturnType<typeof sql>,
  ) {
    const row = table === 'view_minute' ? sql`story_id, minute` : sql`story_id, day`
    for (;;) {
      const gone = await sql`delete from ${sql.table(table)} where (${row}) in
        (select ${row} from ${sql.table(table)} where ${which} limit ${sql.lit(SLICE)})`.execute(
        this.#db,
      )
      if (!gone.numAffectedRows) return
    }
  }
}

/** The last of them is `today`. */
function daysUntil(today: string): string[] {
  const first = new Date(Date.parse(today) - (DAYS - 1) * 24 * 60 * MINUTE_MS)
  const days = [first.toISOString().slice(0, 10)]
  while (days.length < DAYS) days.push(dayAfter(days.at(-1) ?? ''))
  return days
}

function sumOf(some: readonly { views: number }[]): number {
  return some.reduce((sum, { views }) => sum + views, 0)
}
