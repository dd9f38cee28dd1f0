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
      "retracted_at" bigint, "retraction_note" text);
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
      "story_id" text not null, "seq" bigint not null, "data" blob not null,
      primary key ("story_id", "seq"));
CREATE TABLE "draft_client" (
      "story_id" text not null, "client_id" bigint not null, "user_id" text not null,
      primary key ("story_id", "client_id"));
CREATE TABLE "revision" (
      "story_id" text not null references "story" ("id"), "number" integer not null,
      "kind" text not null, "note" text, "seq" bigint not null,
      "contentJson" text not null, "blocksJson" text not null,
      "published_at" bigint not null, "published_by" text not null,
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
CREATE INDEX "story_newest" on "story" ("changed_at", "id");
CREATE INDEX "story_state" on "story" ("state", "changed_at", "id");
CREATE INDEX "story_section" on "story" ("section", "changed_at", "id");
CREATE INDEX "story_state_section" on "story" ("state", "section", "changed_at", "id");
CREATE TABLE "section" (
    "slug" text primary key, "name" text not null, "place" integer not null);
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T01:09:24.307Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T01:09:24.310Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T01:09:24.311Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T01:09:24.317Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T01:09:24.318Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T01:09:24.319Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T01:09:24.320Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_xugb16qf99a5yx3obr5e', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T01:09:25.739Z', '2026-11-29T01:09:25.739Z', 'admin');
insert into "user" values ('us_r390s1frwtrqu67wr4p1', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T01:09:30.072Z', '2026-11-29T01:09:30.072Z', 'publisher');
insert into "user" values ('us_ba7b32klieyqyl2xtu8g', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T01:09:33.072Z', '2026-11-29T01:09:33.072Z', 'reporter');
insert into "session" values ('Duw7G8DXSKfm1zLHymf7vWjxbFVeXAA2', '2026-12-29T01:09:29.011Z', 'jDYILig0RfOZjriJqoBgGpI8NBR2IGH8', '2026-11-29T01:09:29.018Z', '2026-11-29T01:09:29.018Z', '', 'node', 'us_xugb16qf99a5yx3obr5e');
insert into "session" values ('1EB44Yl3IKGUXPSd92QimCPoV1MUhSEN', '2026-12-29T01:09:31.755Z', 'PsOUYzPYI9PIi2mfEXSOB1WJPOwJj25a', '2026-11-29T01:09:31.755Z', '2026-11-29T01:09:31.755Z', '', 'node', 'us_r390s1frwtrqu67wr4p1');
insert into "session" values ('8RTvi06gqq8NpKBSovRXGQgQqIR8YMYv', '2026-12-29T01:09:36.212Z', 'gaaGTAGH2vEgyIbRNb7gi2Jn9eOxfqEg', '2026-11-29T01:09:36.212Z', '2026-11-29T01:09:36.212Z', '', 'node', 'us_ba7b32klieyqyl2xtu8g');
insert into "account" values ('ac_987t5xlnz4tsyw1kjhx6', 'us_xugb16qf99a5yx3obr5e', 'credential', 'us_xugb16qf99a5yx3obr5e', null, null, null, null, null, null, 'b891483cb818c30c32bad607385691fd:c8ec3906a30133eafedf9c62556adae048eec0f2f12dd7437d47eeba755beef1f8a5e9bac3174eeaf503ecc7c1343efb8a35acb3044978530b90146ffb93790b', '2026-11-29T01:09:25.739Z', '2026-11-29T01:09:25.739Z');
insert into "account" values ('ac_gs4qr9ze5vvsssn83iwh', 'us_r390s1frwtrqu67wr4p1', 'credential', 'us_r390s1frwtrqu67wr4p1', null, null, null, null, null, null, '9919b1c5cfae3c526a5445682d6c1328:b017a4ff38fcb894b035d9fb8c87cd3cfdbce1c261c2a3c6e6a1e18f71de370bdd5d12935eecd48ecc1157578b73799f280154468062af8dc0899dbf4d53947f', '2026-11-29T01:09:30.072Z', '2026-11-29T01:09:30.072Z');
insert into "account" values ('ac_4mlsmvph4by1db7xj37v', 'us_ba7b32klieyqyl2xtu8g', 'credential', 'us_ba7b32klieyqyl2xtu8g', null, null, null, null, null, null, 'a3e18e9183bec23b2b4254156996c21a:38a6c8d8bcbecca3a7e9f52054da7de59ad5d4f69d4eb9165d1ef925d4d6788f1b2a542ce4cd6ff0a8bd892b0b8ec58d5773c4d44e32fed7969c41fb87a98f7d', '2026-11-29T01:09:33.072Z', '2026-11-29T01:09:33.072Z');
insert into "api_key" values ('ak_kfu5ca76dk3unfaftvns', 'b129f8061753e2838f5db6f20218a0cbe2abe103fd6b790de68ff30ed10d4f5d', 'wire', 'us_xugb16qf99a5yx3obr5e', '["stories:read","events:read"]', 1795914576304, null);
insert into "setting" values ('derived:published', '1');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_bjtip2c7hrn937jq68ne', 'live', 'us_r390s1frwtrqu67wr4p1', 1795914576491, 1795914578158, 'Harbour cranes stand still on day 1', 'world', 1795914576827, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null);
insert into "story" values ('st_kx2efsg9k073yyhuen67', 'live', 'us_r390s1frwtrqu67wr4p1', 1795914577761, 1795914580469, 'Harbour cranes stand still on day 2', 'world', 1795914577828, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null);
insert into "story" values ('st_sfnfhh4seeg1gl7swlfz', 'retracted', 'us_r390s1frwtrqu67wr4p1', 1795914579104, 1795914579104, 'Harbour cranes stand still on day 3', 'world', 1795914579226, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 1, null, 1795914579549, 'None of it was true.');
insert into "story" values ('st_wycpm8r2e67o4pvzxg8d', 'review', 'us_ba7b32klieyqyl2xtu8g', 1795914579679, 1795914580209, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null);
insert into "assignee" values ('st_wycpm8r2e67o4pvzxg8d', 'us_r390s1frwtrqu67wr4p1');
insert into "draft" values ('st_bjtip2c7hrn937jq68ne', 16, 15, 64, 1, 1);
insert into "draft" values ('st_kx2efsg9k073yyhuen67', 39, 38, 60, 1, 1);
insert into "draft" values ('st_sfnfhh4seeg1gl7swlfz', 1, 0, 453, 1, 1);
insert into "draft" values ('st_wycpm8r2e67o4pvzxg8d', 18, 0, 755, 18, 1);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d322801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_r390s1frwtrqu67wr4p1', 1795914577761);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 2, x'0101bebff17800840152012000', 'us_r390s1frwtrqu67wr4p1', 1795914577889);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 3, x'0101bebff1780184bebff17800014e00', 'us_r390s1frwtrqu67wr4p1', 1795914577889);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 4, x'0101bebff1780284bebff17801016900', 'us_r390s1frwtrqu67wr4p1', 1795914577889);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 5, x'0101bebff1780384bebff17802016e00', 'us_r390s1frwtrqu67wr4p1', 1795914577889);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 6, x'0101bebff1780484bebff17803016500', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 7, x'0101bebff1780584bebff17804012000', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 8, x'0101bebff1780684bebff17805016300', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 9, x'0101bebff1780784bebff17806017200', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 10, x'0101bebff1780884bebff17807016100', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 11, x'0101bebff1780984bebff17808016e00', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 12, x'0101bebff1780a84bebff17809016500', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 13, x'0101bebff1780b84bebff1780a017300', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 14, x'0101bebff1780c84bebff1780b012c00', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 15, x'0101bebff1780d84bebff1780c012000', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 16, x'0101bebff1780e84bebff1780d016e00', 'us_r390s1frwtrqu67wr4p1', 1795914577904);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 17, x'0101bebff1780f84bebff1780e016f00', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 18, x'0101bebff1781084bebff1780f017400', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 19, x'0101bebff1781184bebff17810012000', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 20, x'0101bebff1781284bebff17811017400', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 21, x'0101bebff1781384bebff17812016500', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 22, x'0101bebff1781484bebff17813016e00', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 23, x'0101bebff1781584bebff17814012e00', 'us_r390s1frwtrqu67wr4p1', 1795914577919);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 24, x'0101878be59a0c0084bebff17815012000', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 25, x'0101878be59a0c0184878be59a0c00015700', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 26, x'0101878be59a0c0284878be59a0c01017200', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 27, x'0101878be59a0c0384878be59a0c02016900', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 28, x'0101878be59a0c0484878be59a0c03017400', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 29, x'0101878be59a0c0584878be59a0c04017400', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 30, x'0101878be59a0c0684878be59a0c05016500', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 31, x'0101878be59a0c0784878be59a0c06016e00', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 32, x'0101878be59a0c0884878be59a0c07012000', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 33, x'0101878be59a0c0984878be59a0c08017300', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 34, x'0101878be59a0c0a84878be59a0c09016900', 'us_r390s1frwtrqu67wr4p1', 1795914578977);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 35, x'0101878be59a0c0b84878be59a0c0a016e00', 'us_r390s1frwtrqu67wr4p1', 1795914578990);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 36, x'0101878be59a0c0c84878be59a0c0b016300', 'us_r390s1frwtrqu67wr4p1', 1795914578990);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 37, x'0101878be59a0c0d84878be59a0c0c016500', 'us_r390s1frwtrqu67wr4p1', 1795914579061);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 38, x'0101878be59a0c0e84878be59a0c0d012e00', 'us_r390s1frwtrqu67wr4p1', 1795914579061);
insert into "draft_update" values ('st_sfnfhh4seeg1gl7swlfz', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d332801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_r390s1frwtrqu67wr4p1', 1795914579104);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d342801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_ba7b32klieyqyl2xtu8g', 1795914579679);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 2, x'0101cba1eeb80800840152012000', 'us_ba7b32klieyqyl2xtu8g', 1795914579717);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 3, x'0101cba1eeb8080184cba1eeb80800015200', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 4, x'0101cba1eeb8080284cba1eeb80801016500', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 5, x'0101cba1eeb8080384cba1eeb80802016100', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 6, x'0101cba1eeb8080484cba1eeb80803016400', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 7, x'0101cba1eeb8080584cba1eeb80804012000', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 8, x'0101cba1eeb8080684cba1eeb80805016900', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 9, x'0101cba1eeb8080784cba1eeb80806017400', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 10, x'0101cba1eeb8080884cba1eeb80807012c00', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 11, x'0101cba1eeb8080984cba1eeb80808012000', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 12, x'0101cba1eeb8080a84cba1eeb80809017000', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 13, x'0101cba1eeb8080b84cba1eeb8080a016c00', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 14, x'0101cba1eeb8080c84cba1eeb8080b016500', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 15, x'0101cba1eeb8080d84cba1eeb8080c016100', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 16, x'0101cba1eeb8080e84cba1eeb8080d017300', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 17, x'0101cba1eeb8080f84cba1eeb8080e016500', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_wycpm8r2e67o4pvzxg8d', 18, x'0101cba1eeb8081084cba1eeb8080f012e00', 'us_ba7b32klieyqyl2xtu8g', 1795914579731);
insert into "draft_update" values ('st_bjtip2c7hrn937jq68ne', 15, x'0103e6a3aacc040087015303097061726167726170680700e6a3aacc0400060400e6a3aacc0401134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795914583841);
insert into "draft_update" values ('st_bjtip2c7hrn937jq68ne', 16, x'010382c182f80d0087e6a3aacc04000309706172616772617068070082c182f80d0006040082c182f80d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795914583890);
insert into "draft_update" values ('st_kx2efsg9k073yyhuen67', 39, x'0103e0e0ddf40d0087015303097061726167726170680700e0e0ddf40d00060400e0e0ddf40d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795914583977);
insert into "draft_snapshot" values ('st_bjtip2c7hrn937jq68ne', 14, x'020183e4a145008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d312801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_snapshot" values ('st_bjtip2c7hrn937jq68ne', 15, x'0303e6a3aacc040087015303097061726167726170680700e6a3aacc0400060400e6a3aacc0401134f6e65206d6f7265207061726167726170682e0183e4a145008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d312801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_snapshot" values ('st_kx2efsg9k073yyhuen67', 38, x'0301878be59a0c0084bebff178150f205772697474656e2073696e63652e01bebff1780084015216204e696e65206372616e65732c206e6f742074656e2e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d322801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_client" values ('st_bjtip2c7hrn937jq68ne', 1, '');
insert into "draft_client" values ('st_bjtip2c7hrn937jq68ne', 145256963, 'us_r390s1frwtrqu67wr4p1');
insert into "draft_client" values ('st_kx2efsg9k073yyhuen67', 1, '');
insert into "draft_client" values ('st_kx2efsg9k073yyhuen67', 253517758, 'us_r390s1frwtrqu67wr4p1');
insert into "draft_client" values ('st_kx2efsg9k073yyhuen67', 3277407623, 'us_r390s1frwtrqu67wr4p1');
insert into "draft_client" values ('st_sfnfhh4seeg1gl7swlfz', 1, '');
insert into "draft_client" values ('st_wycpm8r2e67o4pvzxg8d', 1, '');
insert into "draft_client" values ('st_wycpm8r2e67o4pvzxg8d', 2266730699, 'us_ba7b32klieyqyl2xtu8g');
insert into "draft_client" values ('st_bjtip2c7hrn937jq68ne', 1233818086, 'somebody');
insert into "draft_client" values ('st_bjtip2c7hrn937jq68ne', 3741360258, 'somebody');
insert into "draft_client" values ('st_kx2efsg9k073yyhuen67', 3734466656, 'somebody');
insert into "revision" values ('st_bjtip2c7hrn937jq68ne', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914576827, 'us_r390s1frwtrqu67wr4p1');
insert into "revision" values ('st_bjtip2c7hrn937jq68ne', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914577706, 'us_r390s1frwtrqu67wr4p1');
insert into "revision" values ('st_kx2efsg9k073yyhuen67', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914577828, 'us_r390s1frwtrqu67wr4p1');
insert into "revision" values ('st_kx2efsg9k073yyhuen67', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914578904, 'us_r390s1frwtrqu67wr4p1');
insert into "revision" values ('st_sfnfhh4seeg1gl7swlfz', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914579226, 'us_r390s1frwtrqu67wr4p1');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_9vkwyekeub8eipoc3vg0', 'story.published', 'st_bjtip2c7hrn937jq68ne', 1795914576859, '{"storyId":"st_bjtip2c7hrn937jq68ne","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:36.827Z","hero":null}');
insert into "event" values (2, 'evt_i1ykdr9yxxufzidonhvg', 'story.updated', 'st_bjtip2c7hrn937jq68ne', 1795914577714, '{"storyId":"st_bjtip2c7hrn937jq68ne","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:36.827Z","hero":null}');
insert into "event" values (3, 'evt_l0t647vmpoktbdwk949a', 'story.published', 'st_kx2efsg9k073yyhuen67', 1795914577829, '{"storyId":"st_kx2efsg9k073yyhuen67","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:37.828Z","hero":null}');
insert into "event" values (4, 'evt_7qoutyf6osygn0wttu0a', 'story.corrected', 'st_kx2efsg9k073yyhuen67', 1795914578904, '{"storyId":"st_kx2efsg9k073yyhuen67","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T01:09:37.828Z","hero":null}');
insert into "event" values (5, 'evt_nc6bfr7oj92nin1rbyak', 'story.published', 'st_sfnfhh4seeg1gl7swlfz', 1795914579227, '{"storyId":"st_sfnfhh4seeg1gl7swlfz","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:39.226Z","hero":null}');
insert into "event" values (6, 'evt_1d2erqxo6vhqp64auamd', 'story.retracted', 'st_sfnfhh4seeg1gl7swlfz', 1795914579550, '{"storyId":"st_sfnfhh4seeg1gl7swlfz","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T01:09:39.226Z","hero":null}');
insert into "endpoint" values ('ep_axxxoidlnoys6bymtipt', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_F/8ss/q39hcEJIk30+ptUgv3eEvh/H0lERHcsu+FbZc=', null, null, 'active', null, 6, 1795914576353);
insert into "delivery" values ('dl_vrs178eqqtg1jytxb5hi', 'ep_axxxoidlnoys6bymtipt', 'evt_9vkwyekeub8eipoc3vg0', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T01:09:36.859Z","data":{"storyId":"st_bjtip2c7hrn937jq68ne","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:36.827Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795914576859, 1795914903714, 0, null, 'connection refused');
insert into "delivery" values ('dl_mz8jcxh71cv9yx0k0iw5', 'ep_axxxoidlnoys6bymtipt', 'evt_i1ykdr9yxxufzidonhvg', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T01:09:37.714Z","data":{"storyId":"st_bjtip2c7hrn937jq68ne","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:36.827Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795914577714, 1795914905274, 0, null, 'connection refused');
insert into "delivery" values ('dl_dshyco1ie6jlnvunosun', 'ep_axxxoidlnoys6bymtipt', 'evt_l0t647vmpoktbdwk949a', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T01:09:37.829Z","data":{"storyId":"st_kx2efsg9k073yyhuen67","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:37.828Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795914577829, 1795914847968, 0, null, 'connection refused');
insert into "delivery" values ('dl_otpuc5sk5jjgq7yx9oeh', 'ep_axxxoidlnoys6bymtipt', 'evt_7qoutyf6osygn0wttu0a', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T01:09:38.904Z","data":{"storyId":"st_kx2efsg9k073yyhuen67","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T01:09:37.828Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795914578904, 1795914923493, 0, null, 'connection refused');
insert into "delivery" values ('dl_e9uzpw4c8ve4ik944v5g', 'ep_axxxoidlnoys6bymtipt', 'evt_nc6bfr7oj92nin1rbyak', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T01:09:39.227Z","data":{"storyId":"st_sfnfhh4seeg1gl7swlfz","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:09:39.226Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795914579227, 1795914906891, 0, null, 'connection refused');
insert into "delivery" values ('dl_f4255xumx5an52c7mcs3', 'ep_axxxoidlnoys6bymtipt', 'evt_1d2erqxo6vhqp64auamd', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T01:09:39.550Z","data":{"storyId":"st_sfnfhh4seeg1gl7swlfz","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T01:09:39.226Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795914579550, 1795914862872, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_vrs178eqqtg1jytxb5hi', 1, 1795914577007, 327, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_mz8jcxh71cv9yx0k0iw5', 1, 1795914577726, 8, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_dshyco1ie6jlnvunosun', 1, 1795914577835, 2, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_otpuc5sk5jjgq7yx9oeh', 1, 1795914578937, 9, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_e9uzpw4c8ve4ik944v5g', 1, 1795914579259, 264, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_f4255xumx5an52c7mcs3', 1, 1795914579618, 56, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_vrs178eqqtg1jytxb5hi', 2, 1795914594130, 432, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_dshyco1ie6jlnvunosun', 2, 1795914594143, 428, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_mz8jcxh71cv9yx0k0iw5', 2, 1795914594143, 428, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_otpuc5sk5jjgq7yx9oeh', 2, 1795914594151, 423, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_e9uzpw4c8ve4ik944v5g', 2, 1795914596619, 652, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_f4255xumx5an52c7mcs3', 2, 1795914596970, 332, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_bjtip2c7hrn937jq68ne', 1);
insert into "view_total" values ('st_kx2efsg9k073yyhuen67', 1);
insert into "view_seen" values ('st_bjtip2c7hrn937jq68ne', '2026-11-29', x'54e69c64a9f234b4');
insert into "view_seen" values ('st_kx2efsg9k073yyhuen67', '2026-11-29', x'71e2a667a5805087');
insert into "view_salt" values ('2026-11-29', x'50c730148f803097b6aef44b8e473e688fcef5f0b469d71c19387967393a7c52');
insert into "published_story" values ('st_bjtip2c7hrn937jq68ne', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795914576827, 1795914577706, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_kx2efsg9k073yyhuen67', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795914577828, 1795914578904, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795914576827, 'st_bjtip2c7hrn937jq68ne', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795914577828, 'st_kx2efsg9k073yyhuen67', 'Ada Quill');
insert into "story_word" values ('1', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('cranes', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('day', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('harbour', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('on', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('stand', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('still', 'st_bjtip2c7hrn937jq68ne');
insert into "story_word" values ('2', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('cranes', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('day', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('harbour', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('on', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('stand', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('still', 'st_kx2efsg9k073yyhuen67');
insert into "story_word" values ('3', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('cranes', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('day', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('harbour', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('on', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('stand', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('still', 'st_sfnfhh4seeg1gl7swlfz');
insert into "story_word" values ('4', 'st_wycpm8r2e67o4pvzxg8d');
insert into "story_word" values ('cranes', 'st_wycpm8r2e67o4pvzxg8d');
insert into "story_word" values ('day', 'st_wycpm8r2e67o4pvzxg8d');
insert into "story_word" values ('harbour', 'st_wycpm8r2e67o4pvzxg8d');
insert into "story_word" values ('on', 'st_wycpm8r2e67o4pvzxg8d');
insert into "story_word" values ('stand', 'st_wycpm8r2e67o4pvzxg8d');
insert into "story_word" values ('still', 'st_wycpm8r2e67o4pvzxg8d');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
