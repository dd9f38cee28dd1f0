import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Words that the newsroom writes otherwise. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table "house_style" (
      "id" text primary key, "words" text not null, "folded" text not null, "instead" text not null, "why" text not null)`,
    `create unique index "house_style_folded" on "house_style" ("folded")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
