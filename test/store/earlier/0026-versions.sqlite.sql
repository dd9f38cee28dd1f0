CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "user" (
      "id" text primary key, "name" text not null, "email" text not null unique,
      "emailVerified" integer not null, "image" text,
      "createdAt" text not null, "updatedAt" text not null, "role" text not null, "seen_at" bigint, "disabled_at" bigint, "removed_at" bigint, "name_words" text not null default '', erased_at bigint);
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
      "story_id" text not null, "seq" bigint not null, "data" blob not null, deletions blob, "moves" blob,
      primary key ("story_id", "seq"));
CREATE TABLE "draft_client" (
      "story_id" text not null, "client_id" bigint not null, "user_id" text not null,
      primary key ("story_id", "client_id"));
CREATE TABLE "revision" (
      "story_id" text not null references "story" ("id"), "number" integer not null,
      "kind" text not null, "note" text, "seq" bigint not null,
      "contentJson" text not null, "blocksJson" text not null,
      "published_at" bigint not null, "published_by" text not null, "event_id" text, "packed" blob, minor integer, passage text,
      primary key ("story_id", "number"));
CREATE TABLE "asset" (
      "id" text primary key, "width" integer not null, "height" integer not null, "format" text not null,
      "bytes" bigint not null, "variantsJson" text not null, "thumbnail" text not null,
      "created_by" text not null, "created_at" bigint not null, original text, "cropsJson" text);
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
CREATE TABLE mail (
      id text primary key, kind text not null, email text not null, sealed text,
      created_at bigint not null, useless_at bigint not null, attempts integer not null,
      next_at bigint not null, error text, failed_at bigint);
CREATE INDEX mail_next on mail (next_at);
CREATE TABLE second_factor (
      user_id text primary key references "user" ("id") on delete cascade,
      sealed_secret text not null, set_at bigint not null, last_step bigint not null);
CREATE TABLE recovery_code (
      user_id text not null references "user" ("id") on delete cascade, hash text not null,
      used_at bigint, primary key (user_id, hash));
CREATE TABLE sign_in_step (
      hash text primary key, user_id text not null references "user" ("id") on delete cascade,
      password_mark text not null, tries integer not null, ends_at bigint not null);
CREATE INDEX sign_in_step_end on sign_in_step (ends_at);
CREATE TABLE identity (
    issuer text not null, subject text not null,
    user_id text not null references "user" ("id") on delete cascade, linked_at bigint not null,
    primary key (issuer, subject));
CREATE UNIQUE INDEX identity_user on identity (user_id, issuer);
CREATE TABLE "comment_thread" (
      "id" text primary key, "story_id" text not null references "story" ("id"), "seq" bigint not null,
      "placeJson" text not null, "created_at" bigint not null, "resolved_at" bigint, "resolved_by" text, "deleted_at" bigint);
CREATE UNIQUE INDEX "comment_thread_seq" on "comment_thread" ("story_id", "seq");
CREATE TABLE "comment" (
      "id" text primary key, "thread_id" text not null references "comment_thread" ("id"),
      "story_id" text not null, "seq" bigint not null, "user_id" text not null, "key" text not null, "text" text not null,
      "created_at" bigint not null, "edited_at" bigint, "deleted_at" bigint);
CREATE UNIQUE INDEX "comment_key" on "comment" ("user_id", "key");
CREATE UNIQUE INDEX "comment_seq" on "comment" ("story_id", "seq");
CREATE INDEX "comment_thread_id" on "comment" ("thread_id", "seq");
CREATE TABLE "comment_mention" (
      "comment_id" text not null references "comment" ("id"), "user_id" text not null,
      primary key ("comment_id", "user_id"));
CREATE TABLE "comment_seen" (
      "story_id" text not null references "story" ("id"), "user_id" text not null, "seq" bigint not null,
      primary key ("story_id", "user_id"));
CREATE TABLE "published_day" ("day" text primary key, "stories" integer not null);
CREATE INDEX "published_story_day" on "published_story" (substr("path", instr(substr("path", 2), '/') + 2, 10), "published_at", "story_id");
CREATE TABLE "published_text" (
      "place" integer primary key, "story_id" text not null unique references "story" ("id"), "section" text not null, "published_at" bigint not null, "revision" integer not null,
  "body" text not null, "opening" text not null);
CREATE VIRTUAL TABLE "published_words" using fts5(
      words, content='', contentless_delete=1, tokenize="ascii tokenchars '-'");
CREATE TABLE "search_word" ("word" text primary key);
CREATE TABLE "search_near" (
      "near" text not null, "word" text not null, "shown" text not null, primary key ("near", "word"));
CREATE INDEX asset_uncut on asset (created_at) where "cropsJson" is null and original is not null;
CREATE INDEX story_retracted on story (retracted_at) where retracted_at is not null;
CREATE TABLE "guest" (
      "id" text primary key, "story_id" text not null references "story" ("id"), "name" text not null, "may" text not null,
      "hash" text not null, "made_by" text not null, "created_at" bigint not null, "ends_at" bigint not null,
      "taken_back_at" bigint, "seen_at" bigint, "erased_at" bigint);
CREATE UNIQUE INDEX "guest_hash" on "guest" ("hash");
CREATE INDEX "guest_story" on "guest" ("story_id");
CREATE TABLE "draft_version" (
      "story_id" text not null references "story" ("id"), "number" bigint not null, "seq" bigint not null,
      "at" bigint not null, "kind" text not null, "detail" text, "name" text, "made_by" text, "revision" bigint,
      "schema" bigint, "thinned" bigint not null default 0, "state" blob, "letters" blob, primary key ("story_id", "number"));
