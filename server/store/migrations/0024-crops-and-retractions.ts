import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Pictures cut to the shapes that others show, those that wait for it, and what was retracted of late, for feeds. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `alter table asset add column "cropsJson" text`,
    `create index asset_uncut on asset (created_at) where "cropsJson" is null and original is not null`,
    `create index story_retracted on story (retracted_at) where retracted_at is not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
