import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** Sections that move to other addresses or retire, and the newsroom's own logo and icon. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
  const statements = [
    `alter table "section" add column "address" text`,
    `alter table "section" add column "retired" bigint not null default 0`,
    `create table "section_address" (
      "address" text primary key, "slug" text not null references "section" ("slug") on delete cascade)`,
    `create table "site_image" (
      "file" text primary key, "hash" text not null, "width" bigint not null, "height" bigint not null,
      "bytes" ${bytes} not null)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
