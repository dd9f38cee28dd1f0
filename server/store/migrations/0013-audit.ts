import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/**
 * Who did what: without references, so that it outlives whoever did it. And columns for sealed secrets of webhooks: each
 * start seals what stands in plain (webhooks/secret-store.ts), so that `secret` may be null.
 */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const statements = [
    `create table audit_entry (
      id text primary key, at bigint not null, count integer not null, until bigint not null, deed text not null,
      who_id text, who_name text not null, means text not null, key_id text, key_name text,
      thing_id text not null, thing_name text not null, "detailsJson" text not null, address text not null)`,
    `create index audit_entry_at on audit_entry (at, id)`,
    `create index audit_entry_who on audit_entry (who_id, at, id)`,
    `create index audit_entry_thing on audit_entry (thing_id, at, id)`,
    `alter table endpoint add column sealed_secret text`,
    `alter table endpoint add column sealed_old_secret text`,
    ...NULLABLE[dialect],
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** SQLite changes no column in place. */
const NULLABLE: Record<Dialect, readonly string[]> = {
  postgres: [`alter table endpoint alter column secret drop not null`],
  sqlite: [
    `alter table endpoint add column plain text`,
    `update endpoint set plain = secret`,
    `alter table endpoint drop column secret`,
    `alter table endpoint rename column plain to secret`,
  ],
}
