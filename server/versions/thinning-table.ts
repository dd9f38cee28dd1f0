import { sql, type SqlBool } from 'kysely'
import type { Db, Trx } from '../store/database.ts'

const HOUR_MS = 60 * 60_000
export const DAY_MS = 24 * HOUR_MS

/** Automatic versions of this age stay one a slot of this length; `thinned` counts those that they have passed. */
const STEPS = [
  { thinned: 0, olderMs: DAY_MS, slotMs: HOUR_MS },
  { thinned: 1, olderMs: 30 * DAY_MS, slotMs: DAY_MS },
] as const
const LEVELS = [0, 1, 2]

/** Versions of one transaction; each is some 70 KB. */
const ROUND = 100
/** Of one hour. */
const ROUNDS = 30

const LATER = sql`select 1 from draft_version as later
  where later.story_id = draft_version.story_id and later.number > draft_version.number`
const HAS_LATER = sql<SqlBool>`exists (${LATER})`

/** An automatic one. */
function hasLaterWithin(slotMs: number) {
  const slot = sql.lit(slotMs)
  return sql<SqlBool>`exists (${LATER} and later.kind = 'auto' and later.name is null
    and later.at / ${slot} = draft_version.at / ${slot})`
}

type Step = (typeof STEPS)[number]
interface Row {
  story_id: string
  number: number
}

/**
 * Takes automatic versions away as they grow old, in short rounds: those older than `days`, and of the others all but the last of each
 * hour, then of each day (UTC). The newest version of a story stays, and so does whatever has a name or was kept for something.
 */
export async function thin(db: Db, { now, days }: { now: number; days: number }): Promise<void> {
  let left = ROUNDS
  const inRounds = async (round: (trx: Trx) => Promise<number>) => {
    for (; left > 0; left -= 1) if ((await db.transaction().execute(round)) < ROUND) return
  }
  await inRounds((trx) => removeOld(trx, now - days * DAY_MS))
  for (const step of STEPS) await inRounds((trx) => thinStep(trx, step, now))
}

async function removeOld(trx: Trx, before: number): Promise<number> {
  const old = await automatic(trx)
    .where('thinned', 'in', LEVELS)
    .where('at', '<', before)
    .where(HAS_LATER)
    .orderBy('at')
    .limit(ROUND)
    .execute()
  await remove(trx, old)
  return old.length
}

async function thinStep(
  trx: Trx,
  { thinned, olderMs, slotMs }: Step,
  now: number,
): Promise<number> {
  const rows = await automatic(trx)
    .select(hasLaterWithin(slotMs).as('goes'))
    .where('thinned', '=', thinned)
    .where('at', '<', now - olderMs)
    .orderBy('at')
    .limit(ROUND)
    .execute()
  const [going, staying] = [rows.filter(({ goes }) => goes), rows.filter(({ goes }) => !goes)]
  await remove(trx, going)
  for (const { story_id, number } of staying)
    await trx
      .updateTable('draft_version')
      .set({ thinned: thinned + 1 })
      .where('story_id', '=', story_id)
      .where('number', '=', number)
      .execute()
  return rows.length
}

function automatic(trx: Trx) {
  return trx
    .selectFrom('draft_version')
    .select(['draft_version.story_id', 'draft_version.number'])
    .where('draft_version.kind', '=', 'auto')
    .where('draft_version.name', 'is', null)
}

async function remove(trx: Trx, rows: readonly Row[]) {
  for (const { story_id, number } of rows)
    for (const table of ['draft_version_writer', 'draft_version'] as const)
      await trx
        .deleteFrom(table)
        .where('story_id', '=', story_id)
        .where('number', '=', number)
        .execute()
}
