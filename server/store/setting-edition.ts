import type { Db, Trx } from './database.ts'

/** A number that grows with each change of what `key` stands for; empty before the first one. */
export async function editionOf(db: Db | Trx, key: string): Promise<string> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value ?? ''
}

/** Within the turn of whoever changes it (`takeTurns`). */
export async function nextEdition(trx: Trx, key: string): Promise<void> {
  const value = String(Number(await editionOf(trx, key)) + 1)
  await trx.updateTable('setting').set({ value }).where('key', '=', key).execute()
}
