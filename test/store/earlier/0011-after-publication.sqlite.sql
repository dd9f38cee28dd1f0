CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "user" (
      "id" text primary key, "name" text not null, "email" text not null unique,
      "emailVerified" integer not null, "image" text,
      "createdAt" text not null, "updatedAt" text not null, "role" text not null);
CREATE TABLE "session" (
      "id" text primary key, "expiresAt" text not null, "token" text not null unique,
      "createdAt" text not null, "updatedAt" text not null, "ipAddress" text, "userAgent" text,
      "userId" text not null references "user" ("id") on delete cascade);
CREATE INDEX "session_user" on "session" ("userId");
CREATE TABLE "account" (
      "id" text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references "user" ("id") on delete cascade,
      "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" text, "refreshTokenExpiresAt" text, "scope" text, "password" text,
      "createdAt" text not null, "updatedAt" text not null);
CREATE INDEX "account_user" on "account" ("userId");
CREATE TABLE "verification" (
      "id" text primary key, "identifier" text not null, "value" text not null,
      "expiresAt" text not null, "createdAt" text not null, "updatedAt" text not null);
CREATE INDEX "verification_identifier" on "verification" ("identifier");
CREATE TABLE "api_key" (
      "id" text primary key, "hash" text not null unique, "name" text not null,
      "user_id" text not null references "user" ("id") on delete cascade,
      "scopesJson" text not null, "created_at" bigint not null, "used_at" bigint);
CREATE TABLE "setting" ("key" text primary key, "value" text not null);
CREATE TABLE "story" (
      "id" text primary key, "state" text not null, "created_by" text not null references "user" ("id"),
      "created_at" bigint not null, "changed_at" bigint not null,
      "headline" text not null, "section" text,
      "published_at" bigint, "path" text unique, "revision" integer, "thumbnail" text,
      "retracted_at" bigint, "retraction_note" text, "archived_at" bigint, "archived_by" text);
CREATE TABLE "assignee" (
      "story_id" text not null references "story" ("id"), "user_id" text not null references "user" ("id"),
      primary key ("story_id", "user_id"));
CREATE TABLE "draft" (
      "story_id" text primary key references "story" ("id"), "seq" bigint not null,
      "snapshot_seq" bigint not null, "tail_bytes" bigint not null, "tail_rows" bigint not null, schema integer not null default 1);
CREATE TABLE "draft_update" (
      "story_id" text not null, "seq" bigint not null, "data" blob not null,
      "user_id" text not null, "at" bigint not null, primary key ("story_id", "seq"));
CREATE TABLE "draft_snapshot" (
      "story_id" text not null, "seq" bigint not null, "data" blob not null, deletions blob,
      primary key ("story_id", "seq"));
CREATE TABLE "draft_client" (
      "story_id" text not null, "client_id" bigint not null, "user_id" text not null,
      primary key ("story_id", "client_id"));
CREATE TABLE "revision" (
      "story_id" text not null references "story" ("id"), "number" integer not null,
      "kind" text not null, "note" text, "seq" bigint not null,
      "contentJson" text not null, "blocksJson" text not null,
      "published_at" bigint not null, "published_by" text not null, "event_id" text,
      primary key ("story_id", "number"));
CREATE TABLE "asset" (
      "id" text primary key, "width" integer not null, "height" integer not null, "format" text not null,
      "bytes" bigint not null, "variantsJson" text not null, "thumbnail" text not null,
      "created_by" text not null, "created_at" bigint not null, original text);
CREATE TABLE "outbox" ("id" integer primary key, "seq" bigint not null);
CREATE TABLE "event" (
      "seq" bigint primary key, "id" text not null unique, "type" text not null,
      "story_id" text not null references "story" ("id"), "at" bigint not null, "dataJson" text not null);
CREATE TABLE "endpoint" (
      "id" text primary key, "url" text not null, "description" text not null, "typesJson" text not null,
      "secret" text not null, "old_secret" text, "old_secret_until" bigint,
      "state" text not null, "disabled_reason" text, "sequence" bigint not null,
      "created_at" bigint not null);
