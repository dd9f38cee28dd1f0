import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** What version 4 of drafts brought is known as 6 from now on: 5 brought what programs may write beside. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('draft').set({ schema: 6 }).where('schema', '=', 4).execute()
}
