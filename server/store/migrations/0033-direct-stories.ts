import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Reporters may change a story that readers know, since a moment; null: they suggest. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql.raw(`alter table "story" add column "direct_at" bigint`).execute(db)
}