CREATE TABLE "delivery" (
      "id" text primary key,
      "endpoint_id" text not null references "endpoint" ("id") on delete cascade,
      "event_id" text not null, "event_type" text not null, "sequence" bigint not null,
      "body" text not null, "headline" text not null, "state" text not null,
      "attempts" integer not null, "created_at" bigint not null, "next_at" bigint,
      "leased_until" bigint not null, "last_status" integer, "last_error" text,
      unique ("endpoint_id", "sequence"));
CREATE INDEX "delivery_due" on "delivery" ("state", "next_at");
CREATE INDEX "delivery_endpoint" on "delivery" ("endpoint_id", "state", "next_at", "sequence");
CREATE TABLE "attempt" (
      "id" integer primary key autoincrement,
      "delivery_id" text not null references "delivery" ("id") on delete cascade,
      "number" integer not null, "at" bigint not null, "ms" integer not null,
      "status" integer, "error" text, "response" text);
CREATE INDEX "attempt_delivery" on "attempt" ("delivery_id");
CREATE TABLE "view_total" ("story_id" text primary key, "total" bigint not null);
CREATE TABLE "view_seen" (
      "story_id" text not null, "day" text not null, "visitor" blob not null,
      primary key ("story_id", "day", "visitor"));
CREATE INDEX "view_seen_day" on "view_seen" ("day");
CREATE TABLE "view_salt" ("day" text primary key, "salt" blob not null);
CREATE TABLE "published_story" (
      "story_id" text primary key references "story" ("id"), "path" text not null,
      "section" text not null, "published_at" bigint not null, "updated_at" bigint not null,
      "revision" integer not null, "asset_id" text, "cardJson" text not null);
CREATE INDEX "published_story_newest" on "published_story" ("published_at", "story_id");
CREATE INDEX "published_story_section" on "published_story" ("section", "published_at", "story_id");
CREATE TABLE "published_name" (
      "kind" text not null, "slug" text not null, "published_at" bigint not null,
      "story_id" text not null references "published_story" ("story_id") on delete cascade,
      "name" text not null,
      primary key ("kind", "slug", "published_at", "story_id"));
CREATE INDEX "published_name_story" on "published_name" ("story_id");
CREATE TABLE "story_word" (
      "word" text not null, "story_id" text not null references "story" ("id"),
      primary key ("word", "story_id"));
CREATE INDEX "story_word_story" on "story_word" ("story_id", "word");
CREATE INDEX "assignee_user" on "assignee" ("user_id");
CREATE INDEX "story_creator" on "story" ("created_by");
CREATE TABLE "section" (
    "slug" text primary key, "name" text not null, "place" integer not null);
CREATE TABLE "address" (
      "path" text primary key, "story_id" text not null references "story" ("id"));
CREATE INDEX "address_story" on "address" ("story_id");
CREATE TABLE sign_in (
    hash text primary key, id text not null unique, user_id text not null references "user" ("id") on delete cascade,
    agent text not null, created_at bigint not null, used_at bigint not null, ends_at bigint not null);
CREATE INDEX sign_in_user on sign_in (user_id);
CREATE TABLE ticket (
    hash text primary key, sign_in_id text references sign_in (id) on delete cascade,
    key_id text references api_key (id) on delete cascade, ends_at bigint not null);
