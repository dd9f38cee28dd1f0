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
    story_id text COLLATE pg_catalog."C",
    avif integer,
    wide_card text
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
CREATE TABLE public.author (
    slug text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    title text NOT NULL,
    bio text NOT NULL,
    email text NOT NULL,
    link text NOT NULL,
    photo_hash text,
    photo bytea
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
CREATE TABLE public.focal_point (
    asset_id text NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    "cutsJson" text
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
    confidential_at bigint,
    direct_at bigint,
    suggestions integer
);
CREATE TABLE public.story_word (
    word text NOT NULL COLLATE pg_catalog."C",
    story_id text NOT NULL
);
CREATE TABLE public.tag (
    slug text NOT NULL,
    at text NOT NULL,
    name text NOT NULL
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
CREATE TABLE public.view_day (
    story_id text NOT NULL,
    day text NOT NULL,
    views bigint NOT NULL
);
CREATE TABLE public.view_minute (
    story_id text NOT NULL,
    minute bigint NOT NULL,
    views bigint NOT NULL,
    reading bigint
);
CREATE TABLE public.view_refused (
    story_id text NOT NULL,
    day text NOT NULL,
    reason text NOT NULL,
    views bigint NOT NULL
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
CREATE TABLE public.view_source (
    story_id text NOT NULL,
    day text NOT NULL,
    source text NOT NULL,
    views bigint NOT NULL
);
CREATE TABLE public.view_total (
    story_id text NOT NULL,
    total bigint NOT NULL
);
ALTER TABLE ONLY public.attempt ALTER COLUMN id SET DEFAULT nextval('public.attempt_id_seq'::regclass);
INSERT INTO public.account VALUES ('ac_pv5ynyza2zpfwe8wjdj5', 'us_yibmocidtdf4quunz8om', 'credential', 'us_yibmocidtdf4quunz8om', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$9rM5zo+fE6kMBON7r3XtNg$/GgLBmCaXHk3yUXfP7Haqpd3VUfVDvn4naxr31jRn24', '2026-11-30 04:27:43.662+00', '2026-11-30 04:27:43.662+00');
INSERT INTO public.account VALUES ('ac_od2rd035w20clxudoz9g', 'us_5g67lx0ncgo87nrd2d6t', 'credential', 'us_5g67lx0ncgo87nrd2d6t', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$0njEfth31BPIos1n/Ip80A$azLWiwsyLWWVh2eK6ieHx5+I6WlU/y29qxJmcz6Bq7U', '2026-11-30 04:27:45.513+00', '2026-11-30 04:27:45.513+00');
INSERT INTO public.account VALUES ('ac_952nvhefvlzi16x62esw', 'us_dwdoc4awm8uezacj8l2s', 'credential', 'us_dwdoc4awm8uezacj8l2s', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$e2ovlS1MMuaiHD7hK464fg$YoDcLwf+A8hC6G3zKnowHE7ZwOcLB3zZhcJVbi7G+b0', '2026-11-30 04:27:46.491+00', '2026-11-30 04:27:46.491+00');
INSERT INTO public.address VALUES ('/world/2026/11/30/harbour-cranes-stand-still-on-day-5', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.address VALUES ('/world/2026/11/30/harbour-cranes-stand-still-on-day-6', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.address VALUES ('/world/2026/11/30/harbour-cranes-stand-still-on-day-7', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.api_key VALUES ('ak_bgjau1m5lzm6ux65n56n', '5a89abc5c58c38f70ba6d2c9f1e7508419a3154bab48cb40762a5e6ae8b2ee37', 'wire', 'us_yibmocidtdf4quunz8om', '["stories:read","events:read"]', 1796012867043, NULL);
INSERT INTO public.assignee VALUES ('st_0se7lmz9pmoxjxfaenud', 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.attempt VALUES (1, 'dl_p26qnn1p4cxguvxi2deu', 1, 1796012875375, 237, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_igqdl1phlgxkha69uv5u', 1, 1796012876251, 60, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_gu308linq1uckxxor22q', 1, 1796012876856, 22, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_584wc2audfiq3lgq2sr6', 1, 1796012877962, 13, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_kzxcqmdplimlbxdbczh2', 1, 1796012878750, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_x6hmsx4dv2rc07xl92n6', 1, 1796012878970, 1, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_p26qnn1p4cxguvxi2deu', 2, 1796012880270, 1, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_gu308linq1uckxxor22q', 2, 1796012885931, 791, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_igqdl1phlgxkha69uv5u', 2, 1796012885924, 796, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_kzxcqmdplimlbxdbczh2', 2, 1796012885931, 791, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_584wc2audfiq3lgq2sr6', 2, 1796012885931, 820, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_x6hmsx4dv2rc07xl92n6', 2, 1796012886827, 31, NULL, 'connection refused', NULL);
INSERT INTO public.audit_entry VALUES ('au_0mx2roqub00006audnzdvnw26b91cvntu', 1796012863715, 1, 1796012863715, 'account.made', NULL, '', 'galley', NULL, NULL, 'us_yibmocidtdf4quunz8om', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
INSERT INTO public.audit_entry VALUES ('au_0mx2rorng0000y8pmw1vd2j1aau5euq20', 1796012864764, 1, 1796012864764, 'session.begun', 'us_yibmocidtdf4quunz8om', 'Admin', 'session', NULL, NULL, 'us_yibmocidtdf4quunz8om', 'Admin', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2ros8v0000346ok3i95mpu4cgsxduy', 1796012865535, 1, 1796012865535, 'account.made', 'us_yibmocidtdf4quunz8om', 'Admin', 'session', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rosqm00009wz2v3yaol9q62pfmrsp', 1796012866174, 1, 1796012866174, 'session.begun', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2roszp0000zr4dzl3d6kpcbut5xobb', 1796012866501, 1, 1796012866501, 'account.made', 'us_yibmocidtdf4quunz8om', 'Admin', 'session', NULL, NULL, 'us_dwdoc4awm8uezacj8l2s', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rotbr0000s1x7fp5k7lajbos39af6', 1796012866935, 1, 1796012866935, 'session.begun', 'us_dwdoc4awm8uezacj8l2s', 'Rolf Reporter', 'session', NULL, NULL, 'us_dwdoc4awm8uezacj8l2s', 'Rolf Reporter', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rotf000004bpw6zcb69ulgmh80da1', 1796012867052, 1, 1796012867052, 'key.made', 'us_yibmocidtdf4quunz8om', 'Admin', 'session', NULL, NULL, 'ak_bgjau1m5lzm6ux65n56n', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rotgc0000aqd4htnhss6tc3gpcms8', 1796012867100, 1, 1796012867100, 'endpoint.made', 'us_yibmocidtdf4quunz8om', 'Admin', 'session', NULL, NULL, 'ep_3gfk1poyqhp8irool9bw', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rozoc0000ci8pnmmkkr9entv23ib4', 1796012875164, 1, 1796012875164, 'story.published', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_y7diee0ti8qfqz3wk4mt', 'Harbour cranes stand still on day 5', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rp0gy0000ia6d9dyj432yfodh8643', 1796012876194, 1, 1796012876194, 'story.updated', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_y7diee0ti8qfqz3wk4mt', 'Harbour cranes stand still on day 5', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rp0wq0000lz6nk3v6ya0eubm12uky', 1796012876762, 1, 1796012876762, 'story.published', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_0ac8w3dnt600e34nqx9j', 'Harbour cranes stand still on day 6', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rp1q70000eiplbhsj6hxqqmzj1ijz', 1796012877823, 1, 1796012877823, 'story.corrected', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_0ac8w3dnt600e34nqx9j', 'Harbour cranes stand still on day 6', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rp2fb0000go9c8ihtxoht3ixjtzj6', 1796012878727, 1, 1796012878727, 'story.published', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_2sw33mtnobtzez1vgxf0', 'Harbour cranes stand still on day 7', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rp2im0000dyisva6rcra027r2u0gz', 1796012878846, 1, 1796012878846, 'story.retracted', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_2sw33mtnobtzez1vgxf0', 'Harbour cranes stand still on day 7', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx2rp3t80000g3n1bketxp1gl0ni9dfj', 1796012880524, 1, 1796012880524, 'story.assigned', 'us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'session', NULL, NULL, 'st_0se7lmz9pmoxjxfaenud', 'Harbour cranes stand still on day 8', '{"names":"Edda Publisher"}', '127.0.0.1');
INSERT INTO public.delivery VALUES ('dl_p26qnn1p4cxguvxi2deu', 'ep_3gfk1poyqhp8irool9bw', 'evt_v75jgp1illwev3asq1mi', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-30T04:27:55.125Z","data":{"storyId":"st_y7diee0ti8qfqz3wk4mt","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:54.953Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1796012875125, 1796013171211, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_kzxcqmdplimlbxdbczh2', 'ep_3gfk1poyqhp8irool9bw', 'evt_y6ifm400ltr94ye8gzqz', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-30T04:27:58.724Z","data":{"storyId":"st_2sw33mtnobtzez1vgxf0","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:58.703Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1796012878724, 1796013140305, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_igqdl1phlgxkha69uv5u', 'ep_3gfk1poyqhp8irool9bw', 'evt_eaqeo3nl000fkna520xa', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-30T04:27:56.179Z","data":{"storyId":"st_y7diee0ti8qfqz3wk4mt","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:54.953Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1796012876179, 1796013198873, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_gu308linq1uckxxor22q', 'ep_3gfk1poyqhp8irool9bw', 'evt_e1253a2erjqixvlb079n', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-30T04:27:56.754Z","data":{"storyId":"st_0ac8w3dnt600e34nqx9j","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:56.690Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1796012876754, 1796013164949, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_584wc2audfiq3lgq2sr6', 'ep_3gfk1poyqhp8irool9bw', 'evt_r7zsv2odcql0fvqtl0tq', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-30T04:27:57.717Z","data":{"storyId":"st_0ac8w3dnt600e34nqx9j","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-30T04:27:56.690Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1796012877717, 1796013232532, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_x6hmsx4dv2rc07xl92n6', 'ep_3gfk1poyqhp8irool9bw', 'evt_jp2dcntya3e6snnqb9lg', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-30T04:27:58.838Z","data":{"storyId":"st_2sw33mtnobtzez1vgxf0","revision":null,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-30T04:27:58.703Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1796012878838, 1796013192814, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_2sw33mtnobtzez1vgxf0', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_0se7lmz9pmoxjxfaenud', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_y7diee0ti8qfqz3wk4mt', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_0ac8w3dnt600e34nqx9j', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_y7diee0ti8qfqz3wk4mt', 1, '');
INSERT INTO public.draft_client VALUES ('st_y7diee0ti8qfqz3wk4mt', 548176815, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_client VALUES ('st_0ac8w3dnt600e34nqx9j', 1, '');
INSERT INTO public.draft_client VALUES ('st_0ac8w3dnt600e34nqx9j', 3967843514, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_client VALUES ('st_0ac8w3dnt600e34nqx9j', 2301156429, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_client VALUES ('st_2sw33mtnobtzez1vgxf0', 1, '');
INSERT INTO public.draft_client VALUES ('st_0se7lmz9pmoxjxfaenud', 1, '');
INSERT INTO public.draft_client VALUES ('st_0se7lmz9pmoxjxfaenud', 2494691181, 'us_dwdoc4awm8uezacj8l2s');
INSERT INTO public.draft_client VALUES ('st_y7diee0ti8qfqz3wk4mt', 3283613626, 'somebody');
INSERT INTO public.draft_client VALUES ('st_y7diee0ti8qfqz3wk4mt', 2564326773, 'somebody');
INSERT INTO public.draft_client VALUES ('st_0ac8w3dnt600e34nqx9j', 307503768, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_y7diee0ti8qfqz3wk4mt', 14, '\x0201af87b28502008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_snapshot VALUES ('st_y7diee0ti8qfqz3wk4mt', 15, '\x0303baefdf9d0c0087015303097061726167726170680700baefdf9d0c00060400baefdf9d0c01134f6e65206d6f7265207061726167726170682e01af87b28502008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_snapshot VALUES ('st_0ac8w3dnt600e34nqx9j', 38, '\x0301baf981e40e0084015216204e696e65206372616e65732c206e6f742074656e2e01cdb8a3c9080084baf981e40e150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_5g67lx0ncgo87nrd2d6t', 1796012876449);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 2, '\x0101baf981e40e00840152012000', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 3, '\x0101baf981e40e0184baf981e40e00014e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 4, '\x0101baf981e40e0284baf981e40e01016900', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 5, '\x0101baf981e40e0384baf981e40e02016e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 6, '\x0101baf981e40e0484baf981e40e03016500', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 7, '\x0101baf981e40e0584baf981e40e04012000', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 8, '\x0101baf981e40e0684baf981e40e05016300', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 9, '\x0101baf981e40e0784baf981e40e06017200', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 10, '\x0101baf981e40e0884baf981e40e07016100', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 11, '\x0101baf981e40e0984baf981e40e08016e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 12, '\x0101baf981e40e0a84baf981e40e09016500', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 13, '\x0101baf981e40e0b84baf981e40e0a017300', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 14, '\x0101baf981e40e0c84baf981e40e0b012c00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 15, '\x0101baf981e40e0d84baf981e40e0c012000', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 16, '\x0101baf981e40e0e84baf981e40e0d016e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 17, '\x0101baf981e40e0f84baf981e40e0e016f00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 18, '\x0101baf981e40e1084baf981e40e0f017400', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 19, '\x0101baf981e40e1184baf981e40e10012000', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 20, '\x0101baf981e40e1284baf981e40e11017400', 'us_5g67lx0ncgo87nrd2d6t', 1796012877058);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 21, '\x0101baf981e40e1384baf981e40e12016500', 'us_5g67lx0ncgo87nrd2d6t', 1796012877149);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 22, '\x0101baf981e40e1484baf981e40e13016e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877149);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 23, '\x0101baf981e40e1584baf981e40e14012e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877149);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 24, '\x0101cdb8a3c9080084baf981e40e15012000', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 25, '\x0101cdb8a3c9080184cdb8a3c90800015700', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 26, '\x0101cdb8a3c9080284cdb8a3c90801017200', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 27, '\x0101cdb8a3c9080384cdb8a3c90802016900', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 28, '\x0101cdb8a3c9080484cdb8a3c90803017400', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 29, '\x0101cdb8a3c9080584cdb8a3c90804017400', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 30, '\x0101cdb8a3c9080684cdb8a3c90805016500', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 31, '\x0101cdb8a3c9080784cdb8a3c90806016e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 32, '\x0101cdb8a3c9080884cdb8a3c90807012000', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 33, '\x0101cdb8a3c9080984cdb8a3c90808017300', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 34, '\x0101cdb8a3c9080a84cdb8a3c90809016900', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 35, '\x0101cdb8a3c9080b84cdb8a3c9080a016e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 36, '\x0101cdb8a3c9080c84cdb8a3c9080b016300', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 37, '\x0101cdb8a3c9080d84cdb8a3c9080c016500', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 38, '\x0101cdb8a3c9080e84cdb8a3c9080d012e00', 'us_5g67lx0ncgo87nrd2d6t', 1796012877975);
INSERT INTO public.draft_update VALUES ('st_2sw33mtnobtzez1vgxf0', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_5g67lx0ncgo87nrd2d6t', 1796012878196);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_dwdoc4awm8uezacj8l2s', 1796012879016);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 2, '\x0101edeec7a50900840152012000', 'us_dwdoc4awm8uezacj8l2s', 1796012879460);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 3, '\x0101edeec7a5090184edeec7a50900015200', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 4, '\x0101edeec7a5090284edeec7a50901016500', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 5, '\x0101edeec7a5090384edeec7a50902016100', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 6, '\x0101edeec7a5090484edeec7a50903016400', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 7, '\x0101edeec7a5090584edeec7a50904012000', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 8, '\x0101edeec7a5090684edeec7a50905016900', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 9, '\x0101edeec7a5090784edeec7a50906017400', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 10, '\x0101edeec7a5090884edeec7a50907012c00', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 11, '\x0101edeec7a5090984edeec7a50908012000', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 12, '\x0101edeec7a5090a84edeec7a50909017000', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 13, '\x0101edeec7a5090b84edeec7a5090a016c00', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 14, '\x0101edeec7a5090c84edeec7a5090b016500', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 15, '\x0101edeec7a5090d84edeec7a5090c016100', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 16, '\x0101edeec7a5090e84edeec7a5090d017300', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 17, '\x0101edeec7a5090f84edeec7a5090e016500', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_0se7lmz9pmoxjxfaenud', 18, '\x0101edeec7a5091084edeec7a5090f012e00', 'us_dwdoc4awm8uezacj8l2s', 1796012879509);
INSERT INTO public.draft_update VALUES ('st_y7diee0ti8qfqz3wk4mt', 15, '\x0103baefdf9d0c0087015303097061726167726170680700baefdf9d0c00060400baefdf9d0c01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1796012881422);
INSERT INTO public.draft_update VALUES ('st_y7diee0ti8qfqz3wk4mt', 16, '\x0103f58ae2c6090087baefdf9d0c0003097061726167726170680700f58ae2c60900060400f58ae2c60901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1796012881454);
INSERT INTO public.draft_update VALUES ('st_0ac8w3dnt600e34nqx9j', 39, '\x010398c5d09201008701530309706172616772617068070098c5d092010006040098c5d0920101134f6e65206d6f7265207061726167726170682e00', 'somebody', 1796012881562);
INSERT INTO public.draft_version VALUES ('st_y7diee0ti8qfqz3wk4mt', 1, 1, 1796012874953, 'publication', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609dd425012c367f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_y7diee0ti8qfqz3wk4mt', 2, 14, 1796012876080, 'publication', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 2, 5, 0, '\x28b52ffd60d200950900a6113e30806b3a33c019cb5230b060c1747241934434293b42b6b524f7231018438dab8b1e5300cfd01bba98d89296b4bd934c0133002e002f000f3affaaf2535aeda6bc5a6acee00d488b1861a18d960262d14e102c3b12f88081179855307718632291208bce8546f478f6d953d7d7f19fb6f3aa374e4e12a2d2f92e0abd71d7513684afd276d12b6dfad127d55323a7e90f55c627c6a7673e060d12403f3eb899e65bcf21459fe5b99f196f80180da4f52995e4fccaeb5b5fdd45f92af5d4eb5b2e4aea252aed70f90be1d344b43ba95d1c8e83535e8e6b29cb98257e3c03cb761ff6b05d561035498b34801635a8314b0409b44983282d621016003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a15ec0440e2d0b22a856eded30b4706', '\x28b52ffd2028250100d85b5b312c302c3131362c315d2c5b353438313736383135332c5d5d0200320bbf603601');
INSERT INTO public.draft_version VALUES ('st_0ac8w3dnt600e34nqx9j', 1, 1, 1796012876690, 'publication', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c6099a3c2c84e58378525fdaf2e5bf5bca142f002b002b00947ca63b4493cf8a4f9f3e3ee8fc2346c12a1adc58c236db56629bd50a962d1418c20293b035c1f6f1701883596603d04744ba21f25352fee9fa3afed3761eb5c5c9473e543a1f45d216771d6543f82a6d17bdd2a61f7d423d0310761c70837e7cd0f2cc979e4388bec9733f276780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a320da9dc3d5e5e2e094d5a25ac8620e633004bb7699c5acdd65d038801d0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_0ac8w3dnt600e34nqx9j', 2, 23, 1796012877659, 'publication', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 2, 5, 0, '\x28b52ffd60db00e50900069240346045d406305010c247428d33649264955508a6f572b9450e266c96364970000feaaaa96c33d00de8c8d9e168f7f5b7fb1ba1245334002f0030005fbbcad80ef4a34faa3fbe4b33001ef0688c19365ab617d1626b71b0dc68e08507aef0c26026c01992888420a0a24000e68016da53d7d7f19fb6f3aa3d4e4ef252e97c984a7bdc75940de1abb45df44a7b72e4345da2daf8ccf8f4cdc7079d7f458901f4e3839e69bee639a4e8b33cf773e31030c381b43ea5929c5f797dcd577751be4a3df5fa1a1725f514948ea0fc94980f0be1e34cb43ba9753e1f07a7ec343a3bd9c52cb1032ad8b50b2d68edae04d6220dd2061a6b515b16161134498b260da2d01e060116003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d57bf3de662aef5e3832', '\x28b52ffd202a3d010004025b5b312c302c3131362c315d2c5b333936373834333531342c302c32322c5d5d0100ce369d');
INSERT INTO public.draft_version VALUES ('st_2sw33mtnobtzez1vgxf0', 1, 1, 1796012878703, 'publication', NULL, NULL, 'us_5g67lx0ncgo87nrd2d6t', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609cc45b030d663e1a4bfb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842035b60ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f85a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_0se7lmz9pmoxjxfaenud', 1, 18, 1796012880692, 'state', 'review', NULL, 'us_dwdoc4awm8uezacj8l2s', NULL, 5, 0, '\x28b52ffd60d600d50900269240336055d4011483f40641524300089aba5e636e92345ba46b640949726713df13841927f58830b051f2098c0a844c721bd93bc91435002f003100cedfba3cf5875723d4d7ce3fa2198335204d62838d565a8a88493b21b0ec38e082054e6056c11c802f2692a9b2610120437a400b6d54d7d7f19fb673ab3d4e52f2a1d2f9320aed71d7513684afd276d12b6dfad167d59323a9e90ed6e553e3d3af8f0f0614faf1410f357ff31c56f4619efb793903d47020ad4fe924e75b5e7ff3d55d94af564fbdfec64559bdc4a51b2e3f65e6030be1e340b4bba9753e1f07a7ec383a6b59c63cf103aa2cdb8518c476d980d4242dd2029ad4a2c6305244699316595a84a0410215003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d5a36eded80bf704', '\x28b52ffd202a250100d85b5b312c302c3131362c315d2c5b323439343639313138372c5d5d02003317c7763601');
INSERT INTO public.draft_version_writer VALUES ('st_y7diee0ti8qfqz3wk4mt', 1, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_version_writer VALUES ('st_y7diee0ti8qfqz3wk4mt', 2, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_version_writer VALUES ('st_0ac8w3dnt600e34nqx9j', 1, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_version_writer VALUES ('st_0ac8w3dnt600e34nqx9j', 2, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_version_writer VALUES ('st_2sw33mtnobtzez1vgxf0', 1, 'us_5g67lx0ncgo87nrd2d6t');
INSERT INTO public.draft_version_writer VALUES ('st_0se7lmz9pmoxjxfaenud', 1, 'us_dwdoc4awm8uezacj8l2s');
INSERT INTO public.endpoint VALUES ('ep_3gfk1poyqhp8irool9bw', 'https://127.0.0.1:9/', 'A consumer', '[]', NULL, NULL, NULL, 'active', NULL, 6, 1796012867093, 'Ab9uxRwywS0tDynNmCgmxQjv-6nojgrGFRf_Uyk1-bQYRF_1kz2Uj3_w0ZW-GJSuVglypBrifF8p6AlAYkvvOpHgCJ9Rw-amIhqp-HgTTDAtsLY', NULL);
INSERT INTO public.event VALUES (1, 'evt_v75jgp1illwev3asq1mi', 'story.published', 'st_y7diee0ti8qfqz3wk4mt', 1796012875125, '{"storyId":"st_y7diee0ti8qfqz3wk4mt","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:54.953Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_eaqeo3nl000fkna520xa', 'story.updated', 'st_y7diee0ti8qfqz3wk4mt', 1796012876179, '{"storyId":"st_y7diee0ti8qfqz3wk4mt","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:54.953Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_e1253a2erjqixvlb079n', 'story.published', 'st_0ac8w3dnt600e34nqx9j', 1796012876754, '{"storyId":"st_0ac8w3dnt600e34nqx9j","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:56.690Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_r7zsv2odcql0fvqtl0tq', 'story.corrected', 'st_0ac8w3dnt600e34nqx9j', 1796012877717, '{"storyId":"st_0ac8w3dnt600e34nqx9j","revision":2,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-30T04:27:56.690Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_y6ifm400ltr94ye8gzqz', 'story.published', 'st_2sw33mtnobtzez1vgxf0', 1796012878724, '{"storyId":"st_2sw33mtnobtzez1vgxf0","revision":1,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-30T04:27:58.703Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_jp2dcntya3e6snnqb9lg', 'story.retracted', 'st_2sw33mtnobtzez1vgxf0', 1796012878838, '{"storyId":"st_2sw33mtnobtzez1vgxf0","revision":null,"url":"http://news.test/world/2026/11/30/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-30T04:27:58.703Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-30T04:27:40.362Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-30T04:27:40.368Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-30T04:27:40.370Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-30T04:27:40.417Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-30T04:27:40.511Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-30T04:27:40.536Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-30T04:27:40.579Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-30T04:27:40.626Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-30T04:27:40.639Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-30T04:27:40.855Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-30T04:27:41.014Z');
INSERT INTO public.kysely_migration VALUES ('0012-account-life', '2026-11-30T04:27:41.095Z');
INSERT INTO public.kysely_migration VALUES ('0013-audit', '2026-11-30T04:27:41.171Z');
INSERT INTO public.kysely_migration VALUES ('0015-confidants', '2026-11-30T04:27:41.194Z');
INSERT INTO public.kysely_migration VALUES ('0016-asset-files', '2026-11-30T04:27:41.263Z');
INSERT INTO public.kysely_migration VALUES ('0017-packed-text', '2026-11-30T04:27:41.272Z');
INSERT INTO public.kysely_migration VALUES ('0018-mail-and-second-factor', '2026-11-30T04:27:41.374Z');
INSERT INTO public.kysely_migration VALUES ('0019-names-of-people', '2026-11-30T04:27:41.380Z');
INSERT INTO public.kysely_migration VALUES ('0020-identities', '2026-11-30T04:27:41.438Z');
INSERT INTO public.kysely_migration VALUES ('0021-minor-updates', '2026-11-30T04:27:41.448Z');
INSERT INTO public.kysely_migration VALUES ('0022-comments', '2026-11-30T04:27:41.577Z');
INSERT INTO public.kysely_migration VALUES ('0023-search-and-archive', '2026-11-30T04:27:41.715Z');
INSERT INTO public.kysely_migration VALUES ('0024-crops-and-retractions', '2026-11-30T04:27:41.747Z');
INSERT INTO public.kysely_migration VALUES ('0025-guests', '2026-11-30T04:27:41.790Z');
INSERT INTO public.kysely_migration VALUES ('0026-versions', '2026-11-30T04:27:41.903Z');
INSERT INTO public.kysely_migration VALUES ('0027-house-style', '2026-11-30T04:27:41.944Z');
INSERT INTO public.kysely_migration VALUES ('0028-site', '2026-11-30T04:27:41.991Z');
INSERT INTO public.kysely_migration VALUES ('0029-taken-down', '2026-11-30T04:27:42.010Z');
INSERT INTO public.kysely_migration VALUES ('0030-purges', '2026-11-30T04:27:42.034Z');
INSERT INTO public.kysely_migration VALUES ('0032-pictures-in-text', '2026-11-30T04:27:42.076Z');
INSERT INTO public.kysely_migration VALUES ('0033-direct-stories', '2026-11-30T04:27:42.080Z');
INSERT INTO public.kysely_migration VALUES ('0034-cuts-and-avif', '2026-11-30T04:27:42.113Z');
INSERT INTO public.kysely_migration VALUES ('0035-authors', '2026-11-30T04:27:42.140Z');
INSERT INTO public.kysely_migration VALUES ('0036-readers-figures', '2026-11-30T04:27:42.243Z');
INSERT INTO public.kysely_migration VALUES ('0037-tags', '2026-11-30T04:27:42.294Z');
INSERT INTO public.kysely_migration VALUES ('0038-open-suggestions', '2026-11-30T04:27:42.297Z');
INSERT INTO public.kysely_migration VALUES ('0039-wide-cards', '2026-11-30T04:27:42.314Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_day VALUES ('2026/11/30', 2);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1796012874953, 'st_y7diee0ti8qfqz3wk4mt', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1796012876690, 'st_0ac8w3dnt600e34nqx9j', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_y7diee0ti8qfqz3wk4mt', '/world/2026/11/30/harbour-cranes-stand-still-on-day-5', 'world', 1796012874953, 1796012876080, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_0ac8w3dnt600e34nqx9j', '/world/2026/11/30/harbour-cranes-stand-still-on-day-6', 'world', 1796012876690, 1796012877659, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_text VALUES ('st_y7diee0ti8qfqz3wk4mt', 'world', 1796012874953, 2, 'First paragraph. A word more.
Second paragraph.', 'harbour cranes stand still on day 5 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph a word more ¶ second paragraph ¶', '''5'':7 ''a'':20 ''ada'':15 ''before'':13 ''cranes'':2 ''day'':6 ''first'':18 ''had'':10 ''harbour'':1 ''it'':12 ''more'':22 ''nobody'':9 ''on'':5 ''paragraph'':19,25 ''quill'':16 ''second'':24 ''seen'':11 ''stand'':3 ''still'':4 ''word'':21 ''§world'':28');
INSERT INTO public.published_text VALUES ('st_0ac8w3dnt600e34nqx9j', 'world', 1796012876690, 2, 'First paragraph. Nine cranes, not ten.
Second paragraph.', 'harbour cranes stand still on day 6 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph nine cranes not ten ¶ second paragraph ¶', '''6'':7 ''ada'':15 ''before'':13 ''cranes'':2,21 ''day'':6 ''first'':18 ''had'':10 ''harbour'':1 ''it'':12 ''nine'':20 ''nobody'':9 ''not'':22 ''on'':5 ''paragraph'':19,26 ''quill'':16 ''second'':25 ''seen'':11 ''stand'':3 ''still'':4 ''ten'':23 ''§world'':29');
INSERT INTO public.revision VALUES ('st_y7diee0ti8qfqz3wk4mt', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012874953, 'us_5g67lx0ncgo87nrd2d6t', 'evt_v75jgp1illwev3asq1mi', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_y7diee0ti8qfqz3wk4mt', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012876080, 'us_5g67lx0ncgo87nrd2d6t', 'evt_eaqeo3nl000fkna520xa', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_0ac8w3dnt600e34nqx9j', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012876690, 'us_5g67lx0ncgo87nrd2d6t', 'evt_e1253a2erjqixvlb079n', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_0ac8w3dnt600e34nqx9j', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012877659, 'us_5g67lx0ncgo87nrd2d6t', 'evt_r7zsv2odcql0fvqtl0tq', NULL, NULL, 'r1-1', NULL);
INSERT INTO public.revision VALUES ('st_2sw33mtnobtzez1vgxf0', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012878703, 'us_5g67lx0ncgo87nrd2d6t', 'evt_y6ifm400ltr94ye8gzqz', NULL, NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_2sw33mtnobtzez1vgxf0', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1796012878813, 'us_5g67lx0ncgo87nrd2d6t', 'evt_jp2dcntya3e6snnqb9lg', NULL, NULL, NULL, NULL);
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
INSERT INTO public.setting VALUES ('audit-sweep', '2026-11-30T04');
INSERT INTO public.setting VALUES ('views-by-time', '2026-11-30T04:27:42.903Z');
INSERT INTO public.setting VALUES ('version-thinning', '2026-11-30T04');
INSERT INTO public.setting VALUES ('derived:published-text', 'done');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:picture-words', '1');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.setting VALUES ('derived:asset-files', '1');
INSERT INTO public.setting VALUES ('derived:name-words', '1');
INSERT INTO public.setting VALUES ('derived:open-suggestions', '1');
INSERT INTO public.setting VALUES ('version-round', '2026-11-30T04:28');
INSERT INTO public.sign_in VALUES ('d4f60560454ecede79c4922b04fa2018ee60b75a520e81a26a00ca11f31dde17', 'si_xbx73dl3g5w0vjjegf3a', 'us_yibmocidtdf4quunz8om', 'node', 1796012864718, 1796012864718, 1798604864718);
INSERT INTO public.sign_in VALUES ('cb6661b2028b711769a514e5e92e3ae2e609c21ae331eb56f5bfe43183745f6e', 'si_0bkd9mcboprf14hqsf1q', 'us_5g67lx0ncgo87nrd2d6t', 'node', 1796012866144, 1796012866144, 1798604866144);
INSERT INTO public.sign_in VALUES ('6544a8aae46b87b813f612c2a782307623753cfc5a771771600dba5d74c6851b', 'si_4r631cfc7d4bieco7vi5', 'us_dwdoc4awm8uezacj8l2s', 'node', 1796012866928, 1796012866928, 1798604866928);
INSERT INTO public.story VALUES ('st_y7diee0ti8qfqz3wk4mt', 'live', 'us_5g67lx0ncgo87nrd2d6t', 1796012874693, 1796012876379, 'Harbour cranes stand still on day 5', 'world', 1796012874953, '/world/2026/11/30/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO public.story VALUES ('st_2sw33mtnobtzez1vgxf0', 'retracted', 'us_5g67lx0ncgo87nrd2d6t', 1796012878196, 1796012878196, 'Harbour cranes stand still on day 7', 'world', 1796012878703, '/world/2026/11/30/harbour-cranes-stand-still-on-day-7', 2, NULL, 1796012878813, 'None of it was true.', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_0se7lmz9pmoxjxfaenud', 'review', 'us_dwdoc4awm8uezacj8l2s', 1796012879016, 1796012880692, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO public.story VALUES ('st_0ac8w3dnt600e34nqx9j', 'live', 'us_5g67lx0ncgo87nrd2d6t', 1796012876449, 1796012880871, 'Harbour cranes stand still on day 6', 'world', 1796012876690, '/world/2026/11/30/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO public.story_word VALUES ('5', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('cranes', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('day', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('harbour', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('on', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('stand', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('still', 'st_y7diee0ti8qfqz3wk4mt');
INSERT INTO public.story_word VALUES ('6', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('cranes', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('day', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('harbour', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('on', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('stand', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('still', 'st_0ac8w3dnt600e34nqx9j');
INSERT INTO public.story_word VALUES ('7', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('cranes', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('day', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('harbour', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('on', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('stand', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('still', 'st_2sw33mtnobtzez1vgxf0');
INSERT INTO public.story_word VALUES ('8', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public.story_word VALUES ('cranes', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public.story_word VALUES ('day', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public.story_word VALUES ('harbour', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public.story_word VALUES ('on', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public.story_word VALUES ('stand', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public.story_word VALUES ('still', 'st_0se7lmz9pmoxjxfaenud');
INSERT INTO public."user" VALUES ('us_yibmocidtdf4quunz8om', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-30 04:27:43.662+00', '2026-11-30 04:27:43.662+00', 'admin', 1796012864718, NULL, NULL, 'admin', NULL);
INSERT INTO public."user" VALUES ('us_5g67lx0ncgo87nrd2d6t', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-30 04:27:45.513+00', '2026-11-30 04:27:45.513+00', 'publisher', 1796012866144, NULL, NULL, 'edda publisher', NULL);
INSERT INTO public."user" VALUES ('us_dwdoc4awm8uezacj8l2s', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-30 04:27:46.491+00', '2026-11-30 04:27:46.491+00', 'reporter', 1796012866928, NULL, NULL, 'rolf reporter', NULL);
INSERT INTO public.view_day VALUES ('st_0ac8w3dnt600e34nqx9j', '2026-11-30', 1);
INSERT INTO public.view_day VALUES ('st_y7diee0ti8qfqz3wk4mt', '2026-11-30', 1);
INSERT INTO public.view_minute VALUES ('st_0ac8w3dnt600e34nqx9j', 29933548, 1, NULL);
INSERT INTO public.view_minute VALUES ('st_y7diee0ti8qfqz3wk4mt', 29933548, 1, NULL);
INSERT INTO public.view_salt VALUES ('2026-11-30', '\x0409593aa98b3cd7d5e6fcd817f550be802b45cf3d70aaf6725d0feefebbdb0e');
INSERT INTO public.view_seen VALUES ('st_0ac8w3dnt600e34nqx9j', '2026-11-30', '\x1153fbeddf8a442a');
INSERT INTO public.view_seen VALUES ('st_y7diee0ti8qfqz3wk4mt', '2026-11-30', '\xab10239edc44c88e');
INSERT INTO public.view_source VALUES ('st_0ac8w3dnt600e34nqx9j', '2026-11-30', 'direct', 1);
INSERT INTO public.view_source VALUES ('st_y7diee0ti8qfqz3wk4mt', '2026-11-30', 'direct', 1);
INSERT INTO public.view_total VALUES ('st_0ac8w3dnt600e34nqx9j', 1);
INSERT INTO public.view_total VALUES ('st_y7diee0ti8qfqz3wk4mt', 1);
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
ALTER TABLE ONLY public.author
    ADD CONSTRAINT author_pkey PRIMARY KEY (slug);
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
ALTER TABLE ONLY public.focal_point
    ADD CONSTRAINT focal_point_pkey PRIMARY KEY (asset_id, x, y);
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
ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_pkey PRIMARY KEY (slug);
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
ALTER TABLE ONLY public.view_day
    ADD CONSTRAINT view_day_pkey PRIMARY KEY (story_id, day);
ALTER TABLE ONLY public.view_minute
    ADD CONSTRAINT view_minute_pkey PRIMARY KEY (story_id, minute);
ALTER TABLE ONLY public.view_refused
    ADD CONSTRAINT view_refused_pkey PRIMARY KEY (story_id, day, reason);
ALTER TABLE ONLY public.view_salt
    ADD CONSTRAINT view_salt_pkey PRIMARY KEY (day);
ALTER TABLE ONLY public.view_seen
    ADD CONSTRAINT view_seen_pkey PRIMARY KEY (story_id, day, visitor);
ALTER TABLE ONLY public.view_source
    ADD CONSTRAINT view_source_pkey PRIMARY KEY (story_id, day, source);
ALTER TABLE ONLY public.view_total
    ADD CONSTRAINT view_total_pkey PRIMARY KEY (story_id);
CREATE INDEX account_link_email ON public.account_link USING btree (email);
CREATE INDEX account_user ON public.account USING btree ("userId");
CREATE INDEX address_story ON public.address USING btree (story_id);
CREATE INDEX asset_created ON public.asset USING btree (created_at);
CREATE INDEX asset_file_asset ON public.asset_file USING btree (asset_id);
CREATE INDEX asset_uncut ON public.asset USING btree (created_at) WHERE (("cropsJson" IS NULL) AND (original IS NOT NULL));
CREATE INDEX asset_without_avif ON public.asset USING btree (created_at) WHERE ((avif IS NULL) AND (original IS NOT NULL));
CREATE INDEX asset_without_wide_card ON public.asset USING btree (created_at) WHERE ((wide_card IS NULL) AND (original IS NOT NULL));
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
CREATE INDEX focal_point_uncut ON public.focal_point USING btree (asset_id) WHERE ("cutsJson" IS NULL);
CREATE UNIQUE INDEX guest_hash ON public.guest USING btree (hash);
CREATE INDEX guest_story ON public.guest USING btree (story_id);
CREATE UNIQUE INDEX house_style_folded ON public.house_style USING btree (folded);
CREATE UNIQUE INDEX identity_user ON public.identity USING btree (user_id, issuer);
CREATE INDEX mail_next ON public.mail USING btree (next_at);
CREATE INDEX published_name_bytes ON public.published_name USING btree (kind, slug COLLATE "C");
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
CREATE INDEX tag_at ON public.tag USING btree (at);
CREATE INDEX ticket_end ON public.ticket USING btree (ends_at);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
CREATE INDEX view_day_day ON public.view_day USING btree (day);
CREATE INDEX view_minute_minute ON public.view_minute USING btree (minute);
CREATE INDEX view_refused_day ON public.view_refused USING btree (day);
CREATE INDEX view_seen_day ON public.view_seen USING btree (day);
CREATE INDEX view_source_day ON public.view_source USING btree (day);
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
