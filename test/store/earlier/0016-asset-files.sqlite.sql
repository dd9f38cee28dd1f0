CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "user" (
      "id" text primary key, "name" text not null, "email" text not null unique,
      "emailVerified" integer not null, "image" text,
      "createdAt" text not null, "updatedAt" text not null, "role" text not null, "seen_at" bigint, "disabled_at" bigint, "removed_at" bigint);
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
      "retracted_at" bigint, "retraction_note" text, "archived_at" bigint, "archived_by" text, "confidential_at" bigint);
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
      "old_secret" text, "old_secret_until" bigint,
      "state" text not null, "disabled_reason" text, "sequence" bigint not null,
      "created_at" bigint not null, sealed_secret text, sealed_old_secret text, secret text);
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
CREATE TABLE account_link (
    hash text primary key, id text not null unique, kind text not null, email text not null, role text,
    user_id text references "user" ("id") on delete cascade,
    made_by text not null references "user" ("id") on delete cascade,
    created_at bigint not null, ends_at bigint not null, used_at bigint, taken_back_at bigint);
CREATE INDEX account_link_email on account_link (email);
CREATE TABLE audit_entry (
      id text primary key, at bigint not null, count integer not null, until bigint not null, deed text not null,
      who_id text, who_name text not null, means text not null, key_id text, key_name text,
      thing_id text not null, thing_name text not null, "detailsJson" text not null, address text not null);
CREATE INDEX audit_entry_at on audit_entry (at, id);
CREATE INDEX audit_entry_who on audit_entry (who_id, at, id);
CREATE INDEX audit_entry_thing on audit_entry (thing_id, at, id);
CREATE TABLE "confidant" (
      "story_id" text not null references "story" ("id"), "user_id" text not null,
      primary key ("story_id", "user_id"));
CREATE TABLE asset_file (
      file text not null, asset_id text not null references asset (id), published integer not null,
      primary key (file, asset_id));
