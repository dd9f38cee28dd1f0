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
      "story_id" text not null, "seq" bigint not null, "data" blob not null, deletions blob,
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
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T14:29:06.089Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T14:29:06.096Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T14:29:06.105Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T14:29:06.106Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T14:29:06.107Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T14:29:06.120Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T14:29:06.121Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T14:29:06.122Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-29T14:29:06.141Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-29T14:29:06.142Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-29T14:29:06.152Z');
insert into "kysely_migration" values ('0012-account-life', '2026-11-29T14:29:06.158Z');
insert into "kysely_migration" values ('0013-audit', '2026-11-29T14:29:06.189Z');
insert into "kysely_migration" values ('0015-confidants', '2026-11-29T14:29:06.191Z');
insert into "kysely_migration" values ('0016-asset-files', '2026-11-29T14:29:06.192Z');
insert into "kysely_migration" values ('0017-packed-text', '2026-11-29T14:29:06.193Z');
insert into "kysely_migration" values ('0018-mail-and-second-factor', '2026-11-29T14:29:06.196Z');
insert into "kysely_migration" values ('0019-names-of-people', '2026-11-29T14:29:06.197Z');
insert into "kysely_migration" values ('0020-identities', '2026-11-29T14:29:06.303Z');
insert into "kysely_migration" values ('0021-minor-updates', '2026-11-29T14:29:06.304Z');
insert into "kysely_migration" values ('0022-comments', '2026-11-29T14:29:06.305Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_a0dl3iuot8r9u4szxfyl', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T14:29:07.089Z', '2026-11-29T14:29:07.089Z', 'admin', 1795962548094, null, null, 'admin', null);
insert into "user" values ('us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T14:29:08.350Z', '2026-11-29T14:29:08.350Z', 'publisher', 1795962548809, null, null, 'edda publisher', null);
insert into "user" values ('us_42kg15b2ji5yldr9337s', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T14:29:09.353Z', '2026-11-29T14:29:09.353Z', 'reporter', 1795962549583, null, null, 'rolf reporter', null);
insert into "account" values ('ac_39kwlxsxqjss4a7hjewg', 'us_a0dl3iuot8r9u4szxfyl', 'credential', 'us_a0dl3iuot8r9u4szxfyl', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$thUB22AGzJCnMtUDbk+ZeA$B8h61ocuBGAHUXV8WweZK2tsYqp7WMGZBtuBkZRE9Uo', '2026-11-29T14:29:07.089Z', '2026-11-29T14:29:07.089Z');
insert into "account" values ('ac_aiqnekgjyt9uwbwz5y3o', 'us_b51h5iyhax3v2ejy3xeq', 'credential', 'us_b51h5iyhax3v2ejy3xeq', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$CAJDAR7hI7P9e9PXe7ZA9A$PUbcMMRVVa7RpeXPRsyXsYXHMRVTDVM8s5n7PvcAa5E', '2026-11-29T14:29:08.350Z', '2026-11-29T14:29:08.350Z');
insert into "account" values ('ac_s4rljftfofek0yhii6ij', 'us_42kg15b2ji5yldr9337s', 'credential', 'us_42kg15b2ji5yldr9337s', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$LwgPauStkf/kFb6H/b7wUA$dNSYkxITW+A6QGI3cKf5+Iq4vcsYpGfLyjKqsGiPFTo', '2026-11-29T14:29:09.353Z', '2026-11-29T14:29:09.353Z');
insert into "api_key" values ('ak_rokyz3b9n8iiltnlvcaz', '9fd81bc6d28edcadb41144d4d987cfa8c90a2eb28cd2be6204b9abe55d791bd2', 'wire', 'us_a0dl3iuot8r9u4szxfyl', '["stories:read","events:read"]', 1795962549630, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('derived:asset-files', '1');
insert into "setting" values ('derived:name-words', '1');
insert into "setting" values ('audit-sweep', '2026-11-29T14');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_x77vyi0r10umoaix82b9', 'live', 'us_b51h5iyhax3v2ejy3xeq', 1795962555283, 1795962556791, 'Harbour cranes stand still on day 1', 'world', 1795962555361, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null, null);
insert into "story" values ('st_j4847mcv4r16a71nb1yf', 'live', 'us_b51h5iyhax3v2ejy3xeq', 1795962556961, 1795962558000, 'Harbour cranes stand still on day 2', 'world', 1795962557457, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null, null);
insert into "story" values ('st_iek2rl8xqoxyu23iae0y', 'retracted', 'us_b51h5iyhax3v2ejy3xeq', 1795962557873, 1795962557873, 'Harbour cranes stand still on day 3', 'world', 1795962557899, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 2, null, 1795962557919, 'None of it was true.', null, null, null);
insert into "story" values ('st_4g9zx1gx0cgmwnckofoo', 'review', 'us_42kg15b2ji5yldr9337s', 1795962557941, 1795962558204, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null, null);
insert into "assignee" values ('st_4g9zx1gx0cgmwnckofoo', 'us_b51h5iyhax3v2ejy3xeq');
insert into "draft" values ('st_x77vyi0r10umoaix82b9', 16, 15, 63, 1, 5);
insert into "draft" values ('st_j4847mcv4r16a71nb1yf', 39, 38, 60, 1, 5);
insert into "draft" values ('st_iek2rl8xqoxyu23iae0y', 1, 0, 436, 1, 5);
insert into "draft" values ('st_4g9zx1gx0cgmwnckofoo', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_b51h5iyhax3v2ejy3xeq', 1795962556961);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 2, x'010182c6dbdc0a00840152012000', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 3, x'010182c6dbdc0a018482c6dbdc0a00014e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 4, x'010182c6dbdc0a028482c6dbdc0a01016900', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 5, x'010182c6dbdc0a038482c6dbdc0a02016e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 6, x'010182c6dbdc0a048482c6dbdc0a03016500', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 7, x'010182c6dbdc0a058482c6dbdc0a04012000', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 8, x'010182c6dbdc0a068482c6dbdc0a05016300', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 9, x'010182c6dbdc0a078482c6dbdc0a06017200', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 10, x'010182c6dbdc0a088482c6dbdc0a07016100', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 11, x'010182c6dbdc0a098482c6dbdc0a08016e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 12, x'010182c6dbdc0a0a8482c6dbdc0a09016500', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 13, x'010182c6dbdc0a0b8482c6dbdc0a0a017300', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 14, x'010182c6dbdc0a0c8482c6dbdc0a0b012c00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 15, x'010182c6dbdc0a0d8482c6dbdc0a0c012000', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 16, x'010182c6dbdc0a0e8482c6dbdc0a0d016e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557497);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 17, x'010182c6dbdc0a0f8482c6dbdc0a0e016f00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 18, x'010182c6dbdc0a108482c6dbdc0a0f017400', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 19, x'010182c6dbdc0a118482c6dbdc0a10012000', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 20, x'010182c6dbdc0a128482c6dbdc0a11017400', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 21, x'010182c6dbdc0a138482c6dbdc0a12016500', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 22, x'010182c6dbdc0a148482c6dbdc0a13016e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 23, x'010182c6dbdc0a158482c6dbdc0a14012e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557550);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 24, x'0101b587ef67008482c6dbdc0a15012000', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 25, x'0101b587ef670184b587ef6700015700', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 26, x'0101b587ef670284b587ef6701017200', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 27, x'0101b587ef670384b587ef6702016900', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 28, x'0101b587ef670484b587ef6703017400', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 29, x'0101b587ef670584b587ef6704017400', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 30, x'0101b587ef670684b587ef6705016500', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 31, x'0101b587ef670784b587ef6706016e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 32, x'0101b587ef670884b587ef6707012000', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 33, x'0101b587ef670984b587ef6708017300', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 34, x'0101b587ef670a84b587ef6709016900', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 35, x'0101b587ef670b84b587ef670a016e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 36, x'0101b587ef670c84b587ef670b016300', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 37, x'0101b587ef670d84b587ef670c016500', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 38, x'0101b587ef670e84b587ef670d012e00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557645);
insert into "draft_update" values ('st_iek2rl8xqoxyu23iae0y', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_b51h5iyhax3v2ejy3xeq', 1795962557873);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_42kg15b2ji5yldr9337s', 1795962557941);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 2, x'010180ebd9f70e00840152012000', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 3, x'010180ebd9f70e018480ebd9f70e00015200', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 4, x'010180ebd9f70e028480ebd9f70e01016500', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 5, x'010180ebd9f70e038480ebd9f70e02016100', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 6, x'010180ebd9f70e048480ebd9f70e03016400', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 7, x'010180ebd9f70e058480ebd9f70e04012000', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 8, x'010180ebd9f70e068480ebd9f70e05016900', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 9, x'010180ebd9f70e078480ebd9f70e06017400', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 10, x'010180ebd9f70e088480ebd9f70e07012c00', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 11, x'010180ebd9f70e098480ebd9f70e08012000', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 12, x'010180ebd9f70e0a8480ebd9f70e09017000', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 13, x'010180ebd9f70e0b8480ebd9f70e0a016c00', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 14, x'010180ebd9f70e0c8480ebd9f70e0b016500', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 15, x'010180ebd9f70e0d8480ebd9f70e0c016100', 'us_42kg15b2ji5yldr9337s', 1795962557962);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 16, x'010180ebd9f70e0e8480ebd9f70e0d017300', 'us_42kg15b2ji5yldr9337s', 1795962558011);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 17, x'010180ebd9f70e0f8480ebd9f70e0e016500', 'us_42kg15b2ji5yldr9337s', 1795962558011);
insert into "draft_update" values ('st_4g9zx1gx0cgmwnckofoo', 18, x'010180ebd9f70e108480ebd9f70e0f012e00', 'us_42kg15b2ji5yldr9337s', 1795962558011);
insert into "draft_update" values ('st_x77vyi0r10umoaix82b9', 15, x'0103d9abf5090087015303097061726167726170680700d9abf50900060400d9abf50901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795962559676);
insert into "draft_update" values ('st_x77vyi0r10umoaix82b9', 16, x'01039ff0dce10d0087d9abf50900030970617261677261706807009ff0dce10d000604009ff0dce10d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795962559688);
insert into "draft_update" values ('st_j4847mcv4r16a71nb1yf', 39, x'0103bfb7c59d0a0087015303097061726167726170680700bfb7c59d0a00060400bfb7c59d0a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795962559729);
insert into "draft_snapshot" values ('st_x77vyi0r10umoaix82b9', 14, x'0201ccb7d6e302008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_x77vyi0r10umoaix82b9', 15, x'0301ccb7d6e302008401520d204120776f7264206d6f72652e03d9abf5090087015303097061726167726170680700d9abf50900060400d9abf50901134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_j4847mcv4r16a71nb1yf', 38, x'030182c6dbdc0a0084015216204e696e65206372616e65732c206e6f742074656e2e01b587ef67008482c6dbdc0a150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_client" values ('st_x77vyi0r10umoaix82b9', 1, '');
insert into "draft_client" values ('st_x77vyi0r10umoaix82b9', 745905100, 'us_b51h5iyhax3v2ejy3xeq');
insert into "draft_client" values ('st_j4847mcv4r16a71nb1yf', 1, '');
insert into "draft_client" values ('st_j4847mcv4r16a71nb1yf', 2878792450, 'us_b51h5iyhax3v2ejy3xeq');
insert into "draft_client" values ('st_j4847mcv4r16a71nb1yf', 217826229, 'us_b51h5iyhax3v2ejy3xeq');
insert into "draft_client" values ('st_iek2rl8xqoxyu23iae0y', 1, '');
insert into "draft_client" values ('st_4g9zx1gx0cgmwnckofoo', 1, '');
insert into "draft_client" values ('st_4g9zx1gx0cgmwnckofoo', 4009129344, 'us_42kg15b2ji5yldr9337s');
insert into "draft_client" values ('st_x77vyi0r10umoaix82b9', 20796889, 'somebody');
insert into "draft_client" values ('st_x77vyi0r10umoaix82b9', 3694606367, 'somebody');
insert into "draft_client" values ('st_j4847mcv4r16a71nb1yf', 2746309567, 'somebody');
insert into "revision" values ('st_x77vyi0r10umoaix82b9', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962555361, 'us_b51h5iyhax3v2ejy3xeq', 'evt_2ji483laqh2fb74ksuje', null, null, null);
insert into "revision" values ('st_x77vyi0r10umoaix82b9', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962556433, 'us_b51h5iyhax3v2ejy3xeq', 'evt_qpx9d1dpqxv4w1vdp1ij', null, null, null);
insert into "revision" values ('st_j4847mcv4r16a71nb1yf', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962557457, 'us_b51h5iyhax3v2ejy3xeq', 'evt_mw7abvymwjfuu2imv468', null, null, null);
insert into "revision" values ('st_j4847mcv4r16a71nb1yf', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962557580, 'us_b51h5iyhax3v2ejy3xeq', 'evt_0n1rq8u9bzc5dr0uirmj', null, null, 'r1-1');
insert into "revision" values ('st_iek2rl8xqoxyu23iae0y', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962557899, 'us_b51h5iyhax3v2ejy3xeq', 'evt_14kvem5qt92j5n3ktyse', null, null, null);
insert into "revision" values ('st_iek2rl8xqoxyu23iae0y', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962557919, 'us_b51h5iyhax3v2ejy3xeq', 'evt_hvl0ug1sr0igvf2sceoo', null, null, null);
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_2ji483laqh2fb74ksuje', 'story.published', 'st_x77vyi0r10umoaix82b9', 1795962555385, '{"storyId":"st_x77vyi0r10umoaix82b9","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:15.361Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (2, 'evt_qpx9d1dpqxv4w1vdp1ij', 'story.updated', 'st_x77vyi0r10umoaix82b9', 1795962556434, '{"storyId":"st_x77vyi0r10umoaix82b9","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:15.361Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (3, 'evt_mw7abvymwjfuu2imv468', 'story.published', 'st_j4847mcv4r16a71nb1yf', 1795962557458, '{"storyId":"st_j4847mcv4r16a71nb1yf","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:17.457Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (4, 'evt_0n1rq8u9bzc5dr0uirmj', 'story.corrected', 'st_j4847mcv4r16a71nb1yf', 1795962557581, '{"storyId":"st_j4847mcv4r16a71nb1yf","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T14:29:17.457Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (5, 'evt_14kvem5qt92j5n3ktyse', 'story.published', 'st_iek2rl8xqoxyu23iae0y', 1795962557900, '{"storyId":"st_iek2rl8xqoxyu23iae0y","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:17.899Z","reinstated":false,"minor":false,"hero":null}');
insert into "event" values (6, 'evt_hvl0ug1sr0igvf2sceoo', 'story.retracted', 'st_iek2rl8xqoxyu23iae0y', 1795962557920, '{"storyId":"st_iek2rl8xqoxyu23iae0y","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T14:29:17.899Z","reinstated":false,"minor":false,"hero":null}');
insert into "endpoint" values ('ep_hj6udeh54nohggzogxze', 'https://127.0.0.1:9/', 'A consumer', '[]', null, null, 'active', null, 6, 1795962549693, 'AdQ7Y9kBO4bn8PKty3HJQBrh3AcCFcx1O0Hp9OuCYUT8cigqs4IwHFhNDDMnkC9QdrxOlLJac9OsFPXVWESf4JEz28RtY5bl1Y_GQ0PLEkUVEHc', null, null);
insert into "delivery" values ('dl_a33ddkp1httpjpxnpl2h', 'ep_hj6udeh54nohggzogxze', 'evt_2ji483laqh2fb74ksuje', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T14:29:15.385Z","data":{"storyId":"st_x77vyi0r10umoaix82b9","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:15.361Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795962555385, 1795962806965, 0, null, 'connection refused');
insert into "delivery" values ('dl_uwjf60t2urzzamwqjzth', 'ep_hj6udeh54nohggzogxze', 'evt_qpx9d1dpqxv4w1vdp1ij', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T14:29:16.434Z","data":{"storyId":"st_x77vyi0r10umoaix82b9","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:15.361Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795962556434, 1795962889044, 0, null, 'connection refused');
insert into "delivery" values ('dl_5zh69p3f428zg0a6fnzf', 'ep_hj6udeh54nohggzogxze', 'evt_mw7abvymwjfuu2imv468', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T14:29:17.458Z","data":{"storyId":"st_j4847mcv4r16a71nb1yf","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:17.457Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795962557458, 1795962864060, 0, null, 'connection refused');
insert into "delivery" values ('dl_ibxtftzfb15z8df4zojz', 'ep_hj6udeh54nohggzogxze', 'evt_0n1rq8u9bzc5dr0uirmj', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T14:29:17.581Z","data":{"storyId":"st_j4847mcv4r16a71nb1yf","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T14:29:17.457Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795962557581, 1795962857090, 0, null, 'connection refused');
insert into "delivery" values ('dl_lgcgxth6c5m7g2wvtmnc', 'ep_hj6udeh54nohggzogxze', 'evt_14kvem5qt92j5n3ktyse', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T14:29:17.900Z","data":{"storyId":"st_iek2rl8xqoxyu23iae0y","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:17.899Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795962557900, 1795962918823, 0, null, 'connection refused');
insert into "delivery" values ('dl_4p9gzclw9g51ugp057tf', 'ep_hj6udeh54nohggzogxze', 'evt_hvl0ug1sr0igvf2sceoo', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T14:29:17.920Z","data":{"storyId":"st_iek2rl8xqoxyu23iae0y","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T14:29:17.899Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795962557920, 1795962819105, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_a33ddkp1httpjpxnpl2h', 1, 1795962555455, 699, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_uwjf60t2urzzamwqjzth', 1, 1795962556483, 4, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_5zh69p3f428zg0a6fnzf', 1, 1795962557467, 2, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_ibxtftzfb15z8df4zojz', 1, 1795962557607, 2, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_lgcgxth6c5m7g2wvtmnc', 1, 1795962557914, 8, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_4p9gzclw9g51ugp057tf', 1, 1795962557941, 4, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_uwjf60t2urzzamwqjzth', 2, 1795962564817, 301, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_a33ddkp1httpjpxnpl2h', 2, 1795962564818, 337, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_ibxtftzfb15z8df4zojz', 2, 1795962564818, 337, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_5zh69p3f428zg0a6fnzf', 2, 1795962564819, 337, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_lgcgxth6c5m7g2wvtmnc', 2, 1795962565429, 38, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_4p9gzclw9g51ugp057tf', 2, 1795962565470, 4, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_j4847mcv4r16a71nb1yf', 1);
insert into "view_total" values ('st_x77vyi0r10umoaix82b9', 1);
insert into "view_seen" values ('st_j4847mcv4r16a71nb1yf', '2026-11-29', x'2e87b5da2a2ef882');
insert into "view_seen" values ('st_x77vyi0r10umoaix82b9', '2026-11-29', x'33400f1a854bf3dd');
insert into "view_salt" values ('2026-11-29', x'5ce1a250b5869f6845b9f3714a52fa5fff17a679ace3dd2389ad59c07fead91b');
insert into "published_story" values ('st_x77vyi0r10umoaix82b9', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795962555361, 1795962556433, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_j4847mcv4r16a71nb1yf', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795962557457, 1795962557580, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795962555361, 'st_x77vyi0r10umoaix82b9', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795962557457, 'st_j4847mcv4r16a71nb1yf', 'Ada Quill');
insert into "story_word" values ('1', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('cranes', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('day', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('harbour', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('on', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('stand', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('still', 'st_x77vyi0r10umoaix82b9');
insert into "story_word" values ('2', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('cranes', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('day', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('harbour', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('on', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('stand', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('still', 'st_j4847mcv4r16a71nb1yf');
insert into "story_word" values ('3', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('cranes', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('day', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('harbour', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('on', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('stand', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('still', 'st_iek2rl8xqoxyu23iae0y');
insert into "story_word" values ('4', 'st_4g9zx1gx0cgmwnckofoo');
insert into "story_word" values ('cranes', 'st_4g9zx1gx0cgmwnckofoo');
insert into "story_word" values ('day', 'st_4g9zx1gx0cgmwnckofoo');
insert into "story_word" values ('harbour', 'st_4g9zx1gx0cgmwnckofoo');
insert into "story_word" values ('on', 'st_4g9zx1gx0cgmwnckofoo');
insert into "story_word" values ('stand', 'st_4g9zx1gx0cgmwnckofoo');
insert into "story_word" values ('still', 'st_4g9zx1gx0cgmwnckofoo');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_x77vyi0r10umoaix82b9');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_j4847mcv4r16a71nb1yf');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_iek2rl8xqoxyu23iae0y');
insert into "sign_in" values ('a86609fedd7ffc34c8f1a5b4ccd35c0e94ef5b4e463d8eef2da85a5b6623b618', 'si_uez6dryuthl0ttiw9kbg', 'us_a0dl3iuot8r9u4szxfyl', 'node', 1795962548094, 1795962548094, 1798554548094);
insert into "sign_in" values ('2e8ec4f154a13bcf5e81c839d600bd1480c18266b1c546a5cc7b5aa380da1223', 'si_j0ebjpi7v7zt3mwfg8l1', 'us_b51h5iyhax3v2ejy3xeq', 'node', 1795962548809, 1795962548809, 1798554548809);
insert into "sign_in" values ('59cbae9130c6bc5541dd01a99955a20df4869247d0a38d0ac97958a91d74ae23', 'si_8h5fjmvzdnox070kka0u', 'us_42kg15b2ji5yldr9337s', 'node', 1795962549583, 1795962549583, 1798554549583);
insert into "audit_entry" values ('au_0mx1xqaam0000n2don5p8usa85syqzs85', 1795962547102, 1, 1795962547102, 'account.made', null, '', 'galley', null, null, 'us_a0dl3iuot8r9u4szxfyl', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
insert into "audit_entry" values ('au_0mx1xqb2700001uko4bv52gketureriai', 1795962548095, 1, 1795962548095, 'session.begun', 'us_a0dl3iuot8r9u4szxfyl', 'Admin', 'session', null, null, 'us_a0dl3iuot8r9u4szxfyl', 'Admin', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqb9i0000i6vweawyrzagtmvec1n6', 1795962548358, 1, 1795962548358, 'account.made', 'us_a0dl3iuot8r9u4szxfyl', 'Admin', 'session', null, null, 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqbm200001bjhevlor6hz3z1v6hzt', 1795962548810, 1, 1795962548810, 'session.begun', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqc190000m41qviznro1x09v5urm9', 1795962549357, 1, 1795962549357, 'account.made', 'us_a0dl3iuot8r9u4szxfyl', 'Admin', 'session', null, null, 'us_42kg15b2ji5yldr9337s', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqc7j0000tuf5mlqt3c4uq5mdjlwo', 1795962549583, 1, 1795962549583, 'session.begun', 'us_42kg15b2ji5yldr9337s', 'Rolf Reporter', 'session', null, null, 'us_42kg15b2ji5yldr9337s', 'Rolf Reporter', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqc8z0000klj8yobgdy1xb3g8k2co', 1795962549635, 1, 1795962549635, 'key.made', 'us_a0dl3iuot8r9u4szxfyl', 'Admin', 'session', null, null, 'ak_rokyz3b9n8iiltnlvcaz', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqcao00001rq73sjvo2yvv48jvmwk', 1795962549696, 1, 1795962549696, 'endpoint.made', 'us_a0dl3iuot8r9u4szxfyl', 'Admin', 'session', null, null, 'ep_hj6udeh54nohggzogxze', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqgoq00009bwknbe5vdt0irtpuswr', 1795962555386, 1, 1795962555386, 'story.published', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_x77vyi0r10umoaix82b9', 'Harbour cranes stand still on day 1', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqhhu0000fnpvshdn8d0sdf5kne15', 1795962556434, 1, 1795962556434, 'story.updated', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_x77vyi0r10umoaix82b9', 'Harbour cranes stand still on day 1', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqiaa0000vm38e6geius33nir8dsu', 1795962557458, 1, 1795962557458, 'story.published', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_j4847mcv4r16a71nb1yf', 'Harbour cranes stand still on day 2', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqidp00006o50x17wy4gktyzts88d', 1795962557581, 1, 1795962557581, 'story.corrected', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_j4847mcv4r16a71nb1yf', 'Harbour cranes stand still on day 2', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqimn0000tkos1bjik0kbme0f585j', 1795962557903, 1, 1795962557903, 'story.published', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_iek2rl8xqoxyu23iae0y', 'Harbour cranes stand still on day 3', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqin40000hjxrw4trpxmnkelv17j0', 1795962557920, 1, 1795962557920, 'story.retracted', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_iek2rl8xqoxyu23iae0y', 'Harbour cranes stand still on day 3', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1xqiq00000towfb114u2w9mgmzyt3v', 1795962558024, 1, 1795962558024, 'story.assigned', 'us_b51h5iyhax3v2ejy3xeq', 'Edda Publisher', 'session', null, null, 'st_4g9zx1gx0cgmwnckofoo', 'Harbour cranes stand still on day 4', '{"names":"Edda Publisher"}', '127.0.0.1');
