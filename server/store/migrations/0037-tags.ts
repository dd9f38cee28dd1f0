import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Tags that were renamed, or merged with others: what revisions call them, and where they stand now. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table "tag" ("slug" text primary key, "at" text not null, "name" text not null)`,
    `create index "tag_at" on "tag" ("at")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
