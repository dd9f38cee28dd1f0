import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/**
 * What readers search, filled where it is written from; and how many live stories stand under each day, which the database
 * counts itself, so that it is right whichever version of Galley publishes or retracts.
 */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const own = dialect === 'postgres' ? POSTGRES : SQLITE
  for (const statement of [...daysOf(own), ...own.searched, ...wordTables(own.text)])
    await sql.raw(statement).execute(db)
}

interface Own {
  /** A text that is ordered byte by byte. */
  text: string
  searched: readonly string[]
  /** The day in the address of a story, `2026/05/08`; `row` is what it is a column of, with a dot. */
  day: (row: string) => string
  counting: readonly string[]
}

const TEXT_COLUMNS = `"section" text not null, "published_at" bigint not null, "revision" integer not null,
  "body" text not null, "opening" text not null`

const sqliteDay = (row: string) =>
  `substr(${row}"path", instr(substr(${row}"path", 2), '/') + 2, 10)`
const postgresDay = (row: string) =>
  `substr(${row}"path", strpos(substr(${row}"path", 2), '/') + 2, 10)`

const add = (day: string) =>
  `insert into "published_day" ("day", "stories") values (${day}, 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1;`
const subtract = (day: string) =>
  `update "published_day" set "stories" = "stories" - 1 where "day" = ${day};`

const SQLITE: Own = {
  text: 'text',
  searched: [
    // The newest are read first: their place is the time of their publication.
    `create table "published_text" (
      "place" integer primary key, "story_id" text not null unique references "story" ("id"), ${TEXT_COLUMNS})`,
    // Words are parted by spaces already: this one takes every letter beyond ASCII as it is.
    `create virtual table "published_words" using fts5(
      words, content='', contentless_delete=1, tokenize="ascii tokenchars '-'")`,
  ],
  day: sqliteDay,
  counting: [
    `create trigger "published_story_came" after insert on "published_story"
     begin ${add(sqliteDay('new.'))} end`,
    `create trigger "published_story_went" after delete on "published_story"
     begin ${subtract(sqliteDay('old.'))} end`,
    `create trigger "published_story_moved" after update of "path" on "published_story"
     begin ${subtract(sqliteDay('old.'))} ${add(sqliteDay('new.'))} end`,
  ],
}

const POSTGRES: Own = {
  text: 'text collate "C"',
  searched: [
    `create table "published_text" (
      "story_id" text collate "C" primary key references "story" ("id"), ${TEXT_COLUMNS}, "words" tsvector not null)`,
    `create index "published_text_newest" on "published_text" ("published_at", "story_id")`,
    // A publication pays for its own words: nobody's waits until those of many are sorted in.
    `create index "published_text_words" on "published_text" using gin ("words") with (fastupdate = off)`,
  ],
  day: postgresDay,
  counting: [
    `create function "count_published_day"() returns trigger language plpgsql as $$
     begin
       if tg_op <> 'INSERT' then ${subtract(postgresDay('old.'))} end if;
       if tg_op <> 'DELETE' then ${add(postgresDay('new.'))} end if;
       return null;
     end $$`,
    `create trigger "published_story_counted" after insert or delete or update of "path" on "published_story"
     for each row execute function "count_published_day"()`,
  ],
}

function wordTables(text: string): string[] {
  return [
    `create table "search_word" ("word" ${text} primary key)`,
    `create table "search_near" (
      "near" ${text} not null, "word" ${text} not null, "shown" text not null, primary key ("near", "word"))`,
  ]
}

/** What is published while this runs waits until all days are counted. */
function daysOf({ text, day, counting }: Own): string[] {
  return [
    `create table "published_day" ("day" ${text} primary key, "stories" integer not null)`,
    ...counting,
    `insert into "published_day" ("day", "stories")
       select ${day('')}, count(*) from "published_story" group by ${day('')}`,
    `create index "published_story_day" on "published_story" (${day('')}, "published_at", "story_id")`,
  ]
}
