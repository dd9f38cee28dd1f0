import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** A revision's text may be packed. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
  await sql.raw(`alter table "revision" add column "packed" ${bytes}`).execute(db)
}
