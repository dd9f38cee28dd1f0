import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Which files a picture has, for the way back from a file to the stories that show it. Filled as what is derived is. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table asset_file (
      file text not null, asset_id text not null references asset (id), published integer not null,
      primary key (file, asset_id))`,
    `create index asset_file_asset on asset_file (asset_id)`,
    `create index asset_created on asset (created_at)`,
    `create index published_story_asset on published_story (asset_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
