import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Views by time and by where they came from, and those that were not counted. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table "view_minute" (
      "story_id" text not null, "minute" bigint not null, "views" bigint not null, "reading" bigint,
      primary key ("story_id", "minute"))`,
    `create index "view_minute_minute" on "view_minute" ("minute")`,
    `create table "view_day" (
      "story_id" text not null, "day" text not null, "views" bigint not null,
      primary key ("story_id", "day"))`,
    `create index "view_day_day" on "view_day" ("day")`,
    `create table "view_source" (
      "story_id" text not null, "day" text not null, "source" text not null, "views" bigint not null,
      primary key ("story_id", "day", "source"))`,
    `create index "view_source_day" on "view_source" ("day")`,
    `create table "view_refused" (
      "story_id" text not null, "day" text not null, "reason" text not null, "views" bigint not null,
      primary key ("story_id", "day", "reason"))`,
    `create index "view_refused_day" on "view_refused" ("day")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
