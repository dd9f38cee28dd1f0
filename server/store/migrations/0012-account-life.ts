import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Accounts are disabled, removed and last seen; links invite somebody, or let them choose a password anew. */
export async function up(db: Kysely<Tables>): Promise<void> {
  for (const column of ['seen_at', 'disabled_at', 'removed_at'])
    await sql`alter table "user" add column ${sql.ref(column)} bigint`.execute(db)
  await sql`update "user" set seen_at =
    (select max(used_at) from sign_in where sign_in.user_id = "user"."id")`.execute(db)
  await sql`create table account_link (
    hash text primary key, id text not null unique, kind text not null, email text not null, role text,
    user_id text references "user" ("id") on delete cascade,
    made_by text not null references "user" ("id") on delete cascade,
    created_at bigint not null, ends_at bigint not null, used_at bigint, taken_back_at bigint)`.execute(
    db,
  )
  await sql`create index account_link_email on account_link (email)`.execute(db)
}
