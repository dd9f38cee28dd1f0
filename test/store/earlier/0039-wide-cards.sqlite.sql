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
      "retracted_at" bigint, "retraction_note" text, "archived_at" bigint, "archived_by" text, "confidential_at" bigint, "direct_at" bigint, "suggestions" integer);
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
      "created_by" text not null, "created_at" bigint not null, original text, "cropsJson" text, "story_id" text, "avif" integer, "wide_card" text);
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
CREATE TABLE "focal_point" (
    "asset_id" text not null, "x" integer not null, "y" integer not null, "cutsJson" text,
    primary key ("asset_id", "x", "y"));
CREATE INDEX "focal_point_uncut" on "focal_point" ("asset_id") where "cutsJson" is null;
CREATE INDEX "asset_without_avif" on "asset" ("created_at")
    where "avif" is null and "original" is not null;
CREATE TABLE "author" (
    "slug" text primary key, "name" text not null, "title" text not null, "bio" text not null, "email" text not null,
    "link" text not null, "photo_hash" text, "photo" blob);
CREATE TABLE "view_minute" (
      "story_id" text not null, "minute" bigint not null, "views" bigint not null, "reading" bigint,
      primary key ("story_id", "minute"));
CREATE INDEX "view_minute_minute" on "view_minute" ("minute");
CREATE TABLE "view_day" (
      "story_id" text not null, "day" text not null, "views" bigint not null,
      primary key ("story_id", "day"));
CREATE INDEX "view_day_day" on "view_day" ("day");
CREATE TABLE "view_source" (
      "story_id" text not null, "day" text not null, "source" text not null, "views" bigint not null,
      primary key ("story_id", "day", "source"));
CREATE INDEX "view_source_day" on "view_source" ("day");
CREATE TABLE "view_refused" (
      "story_id" text not null, "day" text not null, "reason" text not null, "views" bigint not null,
      primary key ("story_id", "day", "reason"));
CREATE INDEX "view_refused_day" on "view_refused" ("day");
CREATE TABLE "tag" ("slug" text primary key, "at" text not null, "name" text not null);
CREATE INDEX "tag_at" on "tag" ("at");
CREATE INDEX "asset_without_wide_card" on "asset" ("created_at")
    where "wide_card" is null and "original" is not null;
