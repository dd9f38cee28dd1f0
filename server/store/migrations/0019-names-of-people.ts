import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What people are found by and listed in the order of. Filled as what is derived is. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // The same order on both, byte by byte.
  const text = sql.raw(dialect === 'postgres' ? 'text collate "C"' : 'text')
  await sql`alter table "user" add column "name_words" ${text} not null default ''`.execute(db)
}
