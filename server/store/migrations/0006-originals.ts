import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Where what was uploaded is kept. Of images that are there already it was not. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table asset add column original text`.execute(db)
}
