import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What a snapshot's authors deleted. Of snapshots that are there already it is not known any more. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const bytes = sql.raw(dialect === 'postgres' ? 'bytea' : 'blob')
  await sql`alter table draft_snapshot add column deletions ${bytes}`.execute(db)
}
