import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** A story may be confidential since a moment, and names who knows of it. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // As `story` has its id.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const statements = [
    `alter table "story" add column "confidential_at" bigint`,
    `create table "confidant" (
      "story_id" ${text} not null references "story" ("id"), "user_id" text not null,
      primary key ("story_id", "user_id"))`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
