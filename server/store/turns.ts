import type { Db } from './database.ts'

/** True for the one node that asks first in the turn which is called so; later turns have greater names. */
export async function takeTurn(db: Db, key: string, turn: string): Promise<boolean> {
  const taken = await db
    .insertInto('setting')
    .values({ key, value: turn })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: turn }).where('setting.value', '<', turn),
    )
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}
