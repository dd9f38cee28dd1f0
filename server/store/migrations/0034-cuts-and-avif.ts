import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Points around which published revisions have their pictures cut, and the files that were; which pictures are kept as AVIF, too. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`create table "focal_point" (
    "asset_id" text not null, "x" integer not null, "y" integer not null, "cutsJson" text,
    primary key ("asset_id", "x", "y"))`.execute(db)
  await sql`create index "focal_point_uncut" on "focal_point" ("asset_id") where "cutsJson" is null`.execute(
    db,
  )
  await sql`alter table "asset" add column "avif" integer`.execute(db)
  await sql`create index "asset_without_avif" on "asset" ("created_at")
    where "avif" is null and "original" is not null`.execute(db)
}
