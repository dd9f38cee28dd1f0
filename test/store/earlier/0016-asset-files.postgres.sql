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
CREATE TABLE public.asset_file (
    file text NOT NULL,
    asset_id text NOT NULL,
    published integer NOT NULL
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
INSERT INTO public.account VALUES ('ac_1owo87645kmhoiqpd4vk', 'us_g25rx71l7vyhbfhvthrc', 'credential', 'us_g25rx71l7vyhbfhvthrc', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$pLnlUSCEaa7srgNBIogVkA$J6b+sJ3o2qF/rKIA2MDbi4otbN5rTKtv9eaUFxItB94', '2026-11-29 10:32:45.877+00', '2026-11-29 10:32:45.877+00');
INSERT INTO public.account VALUES ('ac_oxyq4opi0cjyr2i12by9', 'us_d8utto86q2viu37g6fg2', 'credential', 'us_d8utto86q2viu37g6fg2', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$Kuj0KAUaJUiDDtDRT2FVtw$XpSYA0nj1wxPCrmEzYUh99wnOBZtBKs5iRufLNiP7pI', '2026-11-29 10:32:46.138+00', '2026-11-29 10:32:46.138+00');
INSERT INTO public.account VALUES ('ac_iohmp2vb74u6gd8ryrx3', 'us_ke203yms6lksollzxwzk', 'credential', 'us_ke203yms6lksollzxwzk', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$LdAgNFXWGPwnRQYHnSCepA$BT6fj808IAOMGYA6pgwHd3m4Zo/XqGiwAMzvdAcpFUw', '2026-11-29 10:32:46.438+00', '2026-11-29 10:32:46.438+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.api_key VALUES ('ak_v4x02v2xnuagc8182esh', '6ec92ef6dc3d02ff4e1cd12af62d00c9766b7aa27c861b303ee2ea37b68f9ac6', 'wire', 'us_g25rx71l7vyhbfhvthrc', '["stories:read","events:read"]', 1795948366799, NULL);
INSERT INTO public.assignee VALUES ('st_689ihaaamg1eoe5ntwmv', 'us_d8utto86q2viu37g6fg2');
INSERT INTO public.attempt VALUES (1, 'dl_7ibn0g01l1is6hzs36ln', 1, 1795948368899, 92, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_1mhbmqoygkcdf7w1fd56', 1, 1795948369186, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_d5yi0an6lmbrzejslco9', 1, 1795948369278, 7, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_grovxvd78wt42332er77', 1, 1795948369389, 5, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_nuzymv3rif1f6ixryx78', 1, 1795948369537, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_pl6g7hviuhuo758e33bu', 1, 1795948369555, 1, NULL, 'connection refused', NULL);
INSERT INTO public.audit_entry VALUES ('au_0mx1pabzr0000gn77cqemog0kl6m5gfgu', 1795948365879, 1, 1795948365879, 'account.made', NULL, '', 'galley', NULL, NULL, 'us_g25rx71l7vyhbfhvthrc', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
INSERT INTO public.audit_entry VALUES ('au_0mx1pac380000ebdssq1f5ss6ij8vlv6h', 1795948366004, 1, 1795948366004, 'session.begun', 'us_g25rx71l7vyhbfhvthrc', 'Admin', 'session', NULL, NULL, 'us_g25rx71l7vyhbfhvthrc', 'Admin', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1pac720000umc6qf6ioau8ohdh0b8k', 1795948366142, 1, 1795948366142, 'account.made', 'us_g25rx71l7vyhbfhvthrc', 'Admin', 'session', NULL, NULL, 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1pacb400005432umilez7zvnyfux3h', 1795948366288, 1, 1795948366288, 'session.begun', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1pacfk0000h23xkmcmisu7w25rh1kl', 1795948366448, 1, 1795948366448, 'account.made', 'us_g25rx71l7vyhbfhvthrc', 'Admin', 'session', NULL, NULL, 'us_ke203yms6lksollzxwzk', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1pacno00001xnkx645higmk7rbjjg8', 1795948366740, 1, 1795948366740, 'session.begun', 'us_ke203yms6lksollzxwzk', 'Rolf Reporter', 'session', NULL, NULL, 'us_ke203yms6lksollzxwzk', 'Rolf Reporter', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1pacpd00000qznq8eagq4iaugevj67', 1795948366801, 1, 1795948366801, 'key.made', 'us_g25rx71l7vyhbfhvthrc', 'Admin', 'session', NULL, NULL, 'ak_v4x02v2xnuagc8182esh', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1pacpt0000kv4wdoow9rewcyjneusa', 1795948366817, 1, 1795948366817, 'endpoint.made', 'us_g25rx71l7vyhbfhvthrc', 'Admin', 'session', NULL, NULL, 'ep_0jpzbejwo34ivj8nkjvl', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paeak0000dayuixk6pgprdhjpbrkh', 1795948368860, 1, 1795948368860, 'story.published', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_xgykfw06cpkw0v0jdz4n', 'Harbour cranes stand still on day 5', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paej20000lsfdjdq6jjmref5a9kmy', 1795948369166, 1, 1795948369166, 'story.updated', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_xgykfw06cpkw0v0jdz4n', 'Harbour cranes stand still on day 5', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paell0000xtp4on2krji3ssdsfjcd', 1795948369257, 1, 1795948369257, 'story.published', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_nweima0m6ph7vst1mifi', 'Harbour cranes stand still on day 6', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paeon0000dh7xg6ezi1mfa9z9kd6a', 1795948369367, 1, 1795948369367, 'story.corrected', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_nweima0m6ph7vst1mifi', 'Harbour cranes stand still on day 6', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paesg00000kg8hi7y1yb5hwzfkeks', 1795948369504, 1, 1795948369504, 'story.published', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_y16k56xza4m1961gluvy', 'Harbour cranes stand still on day 7', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paeto000043xoqcjoga05c3c378vn', 1795948369548, 1, 1795948369548, 'story.retracted', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_y16k56xza4m1961gluvy', 'Harbour cranes stand still on day 7', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1paf7e0000qgplglyb2xpzlfuy6ic1', 1795948370042, 1, 1795948370042, 'story.assigned', 'us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'session', NULL, NULL, 'st_689ihaaamg1eoe5ntwmv', 'Harbour cranes stand still on day 8', '{"names":"Edda Publisher"}', '127.0.0.1');
INSERT INTO public.delivery VALUES ('dl_grovxvd78wt42332er77', 'ep_0jpzbejwo34ivj8nkjvl', 'evt_7mgp9a7qn4cl49ocqs7q', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T10:32:49.365Z","data":{"storyId":"st_nweima0m6ph7vst1mifi","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T10:32:49.244Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 1, 1795948369365, 1795948373597, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_7ibn0g01l1is6hzs36ln', 'ep_0jpzbejwo34ivj8nkjvl', 'evt_kbdiwts583ovbasi9id1', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T10:32:48.854Z","data":{"storyId":"st_xgykfw06cpkw0v0jdz4n","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:48.841Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 1, 1795948368854, 1795948374041, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_1mhbmqoygkcdf7w1fd56', 'ep_0jpzbejwo34ivj8nkjvl', 'evt_k45ov1mepzxrq3e7lwno', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T10:32:49.164Z","data":{"storyId":"st_xgykfw06cpkw0v0jdz4n","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:48.841Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 1, 1795948369164, 1795948374124, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_d5yi0an6lmbrzejslco9', 'ep_0jpzbejwo34ivj8nkjvl', 'evt_qrq1r717461tlvzu1bx9', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T10:32:49.254Z","data":{"storyId":"st_nweima0m6ph7vst1mifi","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:49.244Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 1, 1795948369254, 1795948373771, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_nuzymv3rif1f6ixryx78', 'ep_0jpzbejwo34ivj8nkjvl', 'evt_s002wlf2wnxphc88qn25', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T10:32:49.499Z","data":{"storyId":"st_y16k56xza4m1961gluvy","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:49.484Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 1, 1795948369499, 1795948374088, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_pl6g7hviuhuo758e33bu', 'ep_0jpzbejwo34ivj8nkjvl', 'evt_c4hhe7suk0xpcupsbyah', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T10:32:49.547Z","data":{"storyId":"st_y16k56xza4m1961gluvy","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T10:32:49.484Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 1, 1795948369547, 1795948375174, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_y16k56xza4m1961gluvy', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_689ihaaamg1eoe5ntwmv', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_xgykfw06cpkw0v0jdz4n', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_nweima0m6ph7vst1mifi', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_xgykfw06cpkw0v0jdz4n', 1, '');
INSERT INTO public.draft_client VALUES ('st_xgykfw06cpkw0v0jdz4n', 1635768636, 'us_d8utto86q2viu37g6fg2');
INSERT INTO public.draft_client VALUES ('st_nweima0m6ph7vst1mifi', 1, '');
INSERT INTO public.draft_client VALUES ('st_nweima0m6ph7vst1mifi', 2066912198, 'us_d8utto86q2viu37g6fg2');
INSERT INTO public.draft_client VALUES ('st_nweima0m6ph7vst1mifi', 223625920, 'us_d8utto86q2viu37g6fg2');
INSERT INTO public.draft_client VALUES ('st_y16k56xza4m1961gluvy', 1, '');
INSERT INTO public.draft_client VALUES ('st_689ihaaamg1eoe5ntwmv', 1, '');
INSERT INTO public.draft_client VALUES ('st_689ihaaamg1eoe5ntwmv', 1274395335, 'us_ke203yms6lksollzxwzk');
INSERT INTO public.draft_client VALUES ('st_xgykfw06cpkw0v0jdz4n', 3063659273, 'somebody');
INSERT INTO public.draft_client VALUES ('st_xgykfw06cpkw0v0jdz4n', 4176714831, 'somebody');
INSERT INTO public.draft_client VALUES ('st_nweima0m6ph7vst1mifi', 1613345643, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_xgykfw06cpkw0v0jdz4n', 14, '\x0201bcb2ff8b06008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_xgykfw06cpkw0v0jdz4n', 15, '\x030389f6eeb40b008701530309706172616772617068070089f6eeb40b0006040089f6eeb40b01134f6e65206d6f7265207061726167726170682e01bcb2ff8b06008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_nweima0m6ph7vst1mifi', 38, '\x0301c6a7cad9070084015216204e696e65206372616e65732c206e6f742074656e2e01c085d16a0084c6a7cad907150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_d8utto86q2viu37g6fg2', 1795948369211);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 2, '\x0101c6a7cad90700840152012000', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 3, '\x0101c6a7cad9070184c6a7cad90700014e00', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 4, '\x0101c6a7cad9070284c6a7cad90701016900', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 5, '\x0101c6a7cad9070384c6a7cad90702016e00', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 6, '\x0101c6a7cad9070484c6a7cad90703016500', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 7, '\x0101c6a7cad9070584c6a7cad90704012000', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 8, '\x0101c6a7cad9070684c6a7cad90705016300', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 9, '\x0101c6a7cad9070784c6a7cad90706017200', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 10, '\x0101c6a7cad9070884c6a7cad90707016100', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 11, '\x0101c6a7cad9070984c6a7cad90708016e00', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 12, '\x0101c6a7cad9070a84c6a7cad90709016500', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 13, '\x0101c6a7cad9070b84c6a7cad9070a017300', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 14, '\x0101c6a7cad9070c84c6a7cad9070b012c00', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 15, '\x0101c6a7cad9070d84c6a7cad9070c012000', 'us_d8utto86q2viu37g6fg2', 1795948369320);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 16, '\x0101c6a7cad9070e84c6a7cad9070d016e00', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 17, '\x0101c6a7cad9070f84c6a7cad9070e016f00', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 18, '\x0101c6a7cad9071084c6a7cad9070f017400', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 19, '\x0101c6a7cad9071184c6a7cad90710012000', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 20, '\x0101c6a7cad9071284c6a7cad90711017400', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 21, '\x0101c6a7cad9071384c6a7cad90712016500', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 22, '\x0101c6a7cad9071484c6a7cad90713016e00', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 23, '\x0101c6a7cad9071584c6a7cad90714012e00', 'us_d8utto86q2viu37g6fg2', 1795948369336);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 24, '\x0101c085d16a0084c6a7cad90715012000', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 25, '\x0101c085d16a0184c085d16a00015700', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 26, '\x0101c085d16a0284c085d16a01017200', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 27, '\x0101c085d16a0384c085d16a02016900', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 28, '\x0101c085d16a0484c085d16a03017400', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 29, '\x0101c085d16a0584c085d16a04017400', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 30, '\x0101c085d16a0684c085d16a05016500', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 31, '\x0101c085d16a0784c085d16a06016e00', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 32, '\x0101c085d16a0884c085d16a07012000', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 33, '\x0101c085d16a0984c085d16a08017300', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 34, '\x0101c085d16a0a84c085d16a09016900', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 35, '\x0101c085d16a0b84c085d16a0a016e00', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 36, '\x0101c085d16a0c84c085d16a0b016300', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 37, '\x0101c085d16a0d84c085d16a0c016500', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 38, '\x0101c085d16a0e84c085d16a0d012e00', 'us_d8utto86q2viu37g6fg2', 1795948369414);
INSERT INTO public.draft_update VALUES ('st_y16k56xza4m1961gluvy', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_d8utto86q2viu37g6fg2', 1795948369452);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_ke203yms6lksollzxwzk', 1795948369623);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 2, '\x0101c7f5d6df0400840152012000', 'us_ke203yms6lksollzxwzk', 1795948369877);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 3, '\x0101c7f5d6df040184c7f5d6df0400015200', 'us_ke203yms6lksollzxwzk', 1795948369877);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 4, '\x0101c7f5d6df040284c7f5d6df0401016500', 'us_ke203yms6lksollzxwzk', 1795948369877);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 5, '\x0101c7f5d6df040384c7f5d6df0402016100', 'us_ke203yms6lksollzxwzk', 1795948369877);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 6, '\x0101c7f5d6df040484c7f5d6df0403016400', 'us_ke203yms6lksollzxwzk', 1795948369877);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 7, '\x0101c7f5d6df040584c7f5d6df0404012000', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 8, '\x0101c7f5d6df040684c7f5d6df0405016900', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 9, '\x0101c7f5d6df040784c7f5d6df0406017400', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 10, '\x0101c7f5d6df040884c7f5d6df0407012c00', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 11, '\x0101c7f5d6df040984c7f5d6df0408012000', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 12, '\x0101c7f5d6df040a84c7f5d6df0409017000', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 13, '\x0101c7f5d6df040b84c7f5d6df040a016c00', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 14, '\x0101c7f5d6df040c84c7f5d6df040b016500', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 15, '\x0101c7f5d6df040d84c7f5d6df040c016100', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 16, '\x0101c7f5d6df040e84c7f5d6df040d017300', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 17, '\x0101c7f5d6df040f84c7f5d6df040e016500', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_689ihaaamg1eoe5ntwmv', 18, '\x0101c7f5d6df041084c7f5d6df040f012e00', 'us_ke203yms6lksollzxwzk', 1795948369894);
INSERT INTO public.draft_update VALUES ('st_xgykfw06cpkw0v0jdz4n', 15, '\x010389f6eeb40b008701530309706172616772617068070089f6eeb40b0006040089f6eeb40b01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795948370501);
INSERT INTO public.draft_update VALUES ('st_xgykfw06cpkw0v0jdz4n', 16, '\x0103cfb8cec70f008789f6eeb40b0003097061726167726170680700cfb8cec70f00060400cfb8cec70f01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795948370525);
INSERT INTO public.draft_update VALUES ('st_nweima0m6ph7vst1mifi', 39, '\x0103ebe6a681060087015303097061726167726170680700ebe6a6810600060400ebe6a6810601134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795948370547);
INSERT INTO public.endpoint VALUES ('ep_0jpzbejwo34ivj8nkjvl', 'https://127.0.0.1:9/', 'A consumer', '[]', NULL, NULL, NULL, 'active', NULL, 6, 1795948366815, 'AYn16wUuMOQFkYOMw6pHN_OpnyrOqrE1PR1UYdPFPZz-d5vgaoa4rJzCZVyw0crssDzxcJUHjhvcWSX2GsoeWN6cEWTbWeTV6gLA10xPBtBUkDA', NULL);
INSERT INTO public.event VALUES (1, 'evt_kbdiwts583ovbasi9id1', 'story.published', 'st_xgykfw06cpkw0v0jdz4n', 1795948368854, '{"storyId":"st_xgykfw06cpkw0v0jdz4n","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:48.841Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_k45ov1mepzxrq3e7lwno', 'story.updated', 'st_xgykfw06cpkw0v0jdz4n', 1795948369164, '{"storyId":"st_xgykfw06cpkw0v0jdz4n","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:48.841Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_qrq1r717461tlvzu1bx9', 'story.published', 'st_nweima0m6ph7vst1mifi', 1795948369254, '{"storyId":"st_nweima0m6ph7vst1mifi","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:49.244Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_7mgp9a7qn4cl49ocqs7q', 'story.corrected', 'st_nweima0m6ph7vst1mifi', 1795948369365, '{"storyId":"st_nweima0m6ph7vst1mifi","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T10:32:49.244Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_s002wlf2wnxphc88qn25', 'story.published', 'st_y16k56xza4m1961gluvy', 1795948369499, '{"storyId":"st_y16k56xza4m1961gluvy","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T10:32:49.484Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_c4hhe7suk0xpcupsbyah', 'story.retracted', 'st_y16k56xza4m1961gluvy', 1795948369547, '{"storyId":"st_y16k56xza4m1961gluvy","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T10:32:49.484Z","reinstated":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T10:32:45.423Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T10:32:45.448Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T10:32:45.449Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T10:32:45.471Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T10:32:45.504Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T10:32:45.505Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T10:32:45.509Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T10:32:45.519Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-29T10:32:45.520Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-29T10:32:45.546Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-29T10:32:45.591Z');
INSERT INTO public.kysely_migration VALUES ('0012-account-life', '2026-11-29T10:32:45.609Z');
INSERT INTO public.kysely_migration VALUES ('0013-audit', '2026-11-29T10:32:45.635Z');
INSERT INTO public.kysely_migration VALUES ('0015-confidants', '2026-11-29T10:32:45.655Z');
INSERT INTO public.kysely_migration VALUES ('0016-asset-files', '2026-11-29T10:32:45.690Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795948368841, 'st_xgykfw06cpkw0v0jdz4n', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795948369244, 'st_nweima0m6ph7vst1mifi', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_xgykfw06cpkw0v0jdz4n', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795948368841, 1795948369161, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_nweima0m6ph7vst1mifi', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795948369244, 1795948369362, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.revision VALUES ('st_xgykfw06cpkw0v0jdz4n', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948368841, 'us_d8utto86q2viu37g6fg2', 'evt_kbdiwts583ovbasi9id1');
INSERT INTO public.revision VALUES ('st_xgykfw06cpkw0v0jdz4n', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948369161, 'us_d8utto86q2viu37g6fg2', 'evt_k45ov1mepzxrq3e7lwno');
INSERT INTO public.revision VALUES ('st_nweima0m6ph7vst1mifi', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948369244, 'us_d8utto86q2viu37g6fg2', 'evt_qrq1r717461tlvzu1bx9');
INSERT INTO public.revision VALUES ('st_nweima0m6ph7vst1mifi', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948369362, 'us_d8utto86q2viu37g6fg2', 'evt_7mgp9a7qn4cl49ocqs7q');
INSERT INTO public.revision VALUES ('st_y16k56xza4m1961gluvy', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948369484, 'us_d8utto86q2viu37g6fg2', 'evt_s002wlf2wnxphc88qn25');
INSERT INTO public.revision VALUES ('st_y16k56xza4m1961gluvy', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795948369543, 'us_d8utto86q2viu37g6fg2', 'evt_c4hhe7suk0xpcupsbyah');
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.setting VALUES ('audit-sweep', '2026-11-29T10');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.setting VALUES ('derived:asset-files', '1');
INSERT INTO public.sign_in VALUES ('ac01541d8859509db83ad114898b62de47ea0604b46d4656f31cc7672fcfdbc8', 'si_uxgyyky94ttpja4a1nk6', 'us_g25rx71l7vyhbfhvthrc', 'node', 1795948365999, 1795948365999, 1798540365999);
INSERT INTO public.sign_in VALUES ('e1f24315d8a90419218960d526486888ae0343a1c291a6f0a3da048c218a73f4', 'si_22qegglwxvzz6jw0mneo', 'us_d8utto86q2viu37g6fg2', 'node', 1795948366283, 1795948366283, 1798540366283);
INSERT INTO public.sign_in VALUES ('e97e18d1db768bc2211aa0bafe916cbadfbd7bdf2bbeb7ff23f426d6f0d3660c', 'si_6bgszd7in7m7v4dkgxna', 'us_ke203yms6lksollzxwzk', 'node', 1795948366698, 1795948366698, 1798540366698);
INSERT INTO public.story VALUES ('st_y16k56xza4m1961gluvy', 'retracted', 'us_d8utto86q2viu37g6fg2', 1795948369452, 1795948369452, 'Harbour cranes stand still on day 7', 'world', 1795948369484, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 2, NULL, 1795948369543, 'None of it was true.', NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_nweima0m6ph7vst1mifi', 'live', 'us_d8utto86q2viu37g6fg2', 1795948369211, 1795948369719, 'Harbour cranes stand still on day 6', 'world', 1795948369244, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_xgykfw06cpkw0v0jdz4n', 'live', 'us_d8utto86q2viu37g6fg2', 1795948368680, 1795948369725, 'Harbour cranes stand still on day 5', 'world', 1795948368841, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_689ihaaamg1eoe5ntwmv', 'review', 'us_ke203yms6lksollzxwzk', 1795948369623, 1795948370202, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('cranes', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('day', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('harbour', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('on', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('stand', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('still', 'st_xgykfw06cpkw0v0jdz4n');
INSERT INTO public.story_word VALUES ('6', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('cranes', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('day', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('harbour', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('on', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('stand', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('still', 'st_nweima0m6ph7vst1mifi');
INSERT INTO public.story_word VALUES ('7', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('cranes', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('day', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('harbour', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('on', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('stand', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('still', 'st_y16k56xza4m1961gluvy');
INSERT INTO public.story_word VALUES ('8', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public.story_word VALUES ('cranes', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public.story_word VALUES ('day', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public.story_word VALUES ('harbour', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public.story_word VALUES ('on', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public.story_word VALUES ('stand', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public.story_word VALUES ('still', 'st_689ihaaamg1eoe5ntwmv');
INSERT INTO public."user" VALUES ('us_g25rx71l7vyhbfhvthrc', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 10:32:45.877+00', '2026-11-29 10:32:45.877+00', 'admin', 1795948365999, NULL, NULL);
INSERT INTO public."user" VALUES ('us_d8utto86q2viu37g6fg2', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 10:32:46.138+00', '2026-11-29 10:32:46.138+00', 'publisher', 1795948366283, NULL, NULL);
INSERT INTO public."user" VALUES ('us_ke203yms6lksollzxwzk', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 10:32:46.438+00', '2026-11-29 10:32:46.438+00', 'reporter', 1795948366698, NULL, NULL);
INSERT INTO public.view_salt VALUES ('2026-11-29', '\x0ab983be33ab43202127c14013fd0dd2d9e0aebefb9321f466edafea69fa7715');
INSERT INTO public.view_seen VALUES ('st_nweima0m6ph7vst1mifi', '2026-11-29', '\xfbf4f98abd0d16af');
INSERT INTO public.view_seen VALUES ('st_xgykfw06cpkw0v0jdz4n', '2026-11-29', '\x72b7a676d3086af5');
INSERT INTO public.view_total VALUES ('st_nweima0m6ph7vst1mifi', 1);
INSERT INTO public.view_total VALUES ('st_xgykfw06cpkw0v0jdz4n', 1);
SELECT pg_catalog.setval('public.attempt_id_seq', 6, true);
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
ALTER TABLE ONLY public.asset_file
    ADD CONSTRAINT asset_file_pkey PRIMARY KEY (file, asset_id);
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
CREATE INDEX asset_created ON public.asset USING btree (created_at);
CREATE INDEX asset_file_asset ON public.asset_file USING btree (asset_id);
CREATE INDEX assignee_user ON public.assignee USING btree (user_id);
CREATE INDEX attempt_delivery ON public.attempt USING btree (delivery_id);
CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at, id);
CREATE INDEX audit_entry_thing ON public.audit_entry USING btree (thing_id, at, id);
CREATE INDEX audit_entry_who ON public.audit_entry USING btree (who_id, at, id);
CREATE INDEX delivery_due ON public.delivery USING btree (state, next_at);
CREATE INDEX delivery_endpoint ON public.delivery USING btree (endpoint_id, state, next_at, sequence);
CREATE INDEX published_name_story ON public.published_name USING btree (story_id);
CREATE INDEX published_story_asset ON public.published_story USING btree (asset_id);
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
ALTER TABLE ONLY public.asset_file
    ADD CONSTRAINT asset_file_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES public.asset(id);
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
