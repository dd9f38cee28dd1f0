import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** Tags that were renamed, or merged with others: what revisions call them, and where they stand now. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const statements = [
    `create table "tag" ("slug" text primary key, "at" text not null, "name" text not null)`,
    `create index "tag_at" on "tag" ("at")`,
  ]
  // Lists are in the same order on both, whatever language the database sorts by.
  if (dialect === 'postgres')
    statements.push(
      `create index "published_name_bytes" on "published_name" ("kind", "slug" collate "C")`,
    )
  for (const statement of statements) await sql.raw(statement).execute(db)
}
