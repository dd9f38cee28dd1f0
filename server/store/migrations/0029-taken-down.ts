import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** Revisions whose text nobody but the newsroom may read any more. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // As `story` has its id.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  await sql
    .raw(
      `create table "taken_down" (
        "story_id" ${text} not null references "story" ("id"), "number" bigint not null, "at" bigint not null,
        primary key ("story_id", "number"))`,
    )
    .execute(db)
}
