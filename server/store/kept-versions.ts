import type { Updateable } from 'kysely'
import type { Trx } from './database.ts'
import type { DraftVersionTable, KeptKind } from './version-tables.ts'

/** What a draft is kept for. */
export interface Keeping {
  storyId: string
  /** All up to there; without it, all that there is. */
  seq?: number
  at: number
  kind: KeptKind
  detail?: string
  name?: string
  revision?: number
  madeBy: string | null
}

/** Of what is kept at one seq, the last in this order counts. */
const WEIGHT: readonly KeptKind[] = ['auto', 'restore', 'state', 'publication']

/**
 * Keeps what a draft says, under the lock of the story's row. [VER1] It commits with what it is kept for; what it holds is made
 * of the log soon after, which reaches back as long. Gives its number.
 */
export async function keepVersion(trx: Trx, keeping: Keeping): Promise<number> {
  const { storyId } = keeping
  const seq = keeping.seq ?? (await headOf(trx, storyId))
  const same = await trx
    .selectFrom('draft_version')
    .select(['number', 'kind'])
    .where('story_id', '=', storyId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (!same) return insert(trx, keeping, seq)
  const change = { ...heavier(keeping, same.kind), ...named(keeping, same.kind) }
  if (Object.keys(change).length > 0)
    await trx
      .updateTable('draft_version')
      .set(change)
      .where('story_id', '=', storyId)
      .where('number', '=', same.number)
      .execute()
  return same.number
}

async function headOf(trx: Trx, storyId: string): Promise<number> {
  const draft = await trx
    .selectFrom('draft')
    .select('seq')
    .where('story_id', '=', storyId)
    .executeTakeFirstOrThrow()
  return draft.seq
}

async function insert(trx: Trx, keeping: Keeping, seq: number): Promise<number> {
  const { storyId, at, kind, detail, name, revision, madeBy } = keeping
  const last = await trx
    .selectFrom('draft_version')
    .select('number')
    .where('story_id', '=', storyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const why = { kind, detail: detail ?? null, name: name ?? null, revision: revision ?? null }
  const unmade = { schema: null, state: null, letters: null }
  await trx
    .insertInto('draft_version')
    .values({ story_id: storyId, number, seq, at, made_by: madeBy, ...why, ...unmade })
    .execute()
  return number
}

type Change = Updateable<DraftVersionTable>

function heavier({ at, kind, detail, revision, madeBy }: Keeping, was: KeptKind): Change {
  if (kind === 'auto' || WEIGHT.indexOf(kind) < WEIGHT.indexOf(was)) return {}
  return { kind, detail: detail ?? null, revision: revision ?? null, at, made_by: madeBy }
}

/** It says what it said before: it is as old as it was. */
function named({ name, madeBy }: Keeping, was: KeptKind): Change {
  if (name === undefined) return {}
  return was === 'auto' ? { name, made_by: madeBy } : { name }
}
