CREATE FUNCTION public.count_published_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
     begin
       if tg_op <> 'INSERT' then update "published_day" set "stories" = "stories" - 1 where "day" = substr(old."path", strpos(substr(old."path", 2), '/') + 2, 10); end if;
       if tg_op <> 'DELETE' then insert into "published_day" ("day", "stories") values (substr(new."path", strpos(substr(new."path", 2), '/') + 2, 10), 1)
     on conflict ("day") do update set "stories" = "published_day"."stories" + 1; end if;
       return null;
     end $$;
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
    original text,
    "cropsJson" text,
    story_id text COLLATE pg_catalog."C"
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
CREATE TABLE public.comment (
    id text NOT NULL,
    thread_id text NOT NULL,
    story_id text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    user_id text NOT NULL,
    key text NOT NULL,
    text text NOT NULL,
    created_at bigint NOT NULL,
    edited_at bigint,
    deleted_at bigint
);
CREATE TABLE public.comment_mention (
    comment_id text NOT NULL,
    user_id text NOT NULL
);
CREATE TABLE public.comment_seen (
    story_id text NOT NULL COLLATE pg_catalog."C",
    user_id text NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.comment_thread (
    id text NOT NULL,
    story_id text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    "placeJson" text NOT NULL,
    created_at bigint NOT NULL,
    resolved_at bigint,
    resolved_by text,
    deleted_at bigint
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
CREATE TABLE public.draft_restore (
    story_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL,
    number bigint NOT NULL,
    user_id text NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.draft_snapshot (
    story_id text NOT NULL,
    seq bigint NOT NULL,
    data bytea NOT NULL,
    deletions bytea,
    moves bytea
);
CREATE TABLE public.draft_update (
    story_id text NOT NULL,
    seq bigint NOT NULL,
    data bytea NOT NULL,
    user_id text NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.draft_version (
    story_id text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    detail text,
    name text,
    made_by text,
    revision bigint,
    schema bigint,
    thinned bigint DEFAULT 0 NOT NULL,
    state bytea,
    letters bytea
);
CREATE TABLE public.draft_version_writer (
    story_id text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    user_id text NOT NULL
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
CREATE TABLE public.guest (
    id text NOT NULL,
    story_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    may text NOT NULL,
    hash text NOT NULL,
    made_by text NOT NULL,
    created_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    taken_back_at bigint,
    seen_at bigint,
    erased_at bigint
);
CREATE TABLE public.house_style (
    id text NOT NULL,
    words text NOT NULL,
    folded text NOT NULL,
    instead text NOT NULL,
    why text NOT NULL
);
CREATE TABLE public.identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    user_id text NOT NULL,
    linked_at bigint NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.mail (
    id text NOT NULL,
    kind text NOT NULL,
    email text NOT NULL,
    sealed text,
    created_at bigint NOT NULL,
    useless_at bigint NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    error text,
    failed_at bigint
);
CREATE TABLE public.outbox (
    id integer NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.picture_words (
    asset_id text NOT NULL,
    alt text NOT NULL,
    caption text NOT NULL,
    credit text NOT NULL,
    folded text NOT NULL
);
CREATE TABLE public.published_day (
    day text NOT NULL COLLATE pg_catalog."C",
    stories integer NOT NULL
);
CREATE TABLE public.published_name (
    kind text NOT NULL,
    slug text NOT NULL,
    published_at bigint NOT NULL,
    story_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL
);
CREATE TABLE public.published_picture (
    story_id text NOT NULL COLLATE pg_catalog."C",
    asset_id text NOT NULL
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
CREATE TABLE public.published_text (
    story_id text NOT NULL COLLATE pg_catalog."C",
    section text NOT NULL,
    published_at bigint NOT NULL,
    revision integer NOT NULL,
    body text NOT NULL,
    opening text NOT NULL,
    words tsvector NOT NULL
);
CREATE TABLE public.purge (
    id text NOT NULL,
    seq bigint NOT NULL,
    "pagesJson" text NOT NULL,
    created_at bigint NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    purged_at bigint,
    error text
);
CREATE TABLE public.recovery_code (
    user_id text NOT NULL,
    hash text NOT NULL,
    used_at bigint
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
    event_id text,
    packed bytea,
    minor integer,
    passage text,
    "picturesJson" text
);
CREATE TABLE public.search_near (
    near text NOT NULL COLLATE pg_catalog."C",
    word text NOT NULL COLLATE pg_catalog."C",
    shown text NOT NULL
);
CREATE TABLE public.search_word (
    word text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.second_factor (
    user_id text NOT NULL,
    sealed_secret text NOT NULL,
    set_at bigint NOT NULL,
    last_step bigint NOT NULL
);
CREATE TABLE public.section (
    slug text NOT NULL,
    name text NOT NULL,
    place integer NOT NULL,
    address text,
    retired bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.section_address (
    address text NOT NULL,
    slug text NOT NULL
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
CREATE TABLE public.sign_in_step (
    hash text NOT NULL,
    user_id text NOT NULL,
    password_mark text NOT NULL,
    tries integer NOT NULL,
    ends_at bigint NOT NULL
);
CREATE TABLE public.site_image (
    file text NOT NULL,
    hash text NOT NULL,
    width bigint NOT NULL,
    height bigint NOT NULL,
    bytes bytea NOT NULL
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
CREATE TABLE public.taken_down (
    story_id text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    at bigint NOT NULL
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
    removed_at bigint,
    name_words text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    erased_at bigint
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
INSERT INTO public.account VALUES ('ac_ru6dk6nfku8ciitbar8x', 'us_uvt5p74ds0b7qmkw9inu', 'credential', 'us_uvt5p74ds0b7qmkw9inu', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$b/1hZl/bwuVcPlIva/JXuQ$zPUxUZInjOHKM7KHkEzDT5pBveTR178f+yn65XSabGQ', '2026-11-29 21:36:25.311+00', '2026-11-29 21:36:25.311+00');
INSERT INTO public.account VALUES ('ac_ul21bwdns202gjy2nw2j', 'us_stv6953ol099uhq79hnq', 'credential', 'us_stv6953ol099uhq79hnq', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$dA0GIdLcvdD19v3gAh/CGQ$hu8O+eu8+ddNoYK+sPw1xUS3uVFvEvfcGrT8HmL3nTE', '2026-11-29 21:36:26.5+00', '2026-11-29 21:36:26.5+00');
INSERT INTO public.account VALUES ('ac_5tw8h2m62n9i8pgilvug', 'us_8smzdi4pkqn5b517ft09', 'credential', 'us_8smzdi4pkqn5b517ft09', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$UJhr3ve/+dH5Gw6XyZQ9og$KUTUu5qF9f/u9Bh9nhC8iGJlzxyJGJsPVSe3OuXh4Qo', '2026-11-29 21:36:27.714+00', '2026-11-29 21:36:27.714+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.api_key VALUES ('ak_fakmxz1c13jhkrkuf4vy', '7d324618e456b32c8c79c1729edabd0fb726f496c61e79e096e338269e0ec769', 'wire', 'us_uvt5p74ds0b7qmkw9inu', '["stories:read","events:read"]', 1795988188441, NULL);
INSERT INTO public.assignee VALUES ('st_euyspw0hkzbkveje4imk', 'us_stv6953ol099uhq79hnq');
INSERT INTO public.attempt VALUES (1, 'dl_hh581eu6pii7a2nmfkcs', 1, 1795988199337, 451, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_ubh4y8uq0ari4slpc1jj', 1, 1795988200977, 95, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_kvt1b70id8hrzvazg7na', 1, 1795988201907, 55, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_fzd4w1bmmcdtcrcer1mm', 1, 1795988202655, 54, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_rr4yqhe9pngjqbmqxnp7', 1, 1795988203574, 60, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_s888ulpo5x5xrgxfgqn6', 1, 1795988203936, 108, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_hh581eu6pii7a2nmfkcs', 2, 1795988214939, 62, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_ubh4y8uq0ari4slpc1jj', 2, 1795988214941, 66, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_kvt1b70id8hrzvazg7na', 2, 1795988214942, 69, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_fzd4w1bmmcdtcrcer1mm', 2, 1795988214942, 93, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_rr4yqhe9pngjqbmqxnp7', 2, 1795988215300, 115, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_s888ulpo5x5xrgxfgqn6', 2, 1795988215668, 9, NULL, 'connection refused', NULL);
INSERT INTO public.audit_entry VALUES ('au_0mx2czsvw0000hi6b8l73fjl3arfll7xu', 1795988185340, 1, 1795988185340, 'account.made', NULL, '', 'galley', NULL, NULL, 'us_uvt5p74ds0b7qmkw9inu', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
INSERT INTO public.audit_entry VALUES ('au_0mx2cztek0000i6uxon38dg5h6eqqrcyn', 1795988186012, 1, 1795988186012, 'session.begun', 'us_uvt5p74ds0b7qmkw9inu', 'Admin', 'session', NULL, NULL, 'us_uvt5p74ds0b7qmkw9inu', 'Admin', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2czttv0000cev8dxeqjlge21jajk9s', 1795988186563, 1, 1795988186563, 'account.made', 'us_uvt5p74ds0b7qmkw9inu', 'Admin', 'session', NULL, NULL, 'us_stv6953ol099uhq79hnq', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2czu1m00006iibhnibl9nt435wusev', 1795988186842, 1, 1795988186842, 'session.begun', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'us_stv6953ol099uhq79hnq', 'Edda Publisher', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2czur60000iud3pmrjytptt9xsisq5', 1795988187762, 1, 1795988187762, 'account.made', 'us_uvt5p74ds0b7qmkw9inu', 'Admin', 'session', NULL, NULL, 'us_8smzdi4pkqn5b517ft09', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2czv7j0000llhgad2k7jzinc6hu8dk', 1795988188351, 1, 1795988188351, 'session.begun', 'us_8smzdi4pkqn5b517ft09', 'Rolf Reporter', 'session', NULL, NULL, 'us_8smzdi4pkqn5b517ft09', 'Rolf Reporter', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2czva30000nyovbtd9ivii3as2vap6', 1795988188443, 1, 1795988188443, 'key.made', 'us_uvt5p74ds0b7qmkw9inu', 'Admin', 'session', NULL, NULL, 'ak_fakmxz1c13jhkrkuf4vy', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2czvav0000z8x9hkkuz8lq5absykle', 1795988188471, 1, 1795988188471, 'endpoint.made', 'us_uvt5p74ds0b7qmkw9inu', 'Admin', 'session', NULL, NULL, 'ep_6nvdurvcum2llczzpnvz', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d03cp0000d2jjyx9fuqdtxtdlsuzx', 1795988198905, 1, 1795988198905, 'story.published', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_g4i0hoymhywuowccgkfy', 'Harbour cranes stand still on day 5', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d04ts0000jlry8e11pzuixorjhtjs', 1795988200816, 1, 1795988200816, 'story.updated', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_g4i0hoymhywuowccgkfy', 'Harbour cranes stand still on day 5', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d05lb0000x1hhlw08uy15qj6ligpd', 1795988201807, 1, 1795988201807, 'story.published', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_nwz79ppkf2rg47c2r142', 'Harbour cranes stand still on day 6', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d066a0000dmfedawsbvw3j7wf5l2v', 1795988202562, 1, 1795988202562, 'story.corrected', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_nwz79ppkf2rg47c2r142', 'Harbour cranes stand still on day 6', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d06qb0000pf1u8xihwb43vwup4xy9', 1795988203283, 1, 1795988203283, 'story.published', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_72wmvkbcf20z6m0bry82', 'Harbour cranes stand still on day 7', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d075f000068mo44vllqiec983jr7j', 1795988203827, 1, 1795988203827, 'story.retracted', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_72wmvkbcf20z6m0bry82', 'Harbour cranes stand still on day 7', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2d07rr0000be6cbpwji7rlzp4s491r', 1795988204631, 1, 1795988204631, 'story.assigned', 'us_stv6953ol099uhq79hnq', 'Edda Publisher', 'session', NULL, NULL, 'st_euyspw0hkzbkveje4imk', 'Harbour cranes stand still on day 8', '{"names":"Edda Publisher"}', '127.0.0.1');
INSERT INTO public.delivery VALUES ('dl_s888ulpo5x5xrgxfgqn6', 'ep_6nvdurvcum2llczzpnvz', 'evt_wpcp8k8okubuh5769uc7', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T21:36:43.783Z","data":{"storyId":"st_72wmvkbcf20z6m0bry82","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T21:36:43.163Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795988203783, 1795988546388, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_hh581eu6pii7a2nmfkcs', 'ep_6nvdurvcum2llczzpnvz', 'evt_82fpzfjxj4n3t2qkufwn', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T21:36:38.872Z","data":{"storyId":"st_g4i0hoymhywuowccgkfy","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:38.676Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795988198872, 1795988559375, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_ubh4y8uq0ari4slpc1jj', 'ep_6nvdurvcum2llczzpnvz', 'evt_mubdyuuiqtqg5zyqoblm', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T21:36:40.793Z","data":{"storyId":"st_g4i0hoymhywuowccgkfy","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:38.676Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795988200793, 1795988572656, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_kvt1b70id8hrzvazg7na', 'ep_6nvdurvcum2llczzpnvz', 'evt_031xrcxvhimk33ed1wza', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T21:36:41.738Z","data":{"storyId":"st_nwz79ppkf2rg47c2r142","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:41.585Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795988201738, 1795988462199, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_fzd4w1bmmcdtcrcer1mm', 'ep_6nvdurvcum2llczzpnvz', 'evt_veyea12zp25r6ig31g51', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T21:36:42.543Z","data":{"storyId":"st_nwz79ppkf2rg47c2r142","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T21:36:41.585Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795988202543, 1795988572324, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_rr4yqhe9pngjqbmqxnp7', 'ep_6nvdurvcum2llczzpnvz', 'evt_vbf11qfq6nrwaqa9y17y', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T21:36:43.276Z","data":{"storyId":"st_72wmvkbcf20z6m0bry82","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:43.163Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795988203276, 1795988538542, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_72wmvkbcf20z6m0bry82', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_euyspw0hkzbkveje4imk', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_g4i0hoymhywuowccgkfy', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_nwz79ppkf2rg47c2r142', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_g4i0hoymhywuowccgkfy', 1, '');
INSERT INTO public.draft_client VALUES ('st_g4i0hoymhywuowccgkfy', 246406710, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_client VALUES ('st_nwz79ppkf2rg47c2r142', 1, '');
INSERT INTO public.draft_client VALUES ('st_nwz79ppkf2rg47c2r142', 3618274617, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_client VALUES ('st_nwz79ppkf2rg47c2r142', 446546109, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_client VALUES ('st_72wmvkbcf20z6m0bry82', 1, '');
INSERT INTO public.draft_client VALUES ('st_euyspw0hkzbkveje4imk', 1, '');
INSERT INTO public.draft_client VALUES ('st_euyspw0hkzbkveje4imk', 2328319306, 'us_8smzdi4pkqn5b517ft09');
INSERT INTO public.draft_client VALUES ('st_g4i0hoymhywuowccgkfy', 2189178431, 'somebody');
INSERT INTO public.draft_client VALUES ('st_g4i0hoymhywuowccgkfy', 2915019151, 'somebody');
INSERT INTO public.draft_client VALUES ('st_nwz79ppkf2rg47c2r142', 2993360555, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_g4i0hoymhywuowccgkfy', 14, '\x0201b6bcbf75008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_snapshot VALUES ('st_g4i0hoymhywuowccgkfy', 15, '\x0303bfecf093080087015303097061726167726170680700bfecf0930800060400bfecf0930801134f6e65206d6f7265207061726167726170682e01b6bcbf75008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_snapshot VALUES ('st_nwz79ppkf2rg47c2r142', 38, '\x0301b9faa9bd0d0084015216204e696e65206372616e65732c206e6f742074656e2e01bd81f7d4010084b9faa9bd0d150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_stv6953ol099uhq79hnq', 1795988201215);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 2, '\x0101b9faa9bd0d00840152012000', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 3, '\x0101b9faa9bd0d0184b9faa9bd0d00014e00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 4, '\x0101b9faa9bd0d0284b9faa9bd0d01016900', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 5, '\x0101b9faa9bd0d0384b9faa9bd0d02016e00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 6, '\x0101b9faa9bd0d0484b9faa9bd0d03016500', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 7, '\x0101b9faa9bd0d0584b9faa9bd0d04012000', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 8, '\x0101b9faa9bd0d0684b9faa9bd0d05016300', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 9, '\x0101b9faa9bd0d0784b9faa9bd0d06017200', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 10, '\x0101b9faa9bd0d0884b9faa9bd0d07016100', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 11, '\x0101b9faa9bd0d0984b9faa9bd0d08016e00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 12, '\x0101b9faa9bd0d0a84b9faa9bd0d09016500', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 13, '\x0101b9faa9bd0d0b84b9faa9bd0d0a017300', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 14, '\x0101b9faa9bd0d0c84b9faa9bd0d0b012c00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 15, '\x0101b9faa9bd0d0d84b9faa9bd0d0c012000', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 16, '\x0101b9faa9bd0d0e84b9faa9bd0d0d016e00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 17, '\x0101b9faa9bd0d0f84b9faa9bd0d0e016f00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 18, '\x0101b9faa9bd0d1084b9faa9bd0d0f017400', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 19, '\x0101b9faa9bd0d1184b9faa9bd0d10012000', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 20, '\x0101b9faa9bd0d1284b9faa9bd0d11017400', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 21, '\x0101b9faa9bd0d1384b9faa9bd0d12016500', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 22, '\x0101b9faa9bd0d1484b9faa9bd0d13016e00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 23, '\x0101b9faa9bd0d1584b9faa9bd0d14012e00', 'us_stv6953ol099uhq79hnq', 1795988202163);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 24, '\x0101bd81f7d4010084b9faa9bd0d15012000', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 25, '\x0101bd81f7d4010184bd81f7d40100015700', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 26, '\x0101bd81f7d4010284bd81f7d40101017200', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 27, '\x0101bd81f7d4010384bd81f7d40102016900', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 28, '\x0101bd81f7d4010484bd81f7d40103017400', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 29, '\x0101bd81f7d4010584bd81f7d40104017400', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 30, '\x0101bd81f7d4010684bd81f7d40105016500', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 31, '\x0101bd81f7d4010784bd81f7d40106016e00', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 32, '\x0101bd81f7d4010884bd81f7d40107012000', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 33, '\x0101bd81f7d4010984bd81f7d40108017300', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 34, '\x0101bd81f7d4010a84bd81f7d40109016900', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 35, '\x0101bd81f7d4010b84bd81f7d4010a016e00', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 36, '\x0101bd81f7d4010c84bd81f7d4010b016300', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 37, '\x0101bd81f7d4010d84bd81f7d4010c016500', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 38, '\x0101bd81f7d4010e84bd81f7d4010d012e00', 'us_stv6953ol099uhq79hnq', 1795988202864);
INSERT INTO public.draft_update VALUES ('st_72wmvkbcf20z6m0bry82', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_stv6953ol099uhq79hnq', 1795988202972);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_8smzdi4pkqn5b517ft09', 1795988203989);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 2, '\x0101caaa9dd60800840152012000', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 3, '\x0101caaa9dd6080184caaa9dd60800015200', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 4, '\x0101caaa9dd6080284caaa9dd60801016500', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 5, '\x0101caaa9dd6080384caaa9dd60802016100', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 6, '\x0101caaa9dd6080484caaa9dd60803016400', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 7, '\x0101caaa9dd6080584caaa9dd60804012000', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 8, '\x0101caaa9dd6080684caaa9dd60805016900', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 9, '\x0101caaa9dd6080784caaa9dd60806017400', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 10, '\x0101caaa9dd6080884caaa9dd60807012c00', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 11, '\x0101caaa9dd6080984caaa9dd60808012000', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 12, '\x0101caaa9dd6080a84caaa9dd60809017000', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 13, '\x0101caaa9dd6080b84caaa9dd6080a016c00', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 14, '\x0101caaa9dd6080c84caaa9dd6080b016500', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 15, '\x0101caaa9dd6080d84caaa9dd6080c016100', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 16, '\x0101caaa9dd6080e84caaa9dd6080d017300', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 17, '\x0101caaa9dd6080f84caaa9dd6080e016500', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_euyspw0hkzbkveje4imk', 18, '\x0101caaa9dd6081084caaa9dd6080f012e00', 'us_8smzdi4pkqn5b517ft09', 1795988204424);
INSERT INTO public.draft_update VALUES ('st_g4i0hoymhywuowccgkfy', 15, '\x0103bfecf093080087015303097061726167726170680700bfecf0930800060400bfecf0930801134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795988205717);
INSERT INTO public.draft_update VALUES ('st_g4i0hoymhywuowccgkfy', 16, '\x01038fd3feed0a0087bfecf0930800030970617261677261706807008fd3feed0a000604008fd3feed0a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795988205837);
INSERT INTO public.draft_update VALUES ('st_nwz79ppkf2rg47c2r142', 39, '\x0103ab9dac930b0087015303097061726167726170680700ab9dac930b00060400ab9dac930b01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795988205948);
INSERT INTO public.draft_version VALUES ('st_g4i0hoymhywuowccgkfy', 1, 1, 1795988198676, 'publication', NULL, NULL, 'us_stv6953ol099uhq79hnq', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609dd425012c367f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_g4i0hoymhywuowccgkfy', 2, 14, 1795988200591, 'publication', NULL, NULL, 'us_stv6953ol099uhq79hnq', 2, 5, 0, '\x28b52ffd60d200a50900a6913e31806b3a9c29ab09544f109a4c546906b9a049229a941d21db5a92fb11088ca1c6d5458f298067e80d5d4c6c494bdade49a634002e002f000f3affcaf2535aeda6bc5a6abee08c488b1861a18d960262d14e102c3f12f88081179855306bb0056522b18d0e0e8c08f2ecb30153d7d7f19fb6f3aa394e4e12a2d2f9300acd71d7513684afd276d12b6dfad127d57323a7e90f95c667c6a76b3e062d12403f3ec899e65bcf2145dfe5b99f1a6f80990da4f52995e4fccaeb5b5fdd45f92af5d4eb5b2e4aea252ced80f90be1db44b43ba95d9d8e83535e8f6b2bcb9825863c03cb761ff6b05d5610b5499334801635a8b14b0409344a832a4d621016003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a15ec0440e2d0b22a856eded30b4706', '\x28b52ffd2028250100d85b5b312c302c3131362c315d2c5b323436343036373130332c5d5d0200320bbf603601');
INSERT INTO public.draft_version VALUES ('st_nwz79ppkf2rg47c2r142', 1, 1, 1795988201585, 'publication', NULL, NULL, 'us_stv6953ol099uhq79hnq', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c6099a3c2c84e58378525fdaf2e5bf5bca142f002b002b00947ca63b4493cf8a4f9f3e3ee8fc2346c12a1adc58c236db56629bd50a962d1418c20293b035c1f6f1701883596603d04744ba21f25352fee9fa3afed3761eb5c5c9473e543a1f45d216771d6543f82a6d17bdd2a61f7d423d0310761c70837e7cd0f2cc979e4388bec9733f276780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a320da9dc3d5e5e2e094d5a25ac8620e633004bb7699c5acdd65d038801d0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_nwz79ppkf2rg47c2r142', 2, 23, 1795988202398, 'publication', NULL, NULL, 'us_stv6953ol099uhq79hnq', 2, 5, 0, '\x28b52ffd60db00dd09000652403380c5e96ca665ce45745830087a8a348312209288269217b2ad25b91f3160190cad127a5ab4b7a5d5c042e2b12d4948db3bc91434002f0030005fbbcad80cf4a34faa3fbe4bf305673c1a63858d962d45b4d84e182c371638a1812bbc2a9803b08524224d06001080c11cd0421b53d7d7f19fb6f3aa3d4e4ef252e97c984a7bdc75940de1abb45df44a7b72e4341da2daf8ccf8f4cdc7079d7f458901f4e3839e69bee639a4e8b33cf773e30e30c381b43ea5929c5f797dcd577751be4a3df5fa1a1725f512947ea0fc94980f0be1e344b43ba9753e1f07a7ec343a3bd9c52cb10322d8b50b2d68edae03d6220dd2041a6b515b16160d34498b260d82d01e050116003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d57bf3de662aef5e3832', '\x28b52ffd202a3d010004025b5b312c302c3131362c315d2c5b333631383237343631372c302c32322c5d5d0100ce369d');
INSERT INTO public.draft_version VALUES ('st_72wmvkbcf20z6m0bry82', 1, 1, 1795988203163, 'publication', NULL, NULL, 'us_stv6953ol099uhq79hnq', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609cc45b030d663e1a4bfb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842035b60ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f85a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_euyspw0hkzbkveje4imk', 1, 18, 1795988204803, 'state', 'review', NULL, 'us_8smzdi4pkqn5b517ft09', NULL, 5, 0, '\x28b52ffd60d600bd090026d23f30806b3af320cc113f80321d2dd729012249b145f242b6b524f72341c47f352e0586187ae0197a45dbc496b4a4ed9d640a35002f003100cedfba3cf5875723d4d7ce3fa2198337224d62838d565a8a88493b21b0fc38e082054e6056c1dcc11794c954c9d0e0b09020d0421b54d7d7f19fb673ab3d4e52f2a1d2f9320aed71d7513684afd276d12b6dfad167d59323a9e90ed6e553e3d3af8f0f0615faf1410f357ff31c56f4619efb793903d47020ad4fe924e75b5e7ff3d55d94af564fbdfec64559bdc4a51b2e3f65e6030be1e340b4bba9753e1f07a7ec3c3a6b59c63c31040a58b60b3188edb201a94d9aa40134a9458d61a4a8d2282db23409418b0415003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d5a36eded80bf704', '\x28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b32333238333139333036372c5d5d0200331783d61c03');
INSERT INTO public.draft_version_writer VALUES ('st_g4i0hoymhywuowccgkfy', 1, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_version_writer VALUES ('st_g4i0hoymhywuowccgkfy', 2, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_version_writer VALUES ('st_nwz79ppkf2rg47c2r142', 1, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_version_writer VALUES ('st_nwz79ppkf2rg47c2r142', 2, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_version_writer VALUES ('st_72wmvkbcf20z6m0bry82', 1, 'us_stv6953ol099uhq79hnq');
INSERT INTO public.draft_version_writer VALUES ('st_euyspw0hkzbkveje4imk', 1, 'us_8smzdi4pkqn5b517ft09');
INSERT INTO public.endpoint VALUES ('ep_6nvdurvcum2llczzpnvz', 'https://127.0.0.1:9/', 'A consumer', '[]', NULL, NULL, NULL, 'active', NULL, 6, 1795988188464, 'AX6ADYuQN24_jVyyPI-szh2hfirDaUwO0Ib2iD62dk3zWE7QfDvXMBWa9EL2Cfp9Nyc28L_ys555EcYCE9SGlloVqOb9s6-DxjSx7brFkqelAh0', NULL);
INSERT INTO public.event VALUES (1, 'evt_82fpzfjxj4n3t2qkufwn', 'story.published', 'st_g4i0hoymhywuowccgkfy', 1795988198872, '{"storyId":"st_g4i0hoymhywuowccgkfy","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:38.676Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_mubdyuuiqtqg5zyqoblm', 'story.updated', 'st_g4i0hoymhywuowccgkfy', 1795988200793, '{"storyId":"st_g4i0hoymhywuowccgkfy","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:38.676Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_031xrcxvhimk33ed1wza', 'story.published', 'st_nwz79ppkf2rg47c2r142', 1795988201738, '{"storyId":"st_nwz79ppkf2rg47c2r142","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:41.585Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_veyea12zp25r6ig31g51', 'story.corrected', 'st_nwz79ppkf2rg47c2r142', 1795988202543, '{"storyId":"st_nwz79ppkf2rg47c2r142","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T21:36:41.585Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_vbf11qfq6nrwaqa9y17y', 'story.published', 'st_72wmvkbcf20z6m0bry82', 1795988203276, '{"storyId":"st_72wmvkbcf20z6m0bry82","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T21:36:43.163Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_wpcp8k8okubuh5769uc7', 'story.retracted', 'st_72wmvkbcf20z6m0bry82', 1795988203783, '{"storyId":"st_72wmvkbcf20z6m0bry82","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T21:36:43.163Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T21:36:20.743Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T21:36:20.780Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T21:36:20.811Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T21:36:20.989Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T21:36:21.219Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T21:36:21.239Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T21:36:21.292Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T21:36:21.369Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-29T21:36:21.389Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-29T21:36:21.622Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-29T21:36:21.906Z');
INSERT INTO public.kysely_migration VALUES ('0012-account-life', '2026-11-29T21:36:22.041Z');
INSERT INTO public.kysely_migration VALUES ('0013-audit', '2026-11-29T21:36:22.177Z');
INSERT INTO public.kysely_migration VALUES ('0015-confidants', '2026-11-29T21:36:22.225Z');
INSERT INTO public.kysely_migration VALUES ('0016-asset-files', '2026-11-29T21:36:22.331Z');
INSERT INTO public.kysely_migration VALUES ('0017-packed-text', '2026-11-29T21:36:22.351Z');
INSERT INTO public.kysely_migration VALUES ('0018-mail-and-second-factor', '2026-11-29T21:36:22.528Z');
INSERT INTO public.kysely_migration VALUES ('0019-names-of-people', '2026-11-29T21:36:22.567Z');
INSERT INTO public.kysely_migration VALUES ('0020-identities', '2026-11-29T21:36:22.647Z');
INSERT INTO public.kysely_migration VALUES ('0021-minor-updates', '2026-11-29T21:36:22.684Z');
INSERT INTO public.kysely_migration VALUES ('0022-comments', '2026-11-29T21:36:22.939Z');
INSERT INTO public.kysely_migration VALUES ('0023-search-and-archive', '2026-11-29T21:36:23.125Z');
INSERT INTO public.kysely_migration VALUES ('0024-crops-and-retractions', '2026-11-29T21:36:23.317Z');
INSERT INTO public.kysely_migration VALUES ('0025-guests', '2026-11-29T21:36:23.423Z');
INSERT INTO public.kysely_migration VALUES ('0026-versions', '2026-11-29T21:36:23.608Z');
INSERT INTO public.kysely_migration VALUES ('0027-house-style', '2026-11-29T21:36:23.649Z');
INSERT INTO public.kysely_migration VALUES ('0028-site', '2026-11-29T21:36:23.715Z');
INSERT INTO public.kysely_migration VALUES ('0029-taken-down', '2026-11-29T21:36:23.739Z');
INSERT INTO public.kysely_migration VALUES ('0030-purges', '2026-11-29T21:36:23.768Z');
INSERT INTO public.kysely_migration VALUES ('0032-pictures-in-text', '2026-11-29T21:36:23.817Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_day VALUES ('2026/11/29', 2);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795988198676, 'st_g4i0hoymhywuowccgkfy', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795988201585, 'st_nwz79ppkf2rg47c2r142', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_g4i0hoymhywuowccgkfy', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795988198676, 1795988200591, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_nwz79ppkf2rg47c2r142', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795988201585, 1795988202398, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_text VALUES ('st_g4i0hoymhywuowccgkfy', 'world', 1795988198676, 2, 'First paragraph. A word more.
Second paragraph.', 'harbour cranes stand still on day 5 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph a word more ¶ second paragraph ¶', '''5'':7 ''a'':20 ''ada'':15 ''before'':13 ''cranes'':2 ''day'':6 ''first'':18 ''had'':10 ''harbour'':1 ''it'':12 ''more'':22 ''nobody'':9 ''on'':5 ''paragraph'':19,25 ''quill'':16 ''second'':24 ''seen'':11 ''stand'':3 ''still'':4 ''word'':21 ''§world'':28');
INSERT INTO public.published_text VALUES ('st_nwz79ppkf2rg47c2r142', 'world', 1795988201585, 2, 'First paragraph. Nine cranes, not ten.
Second paragraph.', 'harbour cranes stand still on day 6 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph nine cranes not ten ¶ second paragraph ¶', '''6'':7 ''ada'':15 ''before'':13 ''cranes'':2,21 ''day'':6 ''first'':18 ''had'':10 ''harbour'':1 ''it'':12 ''nine'':20 ''nobody'':9 ''not'':22 ''on'':5 ''paragraph'':19,26 ''quill'':16 ''second'':25 ''seen'':11 ''stand'':3 ''still'':4 ''ten'':23 ''§world'':29');
INSERT INTO public.revision VALUES ('st_g4i0hoymhywuowccgkfy', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988198676, 'us_stv6953ol099uhq79hnq', 'evt_82fpzfjxj4n3t2qkufwn', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_g4i0hoymhywuowccgkfy', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988200591, 'us_stv6953ol099uhq79hnq', 'evt_mubdyuuiqtqg5zyqoblm', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_nwz79ppkf2rg47c2r142', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988201585, 'us_stv6953ol099uhq79hnq', 'evt_031xrcxvhimk33ed1wza', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_nwz79ppkf2rg47c2r142', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988202398, 'us_stv6953ol099uhq79hnq', 'evt_veyea12zp25r6ig31g51', NULL, NULL, 'r1-1', NULL);
INSERT INTO public.revision VALUES ('st_72wmvkbcf20z6m0bry82', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988203163, 'us_stv6953ol099uhq79hnq', 'evt_vbf11qfq6nrwaqa9y17y', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_72wmvkbcf20z6m0bry82', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795988203688, 'us_stv6953ol099uhq79hnq', 'evt_wpcp8k8okubuh5769uc7', NULL, NULL, NULL, NULL);
INSERT INTO public.search_near VALUES ('arbour', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('canes', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('craes', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('crane', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('cranes', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('crans', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('crnes', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('habour', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('harbor', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('harbou', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('harbour', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('harbur', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('harour', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('hrbour', 'harbour', 'Harbour');
INSERT INTO public.search_near VALUES ('qill', 'quill', 'Quill');
INSERT INTO public.search_near VALUES ('quil', 'quill', 'Quill');
INSERT INTO public.search_near VALUES ('quill', 'quill', 'Quill');
INSERT INTO public.search_near VALUES ('qull', 'quill', 'Quill');
INSERT INTO public.search_near VALUES ('ranes', 'cranes', 'cranes');
INSERT INTO public.search_near VALUES ('sand', 'stand', 'stand');
INSERT INTO public.search_near VALUES ('sill', 'still', 'still');
INSERT INTO public.search_near VALUES ('stad', 'stand', 'stand');
INSERT INTO public.search_near VALUES ('stan', 'stand', 'stand');
INSERT INTO public.search_near VALUES ('stand', 'stand', 'stand');
INSERT INTO public.search_near VALUES ('stil', 'still', 'still');
INSERT INTO public.search_near VALUES ('still', 'still', 'still');
INSERT INTO public.search_near VALUES ('stll', 'still', 'still');
INSERT INTO public.search_near VALUES ('stnd', 'stand', 'stand');
INSERT INTO public.search_near VALUES ('tand', 'stand', 'stand');
INSERT INTO public.search_near VALUES ('till', 'still', 'still');
INSERT INTO public.search_near VALUES ('uill', 'quill', 'Quill');
INSERT INTO public.search_word VALUES ('5');
INSERT INTO public.search_word VALUES ('ada');
INSERT INTO public.search_word VALUES ('before');
INSERT INTO public.search_word VALUES ('cranes');
INSERT INTO public.search_word VALUES ('day');
INSERT INTO public.search_word VALUES ('first');
INSERT INTO public.search_word VALUES ('had');
INSERT INTO public.search_word VALUES ('harbour');
INSERT INTO public.search_word VALUES ('it');
INSERT INTO public.search_word VALUES ('nobody');
INSERT INTO public.search_word VALUES ('on');
INSERT INTO public.search_word VALUES ('paragraph');
INSERT INTO public.search_word VALUES ('quill');
INSERT INTO public.search_word VALUES ('second');
INSERT INTO public.search_word VALUES ('seen');
INSERT INTO public.search_word VALUES ('stand');
INSERT INTO public.search_word VALUES ('still');
INSERT INTO public.search_word VALUES ('a');
INSERT INTO public.search_word VALUES ('more');
INSERT INTO public.search_word VALUES ('word');
INSERT INTO public.search_word VALUES ('6');
INSERT INTO public.search_word VALUES ('nine');
INSERT INTO public.search_word VALUES ('not');
INSERT INTO public.search_word VALUES ('ten');
INSERT INTO public.search_word VALUES ('7');
INSERT INTO public.section VALUES ('politics', 'Politics', 1, NULL, 0);
INSERT INTO public.section VALUES ('business', 'Business', 2, NULL, 0);
INSERT INTO public.section VALUES ('science', 'Science', 3, NULL, 0);
INSERT INTO public.section VALUES ('culture', 'Culture', 4, NULL, 0);
INSERT INTO public.section VALUES ('sport', 'Sport', 5, NULL, 0);
INSERT INTO public.section VALUES ('world', 'World', 0, NULL, 0);
INSERT INTO public.setting VALUES ('audit-sweep', '2026-11-29T21');
INSERT INTO public.setting VALUES ('version-round', '2026-11-29T21:36');
INSERT INTO public.setting VALUES ('derived:published-text', 'done');
INSERT INTO public.setting VALUES ('version-thinning', '2026-11-29T21');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:picture-words', '1');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.setting VALUES ('derived:asset-files', '1');
INSERT INTO public.setting VALUES ('derived:name-words', '1');
INSERT INTO public.sign_in VALUES ('cb939261f60897b08f365d7588add9e23869eb8140619b00b3dc96a087d8e503', 'si_c98g2q4dzbmmb4n613h0', 'us_uvt5p74ds0b7qmkw9inu', 'node', 1795988185991, 1795988185991, 1798580185991);
INSERT INTO public.sign_in VALUES ('5d9181ddab906a1264e9f3885145056b87a1f306a9e69ce0ad065f43a77d7f39', 'si_909uanwu2nusy3641z4x', 'us_stv6953ol099uhq79hnq', 'node', 1795988186799, 1795988186799, 1798580186799);
INSERT INTO public.sign_in VALUES ('fffaff255ab26bde8c42e6b8626b8df3690ebc1c30dd9db38cbad3aa3b06be7f', 'si_dhi8va9y75fprmejw4sx', 'us_8smzdi4pkqn5b517ft09', 'node', 1795988188289, 1795988188289, 1798580188289);
INSERT INTO public.story VALUES ('st_g4i0hoymhywuowccgkfy', 'live', 'us_stv6953ol099uhq79hnq', 1795988198235, 1795988200770, 'Harbour cranes stand still on day 5', 'world', 1795988198676, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_72wmvkbcf20z6m0bry82', 'retracted', 'us_stv6953ol099uhq79hnq', 1795988202972, 1795988202972, 'Harbour cranes stand still on day 7', 'world', 1795988203163, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 2, NULL, 1795988203688, 'None of it was true.', NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_euyspw0hkzbkveje4imk', 'review', 'us_8smzdi4pkqn5b517ft09', 1795988203989, 1795988204803, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_nwz79ppkf2rg47c2r142', 'live', 'us_stv6953ol099uhq79hnq', 1795988201215, 1795988205246, 'Harbour cranes stand still on day 6', 'world', 1795988201585, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('cranes', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('day', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('harbour', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('on', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('stand', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('still', 'st_g4i0hoymhywuowccgkfy');
INSERT INTO public.story_word VALUES ('6', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('cranes', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('day', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('harbour', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('on', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('stand', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('still', 'st_nwz79ppkf2rg47c2r142');
INSERT INTO public.story_word VALUES ('7', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('cranes', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('day', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('harbour', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('on', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('stand', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('still', 'st_72wmvkbcf20z6m0bry82');
INSERT INTO public.story_word VALUES ('8', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public.story_word VALUES ('cranes', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public.story_word VALUES ('day', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public.story_word VALUES ('harbour', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public.story_word VALUES ('on', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public.story_word VALUES ('stand', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public.story_word VALUES ('still', 'st_euyspw0hkzbkveje4imk');
INSERT INTO public."user" VALUES ('us_uvt5p74ds0b7qmkw9inu', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 21:36:25.311+00', '2026-11-29 21:36:25.311+00', 'admin', 1795988185991, NULL, NULL, 'admin', NULL);
INSERT INTO public."user" VALUES ('us_stv6953ol099uhq79hnq', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 21:36:26.5+00', '2026-11-29 21:36:26.5+00', 'publisher', 1795988186799, NULL, NULL, 'edda publisher', NULL);
INSERT INTO public."user" VALUES ('us_8smzdi4pkqn5b517ft09', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 21:36:27.714+00', '2026-11-29 21:36:27.714+00', 'reporter', 1795988188289, NULL, NULL, 'rolf reporter', NULL);
INSERT INTO public.view_salt VALUES ('2026-11-29', '\xe8422892ec797a9bb13aaa67959dae55f36f3f291612c0b81a1377f5d6509191');
INSERT INTO public.view_seen VALUES ('st_g4i0hoymhywuowccgkfy', '2026-11-29', '\xa8068afbade8327f');
INSERT INTO public.view_seen VALUES ('st_nwz79ppkf2rg47c2r142', '2026-11-29', '\x13a9358ad221fccf');
INSERT INTO public.view_total VALUES ('st_g4i0hoymhywuowccgkfy', 1);
INSERT INTO public.view_total VALUES ('st_nwz79ppkf2rg47c2r142', 1);
SELECT pg_catalog.setval('public.attempt_id_seq', 12, true);
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
ALTER TABLE ONLY public.comment_mention
    ADD CONSTRAINT comment_mention_pkey PRIMARY KEY (comment_id, user_id);
ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.comment_seen
    ADD CONSTRAINT comment_seen_pkey PRIMARY KEY (story_id, user_id);
ALTER TABLE ONLY public.comment_thread
    ADD CONSTRAINT comment_thread_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.draft_restore
    ADD CONSTRAINT draft_restore_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.draft_snapshot
    ADD CONSTRAINT draft_snapshot_pkey PRIMARY KEY (story_id, seq);
ALTER TABLE ONLY public.draft_update
    ADD CONSTRAINT draft_update_pkey PRIMARY KEY (story_id, seq);
ALTER TABLE ONLY public.draft_version
    ADD CONSTRAINT draft_version_pkey PRIMARY KEY (story_id, number);
ALTER TABLE ONLY public.draft_version_writer
    ADD CONSTRAINT draft_version_writer_pkey PRIMARY KEY (story_id, number, user_id);
ALTER TABLE ONLY public.endpoint
    ADD CONSTRAINT endpoint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_id_key UNIQUE (id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.guest
    ADD CONSTRAINT guest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.house_style
    ADD CONSTRAINT house_style_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_pkey PRIMARY KEY (issuer, subject);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.picture_words
    ADD CONSTRAINT picture_words_pkey PRIMARY KEY (asset_id);
ALTER TABLE ONLY public.published_day
    ADD CONSTRAINT published_day_pkey PRIMARY KEY (day);
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_pkey PRIMARY KEY (kind, slug, published_at, story_id);
ALTER TABLE ONLY public.published_picture
    ADD CONSTRAINT published_picture_pkey PRIMARY KEY (story_id, asset_id);
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.published_text
    ADD CONSTRAINT published_text_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.purge
    ADD CONSTRAINT purge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, hash);
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (story_id, number);
ALTER TABLE ONLY public.search_near
    ADD CONSTRAINT search_near_pkey PRIMARY KEY (near, word);
ALTER TABLE ONLY public.search_word
    ADD CONSTRAINT search_word_pkey PRIMARY KEY (word);
ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.section_address
    ADD CONSTRAINT section_address_pkey PRIMARY KEY (address);
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
ALTER TABLE ONLY public.sign_in_step
    ADD CONSTRAINT sign_in_step_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.site_image
    ADD CONSTRAINT site_image_pkey PRIMARY KEY (file);
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_path_key UNIQUE (path);
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_pkey PRIMARY KEY (word, story_id);
ALTER TABLE ONLY public.taken_down
    ADD CONSTRAINT taken_down_pkey PRIMARY KEY (story_id, number);
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
CREATE INDEX asset_uncut ON public.asset USING btree (created_at) WHERE (("cropsJson" IS NULL) AND (original IS NOT NULL));
CREATE INDEX assignee_user ON public.assignee USING btree (user_id);
CREATE INDEX attempt_delivery ON public.attempt USING btree (delivery_id);
CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at, id);
CREATE INDEX audit_entry_thing ON public.audit_entry USING btree (thing_id, at, id);
CREATE INDEX audit_entry_who ON public.audit_entry USING btree (who_id, at, id);
CREATE UNIQUE INDEX comment_key ON public.comment USING btree (user_id, key);
CREATE UNIQUE INDEX comment_seq ON public.comment USING btree (story_id, seq);
CREATE INDEX comment_thread_id ON public.comment USING btree (thread_id, seq);
CREATE UNIQUE INDEX comment_thread_seq ON public.comment_thread USING btree (story_id, seq);
CREATE INDEX delivery_due ON public.delivery USING btree (state, next_at);
CREATE INDEX delivery_endpoint ON public.delivery USING btree (endpoint_id, state, next_at, sequence);
CREATE UNIQUE INDEX draft_version_seq ON public.draft_version USING btree (story_id, seq);
CREATE INDEX draft_version_thinned ON public.draft_version USING btree (thinned, at) WHERE ((kind = 'auto'::text) AND (name IS NULL));
CREATE INDEX draft_version_unmade ON public.draft_version USING btree (story_id, seq) WHERE (state IS NULL);
CREATE UNIQUE INDEX guest_hash ON public.guest USING btree (hash);
CREATE INDEX guest_story ON public.guest USING btree (story_id);
CREATE UNIQUE INDEX house_style_folded ON public.house_style USING btree (folded);
CREATE UNIQUE INDEX identity_user ON public.identity USING btree (user_id, issuer);
CREATE INDEX mail_next ON public.mail USING btree (next_at);
CREATE INDEX published_name_story ON public.published_name USING btree (story_id);
CREATE INDEX published_picture_asset ON public.published_picture USING btree (asset_id);
CREATE INDEX published_story_asset ON public.published_story USING btree (asset_id);
CREATE INDEX published_story_day ON public.published_story USING btree (substr(path, (strpos(substr(path, 2), '/'::text) + 2), 10), published_at, story_id);
CREATE INDEX published_story_newest ON public.published_story USING btree (published_at, story_id);
CREATE INDEX published_story_section ON public.published_story USING btree (section, published_at, story_id);
CREATE INDEX published_text_newest ON public.published_text USING btree (published_at, story_id);
CREATE INDEX published_text_words ON public.published_text USING gin (words) WITH (fastupdate=off);
CREATE INDEX purge_next ON public.purge USING btree (next_at);
CREATE INDEX "session_user" ON public.session USING btree ("userId");
CREATE INDEX sign_in_step_end ON public.sign_in_step USING btree (ends_at);
CREATE INDEX sign_in_user ON public.sign_in USING btree (user_id);
CREATE INDEX story_archived ON public.story USING btree (changed_at, id) WHERE (archived_at IS NOT NULL);
CREATE INDEX story_archived_section ON public.story USING btree (section, changed_at, id) WHERE (archived_at IS NOT NULL);
CREATE INDEX story_creator ON public.story USING btree (created_by);
CREATE INDEX story_newest ON public.story USING btree (changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_retracted ON public.story USING btree (retracted_at) WHERE (retracted_at IS NOT NULL);
CREATE INDEX story_section ON public.story USING btree (section, changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_state ON public.story USING btree (state, changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_state_section ON public.story USING btree (state, section, changed_at, id) WHERE (archived_at IS NULL);
CREATE INDEX story_word_story ON public.story_word USING btree (story_id, word);
CREATE INDEX ticket_end ON public.ticket USING btree (ends_at);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
CREATE INDEX view_seen_day ON public.view_seen USING btree (day);
CREATE TRIGGER published_story_counted AFTER INSERT OR DELETE OR UPDATE OF path ON public.published_story FOR EACH ROW EXECUTE FUNCTION public.count_published_day();
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
ALTER TABLE ONLY public.comment_mention
    ADD CONSTRAINT comment_mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comment(id);
ALTER TABLE ONLY public.comment_seen
    ADD CONSTRAINT comment_seen_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES public.comment_thread(id);
ALTER TABLE ONLY public.comment_thread
    ADD CONSTRAINT comment_thread_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.confidant
    ADD CONSTRAINT confidant_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES public.endpoint(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.draft_restore
    ADD CONSTRAINT draft_restore_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.draft_version
    ADD CONSTRAINT draft_version_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.guest
    ADD CONSTRAINT guest_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.published_story(story_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_picture
    ADD CONSTRAINT published_picture_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.published_story(story_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.published_text
    ADD CONSTRAINT published_text_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.section_address
    ADD CONSTRAINT section_address_slug_fkey FOREIGN KEY (slug) REFERENCES public.section(slug) ON DELETE CASCADE;
ALTER TABLE ONLY public.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sign_in_step
    ADD CONSTRAINT sign_in_step_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_created_by_fkey FOREIGN KEY (created_by) REFERENCES public."user"(id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.taken_down
    ADD CONSTRAINT taken_down_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.api_key(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_sign_in_id_fkey FOREIGN KEY (sign_in_id) REFERENCES public.sign_in(id) ON DELETE CASCADE;
