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
CREATE TABLE "address" (
      "path" text primary key, "story_id" text not null references "story" ("id"));
CREATE INDEX "address_story" on "address" ("story_id");
insert into "kysely_migration" values ('0001-newsroom', '2026-11-29T00:46:49.815Z');
insert into "kysely_migration" values ('0002-public-notes', '2026-11-29T00:46:49.819Z');
insert into "kysely_migration" values ('0003-draft-schema', '2026-11-29T00:46:49.820Z');
insert into "kysely_migration" values ('0004-published-stories', '2026-11-29T00:46:49.821Z');
insert into "kysely_migration" values ('0005-story-words', '2026-11-29T00:46:49.828Z');
insert into "kysely_migration" values ('0006-originals', '2026-11-29T00:46:49.829Z');
insert into "kysely_migration" values ('0007-sections', '2026-11-29T00:46:49.831Z');
insert into "kysely_migration" values ('0008-fields-and-addresses', '2026-11-29T00:46:49.837Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_xi0lvyon3a7ansabq5hp', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-29T00:46:51.507Z', '2026-11-29T00:46:51.507Z', 'admin');
insert into "user" values ('us_g7qk5ig9lbfqgzr81zpe', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-29T00:46:55.977Z', '2026-11-29T00:46:55.977Z', 'publisher');
insert into "user" values ('us_fmu1rvxxa1xp1rrvphuu', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-29T00:46:58.466Z', '2026-11-29T00:46:58.466Z', 'reporter');
insert into "session" values ('FPy82xcHCCAGjjYvWp2slwjwtWALuFaP', '2026-12-29T00:46:54.409Z', '03NKXVtxH1vQ1pB5l3aboYZOW4ojCJaS', '2026-11-29T00:46:54.421Z', '2026-11-29T00:46:54.421Z', '', 'node', 'us_xi0lvyon3a7ansabq5hp');
insert into "session" values ('X882c1HQowGei2RnbQSxArnR1B5EEwrU', '2026-12-29T00:46:56.924Z', 'wD1fyWkFaWIrxyhFaZHCtQvEYAst3DcE', '2026-11-29T00:46:56.924Z', '2026-11-29T00:46:56.924Z', '', 'node', 'us_g7qk5ig9lbfqgzr81zpe');
insert into "session" values ('3CYHx9ST0gzI9WZcdwQmdVvx7UmO2fhA', '2026-12-29T00:46:59.850Z', '31xbvTvM1UvdWn92zhpYcGltR8YnhUYq', '2026-11-29T00:46:59.850Z', '2026-11-29T00:46:59.850Z', '', 'node', 'us_fmu1rvxxa1xp1rrvphuu');
insert into "account" values ('ac_zaf3fbmtw2aydljhju5k', 'us_xi0lvyon3a7ansabq5hp', 'credential', 'us_xi0lvyon3a7ansabq5hp', null, null, null, null, null, null, '922bfb9336901b0a9e13eff8d661d354:9e6d08b2886ab6d1c1360d3b5813f86cb3f41fd1ca0acb49f9afb52c23696659006546da01ed771ebce69035cef096e49d05e98c50249007f0de3abc980b6fd5', '2026-11-29T00:46:51.507Z', '2026-11-29T00:46:51.507Z');
insert into "account" values ('ac_weutdzvo53ooa5z8q2d3', 'us_g7qk5ig9lbfqgzr81zpe', 'credential', 'us_g7qk5ig9lbfqgzr81zpe', null, null, null, null, null, null, '551adda21a9c33b68a71bdc5174834cf:e76c4eb21c2c34b1552287da22bf68322a9bd8c9b6ea587cbbb3ff449bc61f1af3acfe3d9ae1b0b471a77fa8e8346181e9cdb9821ac602b8253769add25f9613', '2026-11-29T00:46:55.977Z', '2026-11-29T00:46:55.977Z');
insert into "account" values ('ac_8imvwet3nfxzx4x20mah', 'us_fmu1rvxxa1xp1rrvphuu', 'credential', 'us_fmu1rvxxa1xp1rrvphuu', null, null, null, null, null, null, '47fc548fe5c05ab5691e3f75150eedfd:e27498845a2d43af5bca026b9f520a88efa6d3ade760191395467c5073a059e9450a3ea9c4e61b63cf310040167d7fdcd6649d481bfdfc85c56212963b4bf94e', '2026-11-29T00:46:58.466Z', '2026-11-29T00:46:58.466Z');
insert into "api_key" values ('ak_83fim446zpmwfriv3bvm', '929533f4c7f545fc4f68f1ccf1c0ab4e4d6548e3815e75f66622550a78395b11', 'wire', 'us_xi0lvyon3a7ansabq5hp', '["stories:read","events:read"]', 1795913219919, null);
insert into "setting" values ('derived:published', '2');
insert into "setting" values ('derived:story-words', '1');
insert into "setting" values ('accounts', '');
insert into "story" values ('st_kkz4ppmlry21smm6qxjm', 'live', 'us_g7qk5ig9lbfqgzr81zpe', 1795913230606, 1795913231681, 'Harbour cranes stand still on day 1', 'world', 1795913230886, '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 2, null, null, null);
insert into "story" values ('st_vwu60masfdtiuwkx1ncm', 'live', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231395, 1795913231693, 'Harbour cranes stand still on day 2', 'world', 1795913231425, '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 2, null, null, null);
insert into "story" values ('st_n4600uy0o24zscvhfvml', 'retracted', 'us_g7qk5ig9lbfqgzr81zpe', 1795913232017, 1795913232017, 'Harbour cranes stand still on day 3', 'world', 1795913232465, '/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 1, null, 1795913232566, 'None of it was true.');
insert into "story" values ('st_6vxuvkzua2ex8k6ccmnx', 'review', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232655, 1795913233055, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null);
insert into "assignee" values ('st_6vxuvkzua2ex8k6ccmnx', 'us_g7qk5ig9lbfqgzr81zpe');
insert into "draft" values ('st_kkz4ppmlry21smm6qxjm', 16, 15, 64, 1, 5);
insert into "draft" values ('st_vwu60masfdtiuwkx1ncm', 39, 38, 60, 1, 5);
insert into "draft" values ('st_n4600uy0o24zscvhfvml', 1, 0, 436, 1, 5);
insert into "draft" values ('st_6vxuvkzua2ex8k6ccmnx', 18, 0, 738, 18, 5);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231395);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 2, x'0101b4b8c0d20500840152012000', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 3, x'0101b4b8c0d2050184b4b8c0d20500014e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 4, x'0101b4b8c0d2050284b4b8c0d20501016900', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 5, x'0101b4b8c0d2050384b4b8c0d20502016e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 6, x'0101b4b8c0d2050484b4b8c0d20503016500', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 7, x'0101b4b8c0d2050584b4b8c0d20504012000', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 8, x'0101b4b8c0d2050684b4b8c0d20505016300', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 9, x'0101b4b8c0d2050784b4b8c0d20506017200', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231458);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 10, x'0101b4b8c0d2050884b4b8c0d20507016100', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 11, x'0101b4b8c0d2050984b4b8c0d20508016e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 12, x'0101b4b8c0d2050a84b4b8c0d20509016500', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 13, x'0101b4b8c0d2050b84b4b8c0d2050a017300', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 14, x'0101b4b8c0d2050c84b4b8c0d2050b012c00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 15, x'0101b4b8c0d2050d84b4b8c0d2050c012000', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 16, x'0101b4b8c0d2050e84b4b8c0d2050d016e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 17, x'0101b4b8c0d2050f84b4b8c0d2050e016f00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 18, x'0101b4b8c0d2051084b4b8c0d2050f017400', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 19, x'0101b4b8c0d2051184b4b8c0d20510012000', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 20, x'0101b4b8c0d2051284b4b8c0d20511017400', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 21, x'0101b4b8c0d2051384b4b8c0d20512016500', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 22, x'0101b4b8c0d2051484b4b8c0d20513016e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 23, x'0101b4b8c0d2051584b4b8c0d20514012e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231476);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 24, x'0101a1b5c7bb0d0084b4b8c0d20515012000', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 25, x'0101a1b5c7bb0d0184a1b5c7bb0d00015700', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 26, x'0101a1b5c7bb0d0284a1b5c7bb0d01017200', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 27, x'0101a1b5c7bb0d0384a1b5c7bb0d02016900', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 28, x'0101a1b5c7bb0d0484a1b5c7bb0d03017400', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 29, x'0101a1b5c7bb0d0584a1b5c7bb0d04017400', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 30, x'0101a1b5c7bb0d0684a1b5c7bb0d05016500', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 31, x'0101a1b5c7bb0d0784a1b5c7bb0d06016e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 32, x'0101a1b5c7bb0d0884a1b5c7bb0d07012000', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 33, x'0101a1b5c7bb0d0984a1b5c7bb0d08017300', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 34, x'0101a1b5c7bb0d0a84a1b5c7bb0d09016900', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 35, x'0101a1b5c7bb0d0b84a1b5c7bb0d0a016e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 36, x'0101a1b5c7bb0d0c84a1b5c7bb0d0b016300', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 37, x'0101a1b5c7bb0d0d84a1b5c7bb0d0c016500', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231546);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 38, x'0101a1b5c7bb0d0e84a1b5c7bb0d0d012e00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913231561);
insert into "draft_update" values ('st_n4600uy0o24zscvhfvml', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_g7qk5ig9lbfqgzr81zpe', 1795913232017);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 1, x'011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232655);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 2, x'0101c7dbddca0700840152012000', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232715);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 3, x'0101c7dbddca070184c7dbddca0700015200', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 4, x'0101c7dbddca070284c7dbddca0701016500', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 5, x'0101c7dbddca070384c7dbddca0702016100', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 6, x'0101c7dbddca070484c7dbddca0703016400', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 7, x'0101c7dbddca070584c7dbddca0704012000', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 8, x'0101c7dbddca070684c7dbddca0705016900', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 9, x'0101c7dbddca070784c7dbddca0706017400', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 10, x'0101c7dbddca070884c7dbddca0707012c00', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 11, x'0101c7dbddca070984c7dbddca0708012000', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 12, x'0101c7dbddca070a84c7dbddca0709017000', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 13, x'0101c7dbddca070b84c7dbddca070a016c00', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 14, x'0101c7dbddca070c84c7dbddca070b016500', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 15, x'0101c7dbddca070d84c7dbddca070c016100', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 16, x'0101c7dbddca070e84c7dbddca070d017300', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 17, x'0101c7dbddca070f84c7dbddca070e016500', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_6vxuvkzua2ex8k6ccmnx', 18, x'0101c7dbddca071084c7dbddca070f012e00', 'us_fmu1rvxxa1xp1rrvphuu', 1795913232731);
insert into "draft_update" values ('st_kkz4ppmlry21smm6qxjm', 15, x'0103acdbad810e0087015303097061726167726170680700acdbad810e00060400acdbad810e01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913236027);
insert into "draft_update" values ('st_kkz4ppmlry21smm6qxjm', 16, x'0103b98ecfdf0e0087acdbad810e0003097061726167726170680700b98ecfdf0e00060400b98ecfdf0e01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913236054);
insert into "draft_update" values ('st_vwu60masfdtiuwkx1ncm', 39, x'0103f5d8e7df080087015303097061726167726170680700f5d8e7df0800060400f5d8e7df0801134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913236072);
insert into "draft_snapshot" values ('st_kkz4ppmlry21smm6qxjm', 14, x'02018cef96ac02008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00');
insert into "draft_snapshot" values ('st_kkz4ppmlry21smm6qxjm', 15, x'0303acdbad810e0087015303097061726167726170680700acdbad810e00060400acdbad810e01134f6e65206d6f7265207061726167726170682e018cef96ac02008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00');
insert into "draft_snapshot" values ('st_vwu60masfdtiuwkx1ncm', 38, x'0301a1b5c7bb0d0084b4b8c0d205150f205772697474656e2073696e63652e01b4b8c0d2050084015216204e696e65206372616e65732c206e6f742074656e2e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00');
insert into "draft_client" values ('st_kkz4ppmlry21smm6qxjm', 1, '');
insert into "draft_client" values ('st_kkz4ppmlry21smm6qxjm', 629520268, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "draft_client" values ('st_vwu60masfdtiuwkx1ncm', 1, '');
insert into "draft_client" values ('st_vwu60masfdtiuwkx1ncm', 1515199540, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "draft_client" values ('st_vwu60masfdtiuwkx1ncm', 3614562977, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "draft_client" values ('st_n4600uy0o24zscvhfvml', 1, '');
insert into "draft_client" values ('st_6vxuvkzua2ex8k6ccmnx', 1, '');
insert into "draft_client" values ('st_6vxuvkzua2ex8k6ccmnx', 2035772871, 'us_fmu1rvxxa1xp1rrvphuu');
insert into "draft_client" values ('st_kkz4ppmlry21smm6qxjm', 3760942508, 'somebody');
insert into "draft_client" values ('st_kkz4ppmlry21smm6qxjm', 3958622009, 'somebody');
insert into "draft_client" values ('st_vwu60masfdtiuwkx1ncm', 2348412021, 'somebody');
insert into "revision" values ('st_kkz4ppmlry21smm6qxjm', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913230886, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "revision" values ('st_kkz4ppmlry21smm6qxjm', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913231220, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "revision" values ('st_vwu60masfdtiuwkx1ncm', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913231425, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "revision" values ('st_vwu60masfdtiuwkx1ncm', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913231496, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "revision" values ('st_n4600uy0o24zscvhfvml', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913232465, 'us_g7qk5ig9lbfqgzr81zpe');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_dn92rg0p4weal1ky1dyy', 'story.published', 'st_kkz4ppmlry21smm6qxjm', 1795913230893, '{"storyId":"st_kkz4ppmlry21smm6qxjm","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:10.886Z","hero":null}');
insert into "event" values (2, 'evt_41wkvrntp1sbgitdev6u', 'story.updated', 'st_kkz4ppmlry21smm6qxjm', 1795913231222, '{"storyId":"st_kkz4ppmlry21smm6qxjm","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:10.886Z","hero":null}');
insert into "event" values (3, 'evt_w6swy6e8tmh4fshnwsbo', 'story.published', 'st_vwu60masfdtiuwkx1ncm', 1795913231426, '{"storyId":"st_vwu60masfdtiuwkx1ncm","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:11.425Z","hero":null}');
insert into "event" values (4, 'evt_1npdnhfky95dbt8dn0kj', 'story.corrected', 'st_vwu60masfdtiuwkx1ncm', 1795913231496, '{"storyId":"st_vwu60masfdtiuwkx1ncm","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:47:11.425Z","hero":null}');
insert into "event" values (5, 'evt_cf8wu01hlzawyj6fkim9', 'story.published', 'st_n4600uy0o24zscvhfvml', 1795913232472, '{"storyId":"st_n4600uy0o24zscvhfvml","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:12.465Z","hero":null}');
insert into "event" values (6, 'evt_ote82adf195v1ln8xfyv', 'story.retracted', 'st_n4600uy0o24zscvhfvml', 1795913232567, '{"storyId":"st_n4600uy0o24zscvhfvml","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:47:12.465Z","hero":null}');
insert into "endpoint" values ('ep_9zktuvjqfr3ds9lt7b7z', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_Rw7nLgq7okNqq/f0RnJtnhjNMjqVJ9APKeibEOqBO3A=', null, null, 'active', null, 6, 1795913219991);
insert into "delivery" values ('dl_2slhg7gn7m13k02ggcj5', 'ep_9zktuvjqfr3ds9lt7b7z', 'evt_dn92rg0p4weal1ky1dyy', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T00:47:10.893Z","data":{"storyId":"st_kkz4ppmlry21smm6qxjm","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:10.886Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795913230893, 1795913492410, 0, null, 'connection refused');
insert into "delivery" values ('dl_mmgqiqybyddhasqelypb', 'ep_9zktuvjqfr3ds9lt7b7z', 'evt_41wkvrntp1sbgitdev6u', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T00:47:11.222Z","data":{"storyId":"st_kkz4ppmlry21smm6qxjm","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:10.886Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 2, 1795913231222, 1795913588788, 0, null, 'connection refused');
insert into "delivery" values ('dl_gzqubpovi7qppe1qwbmq', 'ep_9zktuvjqfr3ds9lt7b7z', 'evt_w6swy6e8tmh4fshnwsbo', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T00:47:11.426Z","data":{"storyId":"st_vwu60masfdtiuwkx1ncm","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:11.425Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795913231426, 1795913560053, 0, null, 'connection refused');
insert into "delivery" values ('dl_5wk7frlilpxbn757b8dx', 'ep_9zktuvjqfr3ds9lt7b7z', 'evt_1npdnhfky95dbt8dn0kj', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T00:47:11.496Z","data":{"storyId":"st_vwu60masfdtiuwkx1ncm","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:47:11.425Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 2, 1795913231496, 1795913496055, 0, null, 'connection refused');
insert into "delivery" values ('dl_snb0bfir9jgu6sauze5s', 'ep_9zktuvjqfr3ds9lt7b7z', 'evt_cf8wu01hlzawyj6fkim9', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T00:47:12.472Z","data":{"storyId":"st_n4600uy0o24zscvhfvml","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:47:12.465Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795913232472, 1795913538773, 0, null, 'connection refused');
insert into "delivery" values ('dl_91s8amfclg11ny7l5im5', 'ep_9zktuvjqfr3ds9lt7b7z', 'evt_ote82adf195v1ln8xfyv', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T00:47:12.567Z","data":{"storyId":"st_n4600uy0o24zscvhfvml","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:47:12.465Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 2, 1795913232567, 1795913553918, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_2slhg7gn7m13k02ggcj5', 1, 1795913230938, 84, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_mmgqiqybyddhasqelypb', 1, 1795913231359, 15, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_gzqubpovi7qppe1qwbmq', 1, 1795913231447, 7, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_5wk7frlilpxbn757b8dx', 1, 1795913231518, 6, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_snb0bfir9jgu6sauze5s', 1, 1795913232515, 26, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_91s8amfclg11ny7l5im5', 1, 1795913232599, 16, null, 'connection refused', null);
insert into "attempt" values (7, 'dl_2slhg7gn7m13k02ggcj5', 2, 1795913244943, 335, null, 'connection refused', null);
insert into "attempt" values (8, 'dl_gzqubpovi7qppe1qwbmq', 2, 1795913244953, 341, null, 'connection refused', null);
insert into "attempt" values (9, 'dl_mmgqiqybyddhasqelypb', 2, 1795913244954, 348, null, 'connection refused', null);
insert into "attempt" values (10, 'dl_5wk7frlilpxbn757b8dx', 2, 1795913244954, 349, null, 'connection refused', null);
insert into "attempt" values (11, 'dl_snb0bfir9jgu6sauze5s', 2, 1795913245553, 10, null, 'connection refused', null);
insert into "attempt" values (12, 'dl_91s8amfclg11ny7l5im5', 2, 1795913245570, 14, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 12);
insert into "view_total" values ('st_kkz4ppmlry21smm6qxjm', 1);
insert into "view_total" values ('st_vwu60masfdtiuwkx1ncm', 1);
insert into "view_seen" values ('st_kkz4ppmlry21smm6qxjm', '2026-11-29', x'25397da9c2847de2');
insert into "view_seen" values ('st_vwu60masfdtiuwkx1ncm', '2026-11-29', x'38e878e2f3317ffa');
insert into "view_salt" values ('2026-11-29', x'c147a87e1764e2e362797c5945b55411f9af34984ab5c43a8ae26148faceae1c');
insert into "published_story" values ('st_kkz4ppmlry21smm6qxjm', '/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'world', 1795913230886, 1795913231220, 2, null, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_story" values ('st_vwu60masfdtiuwkx1ncm', '/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'world', 1795913231425, 1795913231496, 2, null, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
insert into "published_name" values ('authors', 'ada-quill', 1795913230886, 'st_kkz4ppmlry21smm6qxjm', 'Ada Quill');
insert into "published_name" values ('authors', 'ada-quill', 1795913231425, 'st_vwu60masfdtiuwkx1ncm', 'Ada Quill');
insert into "story_word" values ('1', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('cranes', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('day', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('harbour', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('on', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('stand', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('still', 'st_kkz4ppmlry21smm6qxjm');
insert into "story_word" values ('2', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('cranes', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('day', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('harbour', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('on', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('stand', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('still', 'st_vwu60masfdtiuwkx1ncm');
insert into "story_word" values ('3', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('cranes', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('day', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('harbour', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('on', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('stand', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('still', 'st_n4600uy0o24zscvhfvml');
insert into "story_word" values ('4', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "story_word" values ('cranes', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "story_word" values ('day', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "story_word" values ('harbour', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "story_word" values ('on', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "story_word" values ('stand', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "story_word" values ('still', 'st_6vxuvkzua2ex8k6ccmnx');
insert into "section" values ('world', 'World', 0);
insert into "section" values ('politics', 'Politics', 1);
insert into "section" values ('business', 'Business', 2);
insert into "section" values ('science', 'Science', 3);
insert into "section" values ('culture', 'Culture', 4);
insert into "section" values ('sport', 'Sport', 5);
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-1', 'st_kkz4ppmlry21smm6qxjm');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-2', 'st_vwu60masfdtiuwkx1ncm');
insert into "address" values ('/world/2026/11/29/harbour-cranes-stand-still-on-day-3', 'st_n4600uy0o24zscvhfvml');
