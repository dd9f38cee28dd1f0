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
      "published_at" bigint not null, "published_by" text not null, "event_id" text, "packed" blob, minor integer, passage text, "picturesJson" text,
      primary key ("story_id", "number"));
CREATE TABLE "asset" (
      "id" text primary key, "width" integer not null, "height" integer not null, "format" text not null,
      "bytes" bigint not null, "variantsJson" text not null, "thumbnail" text not null,
      "created_by" text not null, "created_at" bigint not null, original text, "cropsJson" text, "story_id" text);
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
    "slug" text primary key, "name" text not null, "place" integer not null, "address" text, "retired" bigint not null default 0);
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
CREATE TABLE "house_style" (
      "id" text primary key, "words" text not null, "folded" text not null, "instead" text not null, "why" text not null);
CREATE UNIQUE INDEX "house_style_folded" on "house_style" ("folded");
CREATE TABLE "section_address" (
      "address" text primary key, "slug" text not null references "section" ("slug") on delete cascade);
CREATE TABLE "site_image" (
      "file" text primary key, "hash" text not null, "width" bigint not null, "height" bigint not null,
      "bytes" blob not null);
CREATE TABLE "taken_down" (
        "story_id" text not null references "story" ("id"), "number" bigint not null, "at" bigint not null,
        primary key ("story_id", "number"));
CREATE TABLE "purge" (
      "id" text primary key, "seq" bigint not null, "pagesJson" text not null, "created_at" bigint not null,
      "attempts" integer not null, "next_at" bigint not null, "purged_at" bigint, "error" text);
CREATE INDEX "purge_next" on "purge" ("next_at");
CREATE TABLE "published_picture" (
      "story_id" text not null references "published_story" ("story_id") on delete cascade,
      "asset_id" text not null, primary key ("story_id", "asset_id"));
