import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What readers are told of those by whom stories are. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // Lists are in the same order on both.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
  const statement = `create table "author" (
    "slug" ${text} primary key, "name" text not null, "title" text not null, "bio" text not null, "email" text not null,
    "link" text not null, "photo_hash" text, "photo" ${bytes})`
  await sql.raw(statement).execute(db)
}
