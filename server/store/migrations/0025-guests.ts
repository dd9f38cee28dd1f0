import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** People from outside who read, or comment on, one story. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // As `story` has its id.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const statements = [
    `create table "guest" (
      "id" text primary key, "story_id" ${text} not null references "story" ("id"), "name" text not null, "may" text not null,
      "hash" text not null, "made_by" text not null, "created_at" bigint not null, "ends_at" bigint not null,
      "taken_back_at" bigint, "seen_at" bigint, "erased_at" bigint)`,
    `create unique index "guest_hash" on "guest" ("hash")`,
    `create index "guest_story" on "guest" ("story_id")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
