import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What drafts said at moments of their lives, who restores one just now, and which letters stand for which. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // As `story` has its id.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
  const statements = [
    `create table "draft_version" (
      "story_id" ${text} not null references "story" ("id"), "number" bigint not null, "seq" bigint not null,
      "at" bigint not null, "kind" text not null, "detail" text, "name" text, "made_by" text, "revision" bigint,
      "schema" bigint, "thinned" bigint not null default 0, "state" ${bytes}, "letters" ${bytes}, primary key ("story_id", "number"))`,
    `create unique index "draft_version_seq" on "draft_version" ("story_id", "seq")`,
    `create index "draft_version_unmade" on "draft_version" ("story_id", "seq") where "state" is null`,
    `create index "draft_version_thinned" on "draft_version" ("thinned", "at")
      where "kind" = 'auto' and "name" is null`,
    `create table "draft_version_writer" (
      "story_id" ${text} not null, "number" bigint not null, "user_id" text not null,
      primary key ("story_id", "number", "user_id"))`,
    `create table "draft_restore" (
      "story_id" ${text} primary key references "story" ("id"), "id" text not null, "number" bigint not null,
      "user_id" text not null, "until" bigint not null)`,
    `alter table "draft_snapshot" add column "moves" ${bytes}`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
