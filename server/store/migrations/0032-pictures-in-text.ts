import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** Pictures in texts: of which revision, shown by which live story (derived), for which story they were brought, and what was said of them. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // As `published_story` has its id.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const statements = [
    `alter table "revision" add column "picturesJson" text`,
    `create table "published_picture" (
      "story_id" ${text} not null references "published_story" ("story_id") on delete cascade,
      "asset_id" text not null, primary key ("story_id", "asset_id"))`,
    `create index "published_picture_asset" on "published_picture" ("asset_id")`,
    `alter table "asset" add column "story_id" ${text}`,
    `create table "picture_words" (
      "asset_id" text primary key, "alt" text not null, "caption" text not null, "credit" text not null,
      "folded" text not null)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
