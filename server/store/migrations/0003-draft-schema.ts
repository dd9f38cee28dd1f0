import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** A draft says which version an editor must have; all that are there hold what the first one knew. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table draft add column schema integer not null default 1`.execute(db)
}
