import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Sections are the newsroom's own; it begins with those that every newsroom had so far. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const create = `create table "section" (
    "slug" text primary key, "name" text not null, "place" integer not null)`
  await sql.raw(create).execute(db)
  const names = ['World', 'Politics', 'Business', 'Science', 'Culture', 'Sport']
  await db
    .insertInto('section')
    .values(names.map((name, place) => ({ slug: name.toLowerCase(), name, place })))
    .execute()
}
