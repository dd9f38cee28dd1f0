import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Of an update whether it is minor, and of a correction which passage it is about. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table revision add column minor integer`.execute(db)
  await sql`alter table revision add column passage text`.execute(db)
}
