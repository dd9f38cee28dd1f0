CREATE TABLE public.account (
    id text NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" text NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp with time zone,
    "refreshTokenExpiresAt" timestamp with time zone,
    scope text,
    password text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);
CREATE TABLE public.api_key (
    id text NOT NULL,
    hash text NOT NULL,
    name text NOT NULL,
    user_id text NOT NULL,
    "scopesJson" text NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.asset (
    id text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    format text NOT NULL,
    bytes bigint NOT NULL,
    "variantsJson" text NOT NULL,
    thumbnail text NOT NULL,
    created_by text NOT NULL,
    created_at bigint NOT NULL,
    original text
);
CREATE TABLE public.assignee (
    story_id text NOT NULL,
    user_id text NOT NULL
);
CREATE TABLE public.attempt (
    id bigint NOT NULL,
    delivery_id text NOT NULL,
    number integer NOT NULL,
    at bigint NOT NULL,
    ms integer NOT NULL,
    status integer,
    error text,
    response text
);
CREATE SEQUENCE public.attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.attempt_id_seq OWNED BY public.attempt.id;
CREATE TABLE public.delivery (
    id text NOT NULL,
    endpoint_id text NOT NULL,
    event_id text NOT NULL,
    event_type text NOT NULL,
    sequence bigint NOT NULL,
    body text NOT NULL,
    headline text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at bigint NOT NULL,
    next_at bigint,
    leased_until bigint NOT NULL,
    last_status integer,
    last_error text
);
CREATE TABLE public.draft (
    story_id text NOT NULL,
    seq bigint NOT NULL,
    snapshot_seq bigint NOT NULL,
    tail_bytes bigint NOT NULL,
    tail_rows bigint NOT NULL,
    schema integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.draft_client (
    story_id text NOT NULL,
    client_id bigint NOT NULL,
    user_id text NOT NULL
);
CREATE TABLE public.draft_snapshot (
    story_id text NOT NULL,
    seq bigint NOT NULL,
    data bytea NOT NULL
);
CREATE TABLE public.draft_update (
    story_id text NOT NULL,
    seq bigint NOT NULL,
    data bytea NOT NULL,
    user_id text NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.endpoint (
    id text NOT NULL,
    url text NOT NULL,
    description text NOT NULL,
    "typesJson" text NOT NULL,
    secret text NOT NULL,
    old_secret text,
    old_secret_until bigint,
    state text NOT NULL,
    disabled_reason text,
    sequence bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.event (
    seq bigint NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    story_id text NOT NULL,
    at bigint NOT NULL,
    "dataJson" text NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.outbox (
    id integer NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.published_name (
    kind text NOT NULL,
    slug text NOT NULL,
    published_at bigint NOT NULL,
    story_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL
);
CREATE TABLE public.published_story (
    story_id text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL,
    section text NOT NULL,
    published_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    revision integer NOT NULL,
    asset_id text,
    "cardJson" text NOT NULL
);
CREATE TABLE public.revision (
    story_id text NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    note text,
    seq bigint NOT NULL,
    "contentJson" text NOT NULL,
    "blocksJson" text NOT NULL,
    published_at bigint NOT NULL,
    published_by text NOT NULL
);
CREATE TABLE public.section (
    slug text NOT NULL,
    name text NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.session (
    id text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text,
    "userId" text NOT NULL
);
CREATE TABLE public.setting (
    key text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.story (
    id text NOT NULL,
    state text NOT NULL,
    created_by text NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    headline text NOT NULL,
    section text,
    published_at bigint,
    path text,
    revision integer,
    thumbnail text,
    retracted_at bigint,
    retraction_note text
);
CREATE TABLE public.story_word (
    word text NOT NULL COLLATE pg_catalog."C",
    story_id text NOT NULL
);
CREATE TABLE public."user" (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    role text NOT NULL
);
CREATE TABLE public.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);
CREATE TABLE public.view_salt (
    day text NOT NULL,
    salt bytea NOT NULL
);
CREATE TABLE public.view_seen (
    story_id text NOT NULL,
    day text NOT NULL,
    visitor bytea NOT NULL
);
CREATE TABLE public.view_total (
    story_id text NOT NULL,
    total bigint NOT NULL
);
ALTER TABLE ONLY public.attempt ALTER COLUMN id SET DEFAULT nextval('public.attempt_id_seq'::regclass);
INSERT INTO public.account VALUES ('ac_447mscfbm3n1l23cy2as', 'us_drqo80h75mmrdvv7po2s', 'credential', 'us_drqo80h75mmrdvv7po2s', NULL, NULL, NULL, NULL, NULL, NULL, 'fba7173baf8f80fb14d62ca51febad36:273134ec768f6f72496fcea5a91da6fcf03f6f1d6ebe83d84f035de1750f38abc3553ff2f0022d5732501412ba86006086ccb20ad66e59dab10ffe7057d2e824', '2026-11-29 01:10:22.08+00', '2026-11-29 01:10:22.08+00');
INSERT INTO public.account VALUES ('ac_kg7xtu5w49s92gzw880o', 'us_z0eqkeh7jqkmbwx0jjzt', 'credential', 'us_z0eqkeh7jqkmbwx0jjzt', NULL, NULL, NULL, NULL, NULL, NULL, 'e7671933eea13a4b362352f9a89d6e7f:db1be2730d204521eb29efefde7d2087b63229a8577affd9674c27d8ad1d8671e1c79a55692d2f4fecf3c163acf2ff349a25cca3d3d3a69f20496774282dc4e3', '2026-11-29 01:10:26.494+00', '2026-11-29 01:10:26.494+00');
INSERT INTO public.account VALUES ('ac_xig0gkb8po0e4fze1qtq', 'us_951ynknr6tpl37xkk25g', 'credential', 'us_951ynknr6tpl37xkk25g', NULL, NULL, NULL, NULL, NULL, NULL, '3c3472d0739607c2b3534cda2bce0a0f:5a9e3728b3e469dd75dc79072d433acb799c2d43ec5ebd6e06f58976f0d8610b2b26cd50c20858e9a88d2c25aac5a27b216718a879a7aefc86174d54602b28fa', '2026-11-29 01:10:28.891+00', '2026-11-29 01:10:28.891+00');
INSERT INTO public.api_key VALUES ('ak_mqmyttw2lh700xnpwhxe', '1b7596d4a22b9b82169ba9952fac384ccb0bdb222409f370c80bc2d0e2973524', 'wire', 'us_drqo80h75mmrdvv7po2s', '["stories:read","events:read"]', 1795914629846, NULL);
INSERT INTO public.assignee VALUES ('st_pw6xlct1nai1lvlbjdj9', 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.attempt VALUES (1, 'dl_c6ekbu83sf0qvma9dsx4', 1, 1795914630566, 450, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_spc8h3atuoc635bhhrje', 1, 1795914631504, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_tge6jd3qpcf9zs3eczwv', 1, 1795914631701, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_t6bwr00kngotefra4u3y', 1, 1795914632014, 7, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_0nf5o8m63dmw0c8pljto', 1, 1795914632507, 28, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_6w6cvq3dnwqbjjtyx8ja', 1, 1795914632657, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_c6ekbu83sf0qvma9dsx4', 2, 1795914641456, 883, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_t6bwr00kngotefra4u3y', 2, 1795914641583, 891, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_tge6jd3qpcf9zs3eczwv', 2, 1795914641584, 985, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_6w6cvq3dnwqbjjtyx8ja', 2, 1795914641593, 977, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_spc8h3atuoc635bhhrje', 2, 1795914642980, 87, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_0nf5o8m63dmw0c8pljto', 2, 1795914643162, 10, NULL, 'connection refused', NULL);
INSERT INTO public.delivery VALUES ('dl_spc8h3atuoc635bhhrje', 'ep_548mniy1ogv4jekaqfsf', 'evt_fg0iiyjo2im2qtod0tgo', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T01:10:31.455Z","data":{"storyId":"st_3bj5001d56wcke3hh3sz","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:30.389Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795914631455, 1795914887973, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_c6ekbu83sf0qvma9dsx4', 'ep_548mniy1ogv4jekaqfsf', 'evt_u924wz8k63bsafrnj804', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T01:10:30.453Z","data":{"storyId":"st_3bj5001d56wcke3hh3sz","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:30.389Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795914630453, 1795914990999, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_0nf5o8m63dmw0c8pljto', 'ep_548mniy1ogv4jekaqfsf', 'evt_hhdp6crfsxbi576bfvgr', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T01:10:32.249Z","data":{"storyId":"st_dmpj2ogprthny1rtr68m","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:32.142Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795914632249, 1795914912405, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_tge6jd3qpcf9zs3eczwv', 'ep_548mniy1ogv4jekaqfsf', 'evt_kou94watqd7acpk4e5w5', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T01:10:31.659Z","data":{"storyId":"st_w7jjsl4mxnmprtnm3a6u","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:31.644Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795914631659, 1795914990144, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_t6bwr00kngotefra4u3y', 'ep_548mniy1ogv4jekaqfsf', 'evt_lorhdcgnjf02ohm4nprm', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T01:10:31.945Z","data":{"storyId":"st_w7jjsl4mxnmprtnm3a6u","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T01:10:31.644Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795914631945, 1795914895310, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_6w6cvq3dnwqbjjtyx8ja', 'ep_548mniy1ogv4jekaqfsf', 'evt_68vgw1cc1e5f5twkgxg4', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T01:10:32.574Z","data":{"storyId":"st_dmpj2ogprthny1rtr68m","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T01:10:32.142Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795914632574, 1795914963187, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_dmpj2ogprthny1rtr68m', 1, 0, 453, 1, 1);
INSERT INTO public.draft VALUES ('st_pw6xlct1nai1lvlbjdj9', 18, 0, 755, 18, 1);
INSERT INTO public.draft VALUES ('st_3bj5001d56wcke3hh3sz', 16, 15, 64, 1, 1);
INSERT INTO public.draft VALUES ('st_w7jjsl4mxnmprtnm3a6u', 39, 38, 60, 1, 1);
INSERT INTO public.draft_client VALUES ('st_3bj5001d56wcke3hh3sz', 1, '');
INSERT INTO public.draft_client VALUES ('st_3bj5001d56wcke3hh3sz', 2667229398, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.draft_client VALUES ('st_w7jjsl4mxnmprtnm3a6u', 1, '');
INSERT INTO public.draft_client VALUES ('st_w7jjsl4mxnmprtnm3a6u', 1075691359, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.draft_client VALUES ('st_w7jjsl4mxnmprtnm3a6u', 3692959195, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.draft_client VALUES ('st_dmpj2ogprthny1rtr68m', 1, '');
INSERT INTO public.draft_client VALUES ('st_pw6xlct1nai1lvlbjdj9', 1, '');
INSERT INTO public.draft_client VALUES ('st_pw6xlct1nai1lvlbjdj9', 3544810710, 'us_951ynknr6tpl37xkk25g');
INSERT INTO public.draft_client VALUES ('st_3bj5001d56wcke3hh3sz', 2991021708, 'somebody');
INSERT INTO public.draft_client VALUES ('st_3bj5001d56wcke3hh3sz', 692835239, 'somebody');
INSERT INTO public.draft_client VALUES ('st_w7jjsl4mxnmprtnm3a6u', 1910142641, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_3bj5001d56wcke3hh3sz', 14, '\x0201d6e1eaf709008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d352801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_snapshot VALUES ('st_3bj5001d56wcke3hh3sz', 15, '\x03038cbd9d920b00870153030970617261677261706807008cbd9d920b000604008cbd9d920b01134f6e65206d6f7265207061726167726170682e01d6e1eaf709008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d352801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_snapshot VALUES ('st_w7jjsl4mxnmprtnm3a6u', 38, '\x0301dbabf8e00d0084dffef68004150f205772697474656e2073696e63652e01dffef680040084015216204e696e65206372616e65732c206e6f742074656e2e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d362801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d362801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631583);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 2, '\x0101dffef6800400840152012000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 3, '\x0101dffef680040184dffef6800400014e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 4, '\x0101dffef680040284dffef6800401016900', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 5, '\x0101dffef680040384dffef6800402016e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 6, '\x0101dffef680040484dffef6800403016500', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 7, '\x0101dffef680040584dffef6800404012000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 8, '\x0101dffef680040684dffef6800405016300', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 9, '\x0101dffef680040784dffef6800406017200', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 10, '\x0101dffef680040884dffef6800407016100', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 11, '\x0101dffef680040984dffef6800408016e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 12, '\x0101dffef680040a84dffef6800409016500', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 13, '\x0101dffef680040b84dffef680040a017300', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 14, '\x0101dffef680040c84dffef680040b012c00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 15, '\x0101dffef680040d84dffef680040c012000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 16, '\x0101dffef680040e84dffef680040d016e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631794);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 17, '\x0101dffef680040f84dffef680040e016f00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 18, '\x0101dffef680041084dffef680040f017400', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 19, '\x0101dffef680041184dffef6800410012000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 20, '\x0101dffef680041284dffef6800411017400', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 21, '\x0101dffef680041384dffef6800412016500', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 22, '\x0101dffef680041484dffef6800413016e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 23, '\x0101dffef680041584dffef6800414012e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631814);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 24, '\x0101dbabf8e00d0084dffef6800415012000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 25, '\x0101dbabf8e00d0184dbabf8e00d00015700', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 26, '\x0101dbabf8e00d0284dbabf8e00d01017200', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 27, '\x0101dbabf8e00d0384dbabf8e00d02016900', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 28, '\x0101dbabf8e00d0484dbabf8e00d03017400', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 29, '\x0101dbabf8e00d0584dbabf8e00d04017400', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 30, '\x0101dbabf8e00d0684dbabf8e00d05016500', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 31, '\x0101dbabf8e00d0784dbabf8e00d06016e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 32, '\x0101dbabf8e00d0884dbabf8e00d07012000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 33, '\x0101dbabf8e00d0984dbabf8e00d08017300', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 34, '\x0101dbabf8e00d0a84dbabf8e00d09016900', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 35, '\x0101dbabf8e00d0b84dbabf8e00d0a016e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 36, '\x0101dbabf8e00d0c84dbabf8e00d0b016300', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 37, '\x0101dbabf8e00d0d84dbabf8e00d0c016500', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 38, '\x0101dbabf8e00d0e84dbabf8e00d0d012e00', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632042);
INSERT INTO public.draft_update VALUES ('st_dmpj2ogprthny1rtr68m', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d372801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632071);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d382801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_951ynknr6tpl37xkk25g', 1795914632686);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 2, '\x0101d689a69a0d00840152012000', 'us_951ynknr6tpl37xkk25g', 1795914632718);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 3, '\x0101d689a69a0d0184d689a69a0d00015200', 'us_951ynknr6tpl37xkk25g', 1795914632718);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 18, '\x0101d689a69a0d1084d689a69a0d0f012e00', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 17, '\x0101d689a69a0d0f84d689a69a0d0e016500', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 16, '\x0101d689a69a0d0e84d689a69a0d0d017300', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 15, '\x0101d689a69a0d0d84d689a69a0d0c016100', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 14, '\x0101d689a69a0d0c84d689a69a0d0b016500', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 13, '\x0101d689a69a0d0b84d689a69a0d0a016c00', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 12, '\x0101d689a69a0d0a84d689a69a0d09017000', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 11, '\x0101d689a69a0d0984d689a69a0d08012000', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 10, '\x0101d689a69a0d0884d689a69a0d07012c00', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 9, '\x0101d689a69a0d0784d689a69a0d06017400', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 8, '\x0101d689a69a0d0684d689a69a0d05016900', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 7, '\x0101d689a69a0d0584d689a69a0d04012000', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 6, '\x0101d689a69a0d0484d689a69a0d03016400', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 5, '\x0101d689a69a0d0384d689a69a0d02016100', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_pw6xlct1nai1lvlbjdj9', 4, '\x0101d689a69a0d0284d689a69a0d01016500', 'us_951ynknr6tpl37xkk25g', 1795914632800);
INSERT INTO public.draft_update VALUES ('st_3bj5001d56wcke3hh3sz', 15, '\x01038cbd9d920b00870153030970617261677261706807008cbd9d920b000604008cbd9d920b01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795914634567);
INSERT INTO public.draft_update VALUES ('st_3bj5001d56wcke3hh3sz', 16, '\x0103a7a7afca0200878cbd9d920b0003097061726167726170680700a7a7afca0200060400a7a7afca0201134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795914634873);
INSERT INTO public.draft_update VALUES ('st_w7jjsl4mxnmprtnm3a6u', 39, '\x0103b1ede98e070087015303097061726167726170680700b1ede98e0700060400b1ede98e0701134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795914635163);
INSERT INTO public.endpoint VALUES ('ep_548mniy1ogv4jekaqfsf', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_UL6ly7EQinvf/Oq09xpDDtgWZlb3mgBsKrjltzI5jTQ=', NULL, NULL, 'active', NULL, 6, 1795914629910);
INSERT INTO public.event VALUES (1, 'evt_u924wz8k63bsafrnj804', 'story.published', 'st_3bj5001d56wcke3hh3sz', 1795914630453, '{"storyId":"st_3bj5001d56wcke3hh3sz","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:30.389Z","hero":null}');
INSERT INTO public.event VALUES (2, 'evt_fg0iiyjo2im2qtod0tgo', 'story.updated', 'st_3bj5001d56wcke3hh3sz', 1795914631455, '{"storyId":"st_3bj5001d56wcke3hh3sz","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:30.389Z","hero":null}');
INSERT INTO public.event VALUES (3, 'evt_kou94watqd7acpk4e5w5', 'story.published', 'st_w7jjsl4mxnmprtnm3a6u', 1795914631659, '{"storyId":"st_w7jjsl4mxnmprtnm3a6u","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:31.644Z","hero":null}');
INSERT INTO public.event VALUES (4, 'evt_lorhdcgnjf02ohm4nprm', 'story.corrected', 'st_w7jjsl4mxnmprtnm3a6u', 1795914631945, '{"storyId":"st_w7jjsl4mxnmprtnm3a6u","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T01:10:31.644Z","hero":null}');
INSERT INTO public.event VALUES (5, 'evt_hhdp6crfsxbi576bfvgr', 'story.published', 'st_dmpj2ogprthny1rtr68m', 1795914632249, '{"storyId":"st_dmpj2ogprthny1rtr68m","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T01:10:32.142Z","hero":null}');
INSERT INTO public.event VALUES (6, 'evt_68vgw1cc1e5f5twkgxg4', 'story.retracted', 'st_dmpj2ogprthny1rtr68m', 1795914632574, '{"storyId":"st_dmpj2ogprthny1rtr68m","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T01:10:32.142Z","hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T01:10:19.494Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T01:10:19.530Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T01:10:19.543Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T01:10:19.605Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T01:10:19.735Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T01:10:19.738Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T01:10:19.756Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795914630389, 'st_3bj5001d56wcke3hh3sz', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795914631644, 'st_w7jjsl4mxnmprtnm3a6u', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_3bj5001d56wcke3hh3sz', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795914630389, 1795914631430, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_w7jjsl4mxnmprtnm3a6u', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795914631644, 1795914631919, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.revision VALUES ('st_3bj5001d56wcke3hh3sz', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914630389, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.revision VALUES ('st_3bj5001d56wcke3hh3sz', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914631430, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.revision VALUES ('st_w7jjsl4mxnmprtnm3a6u', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914631644, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.revision VALUES ('st_w7jjsl4mxnmprtnm3a6u', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914631919, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.revision VALUES ('st_dmpj2ogprthny1rtr68m', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795914632142, 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.session VALUES ('Hiheh1vGngTdmsR3kfAO15pVIsHK6SpO', '2026-12-29 01:10:25.157+00', 'ju4U0h9nj2DxL5apQNR90e368pfrl8Ne', '2026-11-29 01:10:25.159+00', '2026-11-29 01:10:25.159+00', '', 'node', 'us_drqo80h75mmrdvv7po2s');
INSERT INTO public.session VALUES ('2smIqJJMhxXiKa19PPlok6K4UOlzgZJr', '2026-12-29 01:10:27.936+00', 'TazpXck7qzJdwPqZE2Eji1rOGlRHAXIf', '2026-11-29 01:10:27.936+00', '2026-11-29 01:10:27.936+00', '', 'node', 'us_z0eqkeh7jqkmbwx0jjzt');
INSERT INTO public.session VALUES ('BXNoTAvqTGMHmTcTunrXwhNaWurZ83Yy', '2026-12-29 01:10:29.785+00', 'HhMgJSdcAKfC7OwkmNa9LPaSpiunhMyu', '2026-11-29 01:10:29.785+00', '2026-11-29 01:10:29.785+00', '', 'node', 'us_951ynknr6tpl37xkk25g');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '1');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.story VALUES ('st_3bj5001d56wcke3hh3sz', 'live', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914630202, 1795914631802, 'Harbour cranes stand still on day 5', 'world', 1795914630389, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_w7jjsl4mxnmprtnm3a6u', 'live', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914631583, 1795914632506, 'Harbour cranes stand still on day 6', 'world', 1795914631644, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_dmpj2ogprthny1rtr68m', 'retracted', 'us_z0eqkeh7jqkmbwx0jjzt', 1795914632071, 1795914632071, 'Harbour cranes stand still on day 7', 'world', 1795914632142, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 1, NULL, 1795914632557, 'None of it was true.');
INSERT INTO public.story VALUES ('st_pw6xlct1nai1lvlbjdj9', 'review', 'us_951ynknr6tpl37xkk25g', 1795914632686, 1795914633461, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('cranes', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('day', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('harbour', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('on', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('stand', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('still', 'st_3bj5001d56wcke3hh3sz');
INSERT INTO public.story_word VALUES ('6', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('cranes', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('day', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('harbour', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('on', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('stand', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('still', 'st_w7jjsl4mxnmprtnm3a6u');
INSERT INTO public.story_word VALUES ('7', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('cranes', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('day', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('harbour', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('on', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('stand', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('still', 'st_dmpj2ogprthny1rtr68m');
INSERT INTO public.story_word VALUES ('8', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public.story_word VALUES ('cranes', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public.story_word VALUES ('day', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public.story_word VALUES ('harbour', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public.story_word VALUES ('on', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public.story_word VALUES ('stand', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public.story_word VALUES ('still', 'st_pw6xlct1nai1lvlbjdj9');
INSERT INTO public."user" VALUES ('us_drqo80h75mmrdvv7po2s', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 01:10:22.08+00', '2026-11-29 01:10:22.08+00', 'admin');
INSERT INTO public."user" VALUES ('us_z0eqkeh7jqkmbwx0jjzt', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 01:10:26.494+00', '2026-11-29 01:10:26.494+00', 'publisher');
INSERT INTO public."user" VALUES ('us_951ynknr6tpl37xkk25g', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 01:10:28.891+00', '2026-11-29 01:10:28.891+00', 'reporter');
INSERT INTO public.view_salt VALUES ('2026-11-29', '\xa3ef069a5c35eee7f784e8bc394bb579dc579648c48cc8b6892ec0a10be63778');
INSERT INTO public.view_seen VALUES ('st_3bj5001d56wcke3hh3sz', '2026-11-29', '\xaf3d3864082e4b18');
INSERT INTO public.view_seen VALUES ('st_w7jjsl4mxnmprtnm3a6u', '2026-11-29', '\xfd53d510783ad86a');
INSERT INTO public.view_total VALUES ('st_3bj5001d56wcke3hh3sz', 1);
INSERT INTO public.view_total VALUES ('st_w7jjsl4mxnmprtnm3a6u', 1);
SELECT pg_catalog.setval('public.attempt_id_seq', 12, true);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.asset
    ADD CONSTRAINT asset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assignee
    ADD CONSTRAINT assignee_pkey PRIMARY KEY (story_id, user_id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_endpoint_id_sequence_key UNIQUE (endpoint_id, sequence);
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.draft_client
    ADD CONSTRAINT draft_client_pkey PRIMARY KEY (story_id, client_id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.draft_snapshot
    ADD CONSTRAINT draft_snapshot_pkey PRIMARY KEY (story_id, seq);
ALTER TABLE ONLY public.draft_update
    ADD CONSTRAINT draft_update_pkey PRIMARY KEY (story_id, seq);
ALTER TABLE ONLY public.endpoint
    ADD CONSTRAINT endpoint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_id_key UNIQUE (id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_pkey PRIMARY KEY (kind, slug, published_at, story_id);
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (story_id, number);
ALTER TABLE ONLY public.section
    ADD CONSTRAINT section_pkey PRIMARY KEY (slug);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_key UNIQUE (token);
ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_path_key UNIQUE (path);
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_pkey PRIMARY KEY (word, story_id);
ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_email_key UNIQUE (email);
ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.view_salt
    ADD CONSTRAINT view_salt_pkey PRIMARY KEY (day);
ALTER TABLE ONLY public.view_seen
    ADD CONSTRAINT view_seen_pkey PRIMARY KEY (story_id, day, visitor);
ALTER TABLE ONLY public.view_total
    ADD CONSTRAINT view_total_pkey PRIMARY KEY (story_id);
CREATE INDEX account_user ON public.account USING btree ("userId");
CREATE INDEX assignee_user ON public.assignee USING btree (user_id);
CREATE INDEX attempt_delivery ON public.attempt USING btree (delivery_id);
CREATE INDEX delivery_due ON public.delivery USING btree (state, next_at);
CREATE INDEX delivery_endpoint ON public.delivery USING btree (endpoint_id, state, next_at, sequence);
CREATE INDEX published_name_story ON public.published_name USING btree (story_id);
CREATE INDEX published_story_newest ON public.published_story USING btree (published_at, story_id);
CREATE INDEX published_story_section ON public.published_story USING btree (section, published_at, story_id);
CREATE INDEX "session_user" ON public.session USING btree ("userId");
CREATE INDEX story_creator ON public.story USING btree (created_by);
CREATE INDEX story_newest ON public.story USING btree (changed_at, id);
CREATE INDEX story_section ON public.story USING btree (section, changed_at, id);
CREATE INDEX story_state ON public.story USING btree (state, changed_at, id);
CREATE INDEX story_state_section ON public.story USING btree (state, section, changed_at, id);
CREATE INDEX story_word_story ON public.story_word USING btree (story_id, word);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
CREATE INDEX view_seen_day ON public.view_seen USING btree (day);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.assignee
    ADD CONSTRAINT assignee_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.assignee
    ADD CONSTRAINT assignee_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.delivery(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES public.endpoint(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.published_story(story_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_created_by_fkey FOREIGN KEY (created_by) REFERENCES public."user"(id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
