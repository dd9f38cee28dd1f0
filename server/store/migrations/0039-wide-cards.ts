import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** A picture in a list, for screens on which the small one would look coarse. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table "asset" add column "wide_card" text`.execute(db)
  await sql`create index "asset_without_wide_card" on "asset" ("created_at")
    where "wide_card" is null and "original" is not null`.execute(db)
}
