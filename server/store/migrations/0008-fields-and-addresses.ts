import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Every path at which readers may look for a story, and the story. And what version 4 of drafts brought is known as 6: 5
 * brought what programs may write beside.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table "address" (
      "path" text primary key, "story_id" text not null references "story" ("id"))`,
    `create index "address_story" on "address" ("story_id")`,
    `insert into "address" ("path", "story_id") select "path", "id" from "story" where "path" is not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
  await db.updateTable('draft').set({ schema: 6 }).where('schema', '=', 4).execute()
}
