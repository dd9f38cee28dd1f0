import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** How many suggestions are open in a story, for lists; null: nobody has counted any. Of stories from before they are counted as the first node starts. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql.raw(`alter table "story" add column "suggestions" integer`).execute(db)
}
