import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What the newsroom says beside a story. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // As `story` has its id.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const statements = [
    `create table "comment_thread" (
      "id" text primary key, "story_id" ${text} not null references "story" ("id"), "seq" bigint not null,
      "placeJson" text not null, "created_at" bigint not null, "resolved_at" bigint, "resolved_by" text, "deleted_at" bigint)`,
    `create unique index "comment_thread_seq" on "comment_thread" ("story_id", "seq")`,
    `create table "comment" (
      "id" text primary key, "thread_id" text not null references "comment_thread" ("id"),
      "story_id" ${text} not null, "seq" bigint not null, "user_id" text not null, "key" text not null, "text" text not null,
      "created_at" bigint not null, "edited_at" bigint, "deleted_at" bigint)`,
    `create unique index "comment_key" on "comment" ("user_id", "key")`,
    `create unique index "comment_seq" on "comment" ("story_id", "seq")`,
    `create index "comment_thread_id" on "comment" ("thread_id", "seq")`,
    `create table "comment_mention" (
      "comment_id" text not null references "comment" ("id"), "user_id" text not null,
      primary key ("comment_id", "user_id"))`,
    `create table "comment_seen" (
      "story_id" ${text} not null references "story" ("id"), "user_id" text not null, "seq" bigint not null,
      primary key ("story_id", "user_id"))`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
