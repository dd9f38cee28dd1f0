import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database.ts'
import type { Tables } from '../tables.ts'

/** The first schema: accounts, stories with their drafts and revisions, outbox, webhooks, media, views. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
}

function statements(dialect: Dialect): string[] {
  const postgres = dialect === 'postgres'
  const date = postgres ? 'timestamptz' : 'text'
  const bool = postgres ? 'boolean' : 'integer'
  const bytes = postgres ? 'bytea' : 'blob'
  const serial = postgres ? 'bigserial primary key' : 'integer primary key autoincrement'
  return [...accounts(date, bool), ...stories(bytes), ...publications(serial), ...views(bytes)]
}

function accounts(date: string, bool: string): string[] {
  return [
    `create table "user" (
      "id" text primary key, "name" text not null, "email" text not null unique,
      "emailVerified" ${bool} not null, "image" text,
      "createdAt" ${date} not null, "updatedAt" ${date} not null, "role" text not null)`,
    `create table "session" (
      "id" text primary key, "expiresAt" ${date} not null, "token" text not null unique,
      "createdAt" ${date} not null, "updatedAt" ${date} not null, "ipAddress" text, "userAgent" text,
      "userId" text not null references "user" ("id") on delete cascade)`,
    `create index "session_user" on "session" ("userId")`,
    `create table "account" (
      "id" text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references "user" ("id") on delete cascade,
      "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" ${date}, "refreshTokenExpiresAt" ${date}, "scope" text, "password" text,
      "createdAt" ${date} not null, "updatedAt" ${date} not null)`,
    `create index "account_user" on "account" ("userId")`,
    `create table "verification" (
      "id" text primary key, "identifier" text not null, "value" text not null,
      "expiresAt" ${date} not null, "createdAt" ${date} not null, "updatedAt" ${date} not null)`,
    `create index "verification_identifier" on "verification" ("identifier")`,
    `create table "api_key" (
      "id" text primary key, "hash" text not null unique, "name" text not null,
      "user_id" text not null references "user" ("id") on delete cascade,
      "scopesJson" text not null, "created_at" bigint not null, "used_at" bigint)`,
    `create table "setting" ("key" text primary key, "value" text not null)`,
  ]
}

function stories(bytes: string): string[] {
  return [
    `create table "story" (
      "id" text primary key, "state" text not null, "created_by" text not null references "user" ("id"),
      "created_at" bigint not null, "changed_at" bigint not null,
      "headline" text not null, "section" text,
      "published_at" bigint, "path" text unique, "revision" integer, "thumbnail" text,
      "retracted_at" bigint, "retraction_note" text)`,
    `create index "story_changed" on "story" ("changed_at")`,
    `create index "story_published" on "story" ("state", "section", "published_at")`,
    `create table "assignee" (
      "story_id" text not null references "story" ("id"), "user_id" text not null references "user" ("id"),
      primary key ("story_id", "user_id"))`,
    `create table "draft" (
      "story_id" text primary key references "story" ("id"), "seq" bigint not null,
      "snapshot_seq" bigint not null, "tail_bytes" bigint not null, "tail_rows" bigint not null)`,
    `create table "draft_update" (
      "story_id" text not null, "seq" bigint not null, "data" ${bytes} not null,
      "user_id" text not null, "at" bigint not null, primary key ("story_id", "seq"))`,
    `create table "draft_snapshot" (
      "story_id" text not null, "seq" bigint not null, "data" ${bytes} not null,
      primary key ("story_id", "seq"))`,
    `create table "draft_client" (
      "story_id" text not null, "client_id" bigint not null, "user_id" text not null,
      primary key ("story_id", "client_id"))`,
    `create table "revision" (
      "story_id" text not null references "story" ("id"), "number" integer not null,
      "kind" text not null, "note" text, "seq" bigint not null,
      "contentJson" text not null, "blocksJson" text not null,
      "published_at" bigint not null, "published_by" text not null,
      primary key ("story_id", "number"))`,
    `create table "asset" (
      "id" text primary key, "width" integer not null, "height" integer not null, "format" text not null,
      "bytes" bigint not null, "variantsJson" text not null, "thumbnail" text not null,
      "created_by" text not null, "created_at" bigint not null)`,
  ]
}

function publications(serial: string): string[] {
  return [
    `create table "outbox" ("id" integer primary key, "seq" bigint not null)`,
    `insert into "outbox" ("id", "seq") values (1, 0)`,
    `create table "event" (
      "seq" bigint primary key, "id" text not null unique, "type" text not null,
      "story_id" text not null references "story" ("id"), "at" bigint not null, "dataJson" text not null)`,
    `create table "endpoint" (
      "id" text primary key, "url" text not null, "description" text not null, "typesJson" text not null,
      "secret" text not null, "old_secret" text, "old_secret_until" bigint,
      "state" text not null, "disabled_reason" text, "sequence" bigint not null,
      "created_at" bigint not null)`,
    `create table "delivery" (
      "id" text primary key,
      "endpoint_id" text not null references "endpoint" ("id") on delete cascade,
      "event_id" text not null, "event_type" text not null, "sequence" bigint not null,
      "body" text not null, "headline" text not null, "state" text not null,
      "attempts" integer not null, "created_at" bigint not null, "next_at" bigint,
      "leased_until" bigint not null, "last_status" integer, "last_error" text,
      unique ("endpoint_id", "sequence"))`,
    `create index "delivery_due" on "delivery" ("state", "next_at")`,
    `create index "delivery_endpoint" on "delivery" ("endpoint_id", "state", "next_at", "sequence")`,
    `create table "attempt" (
      "id" ${serial},
      "delivery_id" text not null references "delivery" ("id") on delete cascade,
      "number" integer not null, "at" bigint not null, "ms" integer not null,
      "status" integer, "error" text, "response" text)`,
    `create index "attempt_delivery" on "attempt" ("delivery_id")`,
  ]
}

function views(bytes: string): string[] {
  return [
    `create table "view_total" ("story_id" text primary key, "total" bigint not null)`,
    `create table "view_seen" (
      "story_id" text not null, "day" text not null, "visitor" ${bytes} not null,
      primary key ("story_id", "day", "visitor"))`,
    `create index "view_seen_day" on "view_seen" ("day")`,
    `create table "view_salt" ("day" text primary key, "salt" ${bytes} not null)`,
  ]
}
