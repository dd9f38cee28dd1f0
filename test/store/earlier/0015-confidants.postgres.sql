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
CREATE TABLE public.account_link (
    hash text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    email text NOT NULL,
    role text,
    user_id text,
    made_by text NOT NULL,
    created_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    used_at bigint,
    taken_back_at bigint
);
CREATE TABLE public.address (
    path text NOT NULL,
    story_id text NOT NULL
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
CREATE TABLE public.audit_entry (
    id text NOT NULL,
    at bigint NOT NULL,
    count integer NOT NULL,
    until bigint NOT NULL,
    deed text NOT NULL,
    who_id text,
    who_name text NOT NULL,
    means text NOT NULL,
    key_id text,
    key_name text,
    thing_id text NOT NULL,
    thing_name text NOT NULL,
    "detailsJson" text NOT NULL,
    address text NOT NULL
);
CREATE TABLE public.confidant (
    story_id text NOT NULL COLLATE pg_catalog."C",
    user_id text NOT NULL
);
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
    data bytea NOT NULL,
    deletions bytea
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
    secret text,
    old_secret text,
    old_secret_until bigint,
    state text NOT NULL,
    disabled_reason text,
    sequence bigint NOT NULL,
    created_at bigint NOT NULL,
    sealed_secret text,
    sealed_old_secret text
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
    published_by text NOT NULL,
    event_id text
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
CREATE TABLE public.sign_in (
    hash text NOT NULL,
    id text NOT NULL,
    user_id text NOT NULL,
    agent text NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint NOT NULL,
    ends_at bigint NOT NULL
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
    retraction_note text,
    archived_at bigint,
    archived_by text,
    confidential_at bigint
);
CREATE TABLE public.story_word (
    word text NOT NULL COLLATE pg_catalog."C",
    story_id text NOT NULL
);
CREATE TABLE public.ticket (
    hash text NOT NULL,
    sign_in_id text,
    key_id text,
    ends_at bigint NOT NULL
);
CREATE TABLE public."user" (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    role text NOT NULL,
    seen_at bigint,
    disabled_at bigint,
    removed_at bigint
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
INSERT INTO public.account VALUES ('ac_ocs3j3mew9sujf69tbvi', 'us_9qf77udl9s9saq9cpg82', 'credential', 'us_9qf77udl9s9saq9cpg82', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$8v2RH7M4ioqzLXQjLbNsYw$nRRfDzbLe9axDSA2VcgYohAq0ePzoqiyQbgYSzS63Io', '2026-11-29 08:03:08.757+00', '2026-11-29 08:03:08.757+00');
INSERT INTO public.account VALUES ('ac_zuaa8o9ff5i17u6vntt1', 'us_jf4qdnwvsqtwnn4fcm0i', 'credential', 'us_jf4qdnwvsqtwnn4fcm0i', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$nMY6QE7H66IuHn5OX7r5EA$TRGIIIrG1i7JeiN2cSSslt8F60gXqXROY8jFaMACAFk', '2026-11-29 08:03:09.489+00', '2026-11-29 08:03:09.489+00');
INSERT INTO public.account VALUES ('ac_kgqyzq1foqiu37l8qefm', 'us_grfjgbyw9ogfmqv0rvga', 'credential', 'us_grfjgbyw9ogfmqv0rvga', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$5Ns+Lz5WNC/ToizZszxQww$QVZ6BaBAlysNOtaBMAg7wjYk9uII15xVnQZuDNuUBaU', '2026-11-29 08:03:09.801+00', '2026-11-29 08:03:09.801+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.api_key VALUES ('ak_51kzjfuiql41akhphyvr', '04e7505c43f1d16ca33fcd113cfafb4eedbd2710a7885fb465ad6af498f7ea3f', 'wire', 'us_9qf77udl9s9saq9cpg82', '["stories:read","events:read"]', 1795939389988, NULL);
INSERT INTO public.assignee VALUES ('st_shegg49d3gdlzw8h9eko', 'us_jf4qdnwvsqtwnn4fcm0i');
INSERT INTO public.attempt VALUES (1, 'dl_v202vlyippmhigjw261z', 1, 1795939394390, 242, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_mskhnhx8hx0o9m4xg7ki', 1, 1795939394947, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_1a9vbdpxhduagfuqhsc3', 1, 1795939395023, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_1thevewiw6jlewlr2hdk', 1, 1795939396135, 8, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_dn9y4va7jxav8hbi5yx0', 1, 1795939396456, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_eb3tcyeb8ynj2efns815', 1, 1795939396508, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_1a9vbdpxhduagfuqhsc3', 2, 1795939401275, 46, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_v202vlyippmhigjw261z', 2, 1795939401278, 45, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_1thevewiw6jlewlr2hdk', 2, 1795939401279, 46, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_mskhnhx8hx0o9m4xg7ki', 2, 1795939401278, 46, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_dn9y4va7jxav8hbi5yx0', 2, 1795939401379, 2, NULL, 'connection refused', NULL);
INSERT INTO public.audit_entry VALUES ('au_0mx1jxx7c00002wi1scqcjw78xlgkz1n4', 1795939388760, 1, 1795939388760, 'account.made', NULL, '', 'galley', NULL, NULL, 'us_9qf77udl9s9saq9cpg82', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxxi90000hqz75zd116x3tqz3j5q0', 1795939389153, 1, 1795939389153, 'session.begun', 'us_9qf77udl9s9saq9cpg82', 'Admin', 'session', NULL, NULL, 'us_9qf77udl9s9saq9cpg82', 'Admin', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxxrp0000f7y65d3lbtw0l649lz99', 1795939389493, 1, 1795939389493, 'account.made', 'us_9qf77udl9s9saq9cpg82', 'Admin', 'session', NULL, NULL, 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxxxc00009moce0n61sbiltcg2byo', 1795939389696, 1, 1795939389696, 'session.begun', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxy0b0000xbyzmnf8wp3fwi9a67el', 1795939389803, 1, 1795939389803, 'account.made', 'us_9qf77udl9s9saq9cpg82', 'Admin', 'session', NULL, NULL, 'us_grfjgbyw9ogfmqv0rvga', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxy520000ob9mqnst3lag91qun2px', 1795939389974, 1, 1795939389974, 'session.begun', 'us_grfjgbyw9ogfmqv0rvga', 'Rolf Reporter', 'session', NULL, NULL, 'us_grfjgbyw9ogfmqv0rvga', 'Rolf Reporter', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxy5i00005ot63q3bhpiqihlhkn0p', 1795939389990, 1, 1795939389990, 'key.made', 'us_9qf77udl9s9saq9cpg82', 'Admin', 'session', NULL, NULL, 'ak_51kzjfuiql41akhphyvr', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jxy5w000083bin1eq7m0kbffsc02p', 1795939390004, 1, 1795939390004, 'endpoint.made', 'us_9qf77udl9s9saq9cpg82', 'Admin', 'session', NULL, NULL, 'ep_w5s9t9f4siqhhd65nro2', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy1dz0000njxkum8ufqbsq2aqfo2v', 1795939394183, 1, 1795939394183, 'story.published', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_fxewf8b44k9ckn6cnsek', 'Harbour cranes stand still on day 5', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy1xr0000p0fxn3y412g0pycj4u5y', 1795939394895, 1, 1795939394895, 'story.updated', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_fxewf8b44k9ckn6cnsek', 'Harbour cranes stand still on day 5', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy20q0000qa2ml981vpg5dg758rc7', 1795939395002, 1, 1795939395002, 'story.published', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_ejziv9pq1eqgk80abeql', 'Harbour cranes stand still on day 6', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy2va0000h9nnesenk71iel8m5dra', 1795939396102, 1, 1795939396102, 'story.corrected', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_ejziv9pq1eqgk80abeql', 'Harbour cranes stand still on day 6', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy34j0000t5f59coj2i4fr1jzo995', 1795939396435, 1, 1795939396435, 'story.published', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_qyuu8b0b098p4ukz9zyl', 'Harbour cranes stand still on day 7', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy35s0000ko7ptouqy881p4k1irfz', 1795939396480, 1, 1795939396480, 'story.retracted', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_qyuu8b0b098p4ukz9zyl', 'Harbour cranes stand still on day 7', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1jy41c000077ky0faa3m1s95br4zdh', 1795939397616, 1, 1795939397616, 'story.assigned', 'us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'session', NULL, NULL, 'st_shegg49d3gdlzw8h9eko', 'Harbour cranes stand still on day 8', '{"names":"Edda Publisher"}', '127.0.0.1');
INSERT INTO public.delivery VALUES ('dl_dn9y4va7jxav8hbi5yx0', 'ep_w5s9t9f4siqhhd65nro2', 'evt_56okfa2xnnvgrvjjiuyg', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T08:03:16.390Z","data":{"storyId":"st_qyuu8b0b098p4ukz9zyl","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:16.371Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795939396390, 1795939663032, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_1a9vbdpxhduagfuqhsc3', 'ep_w5s9t9f4siqhhd65nro2', 'evt_9n5w5fu6a7n49rlejg4u', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T08:03:15.000Z","data":{"storyId":"st_ejziv9pq1eqgk80abeql","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:14.991Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795939395000, 1795939715490, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_eb3tcyeb8ynj2efns815', 'ep_w5s9t9f4siqhhd65nro2', 'evt_8xesl18saltoku4nzkmu', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T08:03:16.472Z","data":{"storyId":"st_qyuu8b0b098p4ukz9zyl","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T08:03:16.371Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 1, 1795939396472, 1795939402258, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_1thevewiw6jlewlr2hdk', 'ep_w5s9t9f4siqhhd65nro2', 'evt_r6qvc0z8724fn0z57wfv', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T08:03:16.094Z","data":{"storyId":"st_ejziv9pq1eqgk80abeql","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T08:03:14.991Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795939396094, 1795939685759, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_v202vlyippmhigjw261z', 'ep_w5s9t9f4siqhhd65nro2', 'evt_y1d9v6axphpt59g0sbs2', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T08:03:14.154Z","data":{"storyId":"st_fxewf8b44k9ckn6cnsek","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:14.089Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795939394154, 1795939711024, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_mskhnhx8hx0o9m4xg7ki', 'ep_w5s9t9f4siqhhd65nro2', 'evt_a0to2z6tnhn99vspy4nt', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T08:03:14.882Z","data":{"storyId":"st_fxewf8b44k9ckn6cnsek","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:14.089Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795939394882, 1795939723921, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_qyuu8b0b098p4ukz9zyl', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_shegg49d3gdlzw8h9eko', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_fxewf8b44k9ckn6cnsek', 16, 15, 63, 1, 5);
INSERT INTO public.draft VALUES ('st_ejziv9pq1eqgk80abeql', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_fxewf8b44k9ckn6cnsek', 1, '');
INSERT INTO public.draft_client VALUES ('st_fxewf8b44k9ckn6cnsek', 1143013888, 'us_jf4qdnwvsqtwnn4fcm0i');
INSERT INTO public.draft_client VALUES ('st_ejziv9pq1eqgk80abeql', 1, '');
INSERT INTO public.draft_client VALUES ('st_ejziv9pq1eqgk80abeql', 1280098435, 'us_jf4qdnwvsqtwnn4fcm0i');
INSERT INTO public.draft_client VALUES ('st_ejziv9pq1eqgk80abeql', 3190548849, 'us_jf4qdnwvsqtwnn4fcm0i');
INSERT INTO public.draft_client VALUES ('st_qyuu8b0b098p4ukz9zyl', 1, '');
INSERT INTO public.draft_client VALUES ('st_shegg49d3gdlzw8h9eko', 1, '');
INSERT INTO public.draft_client VALUES ('st_shegg49d3gdlzw8h9eko', 2289761590, 'us_grfjgbyw9ogfmqv0rvga');
INSERT INTO public.draft_client VALUES ('st_fxewf8b44k9ckn6cnsek', 222693115, 'somebody');
INSERT INTO public.draft_client VALUES ('st_fxewf8b44k9ckn6cnsek', 1400797354, 'somebody');
INSERT INTO public.draft_client VALUES ('st_ejziv9pq1eqgk80abeql', 1810041474, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_fxewf8b44k9ckn6cnsek', 14, '\x0201808484a104008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_fxewf8b44k9ckn6cnsek', 15, '\x0301808484a104008401520d204120776f7264206d6f72652e03fb8d986a0087015303097061726167726170680700fb8d986a00060400fb8d986a01134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_ejziv9pq1eqgk80abeql', 38, '\x0301f1d2aff10b00848381b3e204150f205772697474656e2073696e63652e018381b3e2040084015216204e696e65206372616e65732c206e6f742074656e2e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939394947);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 2, '\x01018381b3e20400840152012000', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 3, '\x01018381b3e20401848381b3e20400014e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 4, '\x01018381b3e20402848381b3e20401016900', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 5, '\x01018381b3e20403848381b3e20402016e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 6, '\x01018381b3e20404848381b3e20403016500', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 7, '\x01018381b3e20405848381b3e20404012000', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 8, '\x01018381b3e20406848381b3e20405016300', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 9, '\x01018381b3e20407848381b3e20406017200', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 10, '\x01018381b3e20408848381b3e20407016100', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395044);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 11, '\x01018381b3e20409848381b3e20408016e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 12, '\x01018381b3e2040a848381b3e20409016500', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 13, '\x01018381b3e2040b848381b3e2040a017300', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 14, '\x01018381b3e2040c848381b3e2040b012c00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 15, '\x01018381b3e2040d848381b3e2040c012000', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 16, '\x01018381b3e2040e848381b3e2040d016e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 17, '\x01018381b3e2040f848381b3e2040e016f00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 18, '\x01018381b3e20410848381b3e2040f017400', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 19, '\x01018381b3e20411848381b3e20410012000', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 20, '\x01018381b3e20412848381b3e20411017400', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 21, '\x01018381b3e20413848381b3e20412016500', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 22, '\x01018381b3e20414848381b3e20413016e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 23, '\x01018381b3e20415848381b3e20414012e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939395060);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 24, '\x0101f1d2aff10b00848381b3e20415012000', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396166);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 25, '\x0101f1d2aff10b0184f1d2aff10b00015700', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396166);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 26, '\x0101f1d2aff10b0284f1d2aff10b01017200', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396166);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 27, '\x0101f1d2aff10b0384f1d2aff10b02016900', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 28, '\x0101f1d2aff10b0484f1d2aff10b03017400', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 29, '\x0101f1d2aff10b0584f1d2aff10b04017400', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 30, '\x0101f1d2aff10b0684f1d2aff10b05016500', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 31, '\x0101f1d2aff10b0784f1d2aff10b06016e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 32, '\x0101f1d2aff10b0884f1d2aff10b07012000', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 33, '\x0101f1d2aff10b0984f1d2aff10b08017300', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 34, '\x0101f1d2aff10b0a84f1d2aff10b09016900', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 35, '\x0101f1d2aff10b0b84f1d2aff10b0a016e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 36, '\x0101f1d2aff10b0c84f1d2aff10b0b016300', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 37, '\x0101f1d2aff10b0d84f1d2aff10b0c016500', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 38, '\x0101f1d2aff10b0e84f1d2aff10b0d012e00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396183);
INSERT INTO public.draft_update VALUES ('st_qyuu8b0b098p4ukz9zyl', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396286);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_grfjgbyw9ogfmqv0rvga', 1795939396502);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 2, '\x0101b6faebc30800840152012000', 'us_grfjgbyw9ogfmqv0rvga', 1795939396580);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 3, '\x0101b6faebc3080184b6faebc30800015200', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 4, '\x0101b6faebc3080284b6faebc30801016500', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 5, '\x0101b6faebc3080384b6faebc30802016100', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 6, '\x0101b6faebc3080484b6faebc30803016400', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 7, '\x0101b6faebc3080584b6faebc30804012000', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 8, '\x0101b6faebc3080684b6faebc30805016900', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 9, '\x0101b6faebc3080784b6faebc30806017400', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 10, '\x0101b6faebc3080884b6faebc30807012c00', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 11, '\x0101b6faebc3080984b6faebc30808012000', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 12, '\x0101b6faebc3080a84b6faebc30809017000', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 13, '\x0101b6faebc3080b84b6faebc3080a016c00', 'us_grfjgbyw9ogfmqv0rvga', 1795939396595);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 14, '\x0101b6faebc3080c84b6faebc3080b016500', 'us_grfjgbyw9ogfmqv0rvga', 1795939396612);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 15, '\x0101b6faebc3080d84b6faebc3080c016100', 'us_grfjgbyw9ogfmqv0rvga', 1795939396612);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 16, '\x0101b6faebc3080e84b6faebc3080d017300', 'us_grfjgbyw9ogfmqv0rvga', 1795939396612);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 17, '\x0101b6faebc3080f84b6faebc3080e016500', 'us_grfjgbyw9ogfmqv0rvga', 1795939396612);
INSERT INTO public.draft_update VALUES ('st_shegg49d3gdlzw8h9eko', 18, '\x0101b6faebc3081084b6faebc3080f012e00', 'us_grfjgbyw9ogfmqv0rvga', 1795939396612);
INSERT INTO public.draft_update VALUES ('st_fxewf8b44k9ckn6cnsek', 15, '\x0103fb8d986a0087015303097061726167726170680700fb8d986a00060400fb8d986a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795939398374);
INSERT INTO public.draft_update VALUES ('st_fxewf8b44k9ckn6cnsek', 16, '\x0103aaf1f99b050087fb8d986a0003097061726167726170680700aaf1f99b0500060400aaf1f99b0501134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795939398429);
INSERT INTO public.draft_update VALUES ('st_ejziv9pq1eqgk80abeql', 39, '\x010382958cdf06008701530309706172616772617068070082958cdf060006040082958cdf0601134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795939398499);
INSERT INTO public.endpoint VALUES ('ep_w5s9t9f4siqhhd65nro2', 'https://127.0.0.1:9/', 'A consumer', '[]', NULL, NULL, NULL, 'active', NULL, 6, 1795939390002, 'AfJcGTDONnxxOxv5a-j1HnIOUrma-oxTRVaIjxE1LWdrcYfMOm0fjNo4Ont3XM6H20gKRQP44FUFBe0v_tEhi2v4wf-1QsbMqQ-6a4QtDaGRzxw', NULL);
INSERT INTO public.event VALUES (1, 'evt_y1d9v6axphpt59g0sbs2', 'story.published', 'st_fxewf8b44k9ckn6cnsek', 1795939394154, '{"storyId":"st_fxewf8b44k9ckn6cnsek","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:14.089Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_a0to2z6tnhn99vspy4nt', 'story.updated', 'st_fxewf8b44k9ckn6cnsek', 1795939394882, '{"storyId":"st_fxewf8b44k9ckn6cnsek","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:14.089Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_9n5w5fu6a7n49rlejg4u', 'story.published', 'st_ejziv9pq1eqgk80abeql', 1795939395000, '{"storyId":"st_ejziv9pq1eqgk80abeql","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:14.991Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_r6qvc0z8724fn0z57wfv', 'story.corrected', 'st_ejziv9pq1eqgk80abeql', 1795939396094, '{"storyId":"st_ejziv9pq1eqgk80abeql","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T08:03:14.991Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_56okfa2xnnvgrvjjiuyg', 'story.published', 'st_qyuu8b0b098p4ukz9zyl', 1795939396390, '{"storyId":"st_qyuu8b0b098p4ukz9zyl","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T08:03:16.371Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_8xesl18saltoku4nzkmu', 'story.retracted', 'st_qyuu8b0b098p4ukz9zyl', 1795939396472, '{"storyId":"st_qyuu8b0b098p4ukz9zyl","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T08:03:16.371Z","reinstated":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T08:03:07.797Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T08:03:07.831Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T08:03:07.835Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T08:03:07.910Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T08:03:08.016Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T08:03:08.019Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T08:03:08.065Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T08:03:08.114Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-29T08:03:08.120Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-29T08:03:08.212Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-29T08:03:08.292Z');
INSERT INTO public.kysely_migration VALUES ('0012-account-life', '2026-11-29T08:03:08.346Z');
INSERT INTO public.kysely_migration VALUES ('0013-audit', '2026-11-29T08:03:08.436Z');
INSERT INTO public.kysely_migration VALUES ('0015-confidants', '2026-11-29T08:03:08.464Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795939394089, 'st_fxewf8b44k9ckn6cnsek', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795939394991, 'st_ejziv9pq1eqgk80abeql', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_fxewf8b44k9ckn6cnsek', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795939394089, 1795939394853, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_ejziv9pq1eqgk80abeql', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795939394991, 1795939396074, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.revision VALUES ('st_fxewf8b44k9ckn6cnsek', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939394089, 'us_jf4qdnwvsqtwnn4fcm0i', 'evt_y1d9v6axphpt59g0sbs2');
INSERT INTO public.revision VALUES ('st_fxewf8b44k9ckn6cnsek', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939394853, 'us_jf4qdnwvsqtwnn4fcm0i', 'evt_a0to2z6tnhn99vspy4nt');
INSERT INTO public.revision VALUES ('st_ejziv9pq1eqgk80abeql', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939394991, 'us_jf4qdnwvsqtwnn4fcm0i', 'evt_9n5w5fu6a7n49rlejg4u');
INSERT INTO public.revision VALUES ('st_ejziv9pq1eqgk80abeql', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939396074, 'us_jf4qdnwvsqtwnn4fcm0i', 'evt_r6qvc0z8724fn0z57wfv');
INSERT INTO public.revision VALUES ('st_qyuu8b0b098p4ukz9zyl', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939396371, 'us_jf4qdnwvsqtwnn4fcm0i', 'evt_56okfa2xnnvgrvjjiuyg');
INSERT INTO public.revision VALUES ('st_qyuu8b0b098p4ukz9zyl', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795939396468, 'us_jf4qdnwvsqtwnn4fcm0i', 'evt_8xesl18saltoku4nzkmu');
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.setting VALUES ('audit-sweep', '2026-11-29T08');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.sign_in VALUES ('d2b488530be1887b4011fcd25dd0a03b835ebc46831b69b34c295d253688d747', 'si_ngg4edvoq4wx1y0fd196', 'us_9qf77udl9s9saq9cpg82', 'node', 1795939389136, 1795939389136, 1798531389136);
INSERT INTO public.sign_in VALUES ('74deba4cf56e43813eaef13e1ccfdfb648c94da5a5a584edf3f564a9622de7b5', 'si_ascy0705bml0drbuzys4', 'us_jf4qdnwvsqtwnn4fcm0i', 'node', 1795939389670, 1795939389670, 1798531389670);
INSERT INTO public.sign_in VALUES ('2222b03406cd330b0ae92ebb6095b0620f494f23634e72d18da27154479cdc78', 'si_lohzg60fso6bxpox0u2q', 'us_grfjgbyw9ogfmqv0rvga', 'node', 1795939389971, 1795939389971, 1798531389971);
INSERT INTO public.story VALUES ('st_fxewf8b44k9ckn6cnsek', 'live', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939393801, 1795939395280, 'Harbour cranes stand still on day 5', 'world', 1795939394089, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_qyuu8b0b098p4ukz9zyl', 'retracted', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939396286, 1795939396286, 'Harbour cranes stand still on day 7', 'world', 1795939396371, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 2, NULL, 1795939396468, 'None of it was true.', NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_shegg49d3gdlzw8h9eko', 'review', 'us_grfjgbyw9ogfmqv0rvga', 1795939396502, 1795939397682, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_ejziv9pq1eqgk80abeql', 'live', 'us_jf4qdnwvsqtwnn4fcm0i', 1795939394947, 1795939397999, 'Harbour cranes stand still on day 6', 'world', 1795939394991, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('cranes', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('day', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('harbour', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('on', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('stand', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('still', 'st_fxewf8b44k9ckn6cnsek');
INSERT INTO public.story_word VALUES ('6', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('cranes', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('day', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('harbour', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('on', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('stand', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('still', 'st_ejziv9pq1eqgk80abeql');
INSERT INTO public.story_word VALUES ('7', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('cranes', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('day', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('harbour', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('on', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('stand', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('still', 'st_qyuu8b0b098p4ukz9zyl');
INSERT INTO public.story_word VALUES ('8', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public.story_word VALUES ('cranes', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public.story_word VALUES ('day', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public.story_word VALUES ('harbour', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public.story_word VALUES ('on', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public.story_word VALUES ('stand', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public.story_word VALUES ('still', 'st_shegg49d3gdlzw8h9eko');
INSERT INTO public."user" VALUES ('us_9qf77udl9s9saq9cpg82', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 08:03:08.757+00', '2026-11-29 08:03:08.757+00', 'admin', 1795939389136, NULL, NULL);
INSERT INTO public."user" VALUES ('us_jf4qdnwvsqtwnn4fcm0i', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 08:03:09.489+00', '2026-11-29 08:03:09.489+00', 'publisher', 1795939389670, NULL, NULL);
INSERT INTO public."user" VALUES ('us_grfjgbyw9ogfmqv0rvga', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 08:03:09.801+00', '2026-11-29 08:03:09.801+00', 'reporter', 1795939389971, NULL, NULL);
INSERT INTO public.view_salt VALUES ('2026-11-29', '\x4ae7cb0c1cb896c8173f43270c7cf912c653843eb63723a30256a5496a8c4711');
INSERT INTO public.view_seen VALUES ('st_ejziv9pq1eqgk80abeql', '2026-11-29', '\xb7ca6647ba586c36');
INSERT INTO public.view_seen VALUES ('st_fxewf8b44k9ckn6cnsek', '2026-11-29', '\xaa693b6b5f8737d9');
INSERT INTO public.view_total VALUES ('st_ejziv9pq1eqgk80abeql', 1);
INSERT INTO public.view_total VALUES ('st_fxewf8b44k9ckn6cnsek', 1);
SELECT pg_catalog.setval('public.attempt_id_seq', 11, true);
ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_id_key UNIQUE (id);
ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_pkey PRIMARY KEY (path);
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
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.confidant
    ADD CONSTRAINT confidant_pkey PRIMARY KEY (story_id, user_id);
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
ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_id_key UNIQUE (id);
ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_path_key UNIQUE (path);
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_pkey PRIMARY KEY (word, story_id);
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (hash);
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
CREATE INDEX account_link_email ON public.account_link USING btree (email);
CREATE INDEX account_user ON public.account USING btree ("userId");
CREATE INDEX address_story ON public.address USING btree (story_id);
CREATE INDEX assignee_user ON public.assignee USING btree (user_id);
CREATE INDEX attempt_delivery ON public.attempt USING btree (delivery_id);
CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at, id);
CREATE INDEX audit_entry_thing ON public.audit_entry USING btree (thing_id, at, id);
CREATE INDEX audit_entry_who ON public.audit_entry USING btree (who_id, at, id);
CREATE INDEX delivery_due ON public.delivery USING btree (state, next_at);
CREATE INDEX delivery_endpoint ON public.delivery USING btree (endpoint_id, state, next_at, sequence);
CREATE INDEX published_name_story ON public.published_name USING btree (story_id);
CREATE INDEX published_story_newest ON public.published_story USING btree (published_at, story_id);
CREATE INDEX published_story_section ON public.published_story USING btree (section, published_at, story_id);
CREATE INDEX "session_user" ON public.session USING btree ("userId");
CREATE INDEX sign_in_user ON public.sign_in USING btree (user_id);
CREATE INDEX story_archived ON public.story USING btree (changed_at, id) WHERE (archived_at IS NOT NULL);
CREATE INDEX story_archived_section ON public.story USING btree (section, changed_at, id) WHERE (archived_at IS NOT NULL);
CREATE INDEX story_creator ON public.story USING btree (created_by);
CREATE INDEX story_newest ON public.story USING btree (changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_section ON public.story USING btree (section, changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_state ON public.story USING btree (state, changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_state_section ON public.story USING btree (state, section, changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_word_story ON public.story_word USING btree (story_id, word);
CREATE INDEX ticket_end ON public.ticket USING btree (ends_at);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
CREATE INDEX view_seen_day ON public.view_seen USING btree (day);
ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.assignee
    ADD CONSTRAINT assignee_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.assignee
    ADD CONSTRAINT assignee_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.delivery(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.confidant
    ADD CONSTRAINT confidant_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
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
ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_created_by_fkey FOREIGN KEY (created_by) REFERENCES public."user"(id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.api_key(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_sign_in_id_fkey FOREIGN KEY (sign_in_id) REFERENCES public.sign_in(id) ON DELETE CASCADE;
