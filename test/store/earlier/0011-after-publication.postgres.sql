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
    archived_by text
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
INSERT INTO public.account VALUES ('ac_cykbll426n2e3kvvhzyo', 'us_52zk1skz7k1mznr1uzt9', 'credential', 'us_52zk1skz7k1mznr1uzt9', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$dEyRRs0CwQDBib6asBpSDg$sVh7QpLmz1wSQzXphgXWZ4jSrqeJ/ts3YBHlsCQb9a8', '2026-11-29 05:09:59.986+00', '2026-11-29 05:09:59.986+00');
INSERT INTO public.account VALUES ('ac_jh02pa3f78d0ily94u79', 'us_yuwx58qrklm5izmiyc32', 'credential', 'us_yuwx58qrklm5izmiyc32', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$zgbV/IQ1ABWo4qEHfi2yEg$4OzeTsJF8C84xKtjHxa+9+j8Jhx3RrQpn3719h6SQ/g', '2026-11-29 05:10:04.494+00', '2026-11-29 05:10:04.494+00');
INSERT INTO public.account VALUES ('ac_cfhxmjb9h9y871w34hmo', 'us_7zk0k8sm96gvgbh0r992', 'credential', 'us_7zk0k8sm96gvgbh0r992', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$GvJxOM4dUo4+j/4EIWJvXA$TysBKvhv2fk2HQTE7cGGC/T/+bYQoIZsBKw9jzfJuqc', '2026-11-29 05:10:05.418+00', '2026-11-29 05:10:05.418+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.api_key VALUES ('ak_vigqetl2evuqmpwzwo4q', 'e7565790d362ad0fe21aa78c23e0b2ec86f06ee76d1a9f0136a2a26ba9157b40', 'wire', 'us_52zk1skz7k1mznr1uzt9', '["stories:read","events:read"]', 1795929006080, NULL);
INSERT INTO public.assignee VALUES ('st_n132y6tf47bokeu1c93g', 'us_yuwx58qrklm5izmiyc32');
INSERT INTO public.attempt VALUES (1, 'dl_y9vaj8pjf1ax091h3v8a', 1, 1795929030025, 1122, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_gq8ikj7w7ijy1p8vd3hx', 1, 1795929033512, 70, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_1ctl9k2jp63a44riim05', 1, 1795929034756, 69, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_jq8h04n1m1jel0pqjsfu', 1, 1795929035919, 45, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_y9vaj8pjf1ax091h3v8a', 2, 1795929036402, 208, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_ywbtal81uiqxvskii49h', 1, 1795929037621, 84, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_hazt3fknwyne390tie79', 1, 1795929037994, 102, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_gq8ikj7w7ijy1p8vd3hx', 2, 1795929039687, 48, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_1ctl9k2jp63a44riim05', 2, 1795929064619, 1655, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_jq8h04n1m1jel0pqjsfu', 2, 1795929064667, 1609, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_hazt3fknwyne390tie79', 2, 1795929064667, 1704, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_ywbtal81uiqxvskii49h', 2, 1795929064667, 1736, NULL, 'connection refused', NULL);
INSERT INTO public.delivery VALUES ('dl_y9vaj8pjf1ax091h3v8a', 'ep_cyazad1rt1mruc379vrk', 'evt_ncjy6pmwgkvyzrtoi57u', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T05:10:29.638Z","data":{"storyId":"st_9474ljvoeoixt5qufbxr","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:29.481Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795929029638, 1795929321661, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_gq8ikj7w7ijy1p8vd3hx', 'ep_cyazad1rt1mruc379vrk', 'evt_zaf45qci81ar4btx81o3', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T05:10:33.241Z","data":{"storyId":"st_9474ljvoeoixt5qufbxr","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:29.481Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795929033241, 1795929380641, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_hazt3fknwyne390tie79', 'ep_cyazad1rt1mruc379vrk', 'evt_9lkdlzf1kpk40rp9n8pw', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T05:10:37.801Z","data":{"storyId":"st_ofw53h9mgfnb3cl5972z","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T05:10:37.264Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795929037801, 1795929334861, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_1ctl9k2jp63a44riim05', 'ep_cyazad1rt1mruc379vrk', 'evt_vy013q7wzamm1b1fpbje', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T05:10:34.537Z","data":{"storyId":"st_527yt64sq6ic8s7cbtxa","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:34.368Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795929034537, 1795929311849, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_jq8h04n1m1jel0pqjsfu', 'ep_cyazad1rt1mruc379vrk', 'evt_xb8mfycu5fqatsjsrs7a', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T05:10:35.700Z","data":{"storyId":"st_527yt64sq6ic8s7cbtxa","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T05:10:34.368Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795929035700, 1795929315759, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_ywbtal81uiqxvskii49h', 'ep_cyazad1rt1mruc379vrk', 'evt_wwm4xz0vbnpabyzdp1yp', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T05:10:37.348Z","data":{"storyId":"st_ofw53h9mgfnb3cl5972z","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:37.264Z","reinstated":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795929037348, 1795929322929, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_ofw53h9mgfnb3cl5972z', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_n132y6tf47bokeu1c93g', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_9474ljvoeoixt5qufbxr', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_527yt64sq6ic8s7cbtxa', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_9474ljvoeoixt5qufbxr', 1, '');
INSERT INTO public.draft_client VALUES ('st_9474ljvoeoixt5qufbxr', 291236019, 'us_yuwx58qrklm5izmiyc32');
INSERT INTO public.draft_client VALUES ('st_527yt64sq6ic8s7cbtxa', 1, '');
INSERT INTO public.draft_client VALUES ('st_527yt64sq6ic8s7cbtxa', 3382985287, 'us_yuwx58qrklm5izmiyc32');
INSERT INTO public.draft_client VALUES ('st_527yt64sq6ic8s7cbtxa', 4271798824, 'us_yuwx58qrklm5izmiyc32');
INSERT INTO public.draft_client VALUES ('st_ofw53h9mgfnb3cl5972z', 1, '');
INSERT INTO public.draft_client VALUES ('st_n132y6tf47bokeu1c93g', 1, '');
INSERT INTO public.draft_client VALUES ('st_n132y6tf47bokeu1c93g', 829385663, 'us_7zk0k8sm96gvgbh0r992');
INSERT INTO public.draft_client VALUES ('st_9474ljvoeoixt5qufbxr', 1230365088, 'somebody');
INSERT INTO public.draft_client VALUES ('st_9474ljvoeoixt5qufbxr', 410186140, 'somebody');
INSERT INTO public.draft_client VALUES ('st_527yt64sq6ic8s7cbtxa', 2580596521, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_9474ljvoeoixt5qufbxr', 14, '\x0201b3d1ef8a01008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_9474ljvoeoixt5qufbxr', 15, '\x0303a0c3d7ca040087015303097061726167726170680700a0c3d7ca0400060400a0c3d7ca0401134f6e65206d6f7265207061726167726170682e01b3d1ef8a01008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_527yt64sq6ic8s7cbtxa', 38, '\x0301a8f4f9f40f0084c78491cd0c150f205772697474656e2073696e63652e01c78491cd0c0084015216204e696e65206372616e65732c206e6f742074656e2e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_yuwx58qrklm5izmiyc32', 1795929033746);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 2, '\x0101c78491cd0c00840152012000', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 3, '\x0101c78491cd0c0184c78491cd0c00014e00', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 4, '\x0101c78491cd0c0284c78491cd0c01016900', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 5, '\x0101c78491cd0c0384c78491cd0c02016e00', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 6, '\x0101c78491cd0c0484c78491cd0c03016500', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 7, '\x0101c78491cd0c0584c78491cd0c04012000', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 8, '\x0101c78491cd0c0684c78491cd0c05016300', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 9, '\x0101c78491cd0c0784c78491cd0c06017200', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 10, '\x0101c78491cd0c0884c78491cd0c07016100', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 11, '\x0101c78491cd0c0984c78491cd0c08016e00', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 12, '\x0101c78491cd0c0a84c78491cd0c09016500', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 13, '\x0101c78491cd0c0b84c78491cd0c0a017300', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 14, '\x0101c78491cd0c0c84c78491cd0c0b012c00', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 15, '\x0101c78491cd0c0d84c78491cd0c0c012000', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 16, '\x0101c78491cd0c0e84c78491cd0c0d016e00', 'us_yuwx58qrklm5izmiyc32', 1795929035038);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 17, '\x0101c78491cd0c0f84c78491cd0c0e016f00', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 18, '\x0101c78491cd0c1084c78491cd0c0f017400', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 19, '\x0101c78491cd0c1184c78491cd0c10012000', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 20, '\x0101c78491cd0c1284c78491cd0c11017400', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 21, '\x0101c78491cd0c1384c78491cd0c12016500', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 22, '\x0101c78491cd0c1484c78491cd0c13016e00', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 23, '\x0101c78491cd0c1584c78491cd0c14012e00', 'us_yuwx58qrklm5izmiyc32', 1795929035102);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 24, '\x0101a8f4f9f40f0084c78491cd0c15012000', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 25, '\x0101a8f4f9f40f0184a8f4f9f40f00015700', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 26, '\x0101a8f4f9f40f0284a8f4f9f40f01017200', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 27, '\x0101a8f4f9f40f0384a8f4f9f40f02016900', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 28, '\x0101a8f4f9f40f0484a8f4f9f40f03017400', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 29, '\x0101a8f4f9f40f0584a8f4f9f40f04017400', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 30, '\x0101a8f4f9f40f0684a8f4f9f40f05016500', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 31, '\x0101a8f4f9f40f0784a8f4f9f40f06016e00', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 32, '\x0101a8f4f9f40f0884a8f4f9f40f07012000', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 33, '\x0101a8f4f9f40f0984a8f4f9f40f08017300', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 34, '\x0101a8f4f9f40f0a84a8f4f9f40f09016900', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 35, '\x0101a8f4f9f40f0b84a8f4f9f40f0a016e00', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 36, '\x0101a8f4f9f40f0c84a8f4f9f40f0b016300', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 37, '\x0101a8f4f9f40f0d84a8f4f9f40f0c016500', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 38, '\x0101a8f4f9f40f0e84a8f4f9f40f0d012e00', 'us_yuwx58qrklm5izmiyc32', 1795929036317);
INSERT INTO public.draft_update VALUES ('st_ofw53h9mgfnb3cl5972z', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_yuwx58qrklm5izmiyc32', 1795929036702);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_7zk0k8sm96gvgbh0r992', 1795929038293);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 2, '\x0101bfd7bd8b0300840152012000', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 3, '\x0101bfd7bd8b030184bfd7bd8b0300015200', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 4, '\x0101bfd7bd8b030284bfd7bd8b0301016500', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 5, '\x0101bfd7bd8b030384bfd7bd8b0302016100', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 6, '\x0101bfd7bd8b030484bfd7bd8b0303016400', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 7, '\x0101bfd7bd8b030584bfd7bd8b0304012000', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 8, '\x0101bfd7bd8b030684bfd7bd8b0305016900', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 9, '\x0101bfd7bd8b030784bfd7bd8b0306017400', 'us_7zk0k8sm96gvgbh0r992', 1795929038912);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 10, '\x0101bfd7bd8b030884bfd7bd8b0307012c00', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 11, '\x0101bfd7bd8b030984bfd7bd8b0308012000', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 12, '\x0101bfd7bd8b030a84bfd7bd8b0309017000', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 13, '\x0101bfd7bd8b030b84bfd7bd8b030a016c00', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 14, '\x0101bfd7bd8b030c84bfd7bd8b030b016500', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 15, '\x0101bfd7bd8b030d84bfd7bd8b030c016100', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 16, '\x0101bfd7bd8b030e84bfd7bd8b030d017300', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 17, '\x0101bfd7bd8b030f84bfd7bd8b030e016500', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_n132y6tf47bokeu1c93g', 18, '\x0101bfd7bd8b031084bfd7bd8b030f012e00', 'us_7zk0k8sm96gvgbh0r992', 1795929038976);
INSERT INTO public.draft_update VALUES ('st_9474ljvoeoixt5qufbxr', 15, '\x0103a0c3d7ca040087015303097061726167726170680700a0c3d7ca0400060400a0c3d7ca0401134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795929042506);
INSERT INTO public.draft_update VALUES ('st_9474ljvoeoixt5qufbxr', 16, '\x01039ce3cbc3010087a0c3d7ca0400030970617261677261706807009ce3cbc301000604009ce3cbc30101134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795929042969);
INSERT INTO public.draft_update VALUES ('st_527yt64sq6ic8s7cbtxa', 39, '\x0103a98ec3ce090087015303097061726167726170680700a98ec3ce0900060400a98ec3ce0901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795929043211);
INSERT INTO public.endpoint VALUES ('ep_cyazad1rt1mruc379vrk', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_m9uxLlXL24MIlAC8e7aP/9YDtOLVlUjvPW+fVxaOMJ0=', NULL, NULL, 'active', NULL, 6, 1795929006245);
INSERT INTO public.event VALUES (1, 'evt_ncjy6pmwgkvyzrtoi57u', 'story.published', 'st_9474ljvoeoixt5qufbxr', 1795929029638, '{"storyId":"st_9474ljvoeoixt5qufbxr","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:29.481Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_zaf45qci81ar4btx81o3', 'story.updated', 'st_9474ljvoeoixt5qufbxr', 1795929033241, '{"storyId":"st_9474ljvoeoixt5qufbxr","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:29.481Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_vy013q7wzamm1b1fpbje', 'story.published', 'st_527yt64sq6ic8s7cbtxa', 1795929034537, '{"storyId":"st_527yt64sq6ic8s7cbtxa","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:34.368Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_xb8mfycu5fqatsjsrs7a', 'story.corrected', 'st_527yt64sq6ic8s7cbtxa', 1795929035700, '{"storyId":"st_527yt64sq6ic8s7cbtxa","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T05:10:34.368Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_wwm4xz0vbnpabyzdp1yp', 'story.published', 'st_ofw53h9mgfnb3cl5972z', 1795929037348, '{"storyId":"st_ofw53h9mgfnb3cl5972z","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T05:10:37.264Z","reinstated":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_9lkdlzf1kpk40rp9n8pw', 'story.retracted', 'st_ofw53h9mgfnb3cl5972z', 1795929037801, '{"storyId":"st_ofw53h9mgfnb3cl5972z","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T05:10:37.264Z","reinstated":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T05:09:56.594Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T05:09:56.722Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T05:09:56.771Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T05:09:56.958Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T05:09:57.256Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T05:09:57.300Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T05:09:57.351Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T05:09:57.471Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-29T05:09:57.479Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-29T05:09:57.647Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-29T05:09:57.819Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795929029481, 'st_9474ljvoeoixt5qufbxr', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795929034368, 'st_527yt64sq6ic8s7cbtxa', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_9474ljvoeoixt5qufbxr', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795929029481, 1795929033135, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_527yt64sq6ic8s7cbtxa', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795929034368, 1795929035556, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.revision VALUES ('st_9474ljvoeoixt5qufbxr', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795929029481, 'us_yuwx58qrklm5izmiyc32', 'evt_ncjy6pmwgkvyzrtoi57u');
INSERT INTO public.revision VALUES ('st_9474ljvoeoixt5qufbxr', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795929033135, 'us_yuwx58qrklm5izmiyc32', 'evt_zaf45qci81ar4btx81o3');
INSERT INTO public.revision VALUES ('st_527yt64sq6ic8s7cbtxa', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795929034368, 'us_yuwx58qrklm5izmiyc32', 'evt_vy013q7wzamm1b1fpbje');
INSERT INTO public.revision VALUES ('st_527yt64sq6ic8s7cbtxa', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795929035556, 'us_yuwx58qrklm5izmiyc32', 'evt_xb8mfycu5fqatsjsrs7a');
INSERT INTO public.revision VALUES ('st_ofw53h9mgfnb3cl5972z', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795929037264, 'us_yuwx58qrklm5izmiyc32', 'evt_wwm4xz0vbnpabyzdp1yp');
INSERT INTO public.revision VALUES ('st_ofw53h9mgfnb3cl5972z', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795929037732, 'us_yuwx58qrklm5izmiyc32', 'evt_9lkdlzf1kpk40rp9n8pw');
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.sign_in VALUES ('50cd33ed6db7e6ca55a899fac5fe2c57d73aa60a98a1e4d27a8df465fce5854c', 'si_x8focw5taiajsd4y86x7', 'us_7zk0k8sm96gvgbh0r992', 'node', 1795929005910, 1795929005910, 1798521005910);
INSERT INTO public.sign_in VALUES ('49bbf1966fb30ea7f2be72fd45db1adacbbb7e5af8b2f8a22c44393aec1bd030', 'si_dlmuvff37skw62fponck', 'us_yuwx58qrklm5izmiyc32', 'node', 1795929004900, 1795929067824, 1798521004900);
INSERT INTO public.sign_in VALUES ('8cbe2998bf09817a7f285866bc3417517d1864a3dbc3109d6ffd5e8fd7b3eeb9', 'si_atz8ugn9shwkp1mq18v6', 'us_52zk1skz7k1mznr1uzt9', 'node', 1795929003051, 1795929068808, 1798521003051);
INSERT INTO public.story VALUES ('st_9474ljvoeoixt5qufbxr', 'live', 'us_yuwx58qrklm5izmiyc32', 1795929028366, 1795929032866, 'Harbour cranes stand still on day 5', 'world', 1795929029481, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_ofw53h9mgfnb3cl5972z', 'retracted', 'us_yuwx58qrklm5izmiyc32', 1795929036702, 1795929036702, 'Harbour cranes stand still on day 7', 'world', 1795929037264, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 2, NULL, 1795929037732, 'None of it was true.', NULL, NULL);
INSERT INTO public.story VALUES ('st_n132y6tf47bokeu1c93g', 'review', 'us_7zk0k8sm96gvgbh0r992', 1795929038293, 1795929039546, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_527yt64sq6ic8s7cbtxa', 'live', 'us_yuwx58qrklm5izmiyc32', 1795929033746, 1795929040271, 'Harbour cranes stand still on day 6', 'world', 1795929034368, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('cranes', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('day', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('harbour', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('on', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('stand', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('still', 'st_9474ljvoeoixt5qufbxr');
INSERT INTO public.story_word VALUES ('6', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('cranes', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('day', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('harbour', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('on', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('stand', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('still', 'st_527yt64sq6ic8s7cbtxa');
INSERT INTO public.story_word VALUES ('7', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('cranes', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('day', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('harbour', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('on', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('stand', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('still', 'st_ofw53h9mgfnb3cl5972z');
INSERT INTO public.story_word VALUES ('8', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public.story_word VALUES ('cranes', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public.story_word VALUES ('day', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public.story_word VALUES ('harbour', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public.story_word VALUES ('on', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public.story_word VALUES ('stand', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public.story_word VALUES ('still', 'st_n132y6tf47bokeu1c93g');
INSERT INTO public."user" VALUES ('us_52zk1skz7k1mznr1uzt9', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 05:09:59.986+00', '2026-11-29 05:09:59.986+00', 'admin');
INSERT INTO public."user" VALUES ('us_yuwx58qrklm5izmiyc32', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 05:10:04.494+00', '2026-11-29 05:10:04.494+00', 'publisher');
INSERT INTO public."user" VALUES ('us_7zk0k8sm96gvgbh0r992', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 05:10:05.418+00', '2026-11-29 05:10:05.418+00', 'reporter');
INSERT INTO public.view_salt VALUES ('2026-11-29', '\x637499d8687f6121e2ae9fec9fc4fce6313f779713bbcfda24478f34c3aa10d7');
INSERT INTO public.view_seen VALUES ('st_527yt64sq6ic8s7cbtxa', '2026-11-29', '\xd6436de4cfdd2a54');
INSERT INTO public.view_seen VALUES ('st_9474ljvoeoixt5qufbxr', '2026-11-29', '\x383091719f6515e1');
INSERT INTO public.view_total VALUES ('st_527yt64sq6ic8s7cbtxa', 1);
INSERT INTO public.view_total VALUES ('st_9474ljvoeoixt5qufbxr', 1);
SELECT pg_catalog.setval('public.attempt_id_seq', 12, true);
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
CREATE INDEX account_user ON public.account USING btree ("userId");
CREATE INDEX address_story ON public.address USING btree (story_id);
CREATE INDEX assignee_user ON public.assignee USING btree (user_id);
CREATE INDEX attempt_delivery ON public.attempt USING btree (delivery_id);
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
