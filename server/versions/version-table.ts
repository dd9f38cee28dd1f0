import type { Trx } from '../store/database.ts'

interface Made {
  state: Uint8Array
  letters: Uint8Array
  schema: number
  writers: readonly string[]
}

/** What a version holds; false if it is there already. */
export async function fillVersion(
  trx: Trx,
  { storyId, number }: { storyId: string; number: number },
  { writers, ...held }: Made,
): Promise<boolean> {
  const filled = await trx
    .updateTable('draft_version')
    .set(held)
    .where('story_id', '=', storyId)
    .where('number', '=', number)
    .where('state', 'is', null)
    .executeTakeFirst()
  if (filled.numUpdatedRows === 0n) return false
  const rows = writers.map((user_id) => ({ story_id: storyId, number, user_id }))
  if (rows.length > 0) await trx.insertInto('draft_version_writer').values(rows).execute()
  return true
}

/** Of one that can't be made; that there was a publication stays known. */
export async function removeUnmade(
  trx: Trx,
  { storyId, number }: { storyId: string; number: number },
): Promise<void> {
  await trx
    .deleteFrom('draft_version')
    .where('story_id', '=', storyId)
    .where('number', '=', number)
    .where('state', 'is', null)
    .where('kind', '!=', 'publication')
    .execute()
}

/** False where there is no such version. */
export async function renameVersion(
  trx: Trx,
  { storyId, number }: { storyId: string; number: number },
  name: string | null,
): Promise<boolean> {
  const named = await trx
    .updateTable('draft_version')
    .set({ name })
    .where('story_id', '=', storyId)
    .where('number', '=', number)
    .executeTakeFirst()
  return named.numUpdatedRows === 1n
}

/** How many of a story have names, besides one of them. */
export async function nameCount(
  trx: Trx,
  storyId: string,
  besides: number | null,
): Promise<number> {
  const { count } = await trx
    .selectFrom('draft_version')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('story_id', '=', storyId)
    .where('name', 'is not', null)
    .where('number', '!=', besides ?? 0)
    .executeTakeFirstOrThrow()
  return count
}

export async function hasVersion(trx: Trx, storyId: string, number: number): Promise<boolean> {
  const row = await trx
    .selectFrom('draft_version')
    .select('number')
    .where('story_id', '=', storyId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

export async function headOf(trx: Trx, storyId: string): Promise<number> {
  const draft = await trx
    .selectFrom('draft')
    .select('seq')
    .where('story_id', '=', storyId)
    .executeTakeFirst()
  return draft?.seq ?? 0
}

/** Of the versions that there were at a time (ms since the epoch); 0 where there was none. */
export async function newestSeqAt(trx: Trx, storyId: string, time: number): Promise<number> {
  const newest = await trx
    .selectFrom('draft_version')
    .select('seq')
    .where('story_id', '=', storyId)
    .where('at', '<=', time)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.seq ?? 0
}