insert into "kysely_migration" values ('0001-newsroom', '2026-11-30T04:26:54.079Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-30T04:26:54.081Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-30T04:26:54.110Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-30T04:26:54.115Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-30T04:26:54.122Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-30T04:26:54.123Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-30T04:26:54.124Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-30T04:26:54.125Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-30T04:26:54.126Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-30T04:26:54.160Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-30T04:26:54.164Z');
insert into "kysely_migration" values ('0012-account-life', '2026-11-30T04:26:54.165Z');
insert into "kysely_migration" values ('0013-audit', '2026-11-30T04:26:54.255Z');
insert into "kysely_migration" values ('0015-confidants', '2026-11-30T04:26:54.256Z');
insert into "kysely_migration" values ('0016-asset-files', '2026-11-30T04:26:54.257Z');
insert into "kysely_migration" values ('0017-packed-text', '2026-11-30T04:26:54.258Z');
insert into "kysely_migration" values ('0018-mail-and-second-factor', '2026-11-30T04:26:54.280Z');
insert into "kysely_migration" values ('0019-names-of-people', '2026-11-30T04:26:54.281Z');
insert into "kysely_migration" values ('0020-identities', '2026-11-30T04:26:54.294Z');
insert into "kysely_migration" values ('0021-minor-updates', '2026-11-30T04:26:54.386Z');
insert into "kysely_migration" values ('0022-comments', '2026-11-30T04:26:54.392Z');
insert into "kysely_migration" values ('0023-search-and-archive', '2026-11-30T04:26:54.393Z');
insert into "kysely_migration" values ('0024-crops-and-retractions', '2026-11-30T04:26:54.394Z');
insert into "kysely_migration" values ('0025-guests', '2026-11-30T04:26:54.395Z');
insert into "kysely_migration" values ('0026-versions', '2026-11-30T04:26:54.430Z');
insert into "kysely_migration" values ('0027-house-style', '2026-11-30T04:26:54.445Z');
insert into "kysely_migration" values ('0028-site', '2026-11-30T04:26:54.459Z');
insert into "kysely_migration" values ('0029-taken-down', '2026-11-30T04:26:54.460Z');
insert into "kysely_migration" values ('0030-purges', '2026-11-30T04:26:54.461Z');
insert into "kysely_migration" values ('0032-pictures-in-text', '2026-11-30T04:26:54.772Z');
insert into "kysely_migration" values ('0033-direct-stories', '2026-11-30T04:26:54.773Z');
insert into "kysely_migration" values ('0034-cuts-and-avif', '2026-11-30T04:26:54.774Z');
insert into "kysely_migration" values ('0035-authors', '2026-11-30T04:26:54.775Z');
insert into "kysely_migration" values ('0036-readers-figures', '2026-11-30T04:26:54.776Z');
insert into "kysely_migration" values ('0037-tags', '2026-11-30T04:26:54.777Z');
insert into "kysely_migration" values ('0038-open-suggestions', '2026-11-30T04:26:54.778Z');
insert into "kysely_migration" values ('0039-wide-cards', '2026-11-30T04:26:54.779Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_ezfdzmiz0pnyv9osvi5b', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-30T04:26:56.196Z', '2026-11-30T04:26:56.196Z', 'admin', 1796012818596, null, null, 'admin', null);
insert into "user" values ('us_2syjhww71bx11jq754p4', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-30T04:26:59.732Z', '2026-11-30T04:26:59.732Z', 'publisher', 1796012820224, null, null, 'edda publisher', null);
insert into "user" values ('us_1tg8sodyp7wvr9zbwv9r', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-30T04:27:00.813Z', '2026-11-30T04:27:00.813Z', 'reporter', 1796012821304, null, null, 'rolf reporter', null);
insert into "account" values ('ac_97be7ygo1k1myn73tfe6', 'us_ezfdzmiz0pnyv9osvi5b', 'credential', 'us_ezfdzmiz0pnyv9osvi5b', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$xj3LdwE9OJO716qTPWG0ew$bTWI5pOI9yfuL4ZKx3tlD5NfkdQ4cg7DFn4ijPP0BDc', '2026-11-30T04:26:56.196Z', '2026-11-30T04:26:56.196Z');
insert into "account" values ('ac_0lmmems6vanjb7aawtxs', 'us_2syjhww71bx11jq754p4', 'credential', 'us_2syjhww71bx11jq754p4', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$JwPEDUwg3/UVFCGNqPtVdg$jQRp9fOT8M5MB1Rg1jqZ4LH+1cBgWKhF809DkWslnw4', '2026-11-30T04:26:59.732Z', '2026-11-30T04:26:59.732Z');
insert into "account" values ('ac_oi62xg835mo8nch0droa', 'us_1tg8sodyp7wvr9zbwv9r', 'credential', 'us_1tg8sodyp7wvr9zbwv9r', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$oDPvuAO7JkkUUGEdRfFTWw$kOEUoe2imCReLs/z7OeaTob43xjrs7FO/FZMkxAOupQ', '2026-11-30T04:27:00.813Z', '2026-11-30T04:27:00.813Z');
insert into "api_key" values ('ak_w7vgzx38utdnjh4guc1m', '5da4601c3e1b459a504d8c6e02629128d01d15b27b5488b9e35eb578c49afc4c', 'wire', 'us_ezfdzmiz0pnyv9osvi5b', '["stories:read","events:read"]', 1796012821537, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:picture-words', '1');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('derived:asset-files', '1');
insert into "setting" values ('derived:name-words', '1');
insert into "setting" values ('derived:open-suggestions', '1');
insert into "setting" values ('audit-sweep', '2026-11-30T04');
insert into "setting" values ('version-round', '2026-11-30T04:27');
insert into "setting" values ('views-by-time', '2026-11-30T04:26:55.373Z');
insert into "setting" values ('version-thinning', '2026-11-30T04');
insert into "setting" values ('derived:published-text', 'done');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_qctbzwp2ixyj4fge3zof', 'live', 'us_2syjhww71bx11jq754p4', 1796012828879, 1796012831682, 'Harbour cranes stand still on day 1', 'world', 1796012829210, '/world/2026/11/30/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null, null, null, 0);
insert into "story" values ('st_jzeos28izs6sites13qf', 'live', 'us_2syjhww71bx11jq754p4', 1796012831613, 1796012834510, 'Harbour cranes stand still on day 2', 'world', 1796012831633, '/world/2026/11/30/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null, null, null, 0);
insert into "story" values ('st_bxzfaowi3xoqh6hs5aig', 'retracted', 'us_2syjhww71bx11jq754p4', 1796012832594, 1796012832594, 'Harbour cranes stand still on day 3', 'world', 1796012832786, '/world/2026/11/30/harbour-cranes-stand-still-on-day-3', 2, null, 1796012832917, 'None of it was true.', null, null, null, null, null);
insert into "story" values ('st_3puxo6cmpowry3lug4mh', 'review', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833324, 1796012833871, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null, null, null, 0);
insert into "assignee" values ('st_3puxo6cmpowry3lug4mh', 'us_2syjhww71bx11jq754p4');
insert into "draft" values ('st_qctbzwp2ixyj4fge3zof', 16, 15, 63, 1, 5);
insert into "draft" values ('st_jzeos28izs6sites13qf', 39, 38, 60, 1, 5);
insert into "draft" values ('st_bxzfaowi3xoqh6hs5aig', 1, 0, 436, 1, 5);
insert into "draft" values ('st_3puxo6cmpowry3lug4mh', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_2syjhww71bx11jq754p4', 1796012831613);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 2, x'0101e7f5e2ff0600840152012000', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 3, x'0101e7f5e2ff060184e7f5e2ff0600014e00', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 4, x'0101e7f5e2ff060284e7f5e2ff0601016900', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 5, x'0101e7f5e2ff060384e7f5e2ff0602016e00', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 6, x'0101e7f5e2ff060484e7f5e2ff0603016500', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 7, x'0101e7f5e2ff060584e7f5e2ff0604012000', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 8, x'0101e7f5e2ff060684e7f5e2ff0605016300', 'us_2syjhww71bx11jq754p4', 1796012831687);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 9, x'0101e7f5e2ff060784e7f5e2ff0606017200', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 10, x'0101e7f5e2ff060884e7f5e2ff0607016100', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 11, x'0101e7f5e2ff060984e7f5e2ff0608016e00', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 12, x'0101e7f5e2ff060a84e7f5e2ff0609016500', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 13, x'0101e7f5e2ff060b84e7f5e2ff060a017300', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 14, x'0101e7f5e2ff060c84e7f5e2ff060b012c00', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 15, x'0101e7f5e2ff060d84e7f5e2ff060c012000', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 16, x'0101e7f5e2ff060e84e7f5e2ff060d016e00', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 17, x'0101e7f5e2ff060f84e7f5e2ff060e016f00', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 18, x'0101e7f5e2ff061084e7f5e2ff060f017400', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 19, x'0101e7f5e2ff061184e7f5e2ff0610012000', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 20, x'0101e7f5e2ff061284e7f5e2ff0611017400', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 21, x'0101e7f5e2ff061384e7f5e2ff0612016500', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 22, x'0101e7f5e2ff061484e7f5e2ff0613016e00', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 23, x'0101e7f5e2ff061584e7f5e2ff0614012e00', 'us_2syjhww71bx11jq754p4', 1796012831736);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 24, x'0101c1f1ef960e0084e7f5e2ff0615012000', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 25, x'0101c1f1ef960e0184c1f1ef960e00015700', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 26, x'0101c1f1ef960e0284c1f1ef960e01017200', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 27, x'0101c1f1ef960e0384c1f1ef960e02016900', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 28, x'0101c1f1ef960e0484c1f1ef960e03017400', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 29, x'0101c1f1ef960e0584c1f1ef960e04017400', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 30, x'0101c1f1ef960e0684c1f1ef960e05016500', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 31, x'0101c1f1ef960e0784c1f1ef960e06016e00', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 32, x'0101c1f1ef960e0884c1f1ef960e07012000', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 33, x'0101c1f1ef960e0984c1f1ef960e08017300', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 34, x'0101c1f1ef960e0a84c1f1ef960e09016900', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 35, x'0101c1f1ef960e0b84c1f1ef960e0a016e00', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 36, x'0101c1f1ef960e0c84c1f1ef960e0b016300', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 37, x'0101c1f1ef960e0d84c1f1ef960e0c016500', 'us_2syjhww71bx11jq754p4', 1796012832285);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 38, x'0101c1f1ef960e0e84c1f1ef960e0d012e00', 'us_2syjhww71bx11jq754p4', 1796012832344);
insert into "draft_update" values ('st_bxzfaowi3xoqh6hs5aig', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_2syjhww71bx11jq754p4', 1796012832594);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833324);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 2, x'01018395b2eb0900840152012000', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833514);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 3, x'01018395b2eb0901848395b2eb0900015200', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 4, x'01018395b2eb0902848395b2eb0901016500', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 5, x'01018395b2eb0903848395b2eb0902016100', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 6, x'01018395b2eb0904848395b2eb0903016400', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 7, x'01018395b2eb0905848395b2eb0904012000', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 8, x'01018395b2eb0906848395b2eb0905016900', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 9, x'01018395b2eb0907848395b2eb0906017400', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 10, x'01018395b2eb0908848395b2eb0907012c00', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 11, x'01018395b2eb0909848395b2eb0908012000', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 12, x'01018395b2eb090a848395b2eb0909017000', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 13, x'01018395b2eb090b848395b2eb090a016c00', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 14, x'01018395b2eb090c848395b2eb090b016500', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 15, x'01018395b2eb090d848395b2eb090c016100', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 16, x'01018395b2eb090e848395b2eb090d017300', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 17, x'01018395b2eb090f848395b2eb090e016500', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_3puxo6cmpowry3lug4mh', 18, x'01018395b2eb0910848395b2eb090f012e00', 'us_1tg8sodyp7wvr9zbwv9r', 1796012833563);
insert into "draft_update" values ('st_qctbzwp2ixyj4fge3zof', 15, x'0103d699c65d0087015303097061726167726170680700d699c65d00060400d699c65d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1796012836131);
insert into "draft_update" values ('st_qctbzwp2ixyj4fge3zof', 16, x'010394c1f7a4060087d699c65d000309706172616772617068070094c1f7a4060006040094c1f7a40601134f6e65206d6f7265207061726167726170682e00', 'somebody', 1796012836145);
insert into "draft_update" values ('st_jzeos28izs6sites13qf', 39, x'0103a5daa79e080087015303097061726167726170680700a5daa79e0800060400a5daa79e0801134f6e65206d6f7265207061726167726170682e00', 'somebody', 1796012836231);
insert into "draft_snapshot" values ('st_qctbzwp2ixyj4fge3zof', 14, x'0201bfc4eead0c008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_snapshot" values ('st_qctbzwp2ixyj4fge3zof', 15, x'0301bfc4eead0c008401520d204120776f7264206d6f72652e03d699c65d0087015303097061726167726170680700d699c65d00060400d699c65d01134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_snapshot" values ('st_jzeos28izs6sites13qf', 38, x'0301c1f1ef960e0084e7f5e2ff06150f205772697474656e2073696e63652e01e7f5e2ff060084015216204e696e65206372616e65732c206e6f742074656e2e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000', x'28b52ffd20021100005b5d');
insert into "draft_client" values ('st_qctbzwp2ixyj4fge3zof', 1, '');
insert into "draft_client" values ('st_qctbzwp2ixyj4fge3zof', 3317408319, 'us_2syjhww71bx11jq754p4');
insert into "draft_client" values ('st_jzeos28izs6sites13qf', 1, '');
insert into "draft_client" values ('st_jzeos28izs6sites13qf', 1878571751, 'us_2syjhww71bx11jq754p4');
insert into "draft_client" values ('st_jzeos28izs6sites13qf', 3806066881, 'us_2syjhww71bx11jq754p4');
insert into "draft_client" values ('st_bxzfaowi3xoqh6hs5aig', 1, '');
insert into "draft_client" values ('st_3puxo6cmpowry3lug4mh', 1, '');
insert into "draft_client" values ('st_3puxo6cmpowry3lug4mh', 2641136259, 'us_1tg8sodyp7wvr9zbwv9r');
insert into "draft_client" values ('st_qctbzwp2ixyj4fge3zof', 196185302, 'somebody');
insert into "draft_client" values ('st_qctbzwp2ixyj4fge3zof', 1688068244, 'somebody');
insert into "draft_client" values ('st_jzeos28izs6sites13qf', 2211048741, 'somebody');
insert into "revision" values ('st_qctbzwp2ixyj4fge3zof', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012829210, 'us_2syjhww71bx11jq754p4', 'evt_uzkfrfo0wwcrahqt7il8', null, null, null, null);
insert into "revision" values ('st_qctbzwp2ixyj4fge3zof', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012831377, 'us_2syjhww71bx11jq754p4', 'evt_zdg0f4k6tp2190ri06iy', null, null, null, null);
insert into "revision" values ('st_jzeos28izs6sites13qf', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012831633, 'us_2syjhww71bx11jq754p4', 'evt_1k5cdf7kn1ty8qmu703i', null, null, null, null);
insert into "revision" values ('st_jzeos28izs6sites13qf', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012831808, 'us_2syjhww71bx11jq754p4', 'evt_i4hcczauu3y801x2uunm', null, null, 'r1-1', null);
insert into "revision" values ('st_bxzfaowi3xoqh6hs5aig', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012832786, 'us_2syjhww71bx11jq754p4', 'evt_yqa990arpwwzcpdx7o3i', null, null, null, null);
insert into "revision" values ('st_bxzfaowi3xoqh6hs5aig', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012832917, 'us_2syjhww71bx11jq754p4', 'evt_szdoq5vowknziys04i5j', null, null, null, null);
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_uzkfrfo0wwcrahqt7il8', 'story.published', 'st_qctbzwp2ixyj4fge3zof', 1796012829298, '{"storyId":"st_qctbzwp2ixyj4fge3zof","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:09.210Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (2, 'evt_zdg0f4k6tp2190ri06iy', 'story.updated', 'st_qctbzwp2ixyj4fge3zof', 1796012831380, '{"storyId":"st_qctbzwp2ixyj4fge3zof","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:09.210Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (3, 'evt_1k5cdf7kn1ty8qmu703i', 'story.published', 'st_jzeos28izs6sites13qf', 1796012831635, '{"storyId":"st_jzeos28izs6sites13qf","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:11.633Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (4, 'evt_i4hcczauu3y801x2uunm', 'story.corrected', 'st_jzeos28izs6sites13qf', 1796012831863, '{"storyId":"st_jzeos28izs6sites13qf","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-30T04:27:11.633Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (5, 'evt_yqa990arpwwzcpdx7o3i', 'story.published', 'st_bxzfaowi3xoqh6hs5aig', 1796012832789, '{"storyId":"st_bxzfaowi3xoqh6hs5aig","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:12.786Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (6, 'evt_szdoq5vowknziys04i5j', 'story.retracted', 'st_bxzfaowi3xoqh6hs5aig', 1796012832918, '{"storyId":"st_bxzfaowi3xoqh6hs5aig","revision":null,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-30T04:27:12.786Z","reinstated":false,"minor":false,"hero":null}');
insert into "endpoint" values ('ep_ev0i0gj8gpj8mqc79oc7', 'https://127.0.0.1:9/', 'A consumer', '[]', null, null, 'active', null, 6, 1796012821715, 'AXOjX92GVtJxRk1pNOQ-rk6JLr7Ne89zo_TP3CeQnIba-qoCAkuFT3R3rzDt6bL57Nfu5wQeVs8PlZ1IzJ6Ty4Ba7GDT_YwX9WyIRuEqntakfHQ', null, null);
insert into "delivery" values ('dl_unt8ghljgni8pbfm51gh', 'ep_ev0i0gj8gpj8mqc79oc7', 'evt_uzkfrfo0wwcrahqt7il8', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-30T04:27:09.298Z","data":{"storyId":"st_qctbzwp2ixyj4fge3zof","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:09.210Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1796012829298, 1796013138075, 0, null, 'connection refused');
insert into "delivery" values ('dl_yqjm7pf2m13waiicc943', 'ep_ev0i0gj8gpj8mqc79oc7', 'evt_zdg0f4k6tp2190ri06iy', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-30T04:27:11.380Z","data":{"storyId":"st_qctbzwp2ixyj4fge3zof","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:09.210Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1796012831380, 1796013133460, 0, null, 'connection refused');
insert into "delivery" values ('dl_cxqxz8vx17o3jd1z7aj0', 'ep_ev0i0gj8gpj8mqc79oc7', 'evt_1k5cdf7kn1ty8qmu703i', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-30T04:27:11.635Z","data":{"storyId":"st_jzeos28izs6sites13qf","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:11.633Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1796012831635, 1796013135499, 0, null, 'connection refused');
insert into "delivery" values ('dl_937o338ytz73kqnw7z6q', 'ep_ev0i0gj8gpj8mqc79oc7', 'evt_i4hcczauu3y801x2uunm', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-30T04:27:11.863Z","data":{"storyId":"st_jzeos28izs6sites13qf","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-30T04:27:11.633Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1796012831863, 1796013102682, 0, null, 'connection refused');
insert into "delivery" values ('dl_l9njk4n3b4hz2k56uel4', 'ep_ev0i0gj8gpj8mqc79oc7', 'evt_yqa990arpwwzcpdx7o3i', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-30T04:27:12.789Z","data":{"storyId":"st_bxzfaowi3xoqh6hs5aig","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:12.786Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1796012832789, 1796013146901, 0, null, 'connection refused');
insert into "delivery" values ('dl_o2k87lczmgn51xx6f788', 'ep_ev0i0gj8gpj8mqc79oc7', 'evt_szdoq5vowknziys04i5j', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-30T04:27:12.918Z","data":{"storyId":"st_bxzfaowi3xoqh6hs5aig","revision":null,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-30T04:27:12.786Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1796012832918, 1796013104056, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_unt8ghljgni8pbfm51gh', 1, 1796012830277, 601, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_yqjm7pf2m13waiicc943', 1, 1796012831475, 129, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_cxqxz8vx17o3jd1z7aj0', 1, 1796012831643, 9, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_937o338ytz73kqnw7z6q', 1, 1796012832004, 105, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_l9njk4n3b4hz2k56uel4', 1, 1796012832899, 6, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_o2k87lczmgn51xx6f788', 1, 1796012833059, 20, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_yqjm7pf2m13waiicc943', 2, 1796012843330, 158, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_unt8ghljgni8pbfm51gh', 2, 1796012843339, 152, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_cxqxz8vx17o3jd1z7aj0', 2, 1796012843341, 150, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_l9njk4n3b4hz2k56uel4', 2, 1796012843341, 130, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_937o338ytz73kqnw7z6q', 2, 1796012843626, 7, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_o2k87lczmgn51xx6f788', 2, 1796012843657, 4, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_jzeos28izs6sites13qf', 1);
insert into "view_total" values ('st_qctbzwp2ixyj4fge3zof', 1);
insert into "view_seen" values ('st_jzeos28izs6sites13qf', '2026-11-30', x'0fc0f5545fb9e660');
insert into "view_seen" values ('st_qctbzwp2ixyj4fge3zof', '2026-11-30', x'2cc59108dc340475');
insert into "view_salt" values ('2026-11-30', x'39d6c172e4337709ce6b7f5688db44444bfc320e2532aed3373c34d87fd41723');
insert into "published_story" values ('st_qctbzwp2ixyj4fge3zof', '/world/2026/11/30/harbour-cranes-stand-still-on-day-1', 'world', 1796012829210, 1796012831377, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_jzeos28izs6sites13qf', '/world/2026/11/30/harbour-cranes-stand-still-on-day-2', 'world', 1796012831633, 1796012831808, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1796012829210, 'st_qctbzwp2ixyj4fge3zof', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1796012831633, 'st_jzeos28izs6sites13qf', 'Ada Quill');
insert into "story_word" values ('1', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('cranes', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('day', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('harbour', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('on', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('stand', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('still', 'st_qctbzwp2ixyj4fge3zof');
insert into "story_word" values ('2', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('cranes', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('day', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('harbour', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('on', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('stand', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('still', 'st_jzeos28izs6sites13qf');
insert into "story_word" values ('3', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('cranes', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('day', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('harbour', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('on', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('stand', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('still', 'st_bxzfaowi3xoqh6hs5aig');
insert into "story_word" values ('4', 'st_3puxo6cmpowry3lug4mh');
insert into "story_word" values ('cranes', 'st_3puxo6cmpowry3lug4mh');
insert into "story_word" values ('day', 'st_3puxo6cmpowry3lug4mh');
insert into "story_word" values ('harbour', 'st_3puxo6cmpowry3lug4mh');
insert into "story_word" values ('on', 'st_3puxo6cmpowry3lug4mh');
insert into "story_word" values ('stand', 'st_3puxo6cmpowry3lug4mh');
insert into "story_word" values ('still', 'st_3puxo6cmpowry3lug4mh');
insert into "section" values ('world', 'World', 0, null, 0);
insert into "section" values ('politics', 'Politics', 1, null, 0);
insert into "section" values ('business', 'Business', 2, null, 0);
insert into "section" values ('science', 'Science', 3, null, 0);
insert into "section" values ('culture', 'Culture', 4, null, 0);
insert into "section" values ('sport', 'Sport', 5, null, 0);
insert into "address" values ('/world/2026/11/30/harbour-cranes-stand-still-on-day-1', 'st_qctbzwp2ixyj4fge3zof');
insert into "address" values ('/world/2026/11/30/harbour-cranes-stand-still-on-day-2', 'st_jzeos28izs6sites13qf');
insert into "address" values ('/world/2026/11/30/harbour-cranes-stand-still-on-day-3', 'st_bxzfaowi3xoqh6hs5aig');
insert into "sign_in" values ('cf77adddab7a369487a2bd0bb992ee1f3b0b888ad3ee3680996011a1612c1717', 'si_kbo1wtgz19x8wf7eu01d', 'us_ezfdzmiz0pnyv9osvi5b', 'node', 1796012818596, 1796012818596, 1798604818596);
insert into "sign_in" values ('5073a3f14d15c1f0e204f7e2497167ccf67749523bc46aa97ae2cb2bcb436d5a', 'si_r0cb0tkjnsq80h8y19ag', 'us_2syjhww71bx11jq754p4', 'node', 1796012820224, 1796012820224, 1798604820224);
insert into "sign_in" values ('b7e8b241cb196b33ecaf9aa39a9140c4a08ae1252b9957c0b00ab9970cb888e8', 'si_b7hda3vwmvmlh2lc1boo', 'us_1tg8sodyp7wvr9zbwv9r', 'node', 1796012821304, 1796012821304, 1798604821304);
insert into "audit_entry" values ('au_0mx2rnq7a0000p6mbu3pcrrsahnwbnt4a', 1796012816230, 1, 1796012816230, 'account.made', null, '', 'galley', null, null, 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
insert into "audit_entry" values ('au_0mx2rns120000vgsxmwxvdv6s1n2qmdrw', 1796012818598, 1, 1796012818598, 'session.begun', 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', 'session', null, null, 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2rnswl00005sdws7t4g29fw61t8h0o', 1796012819733, 1, 1796012819733, 'account.made', 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', 'session', null, null, 'us_2syjhww71bx11jq754p4', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2rnta90000wgehr3yxik8eb07v83yz', 1796012820225, 1, 1796012820225, 'session.begun', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'us_2syjhww71bx11jq754p4', 'Edda Publisher', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2rntql00008iun6747qz0q5tttpww8', 1796012820813, 1, 1796012820813, 'account.made', 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', 'session', null, null, 'us_1tg8sodyp7wvr9zbwv9r', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2rnu490000sx5cnrmjvcd9vf9wtamy', 1796012821305, 1, 1796012821305, 'session.begun', 'us_1tg8sodyp7wvr9zbwv9r', 'Rolf Reporter', 'session', null, null, 'us_1tg8sodyp7wvr9zbwv9r', 'Rolf Reporter', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2rnuap0000w5jrvntgkg5qpqws74um', 1796012821537, 1, 1796012821537, 'key.made', 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', 'session', null, null, 'ak_w7vgzx38utdnjh4guc1m', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2rnufp00008quqt4oq35tcu7d4bdc8', 1796012821717, 1, 1796012821717, 'endpoint.made', 'us_ezfdzmiz0pnyv9osvi5b', 'Admin', 'session', null, null, 'ep_ev0i0gj8gpj8mqc79oc7', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro0ah0000ggu7lxexddch0w71es00', 1796012829305, 1, 1796012829305, 'story.published', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_qctbzwp2ixyj4fge3zof', 'Harbour cranes stand still on day 1', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro1w40000rl1sc7q1ljifviaotvc4', 1796012831380, 1, 1796012831380, 'story.updated', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_qctbzwp2ixyj4fge3zof', 'Harbour cranes stand still on day 1', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro238000091ni3q5tn6rq35tomq45', 1796012831636, 1, 1796012831636, 'story.published', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_jzeos28izs6sites13qf', 'Harbour cranes stand still on day 2', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro2at0000gd7ic1nm49a0qrbgtys1', 1796012831909, 1, 1796012831909, 'story.corrected', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_jzeos28izs6sites13qf', 'Harbour cranes stand still on day 2', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro2za0000seogjaoymuijj0v2txlu', 1796012832790, 1, 1796012832790, 'story.published', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_bxzfaowi3xoqh6hs5aig', 'Harbour cranes stand still on day 3', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro32v0000esurclscdnu8bb5l4f3r', 1796012832919, 1, 1796012832919, 'story.retracted', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_bxzfaowi3xoqh6hs5aig', 'Harbour cranes stand still on day 3', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx2ro3lo0000k5au3hvnn6zvnk5qqctu', 1796012833596, 1, 1796012833596, 'story.assigned', 'us_2syjhww71bx11jq754p4', 'Edda Publisher', 'session', null, null, 'st_3puxo6cmpowry3lug4mh', 'Harbour cranes stand still on day 4', '{"names":"Edda Publisher"}', '127.0.0.1');
insert into "published_day" values ('2026/11/30', 2);
insert into "published_text" values (1839117137111040, 'st_qctbzwp2ixyj4fge3zof', 'world', 1796012829210, 2, 'First paragraph. A word more.
Second paragraph.', 'harbour cranes stand still on day 1 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph a word more ¶ second paragraph ¶');
insert into "published_text" values (1839117139592192, 'st_jzeos28izs6sites13qf', 'world', 1796012831633, 2, 'First paragraph. Nine cranes, not ten.
Second paragraph.', 'harbour cranes stand still on day 2 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph nine cranes not ten ¶ second paragraph ¶');
delete from "published_words_data";
insert into "published_words_data" values (1, x'058104');
insert into "published_words_data" values (10, x'00000000ff000001010508000501010101010101010201010202000001030101030301010104010104040000010501010505010101');
insert into "published_words_data" values (137438953473, x'0000013d02303183a295ad9da1d0000208010361646183a295ad9da1d000021001066265666f726583a295ad9da1d000020e01066372616e657383a295ad9da1d0000203010364617983a295ad9da1d00002070105666972737483a295ad9da1d0000213010368616483a295ad9da1d000020b030572626f757283a295ad9da1d00002020102697483a295ad9da1d000020d01066e6f626f647983a295ad9da1d000020a01026f6e83a295ad9da1d0000206010970617261677261706883a295ad9da1d00004140501057175696c6c83a295ad9da1d000021101067365636f6e6483a295ad9da1d00002160302656e83a295ad9da1d000020c020474616e6483a295ad9da1d00002040303696c6c83a295ad9da1d00002050107c2a7776f726c6483a295ad9da1d000021a0201b683a295ad9da1d0000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (274877906945, x'0000016902303183a295ad9da1d000020801016183a295ad9da1d00002150202646183a295ad9da1d000021001066265666f726583a295ad9da1d000020e01066372616e657383a295ad9da1d0000203010364617983a295ad9da1d00002070105666972737483a295ad9da1d0000213010368616483a295ad9da1d000020b030572626f757283a295ad9da1d00002020102697483a295ad9da1d000020d01046d6f726583a295ad9da1d000021701066e6f626f647983a295ad9da1d000020a01026f6e83a295ad9da1d0000206010970617261677261706883a295ad9da1d00004140801057175696c6c83a295ad9da1d000021101067365636f6e6483a295ad9da1d00002190302656e83a295ad9da1d000020c020474616e6483a295ad9da1d00002040303696c6c83a295ad9da1d00002050104776f726483a295ad9da1d00002160107c2a7776f726c6483a295ad9da1d000021d0201b683a295ad9da1d0000c090805080503040d0d0e12120f110f110e10120e1611120e100f1013');
insert into "published_words_data" values (412316860417, x'0000013d02303283a295ad9eb988000208010361646183a295ad9eb98800021001066265666f726583a295ad9eb98800020e01066372616e657383a295ad9eb988000203010364617983a295ad9eb9880002070105666972737483a295ad9eb988000213010368616483a295ad9eb98800020b030572626f757283a295ad9eb9880002020102697483a295ad9eb98800020d01066e6f626f647983a295ad9eb98800020a01026f6e83a295ad9eb988000206010970617261677261706883a295ad9eb9880004140501057175696c6c83a295ad9eb98800021101067365636f6e6483a295ad9eb9880002160302656e83a295ad9eb98800020c020474616e6483a295ad9eb9880002040303696c6c83a295ad9eb9880002050107c2a7776f726c6483a295ad9eb98800021a0201b683a295ad9eb988000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (549755813889, x'0000016902303283a295ad9eb988000208010361646183a295ad9eb98800021001066265666f726583a295ad9eb98800020e01066372616e657383a295ad9eb98800040315010364617983a295ad9eb9880002070105666972737483a295ad9eb988000213010368616483a295ad9eb98800020b030572626f757283a295ad9eb9880002020102697483a295ad9eb98800020d01046e696e6583a295ad9eb98800021502056f626f647983a295ad9eb98800020a03017483a295ad9eb98800021701026f6e83a295ad9eb988000206010970617261677261706883a295ad9eb9880004140901057175696c6c83a295ad9eb98800021101067365636f6e6483a295ad9eb98800021a0302656e83a295ad9eb98800020c020474616e6483a295ad9eb9880002040303696c6c83a295ad9eb988000205010374656e83a295ad9eb9880002180107c2a7776f726c6483a295ad9eb98800021e0201b683a295ad9eb988000c090805090503040d0f12130f110f110e10110d0e1611120e100f0f13');
insert into "published_words_data" values (687194767361, x'0000013d02303383a295ad9f8190000208010361646183a295ad9f819000021001066265666f726583a295ad9f819000020e01066372616e657383a295ad9f8190000203010364617983a295ad9f81900002070105666972737483a295ad9f8190000213010368616483a295ad9f819000020b030572626f757283a295ad9f81900002020102697483a295ad9f819000020d01066e6f626f647983a295ad9f819000020a01026f6e83a295ad9f8190000206010970617261677261706883a295ad9f81900004140501057175696c6c83a295ad9f819000021101067365636f6e6483a295ad9f81900002160302656e83a295ad9f819000020c020474616e6483a295ad9f81900002040303696c6c83a295ad9f81900002050107c2a7776f726c6483a295ad9f819000021a0201b683a295ad9f8190000c090805050503040d0f12120f110f110e120e1611120e100f13');
insert into "published_words_data" values (9007336693694464, x'0800000000000001000688aad3a868000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
insert into "published_words_data" values (9007611571601408, x'0800000000000001000688aad3ce44000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
insert into "published_words_data" values (9007886449508352, x'0800000000000001000688aad3e048000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
delete from "published_words_idx";
insert into "published_words_idx" values (1, x'', 2);
insert into "published_words_idx" values (2, x'', 2);
insert into "published_words_idx" values (3, x'', 2);
insert into "published_words_idx" values (4, x'', 2);
insert into "published_words_idx" values (5, x'', 2);
delete from "published_words_docsize";
insert into "published_words_docsize" values (1839117137111040, x'1c', 2);
insert into "published_words_docsize" values (1839117139592192, x'1d', 4);
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
insert into "draft_version" values ('st_qctbzwp2ixyj4fge3zof', 1, 1, 1796012829210, 'publication', null, null, 'us_2syjhww71bx11jq754p4', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609cd465012c367f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_qctbzwp2ixyj4fge3zof', 2, 14, 1796012831377, 'publication', null, null, 'us_2syjhww71bx11jq754p4', 2, 5, 0, x'28b52ffd60d200ad0900a6d13e327055d30104ad7ffe5571a42a7e7840bba549329a94a921db5a92bb60f1d1f6da453a06283873cd0f4c0cd996b4a4ed9d640a34002e002f000f3affaaf2535aeda6bc5a6ac6600d488b5861a18dd60262d156182c3b1638c1811b98759803f0c54422156c00e864448f679f0d53d7d7f19fb6f3aa374e4e52a2d2f92e0cbd71d7513684afd276d12b6dfad127d55323a7e91155c627c6a7673e060d22403f3eb899e65bcf21459fe5b99f197f80180da4f52995e4fccaeb5b5fdd45f92af5d4eb5b2e4aea292a0d71f90be1d34cb43ba95d1c8e83535e8e6b29cb98257e3c04cb761ff6b05d761035498bb4801635a8314b040db44983282d821016003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a15ec0440e2d0b22a856eded30b4706', x'28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b33333137343038333139332c5d5d0200331783d61c03');
insert into "draft_version" values ('st_jzeos28izs6sites13qf', 1, 1, 1796012831633, 'publication', null, null, 'us_2syjhww71bx11jq754p4', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c60975795808cb07f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_jzeos28izs6sites13qf', 2, 23, 1796012831808, 'publication', null, null, 'us_2syjhww71bx11jq754p4', 2, 5, 0, x'28b52ffd60db00ed090006d2403480c5e9331a3753499f314434a29d944410524412d144f242b6b524f723062c83a15542295ab4b7a5d5c04242cc6f4942dade49a635002f0030005fbbcad80ef4a34faa3fbe4b33001600698c19365ab618d1627b81b0ec68e0850886e095c13c8035261289a04000021bec012db40153d7d7f19fb6f3aa3d4e4ef252e97c9887f6b8eb281bc25769bbe895f6e4c8693a45b5f199f1e99b8f0f3affaa1203f4e3839e69bee639a4e8b33cf773e31230c381b43ea5929c5f797dcd577751be4a3df5fa1a1725f516959ea8fc94980f0be1e354b43ba9753e1f07a7ec383a4bd9c52cf10332d8b50b2d68edae04d6242dd2061a6b515b161615b4498b282da2d020070116003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d57bf3de662aef5e3832', x'28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b31383738353731373532322c5d5d02003377446b3601');
insert into "draft_version" values ('st_bxzfaowi3xoqh6hs5aig', 1, 1, 1796012832786, 'publication', null, null, 'us_2syjhww71bx11jq754p4', 1, 5, 0, x'28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c6098155b830d663e1a4bfb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', x'28b52ffd200d6900005b5b312c302c3131362c315d5d');
insert into "draft_version" values ('st_3puxo6cmpowry3lug4mh', 1, 18, 1796012833654, 'state', 'review', null, 'us_1tg8sodyp7wvr9zbwv9r', null, 5, 0, x'28b52ffd60d600d50900269240337055d301fcb902ab3f1fa8aa311c009d0a91e4d8220343b6b52477c14efa11af5d04c1a67590b3f2456b25d49296b4bd934c0135002f003100cedfb23cf587572bd4d7ce7fa2798301409ac4081badb4171193d68260d991c0070dccc00c83f9c31913c93410e0a351213da0853654d7d7f19fb673ab3b4e5232a2d2f9300bdd71d7513684afd276d12b6dfad167d57323a9e910d6e533e3d3af8f0f0614faf1c10e355ff31c56f45d9efb79b903cc6c20ad4fe924e75b5e5ff3d55d94af564fbdbec645593d85a51f2c3f25e6030be1db48b4bba9713c1e07a7e438385b59c63cf1031258b60b3188edb202a9495aa40534a9458d5da488d2262daab48841830415003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d5a36eded80bf704', x'28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b32363431313336323539372c5d5d0200331783d61c03');
insert into "draft_version_writer" values ('st_qctbzwp2ixyj4fge3zof', 1, 'us_2syjhww71bx11jq754p4');
insert into "draft_version_writer" values ('st_qctbzwp2ixyj4fge3zof', 2, 'us_2syjhww71bx11jq754p4');
insert into "draft_version_writer" values ('st_jzeos28izs6sites13qf', 1, 'us_2syjhww71bx11jq754p4');
insert into "draft_version_writer" values ('st_jzeos28izs6sites13qf', 2, 'us_2syjhww71bx11jq754p4');
insert into "draft_version_writer" values ('st_bxzfaowi3xoqh6hs5aig', 1, 'us_2syjhww71bx11jq754p4');
insert into "draft_version_writer" values ('st_3puxo6cmpowry3lug4mh', 1, 'us_1tg8sodyp7wvr9zbwv9r');
insert into "view_minute" values ('st_jzeos28izs6sites13qf', 29933547, 1, null);
insert into "view_minute" values ('st_qctbzwp2ixyj4fge3zof', 29933547, 1, null);
insert into "view_day" values ('st_jzeos28izs6sites13qf', '2026-11-30', 1);
insert into "view_day" values ('st_qctbzwp2ixyj4fge3zof', '2026-11-30', 1);
insert into "view_source" values ('st_jzeos28izs6sites13qf', '2026-11-30', 'direct', 1);
insert into "view_source" values ('st_qctbzwp2ixyj4fge3zof', '2026-11-30', 'direct', 1);
CREATE TRIGGER "published_story_came" after insert on "published_story"
     begin insert into "published_day" ("day", "stories") values (substr(new."path", instr(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end;
CREATE TRIGGER "published_story_went" after delete on "published_story"
     begin update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", instr(substr(old."path", 2), '/') + 2, 10); end;
CREATE TRIGGER "published_story_moved" after update of "path" on "published_story"
     begin update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", instr(substr(old."path", 2), '/') + 2, 10); insert into "published_day" ("day", "stories") values (substr(new."path", instr(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end;
