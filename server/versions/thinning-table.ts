import { sql, type SqlBool } from 'kysely'
import type { Db, Trx } from '../store/database.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** Versions of one transaction; each is some 70 KB. */
const ROUND = 100
/** Of one hour. */
const ROUNDS = 30

/** Of automatic versions of this age one stays in each slot of this length, or at all; `thinned` counts the steps that they passed. */
interface Step {
  thinned: number
  olderMs: number
  slotMs: number | null
}

interface Row {
  story_id: string
  number: number
}

/**
 * Takes automatic versions away as they grow old, in short rounds: all but the last of each hour, then of each day (UTC), and after
 * `days` all but the newest version of a story. Whatever has a name or was kept for something stays.
 */
export async function thin(db: Db, { now, days }: { now: number; days: number }): Promise<void> {
  let left = ROUNDS
  for (const step of stepsTo(days * DAY_MS))
    for (; left > 0; left -= 1) {
      const looked = await db.transaction().execute((trx) => thinSome(trx, step, now))
      if (looked < ROUND) break
    }
}

function stepsTo(endMs: number): Step[] {
  return [
    { thinned: 0, olderMs: Math.min(DAY_MS, endMs), slotMs: HOUR_MS },
    { thinned: 1, olderMs: Math.min(30 * DAY_MS, endMs), slotMs: DAY_MS },
    { thinned: 2, olderMs: endMs, slotMs: null },
  ]
}

/** How many it looked at. */
async function thinSome(trx: Trx, step: Step, now: number): Promise<number> {
  const { thinned, olderMs, slotMs } = step
  const rows = await trx
    .selectFrom('draft_version')
    .select(['story_id', 'number', hasLater(slotMs).as('goes')])
    // As the index says it: with parameters it would not be found.
    .where(sql<SqlBool>`kind = 'auto' and name is null`)
    .where('thinned', '=', thinned)
    .where('at', '<', now - olderMs)
    .orderBy('at')
    .limit(ROUND)
    .execute()
  const [going, staying] = [rows.filter(({ goes }) => goes), rows.filter(({ goes }) => !goes)]
  if (going.length > 0) {
    await trx.deleteFrom('draft_version_writer').where(anyOf(going)).execute()
    await trx.deleteFrom('draft_version').where(anyOf(going)).execute()
  }
  if (staying.length > 0)
    await trx
      .updateTable('draft_version')
      .set({ thinned: thinned + 1 })
      .where(anyOf(staying))
      .execute()
  return rows.length
}

/** Of the same story: another automatic one in the same slot, or any at all. */
function hasLater(slotMs: number | null) {
  const later = sql`select 1 from draft_version as later
    where later.story_id = draft_version.story_id and later.number > draft_version.number`
  if (slotMs === null) return sql<SqlBool>`exists (${later})`
  const slot = sql.lit(slotMs)
  return sql<SqlBool>`exists (${later} and later.kind = 'auto' and later.name is null
    and later.at / ${slot} = draft_version.at / ${slot})`
}

function anyOf(rows: readonly Row[]) {
  const each = rows.map(
    ({ story_id, number }) => sql<SqlBool>`(story_id = ${story_id} and number = ${number})`,
  )
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}
