import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/**
 * Sessions are known by the hash of what the browser holds. Those that are open go on: nobody is signed out. On SQLite
 * no version before runs beside this one, so that what it kept in plain goes at once.
 */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await sql`create table sign_in (
    hash text primary key, id text not null unique, user_id text not null references "user" ("id") on delete cascade,
    agent text not null, created_at bigint not null, used_at bigint not null, ends_at bigint not null)`.execute(
    db,
  )
  await sql`create index sign_in_user on sign_in (user_id)`.execute(db)
  await sql`create table ticket (
    hash text primary key, sign_in_id text references sign_in (id) on delete cascade,
    key_id text references api_key (id) on delete cascade, ends_at bigint not null)`.execute(db)
  await sql`create index ticket_end on ticket (ends_at)`.execute(db)
  const open = await db
    .selectFrom('session')
    .select(['id', 'token', 'userId', 'createdAt', 'updatedAt', 'expiresAt', 'userAgent'])
    .execute()
  for (const { token, ...session } of open)
    await db
      .insertInto('sign_in')
      .values({
        hash: createHash('sha256').update(token).digest('hex'),
        id: session.id,
        user_id: session.userId,
        agent: session.userAgent ?? '',
        created_at: msOf(session.createdAt),
        used_at: msOf(session.updatedAt),
        ends_at: msOf(session.expiresAt),
      })
      .execute()
  if (dialect === 'sqlite') await db.deleteFrom('session').execute()
}

function msOf(date: string | Date): number {
  return new Date(date).getTime()
}
