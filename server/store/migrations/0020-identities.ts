import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Who signs in through a provider (OpenID Connect), and whose data was erased. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`create table identity (
    issuer text not null, subject text not null,
    user_id text not null references "user" ("id") on delete cascade, linked_at bigint not null,
    primary key (issuer, subject))`.execute(db)
  await sql`create unique index identity_user on identity (user_id, issuer)`.execute(db)
  await sql`alter table "user" add column erased_at bigint`.execute(db)
}