CREATE UNIQUE INDEX "draft_version_seq" on "draft_version" ("story_id", "seq");
CREATE INDEX "draft_version_unmade" on "draft_version" ("story_id", "seq") where "state" is null;
CREATE INDEX "draft_version_thinned" on "draft_version" ("thinned", "at")
      where "kind" = 'auto' and "name" is null;
CREATE TABLE "draft_version_writer" (
      "story_id" text not null, "number" bigint not null, "user_id" text not null,
      primary key ("story_id", "number", "user_id"));
CREATE TABLE "draft_restore" (
      "story_id" text primary key references "story" ("id"), "id" text not null, "number" bigint not null,
      "user_id" text not null, "until" bigint not null);
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T17:44:49.676Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T17:44:49.677Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T17:44:49.678Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T17:44:49.679Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T17:44:49.680Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T17:44:49.681Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T17:44:49.682Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T17:44:49.683Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-29T17:44:49.684Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-29T17:44:49.685Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-29T17:44:49.686Z');
insert into "kysely_migration" values ('0012-account-life', '2026-11-29T17:44:49.687Z');
insert into "kysely_migration" values ('0013-audit', '2026-11-29T17:44:49.695Z');
insert into "kysely_migration" values ('0015-confidants', '2026-11-29T17:44:49.696Z');
insert into "kysely_migration" values ('0016-asset-files', '2026-11-29T17:44:49.697Z');
insert into "kysely_migration" values ('0017-packed-text', '2026-11-29T17:44:49.698Z');
insert into "kysely_migration" values ('0018-mail-and-second-factor', '2026-11-29T17:44:49.699Z');
insert into "kysely_migration" values ('0019-names-of-people', '2026-11-29T17:44:49.700Z');
insert into "kysely_migration" values ('0020-identities', '2026-11-29T17:44:49.709Z');
insert into "kysely_migration" values ('0021-minor-updates', '2026-11-29T17:44:49.710Z');
insert into "kysely_migration" values ('0022-comments', '2026-11-29T17:44:49.711Z');
insert into "kysely_migration" values ('0023-search-and-archive', '2026-11-29T17:44:49.713Z');
insert into "kysely_migration" values ('0024-crops-and-retractions', '2026-11-29T17:44:49.714Z');
insert into "kysely_migration" values ('0025-guests', '2026-11-29T17:44:49.715Z');
insert into "kysely_migration" values ('0026-versions', '2026-11-29T17:44:49.730Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_zsnf4910dyovfpgomdlv', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T17:44:49.904Z', '2026-11-29T17:44:49.904Z', 'admin', 1795974290295, null, null, 'admin', null);
insert into "user" values ('us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T17:44:50.452Z', '2026-11-29T17:44:50.452Z', 'publisher', 1795974290600, null, null, 'edda publisher', null);
insert into "user" values ('us_k91qv4igp7gjsobpgkb7', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T17:44:50.782Z', '2026-11-29T17:44:50.782Z', 'reporter', 1795974290891, null, null, 'rolf reporter', null);
insert into "account" values ('ac_zg8kd89wme5h1syp48ql', 'us_zsnf4910dyovfpgomdlv', 'credential', 'us_zsnf4910dyovfpgomdlv', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$X4Mm4SC6ARfIW3+C2l8RcA$mvCER/+wurzkVfyz3jfwtIz51RV+zJwWO24yeiBWENA', '2026-11-29T17:44:49.904Z', '2026-11-29T17:44:49.904Z');
insert into "account" values ('ac_z9ubt8v4dt63jaqeny90', 'us_v7zehuiwyh3b7qhrl2zc', 'credential', 'us_v7zehuiwyh3b7qhrl2zc', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$1/9aHRQbM7UBOftb8fVtaA$iln5gpwGmnq1oh3jo/3no8gctGUq7WLMd7Wgybbah94', '2026-11-29T17:44:50.452Z', '2026-11-29T17:44:50.452Z');
insert into "account" values ('ac_k4s6vfjq3h2zv4e7b631', 'us_k91qv4igp7gjsobpgkb7', 'credential', 'us_k91qv4igp7gjsobpgkb7', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$MXYi/JmTy9+gV2OrMTdMIg$URlhiftaSTVqQ7DhpJ6NKy+GBbwUn87xXaSm51WYoFI', '2026-11-29T17:44:50.782Z', '2026-11-29T17:44:50.782Z');
insert into "api_key" values ('ak_zyirxisr7yhiwu4s21s3', '75c0ffcb716f60000ed1645750a1d10adece1b800e3fbfa1b31d3c963eeaae51', 'wire', 'us_zsnf4910dyovfpgomdlv', '["stories:read","events:read"]', 1795974290918, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('derived:asset-files', '1');
insert into "setting" values ('derived:name-words', '1');
insert into "setting" values ('audit-sweep', '2026-11-29T17');
insert into "setting" values ('version-round', '2026-11-29T17:44');
insert into "setting" values ('version-thinning', '2026-11-29T17');
insert into "setting" values ('derived:published-text', 'done');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_sigg1vb1vsolyb3cd2ka', 'live', 'us_v7zehuiwyh3b7qhrl2zc', 1795974293761, 1795974294639, 'Harbour cranes stand still on day 1', 'world', 1795974293818, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null, null);
insert into "story" values ('st_5ujirla3yqhnaymjuve5', 'live', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294429, 1795974296205, 'Harbour cranes stand still on day 2', 'world', 1795974294470, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null, null);
insert into "story" values ('st_0lrsq84r7ekqb9qijyq8', 'retracted', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295698, 1795974295698, 'Harbour cranes stand still on day 3', 'world', 1795974295752, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 2, null, 1795974295798, 'None of it was true.', null, null, null);
insert into "story" values ('st_zh46rili6ajqdtrux6r5', 'review', 'us_k91qv4igp7gjsobpgkb7', 1795974295833, 1795974296126, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null, null);
insert into "assignee" values ('st_zh46rili6ajqdtrux6r5', 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft" values ('st_sigg1vb1vsolyb3cd2ka', 16, 15, 64, 1, 5);
insert into "draft" values ('st_5ujirla3yqhnaymjuve5', 39, 38, 60, 1, 5);
insert into "draft" values ('st_0lrsq84r7ekqb9qijyq8', 1, 0, 436, 1, 5);
insert into "draft" values ('st_zh46rili6ajqdtrux6r5', 18, 0, 705, 18, 5);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294429);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 2, x'01019baddce10e00840152012000', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294521);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 3, x'01019baddce10e01849baddce10e00014e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 4, x'01019baddce10e02849baddce10e01016900', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 5, x'01019baddce10e03849baddce10e02016e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 6, x'01019baddce10e04849baddce10e03016500', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 7, x'01019baddce10e05849baddce10e04012000', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 8, x'01019baddce10e06849baddce10e05016300', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 9, x'01019baddce10e07849baddce10e06017200', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 10, x'01019baddce10e08849baddce10e07016100', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 11, x'01019baddce10e09849baddce10e08016e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 12, x'01019baddce10e0a849baddce10e09016500', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 13, x'01019baddce10e0b849baddce10e0a017300', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 14, x'01019baddce10e0c849baddce10e0b012c00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 15, x'01019baddce10e0d849baddce10e0c012000', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 16, x'01019baddce10e0e849baddce10e0d016e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 17, x'01019baddce10e0f849baddce10e0e016f00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 18, x'01019baddce10e10849baddce10e0f017400', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 19, x'01019baddce10e11849baddce10e10012000', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 20, x'01019baddce10e12849baddce10e11017400', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 21, x'01019baddce10e13849baddce10e12016500', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 22, x'01019baddce10e14849baddce10e13016e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 23, x'01019baddce10e15849baddce10e14012e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974294572);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 24, x'01018bbdd43c00849baddce10e15012000', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295621);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 25, x'01018bbdd43c01848bbdd43c00015700', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 26, x'01018bbdd43c02848bbdd43c01017200', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 27, x'01018bbdd43c03848bbdd43c02016900', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 28, x'01018bbdd43c04848bbdd43c03017400', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 29, x'01018bbdd43c05848bbdd43c04017400', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 30, x'01018bbdd43c06848bbdd43c05016500', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 31, x'01018bbdd43c07848bbdd43c06016e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 32, x'01018bbdd43c08848bbdd43c07012000', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 33, x'01018bbdd43c09848bbdd43c08017300', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 34, x'01018bbdd43c0a848bbdd43c09016900', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 35, x'01018bbdd43c0b848bbdd43c0a016e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 36, x'01018bbdd43c0c848bbdd43c0b016300', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 37, x'01018bbdd43c0d848bbdd43c0c016500', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 38, x'01018bbdd43c0e848bbdd43c0d012e00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295670);
insert into "draft_update" values ('st_0lrsq84r7ekqb9qijyq8', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_v7zehuiwyh3b7qhrl2zc', 1795974295698);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_k91qv4igp7gjsobpgkb7', 1795974295833);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 2, x'0101cfe3d10500840152012000', 'us_k91qv4igp7gjsobpgkb7', 1795974295888);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 3, x'0101cfe3d1050184cfe3d10500015200', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 4, x'0101cfe3d1050284cfe3d10501016500', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 5, x'0101cfe3d1050384cfe3d10502016100', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 6, x'0101cfe3d1050484cfe3d10503016400', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 7, x'0101cfe3d1050584cfe3d10504012000', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 8, x'0101cfe3d1050684cfe3d10505016900', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 9, x'0101cfe3d1050784cfe3d10506017400', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 10, x'0101cfe3d1050884cfe3d10507012c00', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 11, x'0101cfe3d1050984cfe3d10508012000', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 12, x'0101cfe3d1050a84cfe3d10509017000', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 13, x'0101cfe3d1050b84cfe3d1050a016c00', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 14, x'0101cfe3d1050c84cfe3d1050b016500', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 15, x'0101cfe3d1050d84cfe3d1050c016100', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 16, x'0101cfe3d1050e84cfe3d1050d017300', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 17, x'0101cfe3d1050f84cfe3d1050e016500', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_zh46rili6ajqdtrux6r5', 18, x'0101cfe3d1051084cfe3d1050f012e00', 'us_k91qv4igp7gjsobpgkb7', 1795974295937);
insert into "draft_update" values ('st_sigg1vb1vsolyb3cd2ka', 15, x'0103cac1f2b7020087015303097061726167726170680700cac1f2b70200060400cac1f2b70201134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795974297105);
insert into "draft_update" values ('st_sigg1vb1vsolyb3cd2ka', 16, x'0103fcf8b1fa020087cac1f2b7020003097061726167726170680700fcf8b1fa0200060400fcf8b1fa0201134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795974297116);
insert into "draft_update" values ('st_5ujirla3yqhnaymjuve5', 39, x'0103e591aac3090087015303097061726167726170680700e591aac30900060400e591aac30901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795974297132);
insert into "draft_snapshot" values ('st_sigg1vb1vsolyb3cd2ka', 14, x'0201c78aabc606008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_snapshot" values ('st_sigg1vb1vsolyb3cd2ka', 15, x'0301c78aabc606008401520d204120776f7264206d6f72652e03cac1f2b7020087015303097061726167726170680700cac1f2b70200060400cac1f2b70201134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_snapshot" values ('st_5ujirla3yqhnaymjuve5', 38, x'03019baddce10e0084015216204e696e65206372616e65732c206e6f742074656e2e018bbdd43c00849baddce10e150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_client" values ('st_sigg1vb1vsolyb3cd2ka', 1, '');
insert into "draft_client" values ('st_sigg1vb1vsolyb3cd2ka', 1758119239, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_client" values ('st_5ujirla3yqhnaymjuve5', 1, '');
insert into "draft_client" values ('st_5ujirla3yqhnaymjuve5', 3963033243, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_client" values ('st_5ujirla3yqhnaymjuve5', 127213195, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_client" values ('st_0lrsq84r7ekqb9qijyq8', 1, '');
insert into "draft_client" values ('st_zh46rili6ajqdtrux6r5', 1, '');
insert into "draft_client" values ('st_zh46rili6ajqdtrux6r5', 11825615, 'us_k91qv4igp7gjsobpgkb7');
insert into "draft_client" values ('st_sigg1vb1vsolyb3cd2ka', 654090442, 'somebody');
insert into "draft_client" values ('st_sigg1vb1vsolyb3cd2ka', 793541756, 'somebody');
insert into "draft_client" values ('st_5ujirla3yqhnaymjuve5', 2557118693, 'somebody');
insert into "revision" values ('st_sigg1vb1vsolyb3cd2ka', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974293818, 'us_v7zehuiwyh3b7qhrl2zc', 'evt_r5plgkkfqe1islwocl88', null, null, null);
insert into "revision" values ('st_sigg1vb1vsolyb3cd2ka', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974294322, 'us_v7zehuiwyh3b7qhrl2zc', 'evt_mj7qmttawz5hsr033o3m', null, null, null);
insert into "revision" values ('st_5ujirla3yqhnaymjuve5', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974294470, 'us_v7zehuiwyh3b7qhrl2zc', 'evt_v79n4q0i6iexxohl96ai', null, null, null);
insert into "revision" values ('st_5ujirla3yqhnaymjuve5', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974295555, 'us_v7zehuiwyh3b7qhrl2zc', 'evt_9ctmftfdnnh2jz50nz0s', null, null, 'r1-1');
insert into "revision" values ('st_0lrsq84r7ekqb9qijyq8', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974295752, 'us_v7zehuiwyh3b7qhrl2zc', 'evt_sq9z9imm8jmgdlpybtmd', null, null, null);
insert into "revision" values ('st_0lrsq84r7ekqb9qijyq8', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974295798, 'us_v7zehuiwyh3b7qhrl2zc', 'evt_sxf01qi9x69ckf9qi685', null, null, null);
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_r5plgkkfqe1islwocl88', 'story.published', 'st_sigg1vb1vsolyb3cd2ka', 1795974293832, '{"storyId":"st_sigg1vb1vsolyb3cd2ka","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:53.818Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (2, 'evt_mj7qmttawz5hsr033o3m', 'story.updated', 'st_sigg1vb1vsolyb3cd2ka', 1795974294337, '{"storyId":"st_sigg1vb1vsolyb3cd2ka","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:53.818Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (3, 'evt_v79n4q0i6iexxohl96ai', 'story.published', 'st_5ujirla3yqhnaymjuve5', 1795974294472, '{"storyId":"st_5ujirla3yqhnaymjuve5","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:54.470Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (4, 'evt_9ctmftfdnnh2jz50nz0s', 'story.corrected', 'st_5ujirla3yqhnaymjuve5', 1795974295560, '{"storyId":"st_5ujirla3yqhnaymjuve5","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T17:44:54.470Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (5, 'evt_sq9z9imm8jmgdlpybtmd', 'story.published', 'st_0lrsq84r7ekqb9qijyq8', 1795974295754, '{"storyId":"st_0lrsq84r7ekqb9qijyq8","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:55.752Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (6, 'evt_sxf01qi9x69ckf9qi685', 'story.retracted', 'st_0lrsq84r7ekqb9qijyq8', 1795974295806, '{"storyId":"st_0lrsq84r7ekqb9qijyq8","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T17:44:55.752Z","reinstated":false,"minor":false,"hero":null}');
insert into "endpoint" values ('ep_03hyv232p5ewb5ap5ezf', 'https://127.0.0.1:9/', 'A consumer', '[]', null, null, 'active', null, 6, 1795974290948, 'AWoagW_6ECCJTsd0Hxlh0Xrf-k5dLwQ7gjoUVyTnxkTMfG2FLxu-urpgrSomUB8Cv2gKYe19raPkfcSMiiaKXnURR7fUr_e-IzZitE1kHKfVRzE', null, null);
insert into "delivery" values ('dl_lg9vd4fn61x9hbsgesfu', 'ep_03hyv232p5ewb5ap5ezf', 'evt_r5plgkkfqe1islwocl88', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T17:44:53.832Z","data":{"storyId":"st_sigg1vb1vsolyb3cd2ka","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:53.818Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795974293832, 1795974586390, 0, null, 'connection refused');
insert into "delivery" values ('dl_6mdvbt4bjgj1roexsf45', 'ep_03hyv232p5ewb5ap5ezf', 'evt_mj7qmttawz5hsr033o3m', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T17:44:54.337Z","data":{"storyId":"st_sigg1vb1vsolyb3cd2ka","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:53.818Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795974294337, 1795974569624, 0, null, 'connection refused');
insert into "delivery" values ('dl_pfr8sh3bllrj4yf1nzev', 'ep_03hyv232p5ewb5ap5ezf', 'evt_v79n4q0i6iexxohl96ai', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T17:44:54.472Z","data":{"storyId":"st_5ujirla3yqhnaymjuve5","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:54.470Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795974294472, 1795974549517, 0, null, 'connection refused');
insert into "delivery" values ('dl_bxi33qd34bi5nvb7o2fu', 'ep_03hyv232p5ewb5ap5ezf', 'evt_9ctmftfdnnh2jz50nz0s', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T17:44:55.560Z","data":{"storyId":"st_5ujirla3yqhnaymjuve5","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T17:44:54.470Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 1, 1795974295560, 1795974301004, 0, null, 'connection refused');
insert into "delivery" values ('dl_wyybgdybpie2d28gm7lu', 'ep_03hyv232p5ewb5ap5ezf', 'evt_sq9z9imm8jmgdlpybtmd', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T17:44:55.754Z","data":{"storyId":"st_0lrsq84r7ekqb9qijyq8","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:44:55.752Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795974295754, 1795974300686, 0, null, 'connection refused');
insert into "delivery" values ('dl_mgwyruidyr4mlbt9t8h3', 'ep_03hyv232p5ewb5ap5ezf', 'evt_sxf01qi9x69ckf9qi685', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T17:44:55.806Z","data":{"storyId":"st_0lrsq84r7ekqb9qijyq8","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T17:44:55.752Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795974295806, 1795974301323, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_lg9vd4fn61x9hbsgesfu', 1, 1795974293854, 134, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_6mdvbt4bjgj1roexsf45', 1, 1795974294380, 6, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_pfr8sh3bllrj4yf1nzev', 1, 1795974294478, 4, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_bxi33qd34bi5nvb7o2fu', 1, 1795974295574, 4, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_wyybgdybpie2d28gm7lu', 1, 1795974295774, 3, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_mgwyruidyr4mlbt9t8h3', 1, 1795974295819, 1, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_lg9vd4fn61x9hbsgesfu', 2, 1795974299184, 53, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_6mdvbt4bjgj1roexsf45', 2, 1795974299185, 53, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_pfr8sh3bllrj4yf1nzev', 2, 1795974299185, 53, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 9);
insert into "view_total" values ('st_5ujirla3yqhnaymjuve5', 1);
insert into "view_total" values ('st_sigg1vb1vsolyb3cd2ka', 1);
insert into "view_seen" values ('st_5ujirla3yqhnaymjuve5', '2026-11-29', x'321a43d9c6b9f7cd');
insert into "view_seen" values ('st_sigg1vb1vsolyb3cd2ka', '2026-11-29', x'10cc3fcb0fc38251');
insert into "view_salt" values ('2026-11-29', x'5915db3301d6c0d00399deafa392045e291e79662b002b4c9174f19df03c02ea');
insert into "published_story" values ('st_sigg1vb1vsolyb3cd2ka', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795974293818, 1795974294322, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_5ujirla3yqhnaymjuve5', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795974294470, 1795974295555, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795974293818, 'st_sigg1vb1vsolyb3cd2ka', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795974294470, 'st_5ujirla3yqhnaymjuve5', 'Ada Quill');
insert into "story_word" values ('1', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('cranes', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('day', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('harbour', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('on', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('stand', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('still', 'st_sigg1vb1vsolyb3cd2ka');
insert into "story_word" values ('2', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('cranes', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('day', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('harbour', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('on', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('stand', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('still', 'st_5ujirla3yqhnaymjuve5');
insert into "story_word" values ('3', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('cranes', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('day', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('harbour', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('on', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('stand', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('still', 'st_0lrsq84r7ekqb9qijyq8');
insert into "story_word" values ('4', 'st_zh46rili6ajqdtrux6r5');
insert into "story_word" values ('cranes', 'st_zh46rili6ajqdtrux6r5');
insert into "story_word" values ('day', 'st_zh46rili6ajqdtrux6r5');
insert into "story_word" values ('harbour', 'st_zh46rili6ajqdtrux6r5');
insert into "story_word" values ('on', 'st_zh46rili6ajqdtrux6r5');
insert into "story_word" values ('stand', 'st_zh46rili6ajqdtrux6r5');
insert into "story_word" values ('still', 'st_zh46rili6ajqdtrux6r5');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_sigg1vb1vsolyb3cd2ka');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_5ujirla3yqhnaymjuve5');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_0lrsq84r7ekqb9qijyq8');
insert into "sign_in" values ('876982a33e173f190e35d9ccee8221fc312948db8476b272b4efead0674796be', 'si_mabr9qd04l6lcucnlipq', 'us_zsnf4910dyovfpgomdlv', 'node', 1795974290295, 1795974290295, 1798566290295);
insert into "sign_in" values ('7d753a597495adbd8155f51469c19501f0680754af7ac20f7b631d354d7906f4', 'si_wog2zoajkxh8b36w7h9a', 'us_v7zehuiwyh3b7qhrl2zc', 'node', 1795974290600, 1795974290600, 1798566290600);
insert into "sign_in" values ('84889e4c9d6b6172479d396a4e992d2ff17a3372926e441fddf93fa5ba88e5f8', 'si_tto5fhebpsz5xiigvmg9', 'us_k91qv4igp7gjsobpgkb7', 'node', 1795974290891, 1795974290891, 1798566290891);
insert into "audit_entry" values ('au_0mx24pz3o0000wpx2pxk03tzk9z6qn7az', 1795974289908, 1, 1795974289908, 'account.made', null, '', 'galley', null, null, 'us_zsnf4910dyovfpgomdlv', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
insert into "audit_entry" values ('au_0mx24pzeh0000nd1pxs5d6x65a8g9jy8g', 1795974290297, 1, 1795974290297, 'session.begun', 'us_zsnf4910dyovfpgomdlv', 'Admin', 'session', null, null, 'us_zsnf4910dyovfpgomdlv', 'Admin', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24pziw0000ewc6t4wtd85ig81x787w', 1795974290456, 1, 1795974290456, 'account.made', 'us_zsnf4910dyovfpgomdlv', 'Admin', 'session', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24pzmx0000b9ukyc3or75w8ppjsu45', 1795974290601, 1, 1795974290601, 'session.begun', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24pzry0000bl55iht8cefpikxc8hig', 1795974290782, 1, 1795974290782, 'account.made', 'us_zsnf4910dyovfpgomdlv', 'Admin', 'session', null, null, 'us_k91qv4igp7gjsobpgkb7', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24pzv000000a72v4otvqovj4x093yb', 1795974290892, 1, 1795974290892, 'session.begun', 'us_k91qv4igp7gjsobpgkb7', 'Rolf Reporter', 'session', null, null, 'us_k91qv4igp7gjsobpgkb7', 'Rolf Reporter', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24pzvq0000x91i783hiofq07b2tskp', 1795974290918, 1, 1795974290918, 'key.made', 'us_zsnf4910dyovfpgomdlv', 'Admin', 'session', null, null, 'ak_zyirxisr7yhiwu4s21s3', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24pzwl0000tom6iktpmsidacskidht', 1795974290949, 1, 1795974290949, 'endpoint.made', 'us_zsnf4910dyovfpgomdlv', 'Admin', 'session', null, null, 'ep_03hyv232p5ewb5ap5ezf', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q24p000095sbb25fu3bsgnog3ev3', 1795974293833, 1, 1795974293833, 'story.published', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_sigg1vb1vsolyb3cd2ka', 'Harbour cranes stand still on day 1', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q2iq000067j4bjhk1y5r69nbvm32', 1795974294338, 1, 1795974294338, 'story.updated', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_sigg1vb1vsolyb3cd2ka', 'Harbour cranes stand still on day 1', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q2mg0000r7xhydcro9bvd0g7h1v2', 1795974294472, 1, 1795974294472, 'story.published', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_5ujirla3yqhnaymjuve5', 'Harbour cranes stand still on day 2', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q3go0000ngubrk5y7ahvefvbwfau', 1795974295560, 1, 1795974295560, 'story.corrected', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_5ujirla3yqhnaymjuve5', 'Harbour cranes stand still on day 2', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q3m2000060s2sez87jaiefoevzig', 1795974295754, 1, 1795974295754, 'story.published', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_0lrsq84r7ekqb9qijyq8', 'Harbour cranes stand still on day 3', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q3nj00006yo94dwk1xu32pxyuy3v', 1795974295807, 1, 1795974295807, 'story.retracted', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_0lrsq84r7ekqb9qijyq8', 'Harbour cranes stand still on day 3', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx24q3rk0000xs4rej5uca2vzi6s1ehi', 1795974295952, 1, 1795974295952, 'story.assigned', 'us_v7zehuiwyh3b7qhrl2zc', 'Edda Publisher', 'session', null, null, 'st_zh46rili6ajqdtrux6r5', 'Harbour cranes stand still on day 4', '{"names":"Edda Publisher"}', '127.0.0.1');
insert into "published_day" values ('2026/11/29', 2);
insert into "published_text" values (1839077676869632, 'st_sigg1vb1vsolyb3cd2ka', 'world', 1795974293818, 2, 'First paragraph. A word more.
Second paragraph.', 'harbour cranes stand still on day 1 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph a word more ¶ second paragraph ¶');
insert into "published_text" values (1839077677537280, 'st_5ujirla3yqhnaymjuve5', 'world', 1795974294470, 2, 'First paragraph. Nine cranes, not ten.
Second paragraph.', 'harbour cranes stand still on day 2 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph nine cranes not ten ¶ second paragraph ¶');
delete from "published_words_data";
insert into "published_words_data" values (1, x'058104');
insert into "published_words_data" values (10, x'00000000ff000001010508000501010101010101010201010202000001030101030301010104010104040000010501010505010101');
insert into "published_words_data" values (137438953473, x'0000013d02303183a2949a9d93d0000208010361646183a2949a9d93d000021001066265666f726583a2949a9d93d000020e01066372616e657383a2949a9d93d0000203010364617983a2949a9d93d00002070105666972737483a2949a9d93d0000213010368616483a2949a9d93d000020b030572626f757283a2949a9d93d00002020102697483a2949a9d93d000020d01066e6f626f647983a2949a9d93d000020a01026f6e83a2949a9d93d0000206010970617261677261706883a2949a9d93d00004140501057175696c6c83a2949a9d93d000021101067365636f6e6483a2949a9d93d00002160302656e83a2949a9d93d000020c020474616e6483a2949a9d93d00002040303696c6c83a2949a9d93d00002050107c2a7776f726c6483a2949a9d93d000021a0201b683a2949a9d93d0000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (274877906945, x'0000016902303183a2949a9d93d000020801016183a2949a9d93d00002150202646183a2949a9d93d000021001066265666f726583a2949a9d93d000020e01066372616e657383a2949a9d93d0000203010364617983a2949a9d93d00002070105666972737483a2949a9d93d0000213010368616483a2949a9d93d000020b030572626f757283a2949a9d93d00002020102697483a2949a9d93d000020d01046d6f726583a2949a9d93d000021701066e6f626f647983a2949a9d93d000020a01026f6e83a2949a9d93d0000206010970617261677261706883a2949a9d93d00004140801057175696c6c83a2949a9d93d000021101067365636f6e6483a2949a9d93d00002190302656e83a2949a9d93d000020c020474616e6483a2949a9d93d00002040303696c6c83a2949a9d93d00002050104776f726483a2949a9d93d00002160107c2a7776f726c6483a2949a9d93d000021d0201b683a2949a9d93d0000c090805080503040d0d0e12120f110f110e10120e1611120e100f1013');
insert into "published_words_data" values (412316860417, x'0000013d02303283a2949a9dbcb0000208010361646183a2949a9dbcb000021001066265666f726583a2949a9dbcb000020e01066372616e657383a2949a9dbcb0000203010364617983a2949a9dbcb00002070105666972737483a2949a9dbcb0000213010368616483a2949a9dbcb000020b030572626f757283a2949a9dbcb00002020102697483a2949a9dbcb000020d01066e6f626f647983a2949a9dbcb000020a01026f6e83a2949a9dbcb0000206010970617261677261706883a2949a9dbcb00004140501057175696c6c83a2949a9dbcb000021101067365636f6e6483a2949a9dbcb00002160302656e83a2949a9dbcb000020c020474616e6483a2949a9dbcb00002040303696c6c83a2949a9dbcb00002050107c2a7776f726c6483a2949a9dbcb000021a0201b683a2949a9dbcb0000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (549755813889, x'0000016902303283a2949a9dbcb0000208010361646183a2949a9dbcb000021001066265666f726583a2949a9dbcb000020e01066372616e657383a2949a9dbcb000040315010364617983a2949a9dbcb00002070105666972737483a2949a9dbcb0000213010368616483a2949a9dbcb000020b030572626f757283a2949a9dbcb00002020102697483a2949a9dbcb000020d01046e696e6583a2949a9dbcb000021502056f626f647983a2949a9dbcb000020a03017483a2949a9dbcb000021701026f6e83a2949a9dbcb0000206010970617261677261706883a2949a9dbcb00004140901057175696c6c83a2949a9dbcb000021101067365636f6e6483a2949a9dbcb000021a0302656e83a2949a9dbcb000020c020474616e6483a2949a9dbcb00002040303696c6c83a2949a9dbcb0000205010374656e83a2949a9dbcb00002180107c2a7776f726c6483a2949a9dbcb000021e0201b683a2949a9dbcb0000c090805090503040d0f12130f110f110e10110d0e1611120e100f0f13');
insert into "published_words_data" values (687194767361, x'0000013d02303383a2949a9e8cc0000208010361646183a2949a9e8cc000021001066265666f726583a2949a9e8cc000020e01066372616e657383a2949a9e8cc0000203010364617983a2949a9e8cc00002070105666972737483a2949a9e8cc0000213010368616483a2949a9e8cc000020b030572626f757283a2949a9e8cc00002020102697483a2949a9e8cc000020d01066e6f626f647983a2949a9e8cc000020a01026f6e83a2949a9e8cc0000206010970617261677261706883a2949a9e8cc00004140501057175696c6c83a2949a9e8cc000021101067365636f6e6483a2949a9e8cc00002160302656e83a2949a9e8cc000020c020474616e6483a2949a9e8cc00002040303696c6c83a2949a9e8cc00002050107c2a7776f726c6483a2949a9e8cc000021a0201b683a2949a9e8cc0000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (9007336693694464, x'0800000000000001000688a1a3a4e8000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
insert into "published_words_data" values (9007611571601408, x'0800000000000001000688a1a3af18000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
insert into "published_words_data" values (9007886449508352, x'0800000000000001000688a1a3c320000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
delete from "published_words_idx";
insert into "published_words_idx" values (1, x'', 2);
insert into "published_words_idx" values (2, x'', 2);
insert into "published_words_idx" values (3, x'', 2);
insert into "published_words_idx" values (4, x'', 2);
insert into "published_words_idx" values (5, x'', 2);
delete from "published_words_docsize";
insert into "published_words_docsize" values (1839077676869632, x'1c', 2);
insert into "published_words_docsize" values (1839077677537280, x'1d', 4);
delete from "published_words_config";
insert into "published_words_config" values ('version', 4);
insert into "search_word" values ('1');
insert into "search_word" values ('ada');
insert into "search_word" values ('before');
insert into "search_word" values ('cranes');
insert into "search_word" values ('day');
insert into "search_word" values ('first');
insert into "search_word" values ('had');
insert into "search_word" values ('harbour');
insert into "search_word" values ('it');
insert into "search_word" values ('nobody');
insert into "search_word" values ('on');
insert into "search_word" values ('paragraph');
insert into "search_word" values ('quill');
insert into "search_word" values ('second');
insert into "search_word" values ('seen');
insert into "search_word" values ('stand');
insert into "search_word" values ('still');
insert into "search_word" values ('a');
insert into "search_word" values ('more');
insert into "search_word" values ('word');
insert into "search_word" values ('2');
insert into "search_word" values ('nine');
insert into "search_word" values ('not');
insert into "search_word" values ('ten');
insert into "search_word" values ('3');
insert into "search_near" values ('arbour', 'harbour', 'Harbour');
insert into "search_near" values ('canes', 'cranes', 'cranes');
insert into "search_near" values ('craes', 'cranes', 'cranes');
insert into "search_near" values ('crane', 'cranes', 'cranes');
insert into "search_near" values ('cranes', 'cranes', 'cranes');
insert into "search_near" values ('crans', 'cranes', 'cranes');
insert into "search_near" values ('crnes', 'cranes', 'cranes');
insert into "search_near" values ('habour', 'harbour', 'Harbour');
insert into "search_near" values ('harbor', 'harbour', 'Harbour');
insert into "search_near" values ('harbou', 'harbour', 'Harbour');
insert into "search_near" values ('harbour', 'harbour', 'Harbour');
insert into "search_near" values ('harbur', 'harbour', 'Harbour');
insert into "search_near" values ('harour', 'harbour', 'Harbour');
insert into "search_near" values ('hrbour', 'harbour', 'Harbour');
insert into "search_near" values ('qill', 'quill', 'Quill');
insert into "search_near" values ('quil', 'quill', 'Quill');
insert into "search_near" values ('quill', 'quill', 'Quill');
insert into "search_near" values ('qull', 'quill', 'Quill');
insert into "search_near" values ('ranes', 'cranes', 'cranes');
insert into "search_near" values ('sand', 'stand', 'stand');
insert into "search_near" values ('sill', 'still', 'still');
insert into "search_near" values ('stad', 'stand', 'stand');
insert into "search_near" values ('stan', 'stand', 'stand');
insert into "search_near" values ('stand', 'stand', 'stand');
insert into "search_near" values ('stil', 'still', 'still');
insert into "search_near" values ('still', 'still', 'still');
insert into "search_near" values ('stll', 'still', 'still');
insert into "search_near" values ('stnd', 'stand', 'stand');
insert into "search_near" values ('tand', 'stand', 'stand');
insert into "search_near" values ('till', 'still', 'still');
insert into "search_near" values ('uill', 'quill', 'Quill');
insert into "draft_version" values ('st_sigg1vb1vsolyb3cd2ka', 1, 1, 1795974293818, 'publication', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609cd465012c367f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_sigg1vb1vsolyb3cd2ka', 2, 14, 1795974294322, 'publication', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 2, 5, 0, x'28b52ffd60d200ad0900a6d13e327055d301fcb9ca55f5195c10af7c15b9a549329a94a921db5a92bb60f1d1f6da453a062838736d619b49a8252d697b27990234002e002f000f3affaaf2535aeda6bc5a6ac6e08c478b1861a18db603b1682708961b097cc0c00bcc289803f0c54422452a00587422c7b3cf0653d7d7f19fb6f3aa374e4e12a2d2f92e0abd71d7513684afd276d12b6dfad127d55323a7e90f55c627c6a7673e06ed11a11f1fdc4cf3ade790a2cff2dccf8c37408c06d2fa944a727ee5f5adafeea27c957aeaf52d1725f5129576b87c0be1d344b43ba95d1c8e83535e8d6b29cb9825763c03cb761ff6b05d5610354983b4801635a8314b0409b44983280d621016003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a15ec0440e2d0b22a856eded30b4706', x'28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b31373538313139323339332c5d5d0200331783d61c03');
insert into "draft_version" values ('st_5ujirla3yqhnaymjuve5', 1, 1, 1795974294470, 'publication', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c60975795808cb07f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_5ujirla3yqhnaymjuve5', 2, 23, 1795974295555, 'publication', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 2, 5, 0, x'28b52ffd60db00ed090006d2403450a5a80d1072351772212f769d448c0d2cda565feeb7c8f284cdd226830a4cd9c9e8280f3cb211bc0929a87a672abfad114a320535002f0030005fbbcad80ef4a34faa3fbe4b33001e00698c19365ab618d1627b71b0ec68e0850886e095c15c8037261209414000021aec012db40153d7d7f19fb6f3aa3d4e4ef252e97c9887f6b8eb281bc25769bbe895f6e4c8693a45b5f199f1e99b8f0f3affaa1203f4e3839e69bee639a4e8b33cf773e31230c381b43ea5929c5f797dcd577751be4a3df5fa1a1725f516959ea8fc94980f0be1e354b43ba9753e1f07a7ec383a4bd9c52cf1032ad8b50b2d68edae04d6242dd2061a6b515b161611b4498b282da2d020060116003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d57bf3de662aef5e3832', x'28b52ffd202a3d010004025b5b312c302c3131362c315d2c5b333936333033333234332c302c32322c5d5d0100ce369d');
insert into "draft_version" values ('st_0lrsq84r7ekqb9qijyq8', 1, 1, 1795974295752, 'publication', null, null, 'us_v7zehuiwyh3b7qhrl2zc', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c6098155b830d663e1a4bfb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_zh46rili6ajqdtrux6r5', 1, 18, 1795974295999, 'state', 'review', null, 'us_k91qv4igp7gjsobpgkb7', null, 5, 0, x'28b52ffd60d500b5090016923f30708b3afc1f5c557a30d403e580b71522c9b145a24396902477c14efa204074e0c1a6664264b211a6d428bb96ec9d640a35002f003100d0f95b97a7fef0ea83fadaf9433463b006a4495cb0d14a3b1131692502961d064ca0c009cc289837f8823299241619158f07b4d0064f757d1dff693bb7dae324251d2a9d2f83d01e771d6543f82a6d17bdd2a61f7d563d39929ade605d3e353efdfaf802900afdf8a0879abf790e2bfa30cffdbc7c016a3890d6a77492f32dafbff9ea2eca57aba75e7fe3a2ac3ee2d20c979f32130be1e33cb4bba9753e1f07a7ec383a6b59c63cf1030258b60b3188ed3201a94d5aa4499ad4a2c6305254699416595a64a00515003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d5a36edec80bf704', x'28b52ffd20261d0100d05b5b312c302c3131362c315d2c5b3131383235363135372c5d5d02003109b3603601');
insert into "draft_version_writer" values ('st_sigg1vb1vsolyb3cd2ka', 1, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_version_writer" values ('st_sigg1vb1vsolyb3cd2ka', 2, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_version_writer" values ('st_5ujirla3yqhnaymjuve5', 1, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_version_writer" values ('st_5ujirla3yqhnaymjuve5', 2, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_version_writer" values ('st_0lrsq84r7ekqb9qijyq8', 1, 'us_v7zehuiwyh3b7qhrl2zc');
insert into "draft_version_writer" values ('st_zh46rili6ajqdtrux6r5', 1, 'us_k91qv4igp7gjsobpgkb7');
CREATE TRIGGER "published_story_came" after insert on "published_story"
     begin insert into "published_day" ("day", "stories") values (substr(new."path", instr(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end;
CREATE TRIGGER "published_story_went" after delete on "published_story"
     begin update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", instr(substr(old."path", 2), '/') + 2, 10); end;
CREATE TRIGGER "published_story_moved" after update of "path" on "published_story"
     begin update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", instr(substr(old."path", 2), '/') + 2, 10); insert into "published_day" ("day", "stories") values (substr(new."path", instr(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end;
