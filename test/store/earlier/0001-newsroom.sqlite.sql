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
      "snapshot_seq" bigint not null, "tail_bytes" bigint not null, "tail_rows" bigint not null);
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
insert into "kysely_migration" values ('0001-newsroom', '2026-11-28T04:07:42.827Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "user" values ('us_g7b6p46f70qtbel9b9zs', 'Admin', 'admin@newsroom.test', 1, null, '2026-11-28T04:07:43.225Z', '2026-11-28T04:07:43.225Z', 'admin');
insert into "user" values ('us_8y05bvoirqhjv0kjf80e', 'Edda Publisher', 'edda.publisher@newsroom.test', 1, null, '2026-11-28T04:07:43.894Z', '2026-11-28T04:07:43.894Z', 'publisher');
insert into "user" values ('us_3yiou4rv8a7cooygirwq', 'Rolf Reporter', 'rolf.reporter@newsroom.test', 1, null, '2026-11-28T04:07:44.856Z', '2026-11-28T04:07:44.856Z', 'reporter');
insert into "session" values ('GdXD8WNWD5tSBRlekZtQk1gxkVXbBsaD', '2026-12-28T04:07:43.645Z', 'l1CcOQcnHNeNzRQtRMpe7osAeKEcj636', '2026-11-28T04:07:43.653Z', '2026-11-28T04:07:43.653Z', '', 'node', 'us_g7b6p46f70qtbel9b9zs');
insert into "session" values ('k0oI59sl89R81SBVrZbbNmRvuo6ZsxlB', '2026-12-28T04:07:44.542Z', 'tzcorygwOapfU2Rn28iOv4HGw9JyWWl0', '2026-11-28T04:07:44.542Z', '2026-11-28T04:07:44.542Z', '', 'node', 'us_8y05bvoirqhjv0kjf80e');
insert into "session" values ('MXMMrsLYvSSg6UrCWK2v4dFNr5EZrKgx', '2026-12-28T04:07:45.087Z', '49gyJjlCLJfwz7I9Nkz8crNq0xHrsqMS', '2026-11-28T04:07:45.087Z', '2026-11-28T04:07:45.087Z', '', 'node', 'us_3yiou4rv8a7cooygirwq');
insert into "account" values ('ac_pfzrbzcrm4iehjxpboxu', 'us_g7b6p46f70qtbel9b9zs', 'credential', 'us_g7b6p46f70qtbel9b9zs', null, null, null, null, null, null, '2ae53b4c5e13f67275a95ce82f9cbe20:40c7b3e6d8428035b8aa755a166373344af67ca961d1075ce93349a1867705aeab90eef8c3c4825d9b47c8306811710e2ac87bda607bb6acacaaf0ee9e3d036c', '2026-11-28T04:07:43.225Z', '2026-11-28T04:07:43.225Z');
insert into "account" values ('ac_u76fau35ecue01l68d5r', 'us_8y05bvoirqhjv0kjf80e', 'credential', 'us_8y05bvoirqhjv0kjf80e', null, null, null, null, null, null, 'a85db983e13f5498998b09af2569d635:9e1af1be656481644cb189323cd7d700e7c721628a13fd47edaeb2e21d406c6ea9e46e7344f3f350017a3b34420ac3df7ec6f6cbad267314f8636280af2e834c', '2026-11-28T04:07:43.894Z', '2026-11-28T04:07:43.894Z');
insert into "account" values ('ac_bicrj5meo4drrp9y5xh4', 'us_3yiou4rv8a7cooygirwq', 'credential', 'us_3yiou4rv8a7cooygirwq', null, null, null, null, null, null, 'fdb65dd26f1fc6ca4b192f84e6638b50:51462f53f97ea4f29b7c2fed30b277959347ad158879d16d284edfc5e3c21c5b52a8b72f6c74c651ce1cfc3f05d6ac45197aa23842fdf4dde9c45578154bd7a4', '2026-11-28T04:07:44.856Z', '2026-11-28T04:07:44.856Z');
insert into "api_key" values ('ak_vbtcx654pc3cs22y2sar', 'c729c4bbb94b0f915bd41cfa8b15325b7a7e1a8e8a580af47d80b9cd55a9a470', 'wire', 'us_g7b6p46f70qtbel9b9zs', '["stories:read","events:read"]', 1795838865106, null);
insert into "setting" values ('accounts', '');
insert into "story" values ('st_eifg6ut0u2ac1o6qjv65', 'live', 'us_8y05bvoirqhjv0kjf80e', 1795838865133, 1795838865574, 'Harbour cranes stand still on day 1', 'world', 1795838865162, '/world/2026/11/28/harbour-cranes-stand-still-on-day-1', 2, null, null, null);
insert into "story" values ('st_j0cny0412ymitelmwt7f', 'live', 'us_8y05bvoirqhjv0kjf80e', 1795838865299, 1795838865575, 'Harbour cranes stand still on day 2', 'world', 1795838865315, '/world/2026/11/28/harbour-cranes-stand-still-on-day-2', 2, null, null, null);
insert into "story" values ('st_rifbtwkfad85ujn1k7ww', 'retracted', 'us_8y05bvoirqhjv0kjf80e', 1795838865422, 1795838865422, 'Harbour cranes stand still on day 3', 'world', 1795838865436, '/world/2026/11/28/harbour-cranes-stand-still-on-day-3', 1, null, 1795838865450, 'None of it was true.');
insert into "story" values ('st_wdynfucnttgams4xldpi', 'review', 'us_3yiou4rv8a7cooygirwq', 1795838865470, 1795838865575, 'Harbour cranes stand still on day 4', 'world', null, null, null, null, null, null);
insert into "assignee" values ('st_wdynfucnttgams4xldpi', 'us_8y05bvoirqhjv0kjf80e');
insert into "draft" values ('st_eifg6ut0u2ac1o6qjv65', 16, 15, 64, 1);
insert into "draft" values ('st_j0cny0412ymitelmwt7f', 39, 38, 57, 1);
insert into "draft" values ('st_rifbtwkfad85ujn1k7ww', 1, 0, 453, 1);
insert into "draft" values ('st_wdynfucnttgams4xldpi', 18, 0, 755, 18);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d322801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_8y05bvoirqhjv0kjf80e', 1795838865299);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 2, x'0101fbd6c7bd0a00840152012000', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 3, x'0101fbd6c7bd0a0184fbd6c7bd0a00014e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 4, x'0101fbd6c7bd0a0284fbd6c7bd0a01016900', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 5, x'0101fbd6c7bd0a0384fbd6c7bd0a02016e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 6, x'0101fbd6c7bd0a0484fbd6c7bd0a03016500', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 7, x'0101fbd6c7bd0a0584fbd6c7bd0a04012000', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 8, x'0101fbd6c7bd0a0684fbd6c7bd0a05016300', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 9, x'0101fbd6c7bd0a0784fbd6c7bd0a06017200', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 10, x'0101fbd6c7bd0a0884fbd6c7bd0a07016100', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 11, x'0101fbd6c7bd0a0984fbd6c7bd0a08016e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 12, x'0101fbd6c7bd0a0a84fbd6c7bd0a09016500', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 13, x'0101fbd6c7bd0a0b84fbd6c7bd0a0a017300', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 14, x'0101fbd6c7bd0a0c84fbd6c7bd0a0b012c00', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 15, x'0101fbd6c7bd0a0d84fbd6c7bd0a0c012000', 'us_8y05bvoirqhjv0kjf80e', 1795838865341);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 16, x'0101fbd6c7bd0a0e84fbd6c7bd0a0d016e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 17, x'0101fbd6c7bd0a0f84fbd6c7bd0a0e016f00', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 18, x'0101fbd6c7bd0a1084fbd6c7bd0a0f017400', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 19, x'0101fbd6c7bd0a1184fbd6c7bd0a10012000', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 20, x'0101fbd6c7bd0a1284fbd6c7bd0a11017400', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 21, x'0101fbd6c7bd0a1384fbd6c7bd0a12016500', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 22, x'0101fbd6c7bd0a1484fbd6c7bd0a13016e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 23, x'0101fbd6c7bd0a1584fbd6c7bd0a14012e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865344);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 24, x'0101ddbeb18c010084fbd6c7bd0a15012000', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 25, x'0101ddbeb18c010184ddbeb18c0100015700', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 26, x'0101ddbeb18c010284ddbeb18c0101017200', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 27, x'0101ddbeb18c010384ddbeb18c0102016900', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 28, x'0101ddbeb18c010484ddbeb18c0103017400', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 29, x'0101ddbeb18c010584ddbeb18c0104017400', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 30, x'0101ddbeb18c010684ddbeb18c0105016500', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 31, x'0101ddbeb18c010784ddbeb18c0106016e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 32, x'0101ddbeb18c010884ddbeb18c0107012000', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 33, x'0101ddbeb18c010984ddbeb18c0108017300', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 34, x'0101ddbeb18c010a84ddbeb18c0109016900', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 35, x'0101ddbeb18c010b84ddbeb18c010a016e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 36, x'0101ddbeb18c010c84ddbeb18c010b016300', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 37, x'0101ddbeb18c010d84ddbeb18c010c016500', 'us_8y05bvoirqhjv0kjf80e', 1795838865396);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 38, x'0101ddbeb18c010e84ddbeb18c010d012e00', 'us_8y05bvoirqhjv0kjf80e', 1795838865398);
insert into "draft_update" values ('st_rifbtwkfad85ujn1k7ww', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203307010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d332801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_8y05bvoirqhjv0kjf80e', 1795838865422);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 1, x'01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203407010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d342801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_3yiou4rv8a7cooygirwq', 1795838865470);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 2, x'0101c0e4d9800d00840152012000', 'us_3yiou4rv8a7cooygirwq', 1795838865492);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 3, x'0101c0e4d9800d0184c0e4d9800d00015200', 'us_3yiou4rv8a7cooygirwq', 1795838865494);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 4, x'0101c0e4d9800d0284c0e4d9800d01016500', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 5, x'0101c0e4d9800d0384c0e4d9800d02016100', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 6, x'0101c0e4d9800d0484c0e4d9800d03016400', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 7, x'0101c0e4d9800d0584c0e4d9800d04012000', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 8, x'0101c0e4d9800d0684c0e4d9800d05016900', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 9, x'0101c0e4d9800d0784c0e4d9800d06017400', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 10, x'0101c0e4d9800d0884c0e4d9800d07012c00', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 11, x'0101c0e4d9800d0984c0e4d9800d08012000', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 12, x'0101c0e4d9800d0a84c0e4d9800d09017000', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 13, x'0101c0e4d9800d0b84c0e4d9800d0a016c00', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 14, x'0101c0e4d9800d0c84c0e4d9800d0b016500', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 15, x'0101c0e4d9800d0d84c0e4d9800d0c016100', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 16, x'0101c0e4d9800d0e84c0e4d9800d0d017300', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 17, x'0101c0e4d9800d0f84c0e4d9800d0e016500', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_wdynfucnttgams4xldpi', 18, x'0101c0e4d9800d1084c0e4d9800d0f012e00', 'us_3yiou4rv8a7cooygirwq', 1795838865497);
insert into "draft_update" values ('st_eifg6ut0u2ac1o6qjv65', 15, x'0103cdf1c8b0090087015303097061726167726170680700cdf1c8b00900060400cdf1c8b00901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795838866001);
insert into "draft_update" values ('st_eifg6ut0u2ac1o6qjv65', 16, x'01039dd99daf020087cdf1c8b00900030970617261677261706807009dd99daf02000604009dd99daf0201134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795838866007);
insert into "draft_update" values ('st_j0cny0412ymitelmwt7f', 39, x'0103b0caec7f0087015303097061726167726170680700b0caec7f00060400b0caec7f01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795838866046);
insert into "draft_snapshot" values ('st_eifg6ut0u2ac1o6qjv65', 14, x'0201b7b79e9607008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d312801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_snapshot" values ('st_eifg6ut0u2ac1o6qjv65', 15, x'0303cdf1c8b0090087015303097061726167726170680700cdf1c8b00900060400cdf1c8b00901134f6e65206d6f7265207061726167726170682e01b7b79e9607008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203107010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d312801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_snapshot" values ('st_j0cny0412ymitelmwt7f', 38, x'0301fbd6c7bd0a0084015216204e696e65206372616e65732c206e6f742074656e2e01ddbeb18c010084fbd6c7bd0a150f205772697474656e2073696e63652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203207010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d322801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
insert into "draft_client" values ('st_eifg6ut0u2ac1o6qjv65', 1, '');
insert into "draft_client" values ('st_eifg6ut0u2ac1o6qjv65', 1925684151, 'us_8y05bvoirqhjv0kjf80e');
insert into "draft_client" values ('st_j0cny0412ymitelmwt7f', 1, '');
insert into "draft_client" values ('st_j0cny0412ymitelmwt7f', 2813455227, 'us_8y05bvoirqhjv0kjf80e');
insert into "draft_client" values ('st_j0cny0412ymitelmwt7f', 294412125, 'us_8y05bvoirqhjv0kjf80e');
insert into "draft_client" values ('st_rifbtwkfad85ujn1k7ww', 1, '');
insert into "draft_client" values ('st_wdynfucnttgams4xldpi', 1, '');
insert into "draft_client" values ('st_wdynfucnttgams4xldpi', 3491131968, 'us_3yiou4rv8a7cooygirwq');
insert into "draft_client" values ('st_eifg6ut0u2ac1o6qjv65', 2517776589, 'somebody');
insert into "draft_client" values ('st_eifg6ut0u2ac1o6qjv65', 635923613, 'somebody');
insert into "draft_client" values ('st_j0cny0412ymitelmwt7f', 268117296, 'somebody');
insert into "revision" values ('st_eifg6ut0u2ac1o6qjv65', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838865162, 'us_8y05bvoirqhjv0kjf80e');
insert into "revision" values ('st_eifg6ut0u2ac1o6qjv65', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-1","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838865272, 'us_8y05bvoirqhjv0kjf80e');
insert into "revision" values ('st_j0cny0412ymitelmwt7f', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838865315, 'us_8y05bvoirqhjv0kjf80e');
insert into "revision" values ('st_j0cny0412ymitelmwt7f', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-2","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838865371, 'us_8y05bvoirqhjv0kjf80e');
insert into "revision" values ('st_rifbtwkfad85ujn1k7ww', 1, 'publish', null, 1, '{"headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-3","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838865436, 'us_8y05bvoirqhjv0kjf80e');
insert into "outbox" values (1, 6);
insert into "event" values (1, 'evt_ptea5xtpwbfw1sekji2k', 'story.published', 'st_eifg6ut0u2ac1o6qjv65', 1795838865163, '{"storyId":"st_eifg6ut0u2ac1o6qjv65","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:45.162Z","hero":null}');
insert into "event" values (2, 'evt_vuu2jk6kt46nuyzlzxuw', 'story.updated', 'st_eifg6ut0u2ac1o6qjv65', 1795838865272, '{"storyId":"st_eifg6ut0u2ac1o6qjv65","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"Only “we” should read this: a source asked for it.","publishedAt":"2026-11-28T04:07:45.162Z","hero":null}');
insert into "event" values (3, 'evt_9if6pgnaox9eei7cgskg', 'story.published', 'st_j0cny0412ymitelmwt7f', 1795838865315, '{"storyId":"st_j0cny0412ymitelmwt7f","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:45.315Z","hero":null}');
insert into "event" values (4, 'evt_ne7llq23im098ji80bza', 'story.corrected', 'st_j0cny0412ymitelmwt7f', 1795838865372, '{"storyId":"st_j0cny0412ymitelmwt7f","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-28T04:07:45.315Z","hero":null}');
insert into "event" values (5, 'evt_kucjvugz7yxk02d5ze6r', 'story.published', 'st_rifbtwkfad85ujn1k7ww', 1795838865436, '{"storyId":"st_rifbtwkfad85ujn1k7ww","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:45.436Z","hero":null}');
insert into "event" values (6, 'evt_bu6e6qlp7exmfe54npuw', 'story.retracted', 'st_rifbtwkfad85ujn1k7ww', 1795838865451, '{"storyId":"st_rifbtwkfad85ujn1k7ww","revision":null,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-28T04:07:45.436Z","hero":null}');
insert into "endpoint" values ('ep_ifp5fitecqj3ikpjibir', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_fzg/Lue+CiXCXN/wDCLR1zfNRw7HjGbnNNvOd08nrS4=', null, null, 'active', null, 6, 1795838865114);
insert into "delivery" values ('dl_6wu8npy90te5xh12py42', 'ep_ifp5fitecqj3ikpjibir', 'evt_ptea5xtpwbfw1sekji2k', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-28T04:07:45.163Z","data":{"storyId":"st_eifg6ut0u2ac1o6qjv65","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:45.162Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 1, 1795838865163, 1795838870193, 0, null, 'connection refused');
insert into "delivery" values ('dl_c5cmli7coerdw437vss5', 'ep_ifp5fitecqj3ikpjibir', 'evt_vuu2jk6kt46nuyzlzxuw', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-28T04:07:45.272Z","data":{"storyId":"st_eifg6ut0u2ac1o6qjv65","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-1","section":"world","slug":"harbour-cranes-stand-still-on-day-1","headline":"Harbour cranes stand still on day 1","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"Only “we” should read this: a source asked for it.","publishedAt":"2026-11-28T04:07:45.162Z","hero":null}}', 'Harbour cranes stand still on day 1', 'pending', 1, 1795838865272, 1795838869881, 0, null, 'connection refused');
insert into "delivery" values ('dl_knm9myzneaxq3xvdfah6', 'ep_ifp5fitecqj3ikpjibir', 'evt_9if6pgnaox9eei7cgskg', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-28T04:07:45.315Z","data":{"storyId":"st_j0cny0412ymitelmwt7f","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:45.315Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 1, 1795838865315, 1795838869819, 0, null, 'connection refused');
insert into "delivery" values ('dl_7rfpjrfksox7gmjy5427', 'ep_ifp5fitecqj3ikpjibir', 'evt_ne7llq23im098ji80bza', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-28T04:07:45.372Z","data":{"storyId":"st_j0cny0412ymitelmwt7f","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-2","section":"world","slug":"harbour-cranes-stand-still-on-day-2","headline":"Harbour cranes stand still on day 2","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-28T04:07:45.315Z","hero":null}}', 'Harbour cranes stand still on day 2', 'pending', 1, 1795838865372, 1795838869809, 0, null, 'connection refused');
insert into "delivery" values ('dl_j2csjwsz8nwok5pca1kd', 'ep_ifp5fitecqj3ikpjibir', 'evt_kucjvugz7yxk02d5ze6r', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-28T04:07:45.436Z","data":{"storyId":"st_rifbtwkfad85ujn1k7ww","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:45.436Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795838865436, 1795838869936, 0, null, 'connection refused');
insert into "delivery" values ('dl_1hlpasq49srixh4n2v7f', 'ep_ifp5fitecqj3ikpjibir', 'evt_bu6e6qlp7exmfe54npuw', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-28T04:07:45.451Z","data":{"storyId":"st_rifbtwkfad85ujn1k7ww","revision":null,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-3","section":"world","slug":"harbour-cranes-stand-still-on-day-3","headline":"Harbour cranes stand still on day 3","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-28T04:07:45.436Z","hero":null}}', 'Harbour cranes stand still on day 3', 'pending', 1, 1795838865451, 1795838869986, 0, null, 'connection refused');
insert into "attempt" values (1, 'dl_6wu8npy90te5xh12py42', 1, 1795838865174, 8, null, 'connection refused', null);
insert into "attempt" values (2, 'dl_c5cmli7coerdw437vss5', 1, 1795838865289, 4, null, 'connection refused', null);
insert into "attempt" values (3, 'dl_knm9myzneaxq3xvdfah6', 1, 1795838865325, 2, null, 'connection refused', null);
insert into "attempt" values (4, 'dl_7rfpjrfksox7gmjy5427', 1, 1795838865385, 8, null, 'connection refused', null);
insert into "attempt" values (5, 'dl_j2csjwsz8nwok5pca1kd', 1, 1795838865447, 5, null, 'connection refused', null);
insert into "attempt" values (6, 'dl_1hlpasq49srixh4n2v7f', 1, 1795838865473, 2, null, 'connection refused', null);
insert into "sqlite_sequence" values ('attempt', 6);
insert into "view_total" values ('st_eifg6ut0u2ac1o6qjv65', 1);
insert into "view_total" values ('st_j0cny0412ymitelmwt7f', 1);
insert into "view_seen" values ('st_eifg6ut0u2ac1o6qjv65', '2026-11-28', x'aafdf4f4fcc067d5');
insert into "view_seen" values ('st_j0cny0412ymitelmwt7f', '2026-11-28', x'8663b9f966d13ee7');
insert into "view_salt" values ('2026-11-28', x'0dbdcc0da6749aabc70b21bb892a862c5d4a36db7f98b7c5102153f5c6d344d6');
