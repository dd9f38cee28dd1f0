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
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T08:02:48.960Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T08:02:48.961Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T08:02:48.962Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T08:02:48.963Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T08:02:48.964Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T08:02:48.965Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T08:02:48.966Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T08:02:48.967Z');
insert into "kysely_migration" values ('0009-authors-deletions', '2026-11-29T08:02:48.968Z');
insert into "kysely_migration" values ('0010-sign-ins', '2026-11-29T08:02:48.969Z');
insert into "kysely_migration" values ('0011-after-publication', '2026-11-29T08:02:48.970Z');
insert into "kysely_migration" values ('0012-account-life', '2026-11-29T08:02:48.971Z');
insert into "kysely_migration" values ('0013-audit', '2026-11-29T08:02:48.987Z');
insert into "kysely_migration" values ('0015-confidants', '2026-11-29T08:02:48.988Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_dytzjtbb4iofze83j6ud', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T08:02:49.399Z', '2026-11-29T08:02:49.399Z', 'admin', 1795939369582, null, null);
insert into "user" values ('us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T08:02:49.707Z', '2026-11-29T08:02:49.707Z', 'publisher', 1795939369794, null, null);
insert into "user" values ('us_gl4ywwwu54st6227n9bp', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T08:02:49.903Z', '2026-11-29T08:02:49.903Z', 'reporter', 1795939369965, null, null);
insert into "account" values ('ac_eht2b8s4iongpzw8xw7z', 'us_dytzjtbb4iofze83j6ud', 'credential', 'us_dytzjtbb4iofze83j6ud', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$Cllxn/Gk5Ni355NzEjzRAg$hh2Vfhg1pDK3876/aBzMFoyBeK+TkbnbrKHuuw0tHwg', '2026-11-29T08:02:49.399Z', '2026-11-29T08:02:49.399Z');
insert into "account" values ('ac_xi1rte13t4fsq2mq9zq0', 'us_qpxdppn05jgoba4rckfr', 'credential', 'us_qpxdppn05jgoba4rckfr', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$WAsL3zQsn+Sby8eAtIjt6w$yFSbxJJUtaeYnc5rD093qGjgB4otZAZoclxe8bNW7uo', '2026-11-29T08:02:49.707Z', '2026-11-29T08:02:49.707Z');
insert into "account" values ('ac_vpql2rf9gq2xb3vowcgm', 'us_gl4ywwwu54st6227n9bp', 'credential', 'us_gl4ywwwu54st6227n9bp', null, null, null, null, null, null, '$argon2id$v=19$m=19456,t=2,p=1$q1XqYhz+Q9WbE5Zihb3wjQ$OBa5S4c5vkqakYz86At7kKQFw5TX53nRJHXIjN1vkAk', '2026-11-29T08:02:49.903Z', '2026-11-29T08:02:49.903Z');
insert into "api_key" values ('ak_38c212kkhf4t1usga3w0', 'c5e410ec14bd01d10330e794c679c6abd45cd86e1dad3393b2e179c32b3739c3', 'wire', 'us_dytzjtbb4iofze83j6ud', '["stories:read","events:read"]', 1795939369979, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('audit-sweep', '2026-11-29T08');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_b0s1m4m41vpub7rubq9e', 'live', 'us_qpxdppn05jgoba4rckfr', 1795939372687, 1795939374386, 'Harbour cranes stand still on day 1', 'world', 1795939373199, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null, null, null, null);
insert into "story" values ('st_n8q0e87dekas3jlh9m0f', 'live', 'us_qpxdppn05jgoba4rckfr', 1795939373866, 1795939374910, 'Harbour cranes stand still on day 2', 'world', 1795939373897, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null, null, null, null);
insert into "story" values ('st_ne9r1k1o6v0c82m5224o', 'retracted', 'us_qpxdppn05jgoba4rckfr', 1795939374623, 1795939374623, 'Harbour cranes stand still on day 3', 'world', 1795939374650, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 2, null, 1795939374678, 'None of it was true.', null, null, null);
insert into "story" values ('st_26jy1fb9jofv27cdr286', 'review', 'us_gl4ywwwu54st6227n9bp', 1795939374724, 1795939374910, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null, null, null, null);
insert into "assignee" values ('st_26jy1fb9jofv27cdr286', 'us_qpxdppn05jgoba4rckfr');
insert into "draft" values ('st_b0s1m4m41vpub7rubq9e', 16, 15, 64, 1, 5);
insert into "draft" values ('st_n8q0e87dekas3jlh9m0f', 39, 38, 60, 1, 5);
insert into "draft" values ('st_ne9r1k1o6v0c82m5224o', 1, 0, 436, 1, 5);
insert into "draft" values ('st_26jy1fb9jofv27cdr286', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_qpxdppn05jgoba4rckfr', 1795939373866);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 2, x'0101b39ea7950c00840152012000', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 3, x'0101b39ea7950c0184b39ea7950c00014e00', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 4, x'0101b39ea7950c0284b39ea7950c01016900', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 5, x'0101b39ea7950c0384b39ea7950c02016e00', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 6, x'0101b39ea7950c0484b39ea7950c03016500', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 7, x'0101b39ea7950c0584b39ea7950c04012000', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 8, x'0101b39ea7950c0684b39ea7950c05016300', 'us_qpxdppn05jgoba4rckfr', 1795939374188);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 9, x'0101b39ea7950c0784b39ea7950c06017200', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 10, x'0101b39ea7950c0884b39ea7950c07016100', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 11, x'0101b39ea7950c0984b39ea7950c08016e00', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 12, x'0101b39ea7950c0a84b39ea7950c09016500', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 13, x'0101b39ea7950c0b84b39ea7950c0a017300', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 14, x'0101b39ea7950c0c84b39ea7950c0b012c00', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 15, x'0101b39ea7950c0d84b39ea7950c0c012000', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 16, x'0101b39ea7950c0e84b39ea7950c0d016e00', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 17, x'0101b39ea7950c0f84b39ea7950c0e016f00', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 18, x'0101b39ea7950c1084b39ea7950c0f017400', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 19, x'0101b39ea7950c1184b39ea7950c10012000', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 20, x'0101b39ea7950c1284b39ea7950c11017400', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 21, x'0101b39ea7950c1384b39ea7950c12016500', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 22, x'0101b39ea7950c1484b39ea7950c13016e00', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 23, x'0101b39ea7950c1584b39ea7950c14012e00', 'us_qpxdppn05jgoba4rckfr', 1795939374385);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 24, x'0101c386a6bc060084b39ea7950c15012000', 'us_qpxdppn05jgoba4rckfr', 1795939374559);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 25, x'0101c386a6bc060184c386a6bc0600015700', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 26, x'0101c386a6bc060284c386a6bc0601017200', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 27, x'0101c386a6bc060384c386a6bc0602016900', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 28, x'0101c386a6bc060484c386a6bc0603017400', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 29, x'0101c386a6bc060584c386a6bc0604017400', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 30, x'0101c386a6bc060684c386a6bc0605016500', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 31, x'0101c386a6bc060784c386a6bc0606016e00', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 32, x'0101c386a6bc060884c386a6bc0607012000', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 33, x'0101c386a6bc060984c386a6bc0608017300', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 34, x'0101c386a6bc060a84c386a6bc0609016900', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 35, x'0101c386a6bc060b84c386a6bc060a016e00', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 36, x'0101c386a6bc060c84c386a6bc060b016300', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 37, x'0101c386a6bc060d84c386a6bc060c016500', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 38, x'0101c386a6bc060e84c386a6bc060d012e00', 'us_qpxdppn05jgoba4rckfr', 1795939374580);
insert into "draft_update" values ('st_ne9r1k1o6v0c82m5224o', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_qpxdppn05jgoba4rckfr', 1795939374623);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_gl4ywwwu54st6227n9bp', 1795939374724);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 2, x'01019ceeb1c60e00840152012000', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 3, x'01019ceeb1c60e01849ceeb1c60e00015200', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 4, x'01019ceeb1c60e02849ceeb1c60e01016500', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 5, x'01019ceeb1c60e03849ceeb1c60e02016100', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 6, x'01019ceeb1c60e04849ceeb1c60e03016400', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 7, x'01019ceeb1c60e05849ceeb1c60e04012000', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 8, x'01019ceeb1c60e06849ceeb1c60e05016900', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 9, x'01019ceeb1c60e07849ceeb1c60e06017400', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 10, x'01019ceeb1c60e08849ceeb1c60e07012c00', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 11, x'01019ceeb1c60e09849ceeb1c60e08012000', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 12, x'01019ceeb1c60e0a849ceeb1c60e09017000', 'us_gl4ywwwu54st6227n9bp', 1795939374755);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 13, x'01019ceeb1c60e0b849ceeb1c60e0a016c00', 'us_gl4ywwwu54st6227n9bp', 1795939374771);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 14, x'01019ceeb1c60e0c849ceeb1c60e0b016500', 'us_gl4ywwwu54st6227n9bp', 1795939374771);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 15, x'01019ceeb1c60e0d849ceeb1c60e0c016100', 'us_gl4ywwwu54st6227n9bp', 1795939374771);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 16, x'01019ceeb1c60e0e849ceeb1c60e0d017300', 'us_gl4ywwwu54st6227n9bp', 1795939374771);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 17, x'01019ceeb1c60e0f849ceeb1c60e0e016500', 'us_gl4ywwwu54st6227n9bp', 1795939374771);
insert into "draft_update" values ('st_26jy1fb9jofv27cdr286', 18, x'01019ceeb1c60e10849ceeb1c60e0f012e00', 'us_gl4ywwwu54st6227n9bp', 1795939374771);
insert into "draft_update" values ('st_b0s1m4m41vpub7rubq9e', 15, x'0103c0a4cbca0a0087015303097061726167726170680700c0a4cbca0a00060400c0a4cbca0a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795939375781);
insert into "draft_update" values ('st_b0s1m4m41vpub7rubq9e', 16, x'01038fa9b8b9070087c0a4cbca0a00030970617261677261706807008fa9b8b907000604008fa9b8b90701134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795939375796);
insert into "draft_update" values ('st_n8q0e87dekas3jlh9m0f', 39, x'0103a58deaaa050087015303097061726167726170680700a58deaaa0500060400a58deaaa0501134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795939375844);
insert into "draft_snapshot" values ('st_b0s1m4m41vpub7rubq9e', 14, x'0201e8d3a9dc0a008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_b0s1m4m41vpub7rubq9e', 15, x'0301e8d3a9dc0a008401520d204120776f7264206d6f72652e03c0a4cbca0a0087015303097061726167726170680700c0a4cbca0a00060400c0a4cbca0a01134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_snapshot" values ('st_n8q0e87dekas3jlh9m0f', 38, x'0301b39ea7950c0084015216204e696e65206372616e65732c206e6f742074656e2e01c386a6bc060084b39ea7950c150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', x'0000');
insert into "draft_client" values ('st_b0s1m4m41vpub7rubq9e', 1, '');
insert into "draft_client" values ('st_b0s1m4m41vpub7rubq9e', 2877975016, 'us_qpxdppn05jgoba4rckfr');
insert into "draft_client" values ('st_n8q0e87dekas3jlh9m0f', 1, '');
insert into "draft_client" values ('st_n8q0e87dekas3jlh9m0f', 3265908531, 'us_qpxdppn05jgoba4rckfr');
insert into "draft_client" values ('st_n8q0e87dekas3jlh9m0f', 1737065283, 'us_qpxdppn05jgoba4rckfr');
insert into "draft_client" values ('st_ne9r1k1o6v0c82m5224o', 1, '');
insert into "draft_client" values ('st_26jy1fb9jofv27cdr286', 1, '');
insert into "draft_client" values ('st_26jy1fb9jofv27cdr286', 3905713948, 'us_gl4ywwwu54st6227n9bp');
insert into "draft_client" values ('st_b0s1m4m41vpub7rubq9e', 2840777280, 'somebody');
insert into "draft_client" values ('st_b0s1m4m41vpub7rubq9e', 1999508623, 'somebody');
insert into "draft_client" values ('st_n8q0e87dekas3jlh9m0f', 1431996069, 'somebody');
insert into "revision" values ('st_b0s1m4m41vpub7rubq9e', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939373199, 'us_qpxdppn05jgoba4rckfr', 'evt_z2vcqtn46jvadipec9oe');
insert into "revision" values ('st_b0s1m4m41vpub7rubq9e', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939373756, 'us_qpxdppn05jgoba4rckfr', 'evt_agnhvkqezcfl36if309j');
insert into "revision" values ('st_n8q0e87dekas3jlh9m0f', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939373897, 'us_qpxdppn05jgoba4rckfr', 'evt_gcjqs3xz862yyvt6gjxk');
insert into "revision" values ('st_n8q0e87dekas3jlh9m0f', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939374468, 'us_qpxdppn05jgoba4rckfr', 'evt_916w7t6cfhqf1mqzzw5j');
insert into "revision" values ('st_ne9r1k1o6v0c82m5224o', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939374650, 'us_qpxdppn05jgoba4rckfr', 'evt_53z1qditl1sgwn80wv79');
insert into "revision" values ('st_ne9r1k1o6v0c82m5224o', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939374678, 'us_qpxdppn05jgoba4rckfr', 'evt_ryk357tjtzno9r08ch94');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_z2vcqtn46jvadipec9oe', 'story.published', 'st_b0s1m4m41vpub7rubq9e', 1795939373208, '{"storyId":"st_b0s1m4m41vpub7rubq9e","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:53.199Z","reinstated":false,"hero":null}');
insert into "event" values (2, 'evt_agnhvkqezcfl36if309j', 'story.updated', 'st_b0s1m4m41vpub7rubq9e', 1795939373757, '{"storyId":"st_b0s1m4m41vpub7rubq9e","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:53.199Z","reinstated":false,"hero":null}');
insert into "event" values (3, 'evt_gcjqs3xz862yyvt6gjxk', 'story.published', 'st_n8q0e87dekas3jlh9m0f', 1795939373898, '{"storyId":"st_n8q0e87dekas3jlh9m0f","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:53.897Z","reinstated":false,"hero":null}');
insert into "event" values (4, 'evt_916w7t6cfhqf1mqzzw5j', 'story.corrected', 'st_n8q0e87dekas3jlh9m0f', 1795939374489, '{"storyId":"st_n8q0e87dekas3jlh9m0f","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T08:02:53.897Z","reinstated":false,"hero":null}');
insert into "event" values (5, 'evt_53z1qditl1sgwn80wv79', 'story.published', 'st_ne9r1k1o6v0c82m5224o', 1795939374651, '{"storyId":"st_ne9r1k1o6v0c82m5224o","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:54.650Z","reinstated":false,"hero":null}');
insert into "event" values (6, 'evt_ryk357tjtzno9r08ch94', 'story.retracted', 'st_ne9r1k1o6v0c82m5224o', 1795939374679, '{"storyId":"st_ne9r1k1o6v0c82m5224o","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T08:02:54.650Z","reinstated":false,"hero":null}');
insert into "endpoint" values ('ep_qdgprdop29cdjw1ye3fj', 'https://127.0.0.1:9/', 'A consumer', '[]', null, null, 'active', null, 6, 1795939369990, 'AZy5M9ofBnFldxLfYM769gjhAWmcPPr77wqvi0CNG7yqJ4KesVmnGSJeebpEtlECwyzquagv8mIk_vfx8MF829k-K6ShNYLZXg7hCfsZkHO1Dzw', null, null);
insert into "delivery" values ('dl_erj423g6w572np1342b9', 'ep_qdgprdop29cdjw1ye3fj', 'evt_z2vcqtn46jvadipec9oe', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T08:02:53.208Z","data":{"storyId":"st_b0s1m4m41vpub7rubq9e","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:53.199Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 1, 1795939373208, 1795939378814, 0, null, 'connection refused');
insert into "delivery" values ('dl_iv3tncmu0r5pw244u79c', 'ep_qdgprdop29cdjw1ye3fj', 'evt_agnhvkqezcfl36if309j', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T08:02:53.757Z","data":{"storyId":"st_b0s1m4m41vpub7rubq9e","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:53.199Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795939373757, 1795939735111, 0, null, 'connection refused');
insert into "delivery" values ('dl_gt43g37jgs88dmfo8rge', 'ep_qdgprdop29cdjw1ye3fj', 'evt_gcjqs3xz862yyvt6gjxk', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T08:02:53.898Z","data":{"storyId":"st_n8q0e87dekas3jlh9m0f","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:53.897Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795939373898, 1795939660983, 0, null, 'connection refused');
insert into "delivery" values ('dl_3e7m7d4f7lvrl50x91c5', 'ep_qdgprdop29cdjw1ye3fj', 'evt_916w7t6cfhqf1mqzzw5j', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T08:02:54.489Z","data":{"storyId":"st_n8q0e87dekas3jlh9m0f","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T08:02:53.897Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 1, 1795939374489, 1795939379860, 0, null, 'connection refused');
insert into "delivery" values ('dl_ibzt13bveru1n9ywwxom', 'ep_qdgprdop29cdjw1ye3fj', 'evt_53z1qditl1sgwn80wv79', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T08:02:54.651Z","data":{"storyId":"st_ne9r1k1o6v0c82m5224o","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:02:54.650Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795939374651, 1795939378824, 0, null, 'connection refused');
insert into "delivery" values ('dl_xzfkc43umwrwolffc95k', 'ep_qdgprdop29cdjw1ye3fj', 'evt_ryk357tjtzno9r08ch94', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T08:02:54.679Z","data":{"storyId":"st_ne9r1k1o6v0c82m5224o","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T08:02:54.650Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795939374679, 1795939379963, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_erj423g6w572np1342b9', 1, 1795939373279, 218, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_iv3tncmu0r5pw244u79c', 1, 1795939373777, 5, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_gt43g37jgs88dmfo8rge', 1, 1795939374100, 4, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_3e7m7d4f7lvrl50x91c5', 1, 1795939374535, 2, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_ibzt13bveru1n9ywwxom', 1, 1795939374675, 5, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_xzfkc43umwrwolffc95k', 1, 1795939374707, 4, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_iv3tncmu0r5pw244u79c', 2, 1795939378350, 147, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_gt43g37jgs88dmfo8rge', 2, 1795939378564, 6, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 8);
insert into "view_total" values ('st_b0s1m4m41vpub7rubq9e', 1);
insert into "view_total" values ('st_n8q0e87dekas3jlh9m0f', 1);
insert into "view_seen" values ('st_b0s1m4m41vpub7rubq9e', '2026-11-29', x'578d0be333231da2');
insert into "view_seen" values ('st_n8q0e87dekas3jlh9m0f', '2026-11-29', x'00fa6fa623520174');
insert into "view_salt" values ('2026-11-29', x'42fe8ae33d9e838ba4fac43b2ceec59753904509f8c632c521b0c2175f250f3e');
insert into "published_story" values ('st_b0s1m4m41vpub7rubq9e', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795939373199, 1795939373756, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_n8q0e87dekas3jlh9m0f', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795939373897, 1795939374468, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795939373199, 'st_b0s1m4m41vpub7rubq9e', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795939373897, 'st_n8q0e87dekas3jlh9m0f', 'Ada Quill');
insert into "story_word" values ('1', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('cranes', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('day', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('harbour', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('on', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('stand', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('still', 'st_b0s1m4m41vpub7rubq9e');
insert into "story_word" values ('2', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('cranes', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('day', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('harbour', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('on', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('stand', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('still', 'st_n8q0e87dekas3jlh9m0f');
insert into "story_word" values ('3', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('cranes', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('day', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('harbour', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('on', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('stand', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('still', 'st_ne9r1k1o6v0c82m5224o');
insert into "story_word" values ('4', 'st_26jy1fb9jofv27cdr286');
insert into "story_word" values ('cranes', 'st_26jy1fb9jofv27cdr286');
insert into "story_word" values ('day', 'st_26jy1fb9jofv27cdr286');
insert into "story_word" values ('harbour', 'st_26jy1fb9jofv27cdr286');
insert into "story_word" values ('on', 'st_26jy1fb9jofv27cdr286');
insert into "story_word" values ('stand', 'st_26jy1fb9jofv27cdr286');
insert into "story_word" values ('still', 'st_26jy1fb9jofv27cdr286');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_b0s1m4m41vpub7rubq9e');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_n8q0e87dekas3jlh9m0f');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_ne9r1k1o6v0c82m5224o');
insert into "sign_in" values ('830c0fe835b14e9238024333c73aeb73f137e26c5c916e65af36fbb0953467a3', 'si_harp1s2wydd072s4lm7k', 'us_dytzjtbb4iofze83j6ud', 'node', 1795939369582, 1795939369582, 1798531369582);
insert into "sign_in" values ('ab1a62ecde33adbae6972067f9cc47740f33b384e083a8c5f12093ea1a757ebc', 'si_gp8pq3g5z6e4xtk3dv1m', 'us_qpxdppn05jgoba4rckfr', 'node', 1795939369794, 1795939369794, 1798531369794);
insert into "sign_in" values ('fd1bda9abc43c77da3e304d0c9e56bb7fed3b79bd2dadd3698d18a86d7a98f7c', 'si_zbtfzwo2rzmok0up1mut', 'us_gl4ywwwu54st6227n9bp', 'node', 1795939369965, 1795939369965, 1798531369965);
insert into "audit_entry" values ('au_0mx1jxi9n0000l1s8byj2v7f0io5lhoxc', 1795939369403, 1, 1795939369403, 'account.made', null, '', 'galley', null, null, 'us_dytzjtbb4iofze83j6ud', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
insert into "audit_entry" values ('au_0mx1jxien0000jbysvzzklwu6ksmtqj0l', 1795939369583, 1, 1795939369583, 'session.begun', 'us_dytzjtbb4iofze83j6ud', 'Admin', 'session', null, null, 'us_dytzjtbb4iofze83j6ud', 'Admin', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxii30000d34przm5emsmxkn529u1', 1795939369707, 1, 1795939369707, 'account.made', 'us_dytzjtbb4iofze83j6ud', 'Admin', 'session', null, null, 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxikj0000ay8cz0kzklr8zw1cwkl0', 1795939369795, 1, 1795939369795, 'session.begun', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxinj00000kh5jrds4l7adgu2o2zt', 1795939369903, 1, 1795939369903, 'account.made', 'us_dytzjtbb4iofze83j6ud', 'Admin', 'session', null, null, 'us_gl4ywwwu54st6227n9bp', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxip90000ps5q0lw3w5r2p5bqnwuw', 1795939369965, 1, 1795939369965, 'session.begun', 'us_gl4ywwwu54st6227n9bp', 'Rolf Reporter', 'session', null, null, 'us_gl4ywwwu54st6227n9bp', 'Rolf Reporter', '{}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxipn0000ca91ftiy011wamkxx3xc', 1795939369979, 1, 1795939369979, 'key.made', 'us_dytzjtbb4iofze83j6ud', 'Admin', 'session', null, null, 'ak_38c212kkhf4t1usga3w0', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxipz0000jqyr5s7bh0grlwir7uni', 1795939369991, 1, 1795939369991, 'endpoint.made', 'us_dytzjtbb4iofze83j6ud', 'Admin', 'session', null, null, 'ep_qdgprdop29cdjw1ye3fj', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxl8o0000l18m5e21n9gr7qo4qula', 1795939373256, 1, 1795939373256, 'story.published', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_b0s1m4m41vpub7rubq9e', 'Harbour cranes stand still on day 1', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxlmm0000iy1z19wn1h1o2ivyg9p7', 1795939373758, 1, 1795939373758, 'story.updated', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_b0s1m4m41vpub7rubq9e', 'Harbour cranes stand still on day 1', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxlqi0000u13xlt7pgceq6b86uf66', 1795939373898, 1, 1795939373898, 'story.published', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_n8q0e87dekas3jlh9m0f', 'Harbour cranes stand still on day 2', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxm6y00004gjypsc9fkdkgb91cmbp', 1795939374490, 1, 1795939374490, 'story.corrected', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_n8q0e87dekas3jlh9m0f', 'Harbour cranes stand still on day 2', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxmbf0000ip885vzeprb1iv1ir28y', 1795939374651, 1, 1795939374651, 'story.published', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_ne9r1k1o6v0c82m5224o', 'Harbour cranes stand still on day 3', '{"revision":"1"}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxmc70000by6qqauclcte85n9ppm4', 1795939374679, 1, 1795939374679, 'story.retracted', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_ne9r1k1o6v0c82m5224o', 'Harbour cranes stand still on day 3', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
insert into "audit_entry" values ('au_0mx1jxmf90000xq0sdsp8i95x02vtwrw2', 1795939374789, 1, 1795939374789, 'story.assigned', 'us_qpxdppn05jgoba4rckfr', 'Edda Publisher', 'session', null, null, 'st_26jy1fb9jofv27cdr286', 'Harbour cranes stand still on day 4', '{"names":"Edda Publisher"}', '127.0.0.1');
