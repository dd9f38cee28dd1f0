import { sql } from 'kysely'
import type { Database, Trx } from './database.ts'

/** Rows that are made from others, and could be made again. */
export interface Derived {
  /** A name in the settings. */
  name: string
  /** Rises when what is written changes: then everything is written anew. */
  version: number
  clear: (trx: Trx) => Promise<void>
  /** Writes those of the next rows behind the id `after`; returns the last one's id, null at the end. */
  writeAfter: (trx: Trx, after: string) => Promise<string | null>
  /** Writes what a node of the version before may have left out while it ran beside this one. */
  writeMissed: (trx: Trx) => Promise<void>
}

/** Brings what is derived up to date as a node starts; others that start wait for the first. */
export async function derive({ db, dialect }: Database, derived: Derived): Promise<void> {
  const key = `derived:${derived.name}`
  await db.transaction().execute(async (trx) => {
    // The first time takes longer than any query of a newsroom that runs.
    if (dialect === 'postgres') await sql`set local statement_timeout = 0`.execute(trx)
    // Locks the row, whether it was there or not.
    const { value } = await trx
      .insertInto('setting')
      .values({ key, value: '0' })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((row) => ({ value: row.ref('setting.value') })),
      )
      .returning('value')
      .executeTakeFirstOrThrow()
    if (Number(value) === derived.version) return derived.writeMissed(trx)
    await derived.clear(trx)
    for (let after: string | null = ''; after !== null;)
      after = await derived.writeAfter(trx, after)
    await trx
      .updateTable('setting')
      .set({ value: String(derived.version) })
      .where('key', '=', key)
      .execute()
  })
}