CREATE INDEX asset_file_asset on asset_file (asset_id);
CREATE INDEX asset_created on asset (created_at);
CREATE INDEX published_story_asset on published_story (asset_id);
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T10:32:34.602Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T10:32:34.605Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T10:32:34.606Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T10:32:34.607Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T10:32:34.608Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T10:32:34.609Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T10:32:34.610Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T10:32:34.612Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-29T10:32:34.613Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-29T10:32:34.614Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-29T10:32:34.615Z');
insert into "kysely_migration" values ('0012-account-life', '2026-11-29T10:32:34.616Z');
insert into "kysely_migration" values ('0013-audit', '2026-11-29T10:32:34.623Z');
insert into "kysely_migration" values ('0015-confidants', '2026-11-29T10:32:34.624Z');
insert into "kysely_migration" values ('0016-asset-files', '2026-11-29T10:32:34.625Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_sgo28kw9uwhj8pzeiv8u', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T10:32:34.744Z', '2026-11-29T10:32:34.744Z', 'admin', 1795948354892, null, null);
insert into "user" values ('us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T10:32:35.145Z', '2026-11-29T10:32:35.145Z', 'publisher', 1795948355315, null, null);
insert into "user" values ('us_tamwdkpx1p39zxut5ldf', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T10:32:35.427Z', '2026-11-29T10:32:35.427Z', 'reporter', 1795948355521, null, null);
insert into "account" values ('ac_592mt1z4p2ozskhezdpg', 'us_sgo28kw9uwhj8pzeiv8u', 'credential', 'us_sgo28kw9uwhj8pzeiv8u', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$TKIF7kLQ2LJVI8jxjHuwyA$ddVCuYu4FO+cCTo7ix7V1M/hE63K1FP+WD9V92CnjG8', '2026-11-29T10:32:34.744Z', '2026-11-29T10:32:34.744Z');
insert into "account" values ('ac_ds2gvog9693zv8bt6ulh', 'us_emtl352o6iq6e8w7efah', 'credential', 'us_emtl352o6iq6e8w7efah', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$0rTu6fUNXSU6O+fl/vHQLA$zaZpFN5HmwNjC9EQ/vcTkefaM6C4X5UNUB99w8xQM3A', '2026-11-29T10:32:35.145Z', '2026-11-29T10:32:35.145Z');
insert into "account" values ('ac_wpoqh40rgzuqu606u6ma', 'us_tamwdkpx1p39zxut5ldf', 'credential', 'us_tamwdkpx1p39zxut5ldf', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$FV2OTBTSETma/mHq/6+FkQ$rv5PasVB06AHqa+0tvHAKq7MQ2DZPb2fsw24b+TLIhw', '2026-11-29T10:32:35.427Z', '2026-11-29T10:32:35.427Z');
insert into "api_key" values ('ak_p01w7tzxsniov5gsq1x5', '3df4ba80f36d7b3861288a78403974bf83e8a10b34fe004b21fef7c4947b80f1', 'wire', 'us_sgo28kw9uwhj8pzeiv8u', '["stories:read","events:read"]', 1795948355541, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('derived:asset-files', '1');
insert into "setting" values ('audit-sweep', '2026-11-29T10');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_pylz2t4ke27vjww68dqe', 'live', 'us_emtl352o6iq6e8w7efah', 1795948358958, 1795948360150, 'Harbour cranes stand still on day 1', 'world', 1795948359019, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null, null);
insert into "story" values ('st_nyatlelm0usz9npw1cnk', 'live', 'us_emtl352o6iq6e8w7efah', 1795948359725, 1795948360149, 'Harbour cranes stand still on day 2', 'world', 1795948359746, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null, null);
insert into "story" values ('st_oz85tl6w43109wi4v2xj', 'retracted', 'us_emtl352o6iq6e8w7efah', 1795948359905, 1795948359905, 'Harbour cranes stand still on day 3', 'world', 1795948359914, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 2, null, 1795948359922, 'None of it was true.', null, null, null);
insert into "story" values ('st_xd3xlxyq8df1g7e9h337', 'review', 'us_tamwdkpx1p39zxut5ldf', 1795948359934, 1795948360505, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null, null);
insert into "assignee" values ('st_xd3xlxyq8df1g7e9h337', 'us_emtl352o6iq6e8w7efah');
insert into "draft" values ('st_pylz2t4ke27vjww68dqe', 16, 15, 64, 1, 5);
insert into "draft" values ('st_nyatlelm0usz9npw1cnk', 39, 38, 60, 1, 5);
insert into "draft" values ('st_oz85tl6w43109wi4v2xj', 1, 0, 436, 1, 5);
insert into "draft" values ('st_xd3xlxyq8df1g7e9h337', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_emtl352o6iq6e8w7efah', 1795948359725);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 2, x'0101a69ad6a60200840152012000', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 3, x'0101a69ad6a6020184a69ad6a60200014e00', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 4, x'0101a69ad6a6020284a69ad6a60201016900', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 5, x'0101a69ad6a6020384a69ad6a60202016e00', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 6, x'0101a69ad6a6020484a69ad6a60203016500', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 7, x'0101a69ad6a6020584a69ad6a60204012000', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 8, x'0101a69ad6a6020684a69ad6a60205016300', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 9, x'0101a69ad6a6020784a69ad6a60206017200', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 10, x'0101a69ad6a6020884a69ad6a60207016100', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 11, x'0101a69ad6a6020984a69ad6a60208016e00', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 12, x'0101a69ad6a6020a84a69ad6a60209016500', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 13, x'0101a69ad6a6020b84a69ad6a6020a017300', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 14, x'0101a69ad6a6020c84a69ad6a6020b012c00', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 15, x'0101a69ad6a6020d84a69ad6a6020c012000', 'us_emtl352o6iq6e8w7efah', 1795948359785);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 16, x'0101a69ad6a6020e84a69ad6a6020d016e00', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 17, x'0101a69ad6a6020f84a69ad6a6020e016f00', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 18, x'0101a69ad6a6021084a69ad6a6020f017400', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 19, x'0101a69ad6a6021184a69ad6a60210012000', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 20, x'0101a69ad6a6021284a69ad6a60211017400', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 21, x'0101a69ad6a6021384a69ad6a60212016500', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 22, x'0101a69ad6a6021484a69ad6a60213016e00', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 23, x'0101a69ad6a6021584a69ad6a60214012e00', 'us_emtl352o6iq6e8w7efah', 1795948359800);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 24, x'0101cf9ef6de010084a69ad6a60215012000', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 25, x'0101cf9ef6de010184cf9ef6de0100015700', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 26, x'0101cf9ef6de010284cf9ef6de0101017200', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 27, x'0101cf9ef6de010384cf9ef6de0102016900', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 28, x'0101cf9ef6de010484cf9ef6de0103017400', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 29, x'0101cf9ef6de010584cf9ef6de0104017400', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 30, x'0101cf9ef6de010684cf9ef6de0105016500', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 31, x'0101cf9ef6de010784cf9ef6de0106016e00', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 32, x'0101cf9ef6de010884cf9ef6de0107012000', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 33, x'0101cf9ef6de010984cf9ef6de0108017300', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 34, x'0101cf9ef6de010a84cf9ef6de0109016900', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 35, x'0101cf9ef6de010b84cf9ef6de010a016e00', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 36, x'0101cf9ef6de010c84cf9ef6de010b016300', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 37, x'0101cf9ef6de010d84cf9ef6de010c016500', 'us_emtl352o6iq6e8w7efah', 1795948359873);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 38, x'0101cf9ef6de010e84cf9ef6de010d012e00', 'us_emtl352o6iq6e8w7efah', 1795948359888);
insert into "draft_update" values ('st_oz85tl6w43109wi4v2xj', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_emtl352o6iq6e8w7efah', 1795948359905);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_tamwdkpx1p39zxut5ldf', 1795948359934);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 2, x'0101c39bfeba0f00840152012000', 'us_tamwdkpx1p39zxut5ldf', 1795948360233);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 3, x'0101c39bfeba0f0184c39bfeba0f00015200', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 4, x'0101c39bfeba0f0284c39bfeba0f01016500', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 5, x'0101c39bfeba0f0384c39bfeba0f02016100', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 6, x'0101c39bfeba0f0484c39bfeba0f03016400', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 7, x'0101c39bfeba0f0584c39bfeba0f04012000', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 8, x'0101c39bfeba0f0684c39bfeba0f05016900', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 9, x'0101c39bfeba0f0784c39bfeba0f06017400', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 10, x'0101c39bfeba0f0884c39bfeba0f07012c00', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 11, x'0101c39bfeba0f0984c39bfeba0f08012000', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 12, x'0101c39bfeba0f0a84c39bfeba0f09017000', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 13, x'0101c39bfeba0f0b84c39bfeba0f0a016c00', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 14, x'0101c39bfeba0f0c84c39bfeba0f0b016500', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 15, x'0101c39bfeba0f0d84c39bfeba0f0c016100', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 16, x'0101c39bfeba0f0e84c39bfeba0f0d017300', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 17, x'0101c39bfeba0f0f84c39bfeba0f0e016500', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_xd3xlxyq8df1g7e9h337', 18, x'0101c39bfeba0f1084c39bfeba0f0f012e00', 'us_tamwdkpx1p39zxut5ldf', 1795948360249);
insert into "draft_update" values ('st_pylz2t4ke27vjww68dqe', 15, x'0103ffa7fda20c0087015303097061726167726170680700ffa7fda20c00060400ffa7fda20c01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795948361112);
insert into "draft_update" values ('st_pylz2t4ke27vjww68dqe', 16, x'0103bd9189a70a0087ffa7fda20c0003097061726167726170680700bd9189a70a00060400bd9189a70a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795948361121);
insert into "draft_update" values ('st_nyatlelm0usz9npw1cnk', 39, x'0103ae84b1ce090087015303097061726167726170680700ae84b1ce0900060400ae84b1ce0901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795948361140);
insert into "draft_snapshot" values ('st_pylz2t4ke27vjww68dqe', 14, x'0201ce98ca8208008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_pylz2t4ke27vjww68dqe', 15, x'0303ffa7fda20c0087015303097061726167726170680700ffa7fda20c00060400ffa7fda20c01134f6e65206d6f7265207061726167726170682e01ce98ca8208008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_nyatlelm0usz9npw1cnk', 38, x'0301a69ad6a6020084015216204e696e65206372616e65732c206e6f742074656e2e01cf9ef6de010084a69ad6a602150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_client" values ('st_pylz2t4ke27vjww68dqe', 1, '');
insert into "draft_client" values ('st_pylz2t4ke27vjww68dqe', 2152893518, 'us_emtl352o6iq6e8w7efah');
insert into "draft_client" values ('st_nyatlelm0usz9npw1cnk', 1, '');
insert into "draft_client" values ('st_nyatlelm0usz9npw1cnk', 617975078, 'us_emtl352o6iq6e8w7efah');
insert into "draft_client" values ('st_nyatlelm0usz9npw1cnk', 467504975, 'us_emtl352o6iq6e8w7efah');
insert into "draft_client" values ('st_oz85tl6w43109wi4v2xj', 1, '');
insert into "draft_client" values ('st_xd3xlxyq8df1g7e9h337', 1, '');
insert into "draft_client" values ('st_xd3xlxyq8df1g7e9h337', 4150234563, 'us_tamwdkpx1p39zxut5ldf');
insert into "draft_client" values ('st_pylz2t4ke27vjww68dqe', 3294581759, 'somebody');
insert into "draft_client" values ('st_pylz2t4ke27vjww68dqe', 2766293181, 'somebody');
insert into "draft_client" values ('st_nyatlelm0usz9npw1cnk', 2580300334, 'somebody');
insert into "revision" values ('st_pylz2t4ke27vjww68dqe', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948359019, 'us_emtl352o6iq6e8w7efah', 'evt_2ifvumfoud1rk4ski5lg');
insert into "revision" values ('st_pylz2t4ke27vjww68dqe', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948359553, 'us_emtl352o6iq6e8w7efah', 'evt_axgvxbhp0rcwpcek9b1g');
insert into "revision" values ('st_nyatlelm0usz9npw1cnk', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948359746, 'us_emtl352o6iq6e8w7efah', 'evt_47mbcgr6szfeq27jpeis');
insert into "revision" values ('st_nyatlelm0usz9npw1cnk', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948359833, 'us_emtl352o6iq6e8w7efah', 'evt_6glj0kfaiy6pb0gkv37u');
insert into "revision" values ('st_oz85tl6w43109wi4v2xj', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948359914, 'us_emtl352o6iq6e8w7efah', 'evt_2uvjzhvg97apvh27y8f8');
insert into "revision" values ('st_oz85tl6w43109wi4v2xj', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948359922, 'us_emtl352o6iq6e8w7efah', 'evt_jvixgtc2d5rq7etv4nrs');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_2ifvumfoud1rk4ski5lg', 'story.published', 'st_pylz2t4ke27vjww68dqe', 1795948359022, '{"storyId":"st_pylz2t4ke27vjww68dqe","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.019Z","reinstated":false,"hero":null}');
insert into "event" values (2, 'evt_axgvxbhp0rcwpcek9b1g', 'story.updated', 'st_pylz2t4ke27vjww68dqe', 1795948359553, '{"storyId":"st_pylz2t4ke27vjww68dqe","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.019Z","reinstated":false,"hero":null}');
insert into "event" values (3, 'evt_47mbcgr6szfeq27jpeis', 'story.published', 'st_nyatlelm0usz9npw1cnk', 1795948359751, '{"storyId":"st_nyatlelm0usz9npw1cnk","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.746Z","reinstated":false,"hero":null}');
insert into "event" values (4, 'evt_6glj0kfaiy6pb0gkv37u', 'story.corrected', 'st_nyatlelm0usz9npw1cnk', 1795948359834, '{"storyId":"st_nyatlelm0usz9npw1cnk","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T10:32:39.746Z","reinstated":false,"hero":null}');
insert into "event" values (5, 'evt_2uvjzhvg97apvh27y8f8', 'story.published', 'st_oz85tl6w43109wi4v2xj', 1795948359914, '{"storyId":"st_oz85tl6w43109wi4v2xj","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.914Z","reinstated":false,"hero":null}');
insert into "event" values (6, 'evt_jvixgtc2d5rq7etv4nrs', 'story.retracted', 'st_oz85tl6w43109wi4v2xj', 1795948359923, '{"storyId":"st_oz85tl6w43109wi4v2xj","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T10:32:39.914Z","reinstated":false,"hero":null}');
insert into "endpoint" values ('ep_92jyup45faeoq74whft4', 'https://127.0.0.1:9/', 'A consumer', '[]', null, null, 'active', null, 6, 1795948355556, 'AUIYq9ZwBUFf1nXKHyW2-eHBrblPipKzKodjzkFVfutvBHzeKUvNqBiUs1fJcujAvYzaDO49pLnpDXTFWwUXo_yGmWu3zMInsVJz_a21EU1Ls-E', null, null);
insert into "delivery" values ('dl_p8228e4g4awyop3oauqg', 'ep_92jyup45faeoq74whft4', 'evt_2ifvumfoud1rk4ski5lg', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T10:32:39.022Z","data":{"storyId":"st_pylz2t4ke27vjww68dqe","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.019Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 1, 1795948359022, 1795948364975, 0, null, 'connection refused');
insert into "delivery" values ('dl_wwjd5x8g3yyo0obgc2rw', 'ep_92jyup45faeoq74whft4', 'evt_axgvxbhp0rcwpcek9b1g', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T10:32:39.553Z","data":{"storyId":"st_pylz2t4ke27vjww68dqe","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.019Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 1, 1795948359553, 1795948365161, 0, null, 'connection refused');
insert into "delivery" values ('dl_3yebf1yc7r0hho13fffo', 'ep_92jyup45faeoq74whft4', 'evt_47mbcgr6szfeq27jpeis', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T10:32:39.751Z","data":{"storyId":"st_nyatlelm0usz9npw1cnk","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.746Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 1, 1795948359751, 1795948365365, 0, null, 'connection refused');
insert into "delivery" values ('dl_qaeqnnp9013cp04omypx', 'ep_92jyup45faeoq74whft4', 'evt_6glj0kfaiy6pb0gkv37u', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T10:32:39.834Z","data":{"storyId":"st_nyatlelm0usz9npw1cnk","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T10:32:39.746Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 1, 1795948359834, 1795948365834, 0, null, 'connection refused');
insert into "delivery" values ('dl_71pj1r33wcdiafpo9cb8', 'ep_92jyup45faeoq74whft4', 'evt_2uvjzhvg97apvh27y8f8', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T10:32:39.914Z","data":{"storyId":"st_oz85tl6w43109wi4v2xj","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:39.914Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795948359914, 1795948364515, 0, null, 'connection refused');
insert into "delivery" values ('dl_62mr5g7maqbnnms8gnrc', 'ep_92jyup45faeoq74whft4', 'evt_jvixgtc2d5rq7etv4nrs', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T10:32:39.923Z","data":{"storyId":"st_oz85tl6w43109wi4v2xj","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T10:32:39.914Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795948359923, 1795948364085, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_p8228e4g4awyop3oauqg', 1, 1795948359038, 306, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_wwjd5x8g3yyo0obgc2rw', 1, 1795948359675, 40, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_3yebf1yc7r0hho13fffo', 1, 1795948359775, 5, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_qaeqnnp9013cp04omypx', 1, 1795948359842, 4, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_71pj1r33wcdiafpo9cb8', 1, 1795948359920, 4, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_62mr5g7maqbnnms8gnrc', 1, 1795948359934, 3, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 6);
insert into "view_total" values ('st_nyatlelm0usz9npw1cnk', 1);
insert into "view_total" values ('st_pylz2t4ke27vjww68dqe', 1);
insert into "view_seen" values ('st_nyatlelm0usz9npw1cnk', '2026-11-29', x'dfebada7f049258d');
insert into "view_seen" values ('st_pylz2t4ke27vjww68dqe', '2026-11-29', x'13b6a2ee10ef3799');
insert into "view_salt" values ('2026-11-29', x'a6809e424584c80c95a6ae5f8622c85ffc49c0bfda41aef71e897e32e2ad015a');
insert into "published_story" values ('st_pylz2t4ke27vjww68dqe', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795948359019, 1795948359553, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_nyatlelm0usz9npw1cnk', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795948359746, 1795948359833, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795948359019, 'st_pylz2t4ke27vjww68dqe', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795948359746, 'st_nyatlelm0usz9npw1cnk', 'Ada Quill');
insert into "story_word" values ('1', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('cranes', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('day', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('harbour', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('on', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('stand', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('still', 'st_pylz2t4ke27vjww68dqe');
insert into "story_word" values ('2', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('cranes', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('day', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('harbour', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('on', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('stand', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('still', 'st_nyatlelm0usz9npw1cnk');
insert into "story_word" values ('3', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('cranes', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('day', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('harbour', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('on', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('stand', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('still', 'st_oz85tl6w43109wi4v2xj');
insert into "story_word" values ('4', 'st_xd3xlxyq8df1g7e9h337');
insert into "story_word" values ('cranes', 'st_xd3xlxyq8df1g7e9h337');
insert into "story_word" values ('day', 'st_xd3xlxyq8df1g7e9h337');
insert into "story_word" values ('harbour', 'st_xd3xlxyq8df1g7e9h337');
insert into "story_word" values ('on', 'st_xd3xlxyq8df1g7e9h337');
insert into "story_word" values ('stand', 'st_xd3xlxyq8df1g7e9h337');
insert into "story_word" values ('still', 'st_xd3xlxyq8df1g7e9h337');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_pylz2t4ke27vjww68dqe');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_nyatlelm0usz9npw1cnk');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_oz85tl6w43109wi4v2xj');
insert into "sign_in" values ('033ac64e4d07d4c16c791bfb7220491269db4b7ae1e4ff48c068eb284460e465', 'si_l1rk0myub6luqbomgxmx', 'us_sgo28kw9uwhj8pzeiv8u', 'node', 1795948354892, 1795948354892, 1798540354892);
insert into "sign_in" values ('840d33bb3e2ace106621e261428898b1eb76ff1b9cfc64278d62eca552056ad2', 'si_1rl5ht8pdn004366c40f', 'us_emtl352o6iq6e8w7efah', 'node', 1795948355315, 1795948355315, 1798540355315);
insert into "sign_in" values ('b3c20d860b4dc6f3e1fbfd914b35c81ed61ac86652c066fd01fd483ee6cf65e1', 'si_ol1wapwinc8qcv0baj5s', 'us_tamwdkpx1p39zxut5ldf', 'node', 1795948355521, 1795948355521, 1798540355521);
insert into "audit_entry" values ('au_0mx1pa3eg0000ovvqncdxlw0xo74blupr', 1795948354744, 1, 1795948354744, 'account.made', null, '', 'galley', null, null, 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
insert into "audit_entry" values ('au_0mx1pa3im0000vhm62we9fjxk91x0gad3', 1795948354894, 1, 1795948354894, 'session.begun', 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', 'session', null, null, 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa3pm0000gj7amvlht10hd6x6dp10', 1795948355146, 1, 1795948355146, 'account.made', 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', 'session', null, null, 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa3uf0000fzlxnu91cjdhnyvvyp7i', 1795948355319, 1, 1795948355319, 'session.begun', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa3xf0000dbpt0qh2q9l2hpyt6st4', 1795948355427, 1, 1795948355427, 'account.made', 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', 'session', null, null, 'us_tamwdkpx1p39zxut5ldf', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa4020000l6znakao2205zemi63e1', 1795948355522, 1, 1795948355522, 'session.begun', 'us_tamwdkpx1p39zxut5ldf', 'Rolf Reporter', 'session', null, null, 'us_tamwdkpx1p39zxut5ldf', 'Rolf Reporter', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa40n000007h57ko7ftsx2c7un93j', 1795948355543, 1, 1795948355543, 'key.made', 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', 'session', null, null, 'ak_p01w7tzxsniov5gsq1x5', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa4130000w7q1n69r87kxbq2hbj2p', 1795948355559, 1, 1795948355559, 'endpoint.made', 'us_sgo28kw9uwhj8pzeiv8u', 'Admin', 'session', null, null, 'ep_92jyup45faeoq74whft4', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa6pb00004635qqveqj8yruwxt4c2', 1795948359023, 1, 1795948359023, 'story.published', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_pylz2t4ke27vjww68dqe', 'Harbour cranes stand still on day 1', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa7420000ghbrrtgigzjd6w796cbz', 1795948359554, 1, 1795948359554, 'story.updated', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_pylz2t4ke27vjww68dqe', 'Harbour cranes stand still on day 1', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa79k0000426jni6djevd161v9qjt', 1795948359752, 1, 1795948359752, 'story.published', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_nyatlelm0usz9npw1cnk', 'Harbour cranes stand still on day 2', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa7bu00004kph3qrnsxwfor2gne4g', 1795948359834, 1, 1795948359834, 'story.corrected', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_nyatlelm0usz9npw1cnk', 'Harbour cranes stand still on day 2', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa7e20000wpff0mhwoh6rf15rxg6f', 1795948359914, 1, 1795948359914, 'story.published', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_oz85tl6w43109wi4v2xj', 'Harbour cranes stand still on day 3', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa7eb0000jyeqbiz3ua29xrqggv2g', 1795948359923, 1, 1795948359923, 'story.retracted', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_oz85tl6w43109wi4v2xj', 'Harbour cranes stand still on day 3', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1pa7q30000yxbuf66nzzcr7yqw3llm', 1795948360347, 1, 1795948360347, 'story.assigned', 'us_emtl352o6iq6e8w7efah', 'Edda Publisher', 'session', null, null, 'st_xd3xlxyq8df1g7e9h337', 'Harbour cranes stand still on day 4', '{"names":"Edda Publisher"}', '127.0.0.1');