CREATE INDEX "published_picture_asset" on "published_picture" ("asset_id");
CREATE TABLE "picture_words" (
      "asset_id" text primary key, "alt" text not null, "caption" text not null, "credit" text not null,
      "folded" text not null);
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T21:35:23.286Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T21:35:23.312Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T21:35:23.325Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T21:35:23.326Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T21:35:23.327Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T21:35:23.341Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T21:35:23.342Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T21:35:23.353Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-29T21:35:23.368Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-29T21:35:23.369Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-29T21:35:23.400Z');
insert into "kysely_migration" values ('0012-account-life', '2026-11-29T21:35:23.401Z');
insert into "kysely_migration" values ('0013-audit', '2026-11-29T21:35:23.459Z');
insert into "kysely_migration" values ('0015-confidants', '2026-11-29T21:35:23.460Z');
insert into "kysely_migration" values ('0016-asset-files', '2026-11-29T21:35:23.461Z');
insert into "kysely_migration" values ('0017-packed-text', '2026-11-29T21:35:23.462Z');
insert into "kysely_migration" values ('0018-mail-and-second-factor', '2026-11-29T21:35:23.504Z');
insert into "kysely_migration" values ('0019-names-of-people', '2026-11-29T21:35:23.505Z');
insert into "kysely_migration" values ('0020-identities', '2026-11-29T21:35:23.506Z');
insert into "kysely_migration" values ('0021-minor-updates', '2026-11-29T21:35:23.507Z');
insert into "kysely_migration" values ('0022-comments', '2026-11-29T21:35:23.508Z');
insert into "kysely_migration" values ('0023-search-and-archive', '2026-11-29T21:35:23.515Z');
insert into "kysely_migration" values ('0024-crops-and-retractions', '2026-11-29T21:35:23.516Z');
insert into "kysely_migration" values ('0025-guests', '2026-11-29T21:35:23.517Z');
insert into "kysely_migration" values ('0026-versions', '2026-11-29T21:35:23.519Z');
insert into "kysely_migration" values ('0027-house-style', '2026-11-29T21:35:23.520Z');
insert into "kysely_migration" values ('0028-site', '2026-11-29T21:35:23.521Z');
insert into "kysely_migration" values ('0029-taken-down', '2026-11-29T21:35:23.551Z');
insert into "kysely_migration" values ('0030-purges', '2026-11-29T21:35:23.552Z');
insert into "kysely_migration" values ('0032-pictures-in-text', '2026-11-29T21:35:23.553Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_qamm5b1vhphlae3ndpvi', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T21:35:24.133Z', '2026-11-29T21:35:24.133Z', 'admin', 1795988125116, null, null, 'admin', null);
insert into "user" values ('us_opqikq0c99g9rryoixog', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T21:35:25.610Z', '2026-11-29T21:35:25.610Z', 'publisher', 1795988126238, null, null, 'edda publisher', null);
insert into "user" values ('us_91umr8j1mgcaprma3mc8', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T21:35:26.750Z', '2026-11-29T21:35:26.750Z', 'reporter', 1795988127281, null, null, 'rolf reporter', null);
insert into "account" values ('ac_ef76q1ydcfkohxt8btvb', 'us_qamm5b1vhphlae3ndpvi', 'credential', 'us_qamm5b1vhphlae3ndpvi', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$6ijcEa7gGlH35Cwbn5eO9g$vFbfZNs+U7UdhHpR5CDC42+H7aLztaPpDdCp5HBN5Sc', '2026-11-29T21:35:24.133Z', '2026-11-29T21:35:24.133Z');
insert into "account" values ('ac_i1z8tj7ggtkhpm7fml54', 'us_opqikq0c99g9rryoixog', 'credential', 'us_opqikq0c99g9rryoixog', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$zxSSfy+Axn6NcJozo/qXSA$sODD2LK4X4K7kq4I/uzEQ2YJwUMpVhqoS5LS3CXfrKg', '2026-11-29T21:35:25.610Z', '2026-11-29T21:35:25.610Z');
insert into "account" values ('ac_9wryeqw3hhtepsr8l779', 'us_91umr8j1mgcaprma3mc8', 'credential', 'us_91umr8j1mgcaprma3mc8', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$Erzor04QJU/JlkwTTSBCew$Kpz/1Jtl6CUM36xdmtZPJ0Re/V/5b/dBywLinex0Z2w', '2026-11-29T21:35:26.750Z', '2026-11-29T21:35:26.750Z');
insert into "api_key" values ('ak_7sedyk85wlw20ygisaut', 'a4625ae7296543e8e8d2a05e801bf8d3b9624850d71bb69baeaee92d2cded2b6', 'wire', 'us_qamm5b1vhphlae3ndpvi', '["stories:read","events:read"]', 1795988127357, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:picture-words', '1');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('derived:asset-files', '1');
insert into "setting" values ('derived:name-words', '1');
insert into "setting" values ('audit-sweep', '2026-11-29T21');
insert into "setting" values ('version-round', '2026-11-29T21:35');
insert into "setting" values ('version-thinning', '2026-11-29T21');
insert into "setting" values ('derived:published-text', 'done');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_4kjmwzbmlgr5cnsnd7it', 'live', 'us_opqikq0c99g9rryoixog', 1795988140144, 1795988143524, 'Harbour cranes stand still on day 1', 'world', 1795988140532, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null, null);
insert into "story" values ('st_bbab34sy6803tz107uht', 'live', 'us_opqikq0c99g9rryoixog', 1795988143594, 1795988144527, 'Harbour cranes stand still on day 2', 'world', 1795988143682, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null, null);
insert into "story" values ('st_g2k78ih0aj6ma2wqtlwn', 'retracted', 'us_opqikq0c99g9rryoixog', 1795988144529, 1795988144529, 'Harbour cranes stand still on day 3', 'world', 1795988144651, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 2, null, 1795988144989, 'None of it was true.', null, null, null);
insert into "story" values ('st_4ol1fq4zuku617dbuyw3', 'review', 'us_91umr8j1mgcaprma3mc8', 1795988145265, 1795988146134, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null, null);
insert into "assignee" values ('st_4ol1fq4zuku617dbuyw3', 'us_opqikq0c99g9rryoixog');
insert into "draft" values ('st_4kjmwzbmlgr5cnsnd7it', 16, 15, 64, 1, 5);
insert into "draft" values ('st_bbab34sy6803tz107uht', 39, 38, 60, 1, 5);
insert into "draft" values ('st_g2k78ih0aj6ma2wqtlwn', 1, 0, 436, 1, 5);
insert into "draft" values ('st_4ol1fq4zuku617dbuyw3', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_opqikq0c99g9rryoixog', 1795988143594);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 2, x'01018ecac8ec0200840152012000', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 3, x'01018ecac8ec0201848ecac8ec0200014e00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 4, x'01018ecac8ec0202848ecac8ec0201016900', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 5, x'01018ecac8ec0203848ecac8ec0202016e00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 6, x'01018ecac8ec0204848ecac8ec0203016500', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 7, x'01018ecac8ec0205848ecac8ec0204012000', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 8, x'01018ecac8ec0206848ecac8ec0205016300', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 9, x'01018ecac8ec0207848ecac8ec0206017200', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 10, x'01018ecac8ec0208848ecac8ec0207016100', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 11, x'01018ecac8ec0209848ecac8ec0208016e00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 12, x'01018ecac8ec020a848ecac8ec0209016500', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 13, x'01018ecac8ec020b848ecac8ec020a017300', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 14, x'01018ecac8ec020c848ecac8ec020b012c00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 15, x'01018ecac8ec020d848ecac8ec020c012000', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 16, x'01018ecac8ec020e848ecac8ec020d016e00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 17, x'01018ecac8ec020f848ecac8ec020e016f00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 18, x'01018ecac8ec0210848ecac8ec020f017400', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 19, x'01018ecac8ec0211848ecac8ec0210012000', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 20, x'01018ecac8ec0212848ecac8ec0211017400', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 21, x'01018ecac8ec0213848ecac8ec0212016500', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 22, x'01018ecac8ec0214848ecac8ec0213016e00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 23, x'01018ecac8ec0215848ecac8ec0214012e00', 'us_opqikq0c99g9rryoixog', 1795988143981);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 24, x'0101eca1c49f0500848ecac8ec0215012000', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 25, x'0101eca1c49f050184eca1c49f0500015700', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 26, x'0101eca1c49f050284eca1c49f0501017200', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 27, x'0101eca1c49f050384eca1c49f0502016900', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 28, x'0101eca1c49f050484eca1c49f0503017400', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 29, x'0101eca1c49f050584eca1c49f0504017400', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 30, x'0101eca1c49f050684eca1c49f0505016500', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 31, x'0101eca1c49f050784eca1c49f0506016e00', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 32, x'0101eca1c49f050884eca1c49f0507012000', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 33, x'0101eca1c49f050984eca1c49f0508017300', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 34, x'0101eca1c49f050a84eca1c49f0509016900', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 35, x'0101eca1c49f050b84eca1c49f050a016e00', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 36, x'0101eca1c49f050c84eca1c49f050b016300', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 37, x'0101eca1c49f050d84eca1c49f050c016500', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 38, x'0101eca1c49f050e84eca1c49f050d012e00', 'us_opqikq0c99g9rryoixog', 1795988144371);
insert into "draft_update" values ('st_g2k78ih0aj6ma2wqtlwn', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_opqikq0c99g9rryoixog', 1795988144529);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_91umr8j1mgcaprma3mc8', 1795988145265);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 2, x'010186b1fe830f00840152012000', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 3, x'010186b1fe830f018486b1fe830f00015200', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 4, x'010186b1fe830f028486b1fe830f01016500', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 5, x'010186b1fe830f038486b1fe830f02016100', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 6, x'010186b1fe830f048486b1fe830f03016400', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 7, x'010186b1fe830f058486b1fe830f04012000', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 8, x'010186b1fe830f068486b1fe830f05016900', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 9, x'010186b1fe830f078486b1fe830f06017400', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 10, x'010186b1fe830f088486b1fe830f07012c00', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 11, x'010186b1fe830f098486b1fe830f08012000', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 12, x'010186b1fe830f0a8486b1fe830f09017000', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 13, x'010186b1fe830f0b8486b1fe830f0a016c00', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 14, x'010186b1fe830f0c8486b1fe830f0b016500', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 15, x'010186b1fe830f0d8486b1fe830f0c016100', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 16, x'010186b1fe830f0e8486b1fe830f0d017300', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 17, x'010186b1fe830f0f8486b1fe830f0e016500', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4ol1fq4zuku617dbuyw3', 18, x'010186b1fe830f108486b1fe830f0f012e00', 'us_91umr8j1mgcaprma3mc8', 1795988145447);
insert into "draft_update" values ('st_4kjmwzbmlgr5cnsnd7it', 15, x'0103c28fbbe0010087015303097061726167726170680700c28fbbe00100060400c28fbbe00101134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795988148460);
insert into "draft_update" values ('st_4kjmwzbmlgr5cnsnd7it', 16, x'010395f6e0be0b0087c28fbbe001000309706172616772617068070095f6e0be0b0006040095f6e0be0b01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795988148465);
insert into "draft_update" values ('st_bbab34sy6803tz107uht', 39, x'0103e2bdf29d070087015303097061726167726170680700e2bdf29d0700060400e2bdf29d0701134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795988148473);
insert into "draft_snapshot" values ('st_4kjmwzbmlgr5cnsnd7it', 14, x'0201efd18ad90e008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_snapshot" values ('st_4kjmwzbmlgr5cnsnd7it', 15, x'0301efd18ad90e008401520d204120776f7264206d6f72652e03c28fbbe0010087015303097061726167726170680700c28fbbe00100060400c28fbbe00101134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_snapshot" values ('st_bbab34sy6803tz107uht', 38, x'0301eca1c49f0500848ecac8ec02150f205772697474656e2073696e63652e018ecac8ec020084015216204e696e65206372616e65732c206e6f742074656e2e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_client" values ('st_4kjmwzbmlgr5cnsnd7it', 1, '');
insert into "draft_client" values ('st_4kjmwzbmlgr5cnsnd7it', 3944917231, 'us_opqikq0c99g9rryoixog');
insert into "draft_client" values ('st_bbab34sy6803tz107uht', 1, '');
insert into "draft_client" values ('st_bbab34sy6803tz107uht', 764552462, 'us_opqikq0c99g9rryoixog');
insert into "draft_client" values ('st_bbab34sy6803tz107uht', 1408307436, 'us_opqikq0c99g9rryoixog');
insert into "draft_client" values ('st_g2k78ih0aj6ma2wqtlwn', 1, '');
insert into "draft_client" values ('st_4ol1fq4zuku617dbuyw3', 1, '');
insert into "draft_client" values ('st_4ol1fq4zuku617dbuyw3', 4034893958, 'us_91umr8j1mgcaprma3mc8');
insert into "draft_client" values ('st_4kjmwzbmlgr5cnsnd7it', 470730690, 'somebody');
insert into "draft_client" values ('st_4kjmwzbmlgr5cnsnd7it', 3084401429, 'somebody');
insert into "draft_client" values ('st_bbab34sy6803tz107uht', 1941741282, 'somebody');
insert into "revision" values ('st_4kjmwzbmlgr5cnsnd7it', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988140532, 'us_opqikq0c99g9rryoixog', 'evt_r38b4c8a76som9hzis16', null, null, null, null);
insert into "revision" values ('st_4kjmwzbmlgr5cnsnd7it', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988142612, 'us_opqikq0c99g9rryoixog', 'evt_720fal94pv0495wgc9t9', null, null, null, null);
insert into "revision" values ('st_bbab34sy6803tz107uht', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988143682, 'us_opqikq0c99g9rryoixog', 'evt_lndwbwog9ljds13q4gf4', null, null, null, null);
insert into "revision" values ('st_bbab34sy6803tz107uht', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988144063, 'us_opqikq0c99g9rryoixog', 'evt_ksfvqwjrve4dr9mu4sc5', null, null, 'r1-1', null);
insert into "revision" values ('st_g2k78ih0aj6ma2wqtlwn', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988144651, 'us_opqikq0c99g9rryoixog', 'evt_po1eh3mrsic6dwh44kaw', null, null, null, null);
insert into "revision" values ('st_g2k78ih0aj6ma2wqtlwn', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988144989, 'us_opqikq0c99g9rryoixog', 'evt_2li1skqcnnbqnqpvlcu1', null, null, null, null);
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_r38b4c8a76som9hzis16', 'story.published', 'st_4kjmwzbmlgr5cnsnd7it', 1795988140629, '{"storyId":"st_4kjmwzbmlgr5cnsnd7it","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:40.532Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (2, 'evt_720fal94pv0495wgc9t9', 'story.updated', 'st_4kjmwzbmlgr5cnsnd7it', 1795988142655, '{"storyId":"st_4kjmwzbmlgr5cnsnd7it","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:40.532Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (3, 'evt_lndwbwog9ljds13q4gf4', 'story.published', 'st_bbab34sy6803tz107uht', 1795988143718, '{"storyId":"st_bbab34sy6803tz107uht","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:43.682Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (4, 'evt_ksfvqwjrve4dr9mu4sc5', 'story.corrected', 'st_bbab34sy6803tz107uht', 1795988144123, '{"storyId":"st_bbab34sy6803tz107uht","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T21:35:43.682Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (5, 'evt_po1eh3mrsic6dwh44kaw', 'story.published', 'st_g2k78ih0aj6ma2wqtlwn', 1795988144700, '{"storyId":"st_g2k78ih0aj6ma2wqtlwn","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:44.651Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (6, 'evt_2li1skqcnnbqnqpvlcu1', 'story.retracted', 'st_g2k78ih0aj6ma2wqtlwn', 1795988144989, '{"storyId":"st_g2k78ih0aj6ma2wqtlwn","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T21:35:44.651Z","reinstated":false,"minor":false,"hero":null}');
insert into "endpoint" values ('ep_ufntxkerjgq35g9i9odh', 'https://127.0.0.1:9/', 'A consumer', '[]', null, null, 'active', null, 6, 1795988127394, 'AWvnbdaQTU_cMmn1AN19E8F_FgKvWZnPCJi6_T_DGNQ-C1VPNBvNk4K9_om8VFjWZEoXF4UGXTOItPC8Rboc00sBptrsV_OZD_MdAddF9_fAjR8', null, null);
insert into "delivery" values ('dl_2vcnylrwiergfc403k0z', 'ep_ufntxkerjgq35g9i9odh', 'evt_r38b4c8a76som9hzis16', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T21:35:40.629Z","data":{"storyId":"st_4kjmwzbmlgr5cnsnd7it","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:40.532Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795988140629, 1795988430285, 0, null, 'connection refused');
insert into "delivery" values ('dl_4j7pqwn5e1ksign8663k', 'ep_ufntxkerjgq35g9i9odh', 'evt_720fal94pv0495wgc9t9', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T21:35:42.655Z","data":{"storyId":"st_4kjmwzbmlgr5cnsnd7it","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:40.532Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795988142655, 1795988488144, 0, null, 'connection refused');
insert into "delivery" values ('dl_rtlyd4j6ipc8qe5aqsrd', 'ep_ufntxkerjgq35g9i9odh', 'evt_lndwbwog9ljds13q4gf4', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T21:35:43.718Z","data":{"storyId":"st_bbab34sy6803tz107uht","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:43.682Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795988143718, 1795988404792, 0, null, 'connection refused');
insert into "delivery" values ('dl_df15dxcl46an4kfb0e54', 'ep_ufntxkerjgq35g9i9odh', 'evt_ksfvqwjrve4dr9mu4sc5', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T21:35:44.123Z","data":{"storyId":"st_bbab34sy6803tz107uht","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T21:35:43.682Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795988144123, 1795988424425, 0, null, 'connection refused');
insert into "delivery" values ('dl_gqj3t08d9y2cik6ycmkv', 'ep_ufntxkerjgq35g9i9odh', 'evt_po1eh3mrsic6dwh44kaw', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T21:35:44.700Z","data":{"storyId":"st_g2k78ih0aj6ma2wqtlwn","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:35:44.651Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795988144700, 1795988491546, 0, null, 'connection refused');
insert into "delivery" values ('dl_knj8fgj2ddy33r3x3yif', 'ep_ufntxkerjgq35g9i9odh', 'evt_2li1skqcnnbqnqpvlcu1', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T21:35:44.989Z","data":{"storyId":"st_g2k78ih0aj6ma2wqtlwn","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T21:35:44.651Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795988144989, 1795988400930, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_2vcnylrwiergfc403k0z', 1, 1795988140787, 1294, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_4j7pqwn5e1ksign8663k', 1, 1795988143407, 128, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_rtlyd4j6ipc8qe5aqsrd', 1, 1795988143831, 54, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_df15dxcl46an4kfb0e54', 1, 1795988144202, 88, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_gqj3t08d9y2cik6ycmkv', 1, 1795988144877, 74, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_knj8fgj2ddy33r3x3yif', 1, 1795988145135, 22, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_2vcnylrwiergfc403k0z', 2, 1795988159170, 591, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_4j7pqwn5e1ksign8663k', 2, 1795988159185, 615, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_rtlyd4j6ipc8qe5aqsrd', 2, 1795988159185, 615, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_knj8fgj2ddy33r3x3yif', 2, 1795988159196, 605, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_gqj3t08d9y2cik6ycmkv', 2, 1795988159895, 137, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_df15dxcl46an4kfb0e54', 2, 1795988159964, 97, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_4kjmwzbmlgr5cnsnd7it', 1);
insert into "view_total" values ('st_bbab34sy6803tz107uht', 1);
insert into "view_seen" values ('st_4kjmwzbmlgr5cnsnd7it', '2026-11-29', x'56ba36cc17459146');
insert into "view_seen" values ('st_bbab34sy6803tz107uht', '2026-11-29', x'bde4d666963dbefe');
insert into "view_salt" values ('2026-11-29', x'f5101a07d4d80451e2de6c7bab74808ca99d72f8dba25a9cc07e3d06de052e9a');
insert into "published_story" values ('st_4kjmwzbmlgr5cnsnd7it', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795988140532, 1795988142612, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_bbab34sy6803tz107uht', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795988143682, 1795988144063, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795988140532, 'st_4kjmwzbmlgr5cnsnd7it', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795988143682, 'st_bbab34sy6803tz107uht', 'Ada Quill');
insert into "story_word" values ('1', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('cranes', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('day', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('harbour', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('on', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('stand', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('still', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "story_word" values ('2', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('cranes', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('day', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('harbour', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('on', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('stand', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('still', 'st_bbab34sy6803tz107uht');
insert into "story_word" values ('3', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('cranes', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('day', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('harbour', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('on', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('stand', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('still', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "story_word" values ('4', 'st_4ol1fq4zuku617dbuyw3');
insert into "story_word" values ('cranes', 'st_4ol1fq4zuku617dbuyw3');
insert into "story_word" values ('day', 'st_4ol1fq4zuku617dbuyw3');
insert into "story_word" values ('harbour', 'st_4ol1fq4zuku617dbuyw3');
insert into "story_word" values ('on', 'st_4ol1fq4zuku617dbuyw3');
insert into "story_word" values ('stand', 'st_4ol1fq4zuku617dbuyw3');
insert into "story_word" values ('still', 'st_4ol1fq4zuku617dbuyw3');
insert into "section" values ('world', 'World', 0, null, 0);
insert into "section" values ('politics', 'Politics', 1, null, 0);
insert into "section" values ('business', 'Business', 2, null, 0);
insert into "section" values ('science', 'Science', 3, null, 0);
insert into "section" values ('culture', 'Culture', 4, null, 0);
insert into "section" values ('sport', 'Sport', 5, null, 0);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_4kjmwzbmlgr5cnsnd7it');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_bbab34sy6803tz107uht');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_g2k78ih0aj6ma2wqtlwn');
insert into "sign_in" values ('b4395d8a92b32f8e969910534065695faa6d6aac8011d6a1a853dad7e50e15cf', 'si_lqjtyh6nnatgturaab07', 'us_qamm5b1vhphlae3ndpvi', 'node', 1795988125116, 1795988125116, 1798580125116);
insert into "sign_in" values ('c71c91089046d2d4dec8579638ad736f8694192daa7147d0b68aebf0026f0c1f', 'si_nl4ibgg08r9q58r6mm6k', 'us_opqikq0c99g9rryoixog', 'node', 1795988126238, 1795988126238, 1798580126238);
insert into "sign_in" values ('b4849e2f491886e12a250ba049eaf82ad31d5f285b04db5d3bdd6d5453ac4a05', 'si_miegyo4ym9p4ysaxjqae', 'us_91umr8j1mgcaprma3mc8', 'node', 1795988127281, 1795988127281, 1798580127281);
insert into "audit_entry" values ('au_0mx2cyhog00003atoajti2jnnw8t5rvu0', 1795988124160, 1, 1795988124160, 'account.made', null, '', 'galley', null, null, 'us_qamm5b1vhphlae3ndpvi', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
insert into "audit_entry" values ('au_0mx2cyiff00003svy05477si6pojw0kdn', 1795988125131, 1, 1795988125131, 'session.begun', 'us_qamm5b1vhphlae3ndpvi', 'Admin', 'session', null, null, 'us_qamm5b1vhphlae3ndpvi', 'Admin', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyisr0000hffl3nb3yict95kxgtk6', 1795988125611, 1, 1795988125611, 'account.made', 'us_qamm5b1vhphlae3ndpvi', 'Admin', 'session', null, null, 'us_opqikq0c99g9rryoixog', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyjap00008u2y8j214gympjvwtko1', 1795988126257, 1, 1795988126257, 'session.begun', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'us_opqikq0c99g9rryoixog', 'Edda Publisher', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyjoe00004rttscup3x0h5dopgw2q', 1795988126750, 1, 1795988126750, 'account.made', 'us_qamm5b1vhphlae3ndpvi', 'Admin', 'session', null, null, 'us_91umr8j1mgcaprma3mc8', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyk350000xq1amfj3f05yy3yhcnqr', 1795988127281, 1, 1795988127281, 'session.begun', 'us_91umr8j1mgcaprma3mc8', 'Rolf Reporter', 'session', null, null, 'us_91umr8j1mgcaprma3mc8', 'Rolf Reporter', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyk5900003m6bjrhfpd73tss61fn7', 1795988127357, 1, 1795988127357, 'key.made', 'us_qamm5b1vhphlae3ndpvi', 'Admin', 'session', null, null, 'ak_7sedyk85wlw20ygisaut', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyk7e0000gw8mouuh3l4o2tx9dip4', 1795988127434, 1, 1795988127434, 'endpoint.made', 'us_qamm5b1vhphlae3ndpvi', 'Admin', 'session', null, null, 'ep_ufntxkerjgq35g9i9odh', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyudy00006ea18x7z6gy6eb81e2vm', 1795988140630, 1, 1795988140630, 'story.published', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_4kjmwzbmlgr5cnsnd7it', 'Harbour cranes stand still on day 1', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyvy80000lyphpqauu6zj5ovkhrxv', 1795988142656, 1, 1795988142656, 'story.updated', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_4kjmwzbmlgr5cnsnd7it', 'Harbour cranes stand still on day 1', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cywsb0000uncue4507h0nb7xoq61u', 1795988143739, 1, 1795988143739, 'story.published', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_bbab34sy6803tz107uht', 'Harbour cranes stand still on day 2', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyx300000p3r522xe4lwrgjp2axab', 1795988144124, 1, 1795988144124, 'story.corrected', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_bbab34sy6803tz107uht', 'Harbour cranes stand still on day 2', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyxja00000e2rvh2x78wk14y25uji', 1795988144710, 1, 1795988144710, 'story.published', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_g2k78ih0aj6ma2wqtlwn', 'Harbour cranes stand still on day 3', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyxsn0000ntmj3k0krhs6z3ovjcgm', 1795988145047, 1, 1795988145047, 'story.retracted', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_g2k78ih0aj6ma2wqtlwn', 'Harbour cranes stand still on day 3', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2cyy6u0000a3th8h3ikiqw2toxevk5', 1795988145558, 1, 1795988145558, 'story.assigned', 'us_opqikq0c99g9rryoixog', 'Edda Publisher', 'session', null, null, 'st_4ol1fq4zuku617dbuyw3', 'Harbour cranes stand still on day 4', '{"names":"Edda Publisher"}', '127.0.0.1');
insert into "published_day" values ('2026/11/29', 2);
insert into "published_text" values (1839091855904768, 'st_4kjmwzbmlgr5cnsnd7it', 'world', 1795988140532, 2, 'First paragraph. A word more.
Second paragraph.', 'harbour cranes stand still on day 1 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph a word more ¶ second paragraph ¶');
insert into "published_text" values (1839091859130368, 'st_bbab34sy6803tz107uht', 'world', 1795988143682, 2, 'First paragraph. Nine cranes, not ten.
Second paragraph.', 'harbour cranes stand still on day 2 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph nine cranes not ten ¶ second paragraph ¶');
delete from "published_words_data";
insert into "published_words_data" values (1, x'058104');
insert into "published_words_data" values (10, x'00000000ff000001010508000501010101010101010201010202000001030101030301010104010104040000010501010505010101');
insert into "published_words_data" values (137438953473, x'0000013d02303183a294cf869fa0000208010361646183a294cf869fa000021001066265666f726583a294cf869fa000020e01066372616e657383a294cf869fa0000203010364617983a294cf869fa00002070105666972737483a294cf869fa0000213010368616483a294cf869fa000020b030572626f757283a294cf869fa00002020102697483a294cf869fa000020d01066e6f626f647983a294cf869fa000020a01026f6e83a294cf869fa0000206010970617261677261706883a294cf869fa00004140501057175696c6c83a294cf869fa000021101067365636f6e6483a294cf869fa00002160302656e83a294cf869fa000020c020474616e6483a294cf869fa00002040303696c6c83a294cf869fa00002050107c2a7776f726c6483a294cf869fa000021a0201b683a294cf869fa0000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (274877906945, x'0000016902303183a294cf869fa000020801016183a294cf869fa00002150202646183a294cf869fa000021001066265666f726583a294cf869fa000020e01066372616e657383a294cf869fa0000203010364617983a294cf869fa00002070105666972737483a294cf869fa0000213010368616483a294cf869fa000020b030572626f757283a294cf869fa00002020102697483a294cf869fa000020d01046d6f726583a294cf869fa000021701066e6f626f647983a294cf869fa000020a01026f6e83a294cf869fa0000206010970617261677261706883a294cf869fa00004140801057175696c6c83a294cf869fa000021101067365636f6e6483a294cf869fa00002190302656e83a294cf869fa000020c020474616e6483a294cf869fa00002040303696c6c83a294cf869fa00002050104776f726483a294cf869fa00002160107c2a7776f726c6483a294cf869fa000021d0201b683a294cf869fa0000c090805080503040d0d0e12120f110f110e10120e1611120e100f1013');
insert into "published_words_data" values (412316860417, x'0000013d02303283a294cf87e490000208010361646183a294cf87e49000021001066265666f726583a294cf87e49000020e01066372616e657383a294cf87e490000203010364617983a294cf87e4900002070105666972737483a294cf87e490000213010368616483a294cf87e49000020b030572626f757283a294cf87e4900002020102697483a294cf87e49000020d01066e6f626f647983a294cf87e49000020a01026f6e83a294cf87e490000206010970617261677261706883a294cf87e4900004140501057175696c6c83a294cf87e49000021101067365636f6e6483a294cf87e4900002160302656e83a294cf87e49000020c020474616e6483a294cf87e4900002040303696c6c83a294cf87e4900002050107c2a7776f726c6483a294cf87e49000021a0201b683a294cf87e490000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (549755813889, x'0000016902303283a294cf87e490000208010361646183a294cf87e49000021001066265666f726583a294cf87e49000020e01066372616e657383a294cf87e49000040315010364617983a294cf87e4900002070105666972737483a294cf87e490000213010368616483a294cf87e49000020b030572626f757283a294cf87e4900002020102697483a294cf87e49000020d01046e696e6583a294cf87e49000021502056f626f647983a294cf87e49000020a03017483a294cf87e49000021701026f6e83a294cf87e490000206010970617261677261706883a294cf87e4900004140901057175696c6c83a294cf87e49000021101067365636f6e6483a294cf87e49000021a0302656e83a294cf87e49000020c020474616e6483a294cf87e4900002040303696c6c83a294cf87e490000205010374656e83a294cf87e4900002180107c2a7776f726c6483a294cf87e49000021e0201b683a294cf87e490000c090805090503040d0f12130f110f110e10110d0e1611120e100f0f13');
insert into "published_words_data" values (687194767361, x'0000013d02303383a294cf88a0d8000208010361646183a294cf88a0d800021001066265666f726583a294cf88a0d800020e01066372616e657383a294cf88a0d8000203010364617983a294cf88a0d80002070105666972737483a294cf88a0d8000213010368616483a294cf88a0d800020b030572626f757283a294cf88a0d80002020102697483a294cf88a0d800020d01066e6f626f647983a294cf88a0d800020a01026f6e83a294cf88a0d8000206010970617261677261706883a294cf88a0d80004140501057175696c6c83a294cf88a0d800021101067365636f6e6483a294cf88a0d80002160302656e83a294cf88a0d800020c020474616e6483a294cf88a0d80002040303696c6c83a294cf88a0d80002050107c2a7776f726c6483a294cf88a0d800021a0201b683a294cf88a0d8000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (9007336693694464, x'0800000000000001000688a4f0c7d0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
insert into "published_words_data" values (9007611571601408, x'0800000000000001000688a4f0f908000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
insert into "published_words_data" values (9007886449508352, x'0800000000000001000688a4f1082c000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
delete from "published_words_idx";
insert into "published_words_idx" values (1, x'', 2);
insert into "published_words_idx" values (2, x'', 2);
insert into "published_words_idx" values (3, x'', 2);
insert into "published_words_idx" values (4, x'', 2);
insert into "published_words_idx" values (5, x'', 2);
delete from "published_words_docsize";
insert into "published_words_docsize" values (1839091855904768, x'1c', 2);
insert into "published_words_docsize" values (1839091859130368, x'1d', 4);
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
insert into "draft_version" values ('st_4kjmwzbmlgr5cnsnd7it', 1, 1, 1795988140532, 'publication', null, null, 'us_opqikq0c99g9rryoixog', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609cd465012c367f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_4kjmwzbmlgr5cnsnd7it', 2, 14, 1795988142612, 'publication', null, null, 'us_opqikq0c99g9rryoixog', 2, 5, 0, x'28b52ffd60d200ad0900a6d13e327055d301fc7f70f52304adf07d1974ed9626c96852a6866c6b49ee82c547db6b17e918a0e0cc36a96d0b145bd292b677922934002e002f000f3affcaf2535aeda6bc5a6ade60009116b1c2421bad05c4a2ad28587e2c7082033730bb600ec01a948964d08191c111419e7d3653d7d7f19fb6f3aa394e4e52a2d2f9300ccd71d7513684afd276d12b6dfad127d57323a7e91195c667c6a76b3e062d22403f3ec899e65bcf2145dfe5b99f1a7f80990da4f52995e4fccaeb5b5fdd45f92af5d4eb5b2e4aea292c0d81f90be1db4cb43ba95d9d8e83535e8f6b2bcb9825863c04cb761ff6b05d7610b54993b4801635a8b14b040d344a832a4d821016003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a15ec0440e2d0b22a856eded30b4706', x'28b52ffd202a250100d85b5b312c302c3131362c315d2c5b333934343931373233332c5d5d02003317c7763601');
insert into "draft_version" values ('st_bbab34sy6803tz107uht', 1, 1, 1795988143682, 'publication', null, null, 'us_opqikq0c99g9rryoixog', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c60975795808cb07f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_bbab34sy6803tz107uht', 2, 23, 1795988144063, 'publication', null, null, 'us_opqikq0c99g9rryoixog', 2, 5, 0, x'28b52ffd60db00dd09000652403350a5a80d507321373335d7cdb85a74c36ad3f9bddf22cb13364b9b0c2a306527a3a33cf0c846f0092ba0bba3dddfd60825990234002f0030005fbbcad80cf4a34faa3fbe4b33000e00698c15365ab616d1625b61b0ec58e0840776e075c13c80372612c921204303833da0853653d7d7f19fb6f3aa3d4e4ef252e97c9886f6b8eb281bc25769bbe895f6e4c869ba44b5f199f1e99b8f0f3affaa1203f4e3839e69bee639a4e8b33cf773e31030c381b43ea5929c5f797dcd577751be4a3df5fa1a1725f514958ea8fc94980f0be1e34cb43ba9753e1f07a7ec383a4bd9c52cf10322d8b50b2d68edae03d6242dd2041a6b515b16160db4498b282d82d020050116003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d57bf3de662aef5e3832', x'28b52ffd20282d0100f85b5b312c302c3131362c315d2c5b3736343535323436322c302c32322c5d5d010049319d');
insert into "draft_version" values ('st_g2k78ih0aj6ma2wqtlwn', 1, 1, 1795988144651, 'publication', null, null, 'us_opqikq0c99g9rryoixog', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c6098155b830d663e1a4bfb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_4ol1fq4zuku617dbuyw3', 1, 18, 1795988145711, 'state', 'review', null, 'us_91umr8j1mgcaprma3mc8', null, 5, 0, x'28b52ffd60d600d509002692403380c5e9336030290466632073808779940091a4d8227921db5a92fb919892e053bbdc60b4686f2b6ef5fab6f92d6949db3bc91435002f003100cedfb23cf587572bd4d7ce7fa2398335204d62848d56da4fc4a4ad18587624f041033330bb6006c01813c944f009b061213da0853654d7d7f19fb673ab3b4e5232a2d2f9300bdd71d7513684afd276d12b6dfad167d57323a9e910d6e533e3d3af8f0f0614faf1c10e355ff31c56f45d9efb79b903cc6c20ad4fe924e75b5e5ff3d55d94af564fbdbec645593d85a51f2c3f25e6030be1db48b4bba9713c1e07a7e438385b59c63cf1031258b60b3188edb202a9495aa40534a9458d5da488d2262daab48841830415003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d5a36eded80bf704', x'28b52ffd202a3d010004025b5b312c302c3131362c315d2c5b343033343839333935382c302c31372c5d5d0100ce369d');
insert into "draft_version_writer" values ('st_4kjmwzbmlgr5cnsnd7it', 1, 'us_opqikq0c99g9rryoixog');
insert into "draft_version_writer" values ('st_4kjmwzbmlgr5cnsnd7it', 2, 'us_opqikq0c99g9rryoixog');
insert into "draft_version_writer" values ('st_bbab34sy6803tz107uht', 1, 'us_opqikq0c99g9rryoixog');
insert into "draft_version_writer" values ('st_bbab34sy6803tz107uht', 2, 'us_opqikq0c99g9rryoixog');
insert into "draft_version_writer" values ('st_g2k78ih0aj6ma2wqtlwn', 1, 'us_opqikq0c99g9rryoixog');
insert into "draft_version_writer" values ('st_4ol1fq4zuku617dbuyw3', 1, 'us_91umr8j1mgcaprma3mc8');
CREATE TRIGGER "published_story_came" after insert on "published_story"
     begin insert into "published_day" ("day", "stories") values (substr(new."path", instr(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end;
CREATE TRIGGER "published_story_went" after delete on "published_story"
     begin update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", instr(substr(old."path", 2), '/') + 2, 10); end;
CREATE TRIGGER "published_story_moved" after update of "path" on "published_story"
     begin update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", instr(substr(old."path", 2), '/') + 2, 10); insert into "published_day" ("day", "stories") values (substr(new."path", instr(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end;
