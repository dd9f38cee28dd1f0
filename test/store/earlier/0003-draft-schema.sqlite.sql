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
CREATE INDEX "story_changed" on "story" ("changed_at");
CREATE INDEX "story_published" on "story" ("state", "section", "published_at");
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
      "created_by" text not null, "created_at" bigint not null);
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
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T00:49:20.448Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T00:49:20.490Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T00:49:20.493Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_fodwxxfi2aeimqfh4vp4', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T00:49:22.452Z', '2026-11-29T00:49:22.452Z', 'admin');
insert into "user" values ('us_hqr55cvq730mcwd5m5wf', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T00:49:26.926Z', '2026-11-29T00:49:26.926Z', 'publisher');
insert into "user" values ('us_bgh4xulibx4y0xyc5ajt', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T00:49:29.199Z', '2026-11-29T00:49:29.199Z', 'reporter');
insert into "session" values ('jfQgE2JTR8aBw6Wr4Ap0QUJnw5hz2h8B', '2026-12-29T00:49:25.478Z', 'KGE7rkpM0OzhIrbgUhXSsDYBXdQWVuXF', '2026-11-29T00:49:25.479Z', '2026-11-29T00:49:25.479Z', '', 'node', 'us_fodwxxfi2aeimqfh4vp4');
insert into "session" values ('74DJJRQiIE3HMqNerpd0EtRRmWzi2boJ', '2026-12-29T00:49:27.797Z', 'XUvONJcdQcq0DqPRuZlxgDZPvISZT3yM', '2026-11-29T00:49:27.797Z', '2026-11-29T00:49:27.797Z', '', 'node', 'us_hqr55cvq730mcwd5m5wf');
insert into "session" values ('1TZVLgtR1DAoY87SVC327HSmKou1CIk5', '2026-12-29T00:49:30.854Z', 'UvjqtwEFUUNKIjw2BaJ4siOx1D8UWPPJ', '2026-11-29T00:49:30.854Z', '2026-11-29T00:49:30.854Z', '', 'node', 'us_bgh4xulibx4y0xyc5ajt');
insert into "account" values ('ac_g7y37jdov3qlxi8axp1y', 'us_fodwxxfi2aeimqfh4vp4', 'credential', 'us_fodwxxfi2aeimqfh4vp4', null, null, null, null, null, null, '7bac6cfbfc8954f60aedb67b82fae136:5666f52af3ecf5693842a6e5ad124f7411bf96c77f3fbadf8566ab8d46a8cd3a530ad9c82134ba117163ded511b602c8e649f08b2f758670c8ae4c3bf716b517', '2026-11-29T00:49:22.452Z', '2026-11-29T00:49:22.452Z');
insert into "account" values ('ac_g80pzepl0mh6ig145c4c', 'us_hqr55cvq730mcwd5m5wf', 'credential', 'us_hqr55cvq730mcwd5m5wf', null, null, null, null, null, null, 'df97c75015f2919ead51ab5e1df792b4:9faac07e5f23a5fed78cc351062709392279d5d79c634a075aa8b66ceb0f68d406282ba76ea06b5e72dc0f443612dfb198ab009bb9fca2c4561e6e8578c03f12', '2026-11-29T00:49:26.926Z', '2026-11-29T00:49:26.926Z');
insert into "account" values ('ac_px0u8oj9z18i82elq2uv', 'us_bgh4xulibx4y0xyc5ajt', 'credential', 'us_bgh4xulibx4y0xyc5ajt', null, null, null, null, null, null, 'eaa802ee1bcc96d9870a1140604b4327:bb41a633905c3cf68228e7422a7d137eaadb260318b15bc0b0d7719de62898ba1424d76d0017dd5dbd389b04e2160f2afb58e8f4e5acdb23bd836fa34936fd9d', '2026-11-29T00:49:29.199Z', '2026-11-29T00:49:29.199Z');
insert into "api_key" values ('ak_pv9wxcfnnbfwj5mk9x7n', '723045360b59fcf97b28cf856af7ad5eeb6c282e269a818bf7559cacd092fbe7', 'wire', 'us_fodwxxfi2aeimqfh4vp4', '["stories:read","events:read"]', 1795913371122, null);
insert into "setting" values ('accounts', '');
insert into "story" values ('st_bi8yb0vcm1re5iyui24b', 'live', 'us_hqr55cvq730mcwd5m5wf', 1795913372022, 1795913373499, 'Harbour cranes stand still on day 1', 'world', 1795913372238, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null);
insert into "story" values ('st_2afs2wve2po0ncgd9c8a', 'live', 'us_hqr55cvq730mcwd5m5wf', 1795913373298, 1795913376722, 'Harbour cranes stand still on day 2', 'world', 1795913373366, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null);
insert into "story" values ('st_lwp7tmt1aaoecwcn2xtd', 'retracted', 'us_hqr55cvq730mcwd5m5wf', 1795913374818, 1795913374818, 'Harbour cranes stand still on day 3', 'world', 1795913374861, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 1, null, 1795913375031, 'None of it was true.');
insert into "story" values ('st_ty650cmtva8nj8zyn2qv', 'review', 'us_bgh4xulibx4y0xyc5ajt', 1795913375216, 1795913376440, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null);
insert into "assignee" values ('st_ty650cmtva8nj8zyn2qv', 'us_hqr55cvq730mcwd5m5wf');
insert into "draft" values ('st_bi8yb0vcm1re5iyui24b', 16, 15, 64, 1, 1);
insert into "draft" values ('st_2afs2wve2po0ncgd9c8a', 39, 38, 60, 1, 1);
insert into "draft" values ('st_lwp7tmt1aaoecwcn2xtd', 1, 0, 453, 1, 1);
insert into "draft" values ('st_ty650cmtva8nj8zyn2qv', 18, 0, 755, 18, 1);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d322801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_hqr55cvq730mcwd5m5wf', 1795913373298);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 2, x'0101a084d4ca0f00840152012000', 'us_hqr55cvq730mcwd5m5wf', 1795913373530);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 3, x'0101a084d4ca0f0184a084d4ca0f00014e00', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 4, x'0101a084d4ca0f0284a084d4ca0f01016900', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 5, x'0101a084d4ca0f0384a084d4ca0f02016e00', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 6, x'0101a084d4ca0f0484a084d4ca0f03016500', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 7, x'0101a084d4ca0f0584a084d4ca0f04012000', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 8, x'0101a084d4ca0f0684a084d4ca0f05016300', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 9, x'0101a084d4ca0f0784a084d4ca0f06017200', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 10, x'0101a084d4ca0f0884a084d4ca0f07016100', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 11, x'0101a084d4ca0f0984a084d4ca0f08016e00', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 12, x'0101a084d4ca0f0a84a084d4ca0f09016500', 'us_hqr55cvq730mcwd5m5wf', 1795913373546);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 13, x'0101a084d4ca0f0b84a084d4ca0f0a017300', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 14, x'0101a084d4ca0f0c84a084d4ca0f0b012c00', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 15, x'0101a084d4ca0f0d84a084d4ca0f0c012000', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 16, x'0101a084d4ca0f0e84a084d4ca0f0d016e00', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 17, x'0101a084d4ca0f0f84a084d4ca0f0e016f00', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 18, x'0101a084d4ca0f1084a084d4ca0f0f017400', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 19, x'0101a084d4ca0f1184a084d4ca0f10012000', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 20, x'0101a084d4ca0f1284a084d4ca0f11017400', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 21, x'0101a084d4ca0f1384a084d4ca0f12016500', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 22, x'0101a084d4ca0f1484a084d4ca0f13016e00', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 23, x'0101a084d4ca0f1584a084d4ca0f14012e00', 'us_hqr55cvq730mcwd5m5wf', 1795913373562);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 24, x'0101f98c9b8d050084a084d4ca0f15012000', 'us_hqr55cvq730mcwd5m5wf', 1795913374703);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 25, x'0101f98c9b8d050184f98c9b8d0500015700', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 26, x'0101f98c9b8d050284f98c9b8d0501017200', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 27, x'0101f98c9b8d050384f98c9b8d0502016900', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 28, x'0101f98c9b8d050484f98c9b8d0503017400', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 29, x'0101f98c9b8d050584f98c9b8d0504017400', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 30, x'0101f98c9b8d050684f98c9b8d0505016500', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 31, x'0101f98c9b8d050784f98c9b8d0506016e00', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 32, x'0101f98c9b8d050884f98c9b8d0507012000', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 33, x'0101f98c9b8d050984f98c9b8d0508017300', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 34, x'0101f98c9b8d050a84f98c9b8d0509016900', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 35, x'0101f98c9b8d050b84f98c9b8d050a016e00', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 36, x'0101f98c9b8d050c84f98c9b8d050b016300', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 37, x'0101f98c9b8d050d84f98c9b8d050c016500', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 38, x'0101f98c9b8d050e84f98c9b8d050d012e00', 'us_hqr55cvq730mcwd5m5wf', 1795913374755);
insert into "draft_update" values ('st_lwp7tmt1aaoecwcn2xtd', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d332801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_hqr55cvq730mcwd5m5wf', 1795913374818);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d342801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_bgh4xulibx4y0xyc5ajt', 1795913375216);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 2, x'01019c82f2c50c00840152012000', 'us_bgh4xulibx4y0xyc5ajt', 1795913375339);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 3, x'01019c82f2c50c01849c82f2c50c00015200', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 4, x'01019c82f2c50c02849c82f2c50c01016500', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 5, x'01019c82f2c50c03849c82f2c50c02016100', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 6, x'01019c82f2c50c04849c82f2c50c03016400', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 7, x'01019c82f2c50c05849c82f2c50c04012000', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 8, x'01019c82f2c50c06849c82f2c50c05016900', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 9, x'01019c82f2c50c07849c82f2c50c06017400', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 10, x'01019c82f2c50c08849c82f2c50c07012c00', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 11, x'01019c82f2c50c09849c82f2c50c08012000', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 12, x'01019c82f2c50c0a849c82f2c50c09017000', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 13, x'01019c82f2c50c0b849c82f2c50c0a016c00', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 14, x'01019c82f2c50c0c849c82f2c50c0b016500', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 15, x'01019c82f2c50c0d849c82f2c50c0c016100', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 16, x'01019c82f2c50c0e849c82f2c50c0d017300', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 17, x'01019c82f2c50c0f849c82f2c50c0e016500', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_ty650cmtva8nj8zyn2qv', 18, x'01019c82f2c50c10849c82f2c50c0f012e00', 'us_bgh4xulibx4y0xyc5ajt', 1795913375356);
insert into "draft_update" values ('st_bi8yb0vcm1re5iyui24b', 15, x'0103e9b4a6d7070087015303097061726167726170680700e9b4a6d70700060400e9b4a6d70701134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913379724);
insert into "draft_update" values ('st_bi8yb0vcm1re5iyui24b', 16, x'0103e282b5b1030087e9b4a6d7070003097061726167726170680700e282b5b10300060400e282b5b10301134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913379806);
insert into "draft_update" values ('st_2afs2wve2po0ncgd9c8a', 39, x'0103dcb987ba0d0087015303097061726167726170680700dcb987ba0d00060400dcb987ba0d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913379872);
insert into "draft_snapshot" values ('st_bi8yb0vcm1re5iyui24b', 14, x'0201beb3d5e201008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d312801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_snapshot" values ('st_bi8yb0vcm1re5iyui24b', 15, x'0303e9b4a6d7070087015303097061726167726170680700e9b4a6d70700060400e9b4a6d70701134f6e65206d6f7265207061726167726170682e01beb3d5e201008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d312801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_snapshot" values ('st_2afs2wve2po0ncgd9c8a', 38, x'0301a084d4ca0f0084015216204e696e65206372616e65732c206e6f742074656e2e01f98c9b8d050084a084d4ca0f150f205772697474656e2073696e63652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d322801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_client" values ('st_bi8yb0vcm1re5iyui24b', 1, '');
insert into "draft_client" values ('st_bi8yb0vcm1re5iyui24b', 475355582, 'us_hqr55cvq730mcwd5m5wf');
insert into "draft_client" values ('st_2afs2wve2po0ncgd9c8a', 1, '');
insert into "draft_client" values ('st_2afs2wve2po0ncgd9c8a', 4183097888, 'us_hqr55cvq730mcwd5m5wf');
insert into "draft_client" values ('st_2afs2wve2po0ncgd9c8a', 1369884281, 'us_hqr55cvq730mcwd5m5wf');
insert into "draft_client" values ('st_lwp7tmt1aaoecwcn2xtd', 1, '');
insert into "draft_client" values ('st_ty650cmtva8nj8zyn2qv', 1, '');
insert into "draft_client" values ('st_ty650cmtva8nj8zyn2qv', 3367797020, 'us_bgh4xulibx4y0xyc5ajt');
insert into "draft_client" values ('st_bi8yb0vcm1re5iyui24b', 2062129769, 'somebody');
insert into "draft_client" values ('st_bi8yb0vcm1re5iyui24b', 908935522, 'somebody');
insert into "draft_client" values ('st_2afs2wve2po0ncgd9c8a', 3611417820, 'somebody');
insert into "revision" values ('st_bi8yb0vcm1re5iyui24b', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913372238, 'us_hqr55cvq730mcwd5m5wf');
insert into "revision" values ('st_bi8yb0vcm1re5iyui24b', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913373186, 'us_hqr55cvq730mcwd5m5wf');
insert into "revision" values ('st_2afs2wve2po0ncgd9c8a', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913373366, 'us_hqr55cvq730mcwd5m5wf');
insert into "revision" values ('st_2afs2wve2po0ncgd9c8a', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913374591, 'us_hqr55cvq730mcwd5m5wf');
insert into "revision" values ('st_lwp7tmt1aaoecwcn2xtd', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913374861, 'us_hqr55cvq730mcwd5m5wf');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_40kdx8kzj9k1lu108e1f', 'story.published', 'st_bi8yb0vcm1re5iyui24b', 1795913372240, '{"storyId":"st_bi8yb0vcm1re5iyui24b","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:32.238Z","hero":null}');
insert into "event" values (2, 'evt_a2mwpsg3v54wn7d3gthg', 'story.updated', 'st_bi8yb0vcm1re5iyui24b', 1795913373187, '{"storyId":"st_bi8yb0vcm1re5iyui24b","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:32.238Z","hero":null}');
insert into "event" values (3, 'evt_h6zfmx9h8jr81w8h312c', 'story.published', 'st_2afs2wve2po0ncgd9c8a', 1795913373367, '{"storyId":"st_2afs2wve2po0ncgd9c8a","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:33.366Z","hero":null}');
insert into "event" values (4, 'evt_pc67twnh8s6j6h4phpm2', 'story.corrected', 'st_2afs2wve2po0ncgd9c8a', 1795913374592, '{"storyId":"st_2afs2wve2po0ncgd9c8a","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:49:33.366Z","hero":null}');
insert into "event" values (5, 'evt_3ex78yxlr9dix27ro1tw', 'story.published', 'st_lwp7tmt1aaoecwcn2xtd', 1795913374862, '{"storyId":"st_lwp7tmt1aaoecwcn2xtd","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:34.861Z","hero":null}');
insert into "event" values (6, 'evt_bwm3fpzuh7jf76e4wy71', 'story.retracted', 'st_lwp7tmt1aaoecwcn2xtd', 1795913375032, '{"storyId":"st_lwp7tmt1aaoecwcn2xtd","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:49:34.861Z","hero":null}');
insert into "endpoint" values ('ep_oyu576f8o66cpxltpdm2', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_1KdEdtDtz8hWcGWZkytHq3RXnTSH+jQbp+0CmQYgiI4=', null, null, 'active', null, 6, 1795913371922);
insert into "delivery" values ('dl_8dnmo25furblwu2ucdp4', 'ep_oyu576f8o66cpxltpdm2', 'evt_40kdx8kzj9k1lu108e1f', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T00:49:32.240Z","data":{"storyId":"st_bi8yb0vcm1re5iyui24b","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:32.238Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795913372240, 1795913699636, 0, null, 'connection refused');
insert into "delivery" values ('dl_bzyjrn67thjxllke1911', 'ep_oyu576f8o66cpxltpdm2', 'evt_a2mwpsg3v54wn7d3gthg', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T00:49:33.187Z","data":{"storyId":"st_bi8yb0vcm1re5iyui24b","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:32.238Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795913373187, 1795913645930, 0, null, 'connection refused');
insert into "delivery" values ('dl_h83ss69l4wi5uz91zftg', 'ep_oyu576f8o66cpxltpdm2', 'evt_h6zfmx9h8jr81w8h312c', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T00:49:33.367Z","data":{"storyId":"st_2afs2wve2po0ncgd9c8a","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:33.366Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795913373367, 1795913640438, 0, null, 'connection refused');
insert into "delivery" values ('dl_ynu36hj0r9a91nx95pg4', 'ep_oyu576f8o66cpxltpdm2', 'evt_pc67twnh8s6j6h4phpm2', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T00:49:34.592Z","data":{"storyId":"st_2afs2wve2po0ncgd9c8a","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:49:33.366Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795913374592, 1795913733054, 0, null, 'connection refused');
insert into "delivery" values ('dl_fabdmqi91o2oifetmd84', 'ep_oyu576f8o66cpxltpdm2', 'evt_3ex78yxlr9dix27ro1tw', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T00:49:34.862Z","data":{"storyId":"st_lwp7tmt1aaoecwcn2xtd","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:49:34.861Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795913374862, 1795913735370, 0, null, 'connection refused');
insert into "delivery" values ('dl_ka7cj8llvd2hcm7ldgl1', 'ep_oyu576f8o66cpxltpdm2', 'evt_bwm3fpzuh7jf76e4wy71', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T00:49:35.032Z","data":{"storyId":"st_lwp7tmt1aaoecwcn2xtd","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:49:34.861Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795913375032, 1795913702304, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_8dnmo25furblwu2ucdp4', 1, 1795913372472, 286, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_bzyjrn67thjxllke1911', 1, 1795913373242, 67, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_h83ss69l4wi5uz91zftg', 1, 1795913373479, 23, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_ynu36hj0r9a91nx95pg4', 1, 1795913374614, 2, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_fabdmqi91o2oifetmd84', 1, 1795913375020, 5, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_ka7cj8llvd2hcm7ldgl1', 1, 1795913375071, 92, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_8dnmo25furblwu2ucdp4', 2, 1795913390041, 413, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_bzyjrn67thjxllke1911', 2, 1795913390043, 438, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_h83ss69l4wi5uz91zftg', 2, 1795913390044, 439, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_ynu36hj0r9a91nx95pg4', 2, 1795913390044, 439, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_fabdmqi91o2oifetmd84', 2, 1795913393130, 569, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_ka7cj8llvd2hcm7ldgl1', 2, 1795913393130, 570, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_2afs2wve2po0ncgd9c8a', 1);
insert into "view_total" values ('st_bi8yb0vcm1re5iyui24b', 1);
insert into "view_seen" values ('st_2afs2wve2po0ncgd9c8a', '2026-11-29', x'0765da2985b41eaa');
insert into "view_seen" values ('st_bi8yb0vcm1re5iyui24b', '2026-11-29', x'24b401b88b4b1434');
insert into "view_salt" values ('2026-11-29', x'e02ec57c5fcedbc0ffa4037f12b466747d310434cb6ec9bd68c277cb4ccb2d94');