CREATE INDEX ticket_end on ticket (ends_at);
CREATE INDEX "story_newest" on "story" ("changed_at", "id") where "archived_at" is null;
CREATE INDEX "story_state" on "story" ("state", "changed_at", "id") where "archived_at" is null;
CREATE INDEX "story_section" on "story" ("section", "changed_at", "id") where "archived_at" is null;
CREATE INDEX "story_state_section" on "story" ("state", "section", "changed_at", "id") where "archived_at" is null;
CREATE INDEX "story_archived" on "story" ("changed_at", "id") where "archived_at" is not null;
CREATE INDEX "story_archived_section" on "story" ("section", "changed_at", "id")
      where "archived_at" is not null;
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T05:08:20.443Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T05:08:20.445Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T05:08:20.469Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T05:08:20.470Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T05:08:20.471Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T05:08:20.472Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T05:08:20.473Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T05:08:20.507Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-29T05:08:20.508Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-29T05:08:20.537Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-29T05:08:20.555Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_gkcgn8bz3t1svrzgs5uu', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T05:08:22.309Z', '2026-11-29T05:08:22.309Z', 'admin');
insert into "user" values ('us_fv4tz029brqvj10itfm4', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T05:08:25.628Z', '2026-11-29T05:08:25.628Z', 'publisher');
insert into "user" values ('us_povq4bhya1hzuyjme53i', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T05:08:26.455Z', '2026-11-29T05:08:26.455Z', 'reporter');
insert into "account" values ('ac_rkpd4yn0jcyw29s42xdz', 'us_gkcgn8bz3t1svrzgs5uu', 'credential', 'us_gkcgn8bz3t1svrzgs5uu', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$/2qZ5qE90FyLeOA5AROcvA$ZcRMWXZ2HxhwgKdLeSX39JSya3cRwlkVTH4XBNPsWFw', '2026-11-29T05:08:22.309Z', '2026-11-29T05:08:22.309Z');
insert into "account" values ('ac_fa0dtkryad1eqp3p84n4', 'us_fv4tz029brqvj10itfm4', 'credential', 'us_fv4tz029brqvj10itfm4', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$gBIniSaHe55nhbZ3NNU49g$G2NWmxS2cLDDUcmnpckOLmPsBbSkYXTNQpT1VBcgoCA', '2026-11-29T05:08:25.628Z', '2026-11-29T05:08:25.628Z');
insert into "account" values ('ac_oxsrk8793z4dre4qbaou', 'us_povq4bhya1hzuyjme53i', 'credential', 'us_povq4bhya1hzuyjme53i', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$8Ukn3LNQGTBZSuxeOM5j9w$XcaqWitpa6CF4efKY5iwWblMAhLzumTeuV/QonhA8Jg', '2026-11-29T05:08:26.455Z', '2026-11-29T05:08:26.455Z');
insert into "api_key" values ('ak_kd1lfyd4g3utf06pqmws', '87767b999d6e9b36b368c4b94e4d459630d33acf11925ebc35d08df90147628e', 'wire', 'us_gkcgn8bz3t1svrzgs5uu', '["stories:read","events:read"]', 1795928906868, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_zna5gk2keggev1sa2sef', 'live', 'us_fv4tz029brqvj10itfm4', 1795928919515, 1795928921285, 'Harbour cranes stand still on day 1', 'world', 1795928919844, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null);
insert into "story" values ('st_uv7prey98kcpgkzn04qq', 'live', 'us_fv4tz029brqvj10itfm4', 1795928921202, 1795928922200, 'Harbour cranes stand still on day 2', 'world', 1795928921339, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null);
insert into "story" values ('st_h4hj8j5t5j4sdhyppth6', 'retracted', 'us_fv4tz029brqvj10itfm4', 1795928922231, 1795928922231, 'Harbour cranes stand still on day 3', 'world', 1795928922428, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 2, null, 1795928922608, 'None of it was true.', null, null);
insert into "story" values ('st_7u4p1h7858ofcztr8lh9', 'review', 'us_povq4bhya1hzuyjme53i', 1795928922978, 1795928923787, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null);
insert into "assignee" values ('st_7u4p1h7858ofcztr8lh9', 'us_fv4tz029brqvj10itfm4');
insert into "draft" values ('st_zna5gk2keggev1sa2sef', 16, 15, 64, 1, 5);
insert into "draft" values ('st_uv7prey98kcpgkzn04qq', 39, 38, 60, 1, 5);
insert into "draft" values ('st_h4hj8j5t5j4sdhyppth6', 1, 0, 436, 1, 5);
insert into "draft" values ('st_7u4p1h7858ofcztr8lh9', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_fv4tz029brqvj10itfm4', 1795928921202);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 2, x'0101f0e4dcea0900840152012000', 'us_fv4tz029brqvj10itfm4', 1795928921647);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 3, x'0101f0e4dcea090184f0e4dcea0900014e00', 'us_fv4tz029brqvj10itfm4', 1795928921647);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 4, x'0101f0e4dcea090284f0e4dcea0901016900', 'us_fv4tz029brqvj10itfm4', 1795928921647);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 5, x'0101f0e4dcea090384f0e4dcea0902016e00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 6, x'0101f0e4dcea090484f0e4dcea0903016500', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 7, x'0101f0e4dcea090584f0e4dcea0904012000', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 8, x'0101f0e4dcea090684f0e4dcea0905016300', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 9, x'0101f0e4dcea090784f0e4dcea0906017200', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 10, x'0101f0e4dcea090884f0e4dcea0907016100', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 11, x'0101f0e4dcea090984f0e4dcea0908016e00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 12, x'0101f0e4dcea090a84f0e4dcea0909016500', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 13, x'0101f0e4dcea090b84f0e4dcea090a017300', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 14, x'0101f0e4dcea090c84f0e4dcea090b012c00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 15, x'0101f0e4dcea090d84f0e4dcea090c012000', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 16, x'0101f0e4dcea090e84f0e4dcea090d016e00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 17, x'0101f0e4dcea090f84f0e4dcea090e016f00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 18, x'0101f0e4dcea091084f0e4dcea090f017400', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 19, x'0101f0e4dcea091184f0e4dcea0910012000', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 20, x'0101f0e4dcea091284f0e4dcea0911017400', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 21, x'0101f0e4dcea091384f0e4dcea0912016500', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 22, x'0101f0e4dcea091484f0e4dcea0913016e00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 23, x'0101f0e4dcea091584f0e4dcea0914012e00', 'us_fv4tz029brqvj10itfm4', 1795928921683);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 24, x'0101f7cbf3f0070084f0e4dcea0915012000', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 25, x'0101f7cbf3f0070184f7cbf3f00700015700', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 26, x'0101f7cbf3f0070284f7cbf3f00701017200', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 27, x'0101f7cbf3f0070384f7cbf3f00702016900', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 28, x'0101f7cbf3f0070484f7cbf3f00703017400', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 29, x'0101f7cbf3f0070584f7cbf3f00704017400', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 30, x'0101f7cbf3f0070684f7cbf3f00705016500', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 31, x'0101f7cbf3f0070784f7cbf3f00706016e00', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 32, x'0101f7cbf3f0070884f7cbf3f00707012000', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 33, x'0101f7cbf3f0070984f7cbf3f00708017300', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 34, x'0101f7cbf3f0070a84f7cbf3f00709016900', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 35, x'0101f7cbf3f0070b84f7cbf3f0070a016e00', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 36, x'0101f7cbf3f0070c84f7cbf3f0070b016300', 'us_fv4tz029brqvj10itfm4', 1795928921994);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 37, x'0101f7cbf3f0070d84f7cbf3f0070c016500', 'us_fv4tz029brqvj10itfm4', 1795928922090);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 38, x'0101f7cbf3f0070e84f7cbf3f0070d012e00', 'us_fv4tz029brqvj10itfm4', 1795928922090);
insert into "draft_update" values ('st_h4hj8j5t5j4sdhyppth6', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_fv4tz029brqvj10itfm4', 1795928922231);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_povq4bhya1hzuyjme53i', 1795928922978);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 2, x'0101aef68bce0800840152012000', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 3, x'0101aef68bce080184aef68bce0800015200', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 4, x'0101aef68bce080284aef68bce0801016500', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 5, x'0101aef68bce080384aef68bce0802016100', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 6, x'0101aef68bce080484aef68bce0803016400', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 7, x'0101aef68bce080584aef68bce0804012000', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 8, x'0101aef68bce080684aef68bce0805016900', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 9, x'0101aef68bce080784aef68bce0806017400', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 10, x'0101aef68bce080884aef68bce0807012c00', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 11, x'0101aef68bce080984aef68bce0808012000', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 12, x'0101aef68bce080a84aef68bce0809017000', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 13, x'0101aef68bce080b84aef68bce080a016c00', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 14, x'0101aef68bce080c84aef68bce080b016500', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 15, x'0101aef68bce080d84aef68bce080c016100', 'us_povq4bhya1hzuyjme53i', 1795928923229);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 16, x'0101aef68bce080e84aef68bce080d017300', 'us_povq4bhya1hzuyjme53i', 1795928923273);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 17, x'0101aef68bce080f84aef68bce080e016500', 'us_povq4bhya1hzuyjme53i', 1795928923273);
insert into "draft_update" values ('st_7u4p1h7858ofcztr8lh9', 18, x'0101aef68bce081084aef68bce080f012e00', 'us_povq4bhya1hzuyjme53i', 1795928923273);
insert into "draft_update" values ('st_zna5gk2keggev1sa2sef', 15, x'0103a2e89adc0f0087015303097061726167726170680700a2e89adc0f00060400a2e89adc0f01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795928929018);
insert into "draft_update" values ('st_zna5gk2keggev1sa2sef', 16, x'0103fddbc5b50d0087a2e89adc0f0003097061726167726170680700fddbc5b50d00060400fddbc5b50d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795928929307);
insert into "draft_update" values ('st_uv7prey98kcpgkzn04qq', 39, x'0103df8ed6860b0087015303097061726167726170680700df8ed6860b00060400df8ed6860b01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795928929580);
insert into "draft_snapshot" values ('st_zna5gk2keggev1sa2sef', 14, x'0201b9dbbad706008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_zna5gk2keggev1sa2sef', 15, x'0303a2e89adc0f0087015303097061726167726170680700a2e89adc0f00060400a2e89adc0f01134f6e65206d6f7265207061726167726170682e01b9dbbad706008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_uv7prey98kcpgkzn04qq', 38, x'0301f0e4dcea090084015216204e696e65206372616e65732c206e6f742074656e2e01f7cbf3f0070084f0e4dcea09150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_client" values ('st_zna5gk2keggev1sa2sef', 1, '');
insert into "draft_client" values ('st_zna5gk2keggev1sa2sef', 1794026937, 'us_fv4tz029brqvj10itfm4');
insert into "draft_client" values ('st_uv7prey98kcpgkzn04qq', 1, '');
insert into "draft_client" values ('st_uv7prey98kcpgkzn04qq', 2639737456, 'us_fv4tz029brqvj10itfm4');
insert into "draft_client" values ('st_uv7prey98kcpgkzn04qq', 2115823095, 'us_fv4tz029brqvj10itfm4');
insert into "draft_client" values ('st_h4hj8j5t5j4sdhyppth6', 1, '');
insert into "draft_client" values ('st_7u4p1h7858ofcztr8lh9', 1, '');
insert into "draft_client" values ('st_7u4p1h7858ofcztr8lh9', 2311256878, 'us_povq4bhya1hzuyjme53i');
insert into "draft_client" values ('st_zna5gk2keggev1sa2sef', 4219909154, 'somebody');
insert into "draft_client" values ('st_zna5gk2keggev1sa2sef', 3601952253, 'somebody');
insert into "draft_client" values ('st_uv7prey98kcpgkzn04qq', 2966783839, 'somebody');
insert into "revision" values ('st_zna5gk2keggev1sa2sef', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795928919844, 'us_fv4tz029brqvj10itfm4', 'evt_zqqb3r233stmbtpetz62');
insert into "revision" values ('st_zna5gk2keggev1sa2sef', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795928920958, 'us_fv4tz029brqvj10itfm4', 'evt_vwov2sbec0rg3iuxqxji');
insert into "revision" values ('st_uv7prey98kcpgkzn04qq', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795928921339, 'us_fv4tz029brqvj10itfm4', 'evt_z0zxgk1rbnu7zx4dnv38');
insert into "revision" values ('st_uv7prey98kcpgkzn04qq', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795928921768, 'us_fv4tz029brqvj10itfm4', 'evt_ko0d1oghg5bb8241vl30');
insert into "revision" values ('st_h4hj8j5t5j4sdhyppth6', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795928922428, 'us_fv4tz029brqvj10itfm4', 'evt_6h7me3lgkz5s66g57gh6');
insert into "revision" values ('st_h4hj8j5t5j4sdhyppth6', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795928922608, 'us_fv4tz029brqvj10itfm4', 'evt_2ygaqsrumred910058il');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_zqqb3r233stmbtpetz62', 'story.published', 'st_zna5gk2keggev1sa2sef', 1795928919850, '{"storyId":"st_zna5gk2keggev1sa2sef","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:39.844Z","reinstated":false,"hero":null}');
insert into "event" values (2, 'evt_vwov2sbec0rg3iuxqxji', 'story.updated', 'st_zna5gk2keggev1sa2sef', 1795928920970, '{"storyId":"st_zna5gk2keggev1sa2sef","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:39.844Z","reinstated":false,"hero":null}');
insert into "event" values (3, 'evt_z0zxgk1rbnu7zx4dnv38', 'story.published', 'st_uv7prey98kcpgkzn04qq', 1795928921343, '{"storyId":"st_uv7prey98kcpgkzn04qq","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:41.339Z","reinstated":false,"hero":null}');
insert into "event" values (4, 'evt_ko0d1oghg5bb8241vl30', 'story.corrected', 'st_uv7prey98kcpgkzn04qq', 1795928921803, '{"storyId":"st_uv7prey98kcpgkzn04qq","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T05:08:41.339Z","reinstated":false,"hero":null}');
insert into "event" values (5, 'evt_6h7me3lgkz5s66g57gh6', 'story.published', 'st_h4hj8j5t5j4sdhyppth6', 1795928922430, '{"storyId":"st_h4hj8j5t5j4sdhyppth6","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:42.428Z","reinstated":false,"hero":null}');
insert into "event" values (6, 'evt_2ygaqsrumred910058il', 'story.retracted', 'st_h4hj8j5t5j4sdhyppth6', 1795928922654, '{"storyId":"st_h4hj8j5t5j4sdhyppth6","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T05:08:42.428Z","reinstated":false,"hero":null}');
insert into "endpoint" values ('ep_mcs4jjq6lv9vaxhylo1i', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_Rp19GQa9+7IOfIM30hI/pEt4LMj7ehe0keMgPT6bg6U=', null, null, 'active', null, 6, 1795928906900);
insert into "delivery" values ('dl_gnhwp7qpkchrkeqw7fm0', 'ep_mcs4jjq6lv9vaxhylo1i', 'evt_zqqb3r233stmbtpetz62', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T05:08:39.850Z","data":{"storyId":"st_zna5gk2keggev1sa2sef","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:39.844Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795928919850, 1795929221405, 0, null, 'connection refused');
insert into "delivery" values ('dl_95s8lc3f2x51m9zvnnta', 'ep_mcs4jjq6lv9vaxhylo1i', 'evt_vwov2sbec0rg3iuxqxji', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T05:08:40.970Z","data":{"storyId":"st_zna5gk2keggev1sa2sef","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:39.844Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795928920970, 1795929286188, 0, null, 'connection refused');
insert into "delivery" values ('dl_97fqomcr6tudlafhj80b', 'ep_mcs4jjq6lv9vaxhylo1i', 'evt_z0zxgk1rbnu7zx4dnv38', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T05:08:41.343Z","data":{"storyId":"st_uv7prey98kcpgkzn04qq","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:41.339Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795928921343, 1795929235345, 0, null, 'connection refused');
insert into "delivery" values ('dl_sadn55tuk6hdgzbujmqe', 'ep_mcs4jjq6lv9vaxhylo1i', 'evt_ko0d1oghg5bb8241vl30', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T05:08:41.803Z","data":{"storyId":"st_uv7prey98kcpgkzn04qq","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T05:08:41.339Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795928921803, 1795929252460, 0, null, 'connection refused');
insert into "delivery" values ('dl_y6xkm6utwz4o08uax9r0', 'ep_mcs4jjq6lv9vaxhylo1i', 'evt_6h7me3lgkz5s66g57gh6', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T05:08:42.430Z","data":{"storyId":"st_h4hj8j5t5j4sdhyppth6","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:08:42.428Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795928922430, 1795929230454, 0, null, 'connection refused');
insert into "delivery" values ('dl_eye9hc0stjyhe6mtvpxy', 'ep_mcs4jjq6lv9vaxhylo1i', 'evt_2ygaqsrumred910058il', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T05:08:42.654Z","data":{"storyId":"st_h4hj8j5t5j4sdhyppth6","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T05:08:42.428Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795928922654, 1795929263137, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_gnhwp7qpkchrkeqw7fm0', 1, 1795928920049, 346, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_95s8lc3f2x51m9zvnnta', 1, 1795928921078, 17, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_97fqomcr6tudlafhj80b', 1, 1795928921430, 61, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_sadn55tuk6hdgzbujmqe', 1, 1795928921853, 36, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_y6xkm6utwz4o08uax9r0', 1, 1795928922575, 150, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_eye9hc0stjyhe6mtvpxy', 1, 1795928922783, 75, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_gnhwp7qpkchrkeqw7fm0', 2, 1795928952015, 1540, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_95s8lc3f2x51m9zvnnta', 2, 1795928952042, 1579, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_sadn55tuk6hdgzbujmqe', 2, 1795928952043, 1585, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_97fqomcr6tudlafhj80b', 2, 1795928952043, 1607, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_y6xkm6utwz4o08uax9r0', 2, 1795928953736, 112, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_eye9hc0stjyhe6mtvpxy', 2, 1795928953800, 86, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_uv7prey98kcpgkzn04qq', 1);
insert into "view_total" values ('st_zna5gk2keggev1sa2sef', 1);
insert into "view_seen" values ('st_uv7prey98kcpgkzn04qq', '2026-11-29', x'08e61d71717667c7');
insert into "view_seen" values ('st_zna5gk2keggev1sa2sef', '2026-11-29', x'be754cf1abba9062');
insert into "view_salt" values ('2026-11-29', x'6259eadfa95f3e7cab53088ec71b9e934fca9360cc2b73e1215eb12530014dbf');
insert into "published_story" values ('st_zna5gk2keggev1sa2sef', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795928919844, 1795928920958, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_uv7prey98kcpgkzn04qq', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795928921339, 1795928921768, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795928919844, 'st_zna5gk2keggev1sa2sef', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795928921339, 'st_uv7prey98kcpgkzn04qq', 'Ada Quill');
insert into "story_word" values ('1', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('cranes', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('day', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('harbour', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('on', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('stand', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('still', 'st_zna5gk2keggev1sa2sef');
insert into "story_word" values ('2', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('cranes', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('day', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('harbour', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('on', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('stand', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('still', 'st_uv7prey98kcpgkzn04qq');
insert into "story_word" values ('3', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('cranes', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('day', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('harbour', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('on', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('stand', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('still', 'st_h4hj8j5t5j4sdhyppth6');
insert into "story_word" values ('4', 'st_7u4p1h7858ofcztr8lh9');
insert into "story_word" values ('cranes', 'st_7u4p1h7858ofcztr8lh9');
insert into "story_word" values ('day', 'st_7u4p1h7858ofcztr8lh9');
insert into "story_word" values ('harbour', 'st_7u4p1h7858ofcztr8lh9');
insert into "story_word" values ('on', 'st_7u4p1h7858ofcztr8lh9');
insert into "story_word" values ('stand', 'st_7u4p1h7858ofcztr8lh9');
insert into "story_word" values ('still', 'st_7u4p1h7858ofcztr8lh9');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_zna5gk2keggev1sa2sef');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_uv7prey98kcpgkzn04qq');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_h4hj8j5t5j4sdhyppth6');
insert into "sign_in" values ('e649783d3ed88f892d40726f76ae03016d7b85300cc8230944b992e14e8240a2', 'si_o6pjcuu6h9pz7wxh3kpa', 'us_gkcgn8bz3t1svrzgs5uu', 'node', 1795928904584, 1795928904584, 1798520904584);
insert into "sign_in" values ('9a09186590fca33122ab4e2382ddafff57b8c7c5baf7ec2866b8ff5e14755554', 'si_45unswadkpwnobtuo7fo', 'us_fv4tz029brqvj10itfm4', 'node', 1795928906103, 1795928906103, 1798520906103);
insert into "sign_in" values ('151c147d961cdc55633b34f17f8c4ef702dc3981aa4213a20768d81a8d132498', 'si_t527koq7fin4nuy5bc2c', 'us_povq4bhya1hzuyjme53i', 'node', 1795928906813, 1795928906813, 1798520906813);
