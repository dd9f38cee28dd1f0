import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** The desk's lists by pages: an index for each filter, in the order of the last change; and the words of headlines. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // A word's beginning is a range of words, when they are ordered byte by byte.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const statements = [
    `create table "story_word" (
      "word" ${text} not null, "story_id" text not null references "story" ("id"),
      primary key ("word", "story_id"))`,
    `create index "story_word_story" on "story_word" ("story_id", "word")`,
    `create index "assignee_user" on "assignee" ("user_id")`,
    `create index "story_creator" on "story" ("created_by")`,
    `create index "story_newest" on "story" ("changed_at", "id")`,
    `create index "story_state" on "story" ("state", "changed_at", "id")`,
    `create index "story_section" on "story" ("section", "changed_at", "id")`,
    `create index "story_state_section" on "story" ("state", "section", "changed_at", "id")`,
    `drop index "story_changed"`,
    `drop index "story_published"`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
