import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Mail that is on its way; a second step of signing in, its recovery codes, and who is between the two steps. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table mail (
      id text primary key, kind text not null, email text not null, sealed text,
      created_at bigint not null, useless_at bigint not null, attempts integer not null,
      next_at bigint not null, error text, failed_at bigint)`,
    `create index mail_next on mail (next_at)`,
    `create table second_factor (
      user_id text primary key references "user" ("id") on delete cascade,
      sealed_secret text not null, set_at bigint not null, last_step bigint not null)`,
    `create table recovery_code (
      user_id text not null references "user" ("id") on delete cascade, hash text not null,
      used_at bigint, primary key (user_id, hash))`,
    `create table sign_in_step (
      hash text primary key, user_id text not null references "user" ("id") on delete cascade,
      password_mark text not null, tries integer not null, ends_at bigint not null)`,
    `create index sign_in_step_end on sign_in_step (ends_at)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
