import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** What caches in front of the newsroom are still to be told to forget. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table "purge" (
      "id" text primary key, "seq" bigint not null, "pagesJson" text not null, "created_at" bigint not null,
      "attempts" integer not null, "next_at" bigint not null, "purged_at" bigint, "error" text)`,
    `create index "purge_next" on "purge" ("next_at")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
