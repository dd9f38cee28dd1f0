import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What readers' lists are made of. It is derived, and filled where it is written from: see `Derived`. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // Pages go on where the last one ended, so both databases must order ids byte by byte.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const statements = [
    `create table "published_story" (
      "story_id" ${text} primary key references "story" ("id"), "path" text not null,
      "section" text not null, "published_at" bigint not null, "updated_at" bigint not null,
      "revision" integer not null, "asset_id" text, "cardJson" text not null)`,
    `create index "published_story_newest" on "published_story" ("published_at", "story_id")`,
    `create index "published_story_section" on "published_story" ("section", "published_at", "story_id")`,
    `create table "published_name" (
      "kind" text not null, "slug" text not null, "published_at" bigint not null,
      "story_id" ${text} not null references "published_story" ("story_id") on delete cascade,
      "name" text not null,
      primary key ("kind", "slug", "published_at", "story_id"))`,
    `create index "published_name_story" on "published_name" ("story_id")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
