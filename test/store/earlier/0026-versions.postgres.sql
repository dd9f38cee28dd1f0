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
    "cropsJson" text
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
    passage text
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
CREATE TABLE public.sign_in_step (
    hash text NOT NULL,
    user_id text NOT NULL,
    password_mark text NOT NULL,
    tries integer NOT NULL,
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
INSERT INTO public.account VALUES ('ac_jnm7ul2dgfquo6fwjig4', 'us_u5qjump8ggqug69tiptq', 'credential', 'us_u5qjump8ggqug69tiptq', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$jsdDM6VhgzZj5UIct5Ct5g$GFyWhg3i+xH+pugvPO0CA5hqOf8npI6RQ5tikmrnskQ', '2026-11-29 17:45:07.565+00', '2026-11-29 17:45:07.565+00');
INSERT INTO public.account VALUES ('ac_60nbm5ucfndh8nj9b0b6', 'us_b0c2occbnc1hwd0gnnhf', 'credential', 'us_b0c2occbnc1hwd0gnnhf', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$RGJvblpJ6rp3FlLme+drbA$hq+nHhak/HkPYroHngWeMQ2qxbFVRaLS6OhQ6t1pg0Q', '2026-11-29 17:45:07.983+00', '2026-11-29 17:45:07.983+00');
INSERT INTO public.account VALUES ('ac_77xh4fy28lp9nallhkno', 'us_32372wz2e4ollx7eumy6', 'credential', 'us_32372wz2e4ollx7eumy6', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$Lsv+Ygr2f9ZkNlykTCDAcQ$WgD/xS8yeNimgk5QuI8UeVRtFHjn4wX771SbAorC8BA', '2026-11-29 17:45:08.648+00', '2026-11-29 17:45:08.648+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.api_key VALUES ('ak_5xn5dweezxefiz0wrp3o', 'e6c1c785126f9f1a41a2bb5827c11c2572009b2f7fa2e04923dce72312b2840b', 'wire', 'us_u5qjump8ggqug69tiptq', '["stories:read","events:read"]', 1795974309045, NULL);
INSERT INTO public.assignee VALUES ('st_oj750vpvoay94q0ux8fz', 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.attempt VALUES (1, 'dl_2a8fyme0msjz88reasrn', 1, 1795974313026, 48, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_j7z41vs3qvdppytokobs', 1, 1795974313918, 30, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_hjqvdu81adp97tr22l53', 1, 1795974314554, 7, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_xt2rp2x3dafix0x91pfo', 1, 1795974314983, 78, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_24jk4dvj0438000p2qu1', 1, 1795974315672, 17, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_kxzw7kz8gwxl6xfl192k', 1, 1795974315843, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_2a8fyme0msjz88reasrn', 2, 1795974321612, 76, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_j7z41vs3qvdppytokobs', 2, 1795974321614, 75, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_hjqvdu81adp97tr22l53', 2, 1795974321614, 75, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_xt2rp2x3dafix0x91pfo', 2, 1795974321614, 75, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_24jk4dvj0438000p2qu1', 2, 1795974321728, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_kxzw7kz8gwxl6xfl192k', 2, 1795974321744, 2, NULL, 'connection refused', NULL);
INSERT INTO public.audit_entry VALUES ('au_0mx24qcqn00006acg5c8a2xeqb8ocxr3v', 1795974307583, 1, 1795974307583, 'account.made', NULL, '', 'galley', NULL, NULL, 'us_u5qjump8ggqug69tiptq', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
INSERT INTO public.audit_entry VALUES ('au_0mx24qcx900005si774v9m2z1qn5o2xsd', 1795974307821, 1, 1795974307821, 'session.begun', 'us_u5qjump8ggqug69tiptq', 'Admin', 'session', NULL, NULL, 'us_u5qjump8ggqug69tiptq', 'Admin', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qd1u0000o0flqip8f8qqakou4jre', 1795974307986, 1, 1795974307986, 'account.made', 'us_u5qjump8ggqug69tiptq', 'Admin', 'session', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qdd700006op92qmni7uupcfipw04', 1795974308395, 1, 1795974308395, 'session.begun', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qdkw0000g56usww6t9j6m7i845p8', 1795974308672, 1, 1795974308672, 'account.made', 'us_u5qjump8ggqug69tiptq', 'Admin', 'session', NULL, NULL, 'us_32372wz2e4ollx7eumy6', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qdtd0000965tqoo9d1aahrbfvsrg', 1795974308977, 1, 1795974308977, 'session.begun', 'us_32372wz2e4ollx7eumy6', 'Rolf Reporter', 'session', NULL, NULL, 'us_32372wz2e4ollx7eumy6', 'Rolf Reporter', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qdvc00007c8rpnw9ufc6t2sntrpp', 1795974309048, 1, 1795974309048, 'key.made', 'us_u5qjump8ggqug69tiptq', 'Admin', 'session', NULL, NULL, 'ak_5xn5dweezxefiz0wrp3o', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qdvs00004bqwkxbwvcvwms6tex2s', 1795974309064, 1, 1795974309064, 'endpoint.made', 'us_u5qjump8ggqug69tiptq', 'Admin', 'session', NULL, NULL, 'ep_z51bq7j3qdynady6ha87', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qgx20000kvty3a108cmdmfxsj861', 1795974312998, 1, 1795974312998, 'story.published', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_i10yn8vz6zdye5xtn8mt', 'Harbour cranes stand still on day 5', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qhkw0000m4efu8vytszwof3dqix7', 1795974313856, 1, 1795974313856, 'story.updated', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_i10yn8vz6zdye5xtn8mt', 'Harbour cranes stand still on day 5', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qi2n0000lhop3ksl0lyymvioeq9k', 1795974314495, 1, 1795974314495, 'story.published', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_z491z544fo88gogfp5cw', 'Harbour cranes stand still on day 6', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qidb0000soeuytbje36xnzddfkym', 1795974314879, 1, 1795974314879, 'story.corrected', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_z491z544fo88gogfp5cw', 'Harbour cranes stand still on day 6', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qivv0000aw7zj4d0yk0i8a7in247', 1795974315547, 1, 1795974315547, 'story.published', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_879gdrdoxmhkrvcmva36', 'Harbour cranes stand still on day 7', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qj2b0000uwcaxr88tjcmysx7jhua', 1795974315779, 1, 1795974315779, 'story.retracted', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_879gdrdoxmhkrvcmva36', 'Harbour cranes stand still on day 7', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx24qje70000xggtbyqq1rbp7nfehaxo', 1795974316207, 1, 1795974316207, 'story.assigned', 'us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'session', NULL, NULL, 'st_oj750vpvoay94q0ux8fz', 'Harbour cranes stand still on day 8', '{"names":"Edda Publisher"}', '127.0.0.1');
INSERT INTO public.delivery VALUES ('dl_kxzw7kz8gwxl6xfl192k', 'ep_z51bq7j3qdynady6ha87', 'evt_3ilohty2qebapx17zhbb', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T17:45:15.775Z","data":{"storyId":"st_879gdrdoxmhkrvcmva36","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T17:45:15.465Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795974315775, 1795974597997, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_24jk4dvj0438000p2qu1', 'ep_z51bq7j3qdynady6ha87', 'evt_1rbb68b5xzv3vyfef17p', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T17:45:15.541Z","data":{"storyId":"st_879gdrdoxmhkrvcmva36","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:15.465Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795974315541, 1795974634505, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_2a8fyme0msjz88reasrn', 'ep_z51bq7j3qdynady6ha87', 'evt_l4y8h7g6epwsyhiabnpi', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T17:45:12.991Z","data":{"storyId":"st_i10yn8vz6zdye5xtn8mt","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:12.940Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795974312991, 1795974622379, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_j7z41vs3qvdppytokobs', 'ep_z51bq7j3qdynady6ha87', 'evt_92c26fijxqu4obp4nepb', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T17:45:13.839Z","data":{"storyId":"st_i10yn8vz6zdye5xtn8mt","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:12.940Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795974313839, 1795974610320, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_hjqvdu81adp97tr22l53', 'ep_z51bq7j3qdynady6ha87', 'evt_77c8jsrxqqp5whjk9xdb', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T17:45:14.477Z","data":{"storyId":"st_z491z544fo88gogfp5cw","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:14.348Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795974314477, 1795974577481, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_xt2rp2x3dafix0x91pfo', 'ep_z51bq7j3qdynady6ha87', 'evt_zs9vmu4ep0b5t50gesvx', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T17:45:14.847Z","data":{"storyId":"st_z491z544fo88gogfp5cw","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T17:45:14.348Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795974314847, 1795974597249, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_879gdrdoxmhkrvcmva36', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_oj750vpvoay94q0ux8fz', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_i10yn8vz6zdye5xtn8mt', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_z491z544fo88gogfp5cw', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_i10yn8vz6zdye5xtn8mt', 1, '');
INSERT INTO public.draft_client VALUES ('st_i10yn8vz6zdye5xtn8mt', 4264900412, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_client VALUES ('st_z491z544fo88gogfp5cw', 1, '');
INSERT INTO public.draft_client VALUES ('st_z491z544fo88gogfp5cw', 3382130019, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_client VALUES ('st_z491z544fo88gogfp5cw', 1124332208, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_client VALUES ('st_879gdrdoxmhkrvcmva36', 1, '');
INSERT INTO public.draft_client VALUES ('st_oj750vpvoay94q0ux8fz', 1, '');
INSERT INTO public.draft_client VALUES ('st_oj750vpvoay94q0ux8fz', 3007043112, 'us_32372wz2e4ollx7eumy6');
INSERT INTO public.draft_client VALUES ('st_i10yn8vz6zdye5xtn8mt', 3932792889, 'somebody');
INSERT INTO public.draft_client VALUES ('st_i10yn8vz6zdye5xtn8mt', 1558407347, 'somebody');
INSERT INTO public.draft_client VALUES ('st_z491z544fo88gogfp5cw', 2250164208, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_i10yn8vz6zdye5xtn8mt', 14, '\x0201bceed4f10f008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_snapshot VALUES ('st_i10yn8vz6zdye5xtn8mt', 15, '\x0301bceed4f10f008401520d204120776f7264206d6f72652e03b9d0a6d30e0087015303097061726167726170680700b9d0a6d30e00060400b9d0a6d30e01134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_snapshot VALUES ('st_z491z544fo88gogfp5cw', 38, '\x0301e3eadccc0c0084015216204e696e65206372616e65732c206e6f742074656e2e01b0e58f98040084e3eadccc0c150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000', '\x28b52ffd20021100005b5d');
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314032);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 2, '\x0101e3eadccc0c00840152012000', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 3, '\x0101e3eadccc0c0184e3eadccc0c00014e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 4, '\x0101e3eadccc0c0284e3eadccc0c01016900', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 5, '\x0101e3eadccc0c0384e3eadccc0c02016e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 6, '\x0101e3eadccc0c0484e3eadccc0c03016500', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 7, '\x0101e3eadccc0c0584e3eadccc0c04012000', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 8, '\x0101e3eadccc0c0684e3eadccc0c05016300', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 9, '\x0101e3eadccc0c0784e3eadccc0c06017200', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 10, '\x0101e3eadccc0c0884e3eadccc0c07016100', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 11, '\x0101e3eadccc0c0984e3eadccc0c08016e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 12, '\x0101e3eadccc0c0a84e3eadccc0c09016500', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 13, '\x0101e3eadccc0c0b84e3eadccc0c0a017300', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 14, '\x0101e3eadccc0c0c84e3eadccc0c0b012c00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 15, '\x0101e3eadccc0c0d84e3eadccc0c0c012000', 'us_b0c2occbnc1hwd0gnnhf', 1795974314652);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 16, '\x0101e3eadccc0c0e84e3eadccc0c0d016e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 17, '\x0101e3eadccc0c0f84e3eadccc0c0e016f00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 18, '\x0101e3eadccc0c1084e3eadccc0c0f017400', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 19, '\x0101e3eadccc0c1184e3eadccc0c10012000', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 20, '\x0101e3eadccc0c1284e3eadccc0c11017400', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 21, '\x0101e3eadccc0c1384e3eadccc0c12016500', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 22, '\x0101e3eadccc0c1484e3eadccc0c13016e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 23, '\x0101e3eadccc0c1584e3eadccc0c14012e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974314701);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 24, '\x0101b0e58f98040084e3eadccc0c15012000', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 25, '\x0101b0e58f98040184b0e58f980400015700', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 26, '\x0101b0e58f98040284b0e58f980401017200', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 27, '\x0101b0e58f98040384b0e58f980402016900', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 28, '\x0101b0e58f98040484b0e58f980403017400', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 29, '\x0101b0e58f98040584b0e58f980404017400', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 30, '\x0101b0e58f98040684b0e58f980405016500', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 31, '\x0101b0e58f98040784b0e58f980406016e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 32, '\x0101b0e58f98040884b0e58f980407012000', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 33, '\x0101b0e58f98040984b0e58f980408017300', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 34, '\x0101b0e58f98040a84b0e58f980409016900', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 35, '\x0101b0e58f98040b84b0e58f98040a016e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 36, '\x0101b0e58f98040c84b0e58f98040b016300', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 37, '\x0101b0e58f98040d84b0e58f98040c016500', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 38, '\x0101b0e58f98040e84b0e58f98040d012e00', 'us_b0c2occbnc1hwd0gnnhf', 1795974315272);
INSERT INTO public.draft_update VALUES ('st_879gdrdoxmhkrvcmva36', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_b0c2occbnc1hwd0gnnhf', 1795974315335);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_32372wz2e4ollx7eumy6', 1795974315853);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 2, '\x0101a8acef990b00840152012000', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 3, '\x0101a8acef990b0184a8acef990b00015200', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 4, '\x0101a8acef990b0284a8acef990b01016500', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 5, '\x0101a8acef990b0384a8acef990b02016100', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 6, '\x0101a8acef990b0484a8acef990b03016400', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 7, '\x0101a8acef990b0584a8acef990b04012000', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 8, '\x0101a8acef990b0684a8acef990b05016900', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 9, '\x0101a8acef990b0784a8acef990b06017400', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 10, '\x0101a8acef990b0884a8acef990b07012c00', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 11, '\x0101a8acef990b0984a8acef990b08012000', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 12, '\x0101a8acef990b0a84a8acef990b09017000', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 13, '\x0101a8acef990b0b84a8acef990b0a016c00', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 14, '\x0101a8acef990b0c84a8acef990b0b016500', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 15, '\x0101a8acef990b0d84a8acef990b0c016100', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 16, '\x0101a8acef990b0e84a8acef990b0d017300', 'us_32372wz2e4ollx7eumy6', 1795974316032);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 17, '\x0101a8acef990b0f84a8acef990b0e016500', 'us_32372wz2e4ollx7eumy6', 1795974316083);
INSERT INTO public.draft_update VALUES ('st_oj750vpvoay94q0ux8fz', 18, '\x0101a8acef990b1084a8acef990b0f012e00', 'us_32372wz2e4ollx7eumy6', 1795974316083);
INSERT INTO public.draft_update VALUES ('st_i10yn8vz6zdye5xtn8mt', 15, '\x0103b9d0a6d30e0087015303097061726167726170680700b9d0a6d30e00060400b9d0a6d30e01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795974317520);
INSERT INTO public.draft_update VALUES ('st_i10yn8vz6zdye5xtn8mt', 16, '\x0103b3d18de7050087b9d0a6d30e0003097061726167726170680700b3d18de70500060400b3d18de70501134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795974317679);
INSERT INTO public.draft_update VALUES ('st_z491z544fo88gogfp5cw', 39, '\x0103f08ffbb0080087015303097061726167726170680700f08ffbb00800060400f08ffbb00801134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795974317843);
INSERT INTO public.draft_version VALUES ('st_i10yn8vz6zdye5xtn8mt', 1, 1, 1795974312940, 'publication', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609dd425012c367f1a4beb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842036360ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f65a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_i10yn8vz6zdye5xtn8mt', 2, 14, 1795974313583, 'publication', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 2, 5, 0, '\x28b52ffd60d200ad0900a6d13e327055d3018c5023088a7fa94a9f00d06e69928c26656ac8b696e42e587cb4bd761187010ace66cfda3aa7df9296b4bd934c0134002e002f000f3affcaf2535aeda6bc5a6ace608e488b5861a18dd60262d156142c3f1638c1811b985d3007600cca443200a0d1b111419e7d3653d7d7f19fb6f3aa394e4e52a2d2f9300ccd71d7513684afd276d12b6dfad127d57323a7e91195c667c6a76b3e062d22403f3ec899e65bcf2145dfe5b99f1a7f80990da4f52995e4fccaeb5b5fdd45f92af5d4eb5b2e4aea292c0d81f90be1db4cb43ba95d9d8e83535e8f6b2bcb9825863c04cb761ff6b05d7610b54993b4801635a8b14b040d344a832a4d821016003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a15ec0440e2d0b22a856eded30b4706', '\x28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b34323634393030343132332c5d5d0200331783d61c03');
INSERT INTO public.draft_version VALUES ('st_z491z544fo88gogfp5cw', 1, 1, 1795974314348, 'publication', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c6099a3c2c84e58378525fdaf2e5bf5bca142f002b002b00947ca63b4493cf8a4f9f3e3ee8fc2346c12a1adc58c236db56629bd50a962d1418c20293b035c1f6f1701883596603d04744ba21f25352fee9fa3afed3761eb5c5c9473e543a1f45d216771d6543f82a6d17bdd2a61f7d423d0310761c70837e7cd0f2cc979e4388bec9733f276780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a320da9dc3d5e5e2e094d5a25ac8620e633004bb7699c5acdd65d038801d0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_z491z544fo88gogfp5cw', 2, 23, 1795974314765, 'publication', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 2, 5, 0, '\x28b52ffd60db00dd0900065240336045d40630d422002e4e203421024fdbdfebbd5c6e9183099ba54d121cc083ba6a2adb0c74033a3e5f5a371e5fbabf114a320534002f0030005fbbcad80cf4a34faa3fbe4b73001ee0688c15365ab614d1623b2159662c70420357785530176000118824b11040e08235a0853653d7d7f19fb6f3aa3d4e4ef252e97c984a7bdc75940de1abb45df44a7b72e4341da2daf8ccf8f4cdc7079d7f458901f4e3839e69bee639a4e8b33cf773e30e30c381b43ea5929c5f797dcd577751be4a3df5fa1a1725f512947ea0fc94980f0be1e344b43ba9753e1f07a7ec303a3bd9c52c71032ad8b50b2d68edae03d620edd1061a6b515b161611b4488b26ed81d01c060116003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d57bf3de662aef5e3832', '\x28b52ffd202a3d010004025b5b312c302c3131362c315d2c5b333338323133303031392c302c32322c5d5d0100ce369d');
INSERT INTO public.draft_version VALUES ('st_879gdrdoxmhkrvcmva36', 1, 1, 1795974315465, 'publication', NULL, NULL, 'us_b0c2occbnc1hwd0gnnhf', 1, 5, 0, '\x28b52ffd60b800d508005690382a606bdb300c48872e00bd2e126b2d72b0d0b75cd225016667c609cc45b030d663e1a4bfb4e5cb7fb794292f002b002b00947ca6434493cf8a4f9f3e3ee8fc2366c12e1cdc58c236db96629bd50a9631141842035b60ab822d04e2b006b3cc06d04f48fa41f25352fee9fa3afed3761eb5c5c94746543a1f85a12dee3aca86f055da2e7aa54d3ffa847a06117e1cb0837e7cd0f2cc979e4388bec9733f277780150ad2fa943a727ee4f5a5afeea27c157aeaf52517650be1a324da9dc3d5e5e2e09415a3dac8620e6b3004bb7699c5acdd65d038801f0cc08d1b5e93d60cb000370115003964806ebecb4f67819492e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d51b6edec8847302', '\x28b52ffd200d6900005b5b312c302c3131362c315d5d');
INSERT INTO public.draft_version VALUES ('st_oj750vpvoay94q0ux8fz', 1, 18, 1795974316548, 'state', 'review', NULL, 'us_32372wz2e4ollx7eumy6', NULL, 5, 0, '\x28b52ffd60d600cd0900265240327055d3019c5dcf557fbcb2aaf80c044d8f48726c918121db5a92bb6027fd88d72e182d313ac859312326536c494bdade49a635002f003100cedfba3cf587572bd4d7ce7fa2598339224d62848d565a8b88495b41b0fc48e083065e6076c11c80312893696003404786048116da54d7d7f19fb673ab3d4e5232a2d2f9320ced71d7513684afd276d12b6dfad167d59323a9e910d6e553e3d3af8f0f0615faf1410f357ff31c56f4619efb79b903d47020ad4fe924e75b5e7ff3d55d94af564fbdfec645593dc5a51f2e3f65e6030be1e348b4bba9753e1f07a7ec3c3a6b59c63c31041258b60b3188edb202a94d9aa40534a9458d61a4a8d2282db23489418b0415003964806eb0cb4567d19592e9460080796616441ebc9c228caa984bf03d4db59493590cab204a1570671859d5a36eded80bf704', '\x28b52ffd202a2d0100e05b5b312c302c3131362c315d2c5b33303037303433313132372c5d5d0200331783d61c03');
INSERT INTO public.draft_version_writer VALUES ('st_i10yn8vz6zdye5xtn8mt', 1, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_version_writer VALUES ('st_i10yn8vz6zdye5xtn8mt', 2, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_version_writer VALUES ('st_z491z544fo88gogfp5cw', 1, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_version_writer VALUES ('st_z491z544fo88gogfp5cw', 2, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_version_writer VALUES ('st_879gdrdoxmhkrvcmva36', 1, 'us_b0c2occbnc1hwd0gnnhf');
INSERT INTO public.draft_version_writer VALUES ('st_oj750vpvoay94q0ux8fz', 1, 'us_32372wz2e4ollx7eumy6');
INSERT INTO public.endpoint VALUES ('ep_z51bq7j3qdynady6ha87', 'https://127.0.0.1:9/', 'A consumer', '[]', NULL, NULL, NULL, 'active', NULL, 6, 1795974309060, 'AVhffKVu7xHsfWOF-KwTegpYv5J_OdObwVC_pmHgeLWDKRXwjFV5DPE_3TRLD8yqMw6nNc9TMd8qaayFU6BqSOJ2oO8bqEZOQ7f06E_np1wlp6Q', NULL);
INSERT INTO public.event VALUES (1, 'evt_l4y8h7g6epwsyhiabnpi', 'story.published', 'st_i10yn8vz6zdye5xtn8mt', 1795974312991, '{"storyId":"st_i10yn8vz6zdye5xtn8mt","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:12.940Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_92c26fijxqu4obp4nepb', 'story.updated', 'st_i10yn8vz6zdye5xtn8mt', 1795974313839, '{"storyId":"st_i10yn8vz6zdye5xtn8mt","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:12.940Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_77c8jsrxqqp5whjk9xdb', 'story.published', 'st_z491z544fo88gogfp5cw', 1795974314477, '{"storyId":"st_z491z544fo88gogfp5cw","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:14.348Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_zs9vmu4ep0b5t50gesvx', 'story.corrected', 'st_z491z544fo88gogfp5cw', 1795974314847, '{"storyId":"st_z491z544fo88gogfp5cw","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T17:45:14.348Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_1rbb68b5xzv3vyfef17p', 'story.published', 'st_879gdrdoxmhkrvcmva36', 1795974315541, '{"storyId":"st_879gdrdoxmhkrvcmva36","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T17:45:15.465Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_3ilohty2qebapx17zhbb', 'story.retracted', 'st_879gdrdoxmhkrvcmva36', 1795974315775, '{"storyId":"st_879gdrdoxmhkrvcmva36","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T17:45:15.465Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T17:45:06.079Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T17:45:06.103Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T17:45:06.105Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T17:45:06.128Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T17:45:06.297Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T17:45:06.304Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T17:45:06.310Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T17:45:06.375Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-29T17:45:06.378Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-29T17:45:06.455Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-29T17:45:06.495Z');
INSERT INTO public.kysely_migration VALUES ('0012-account-life', '2026-11-29T17:45:06.613Z');
INSERT INTO public.kysely_migration VALUES ('0013-audit', '2026-11-29T17:45:06.648Z');
INSERT INTO public.kysely_migration VALUES ('0015-confidants', '2026-11-29T17:45:06.667Z');
INSERT INTO public.kysely_migration VALUES ('0016-asset-files', '2026-11-29T17:45:06.744Z');
INSERT INTO public.kysely_migration VALUES ('0017-packed-text', '2026-11-29T17:45:06.747Z');
INSERT INTO public.kysely_migration VALUES ('0018-mail-and-second-factor', '2026-11-29T17:45:06.817Z');
INSERT INTO public.kysely_migration VALUES ('0019-names-of-people', '2026-11-29T17:45:06.824Z');
INSERT INTO public.kysely_migration VALUES ('0020-identities', '2026-11-29T17:45:06.842Z');
INSERT INTO public.kysely_migration VALUES ('0021-minor-updates', '2026-11-29T17:45:06.854Z');
INSERT INTO public.kysely_migration VALUES ('0022-comments', '2026-11-29T17:45:06.941Z');
INSERT INTO public.kysely_migration VALUES ('0023-search-and-archive', '2026-11-29T17:45:07.068Z');
INSERT INTO public.kysely_migration VALUES ('0024-crops-and-retractions', '2026-11-29T17:45:07.091Z');
INSERT INTO public.kysely_migration VALUES ('0025-guests', '2026-11-29T17:45:07.139Z');
INSERT INTO public.kysely_migration VALUES ('0026-versions', '2026-11-29T17:45:07.194Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_day VALUES ('2026/11/29', 2);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795974312940, 'st_i10yn8vz6zdye5xtn8mt', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795974314348, 'st_z491z544fo88gogfp5cw', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_i10yn8vz6zdye5xtn8mt', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795974312940, 1795974313583, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_z491z544fo88gogfp5cw', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795974314348, 1795974314765, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_text VALUES ('st_i10yn8vz6zdye5xtn8mt', 'world', 1795974312940, 2, 'First paragraph. A word more.
Second paragraph.', 'harbour cranes stand still on day 5 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph a word more ¶ second paragraph ¶', '''5'':7 ''a'':20 ''ada'':15 ''before'':13 ''cranes'':2 ''day'':6 ''first'':18 ''had'':10 ''harbour'':1 ''it'':12 ''more'':22 ''nobody'':9 ''on'':5 ''paragraph'':19,25 ''quill'':16 ''second'':24 ''seen'':11 ''stand'':3 ''still'':4 ''word'':21 ''§world'':28');
INSERT INTO public.published_text VALUES ('st_z491z544fo88gogfp5cw', 'world', 1795974314348, 2, 'First paragraph. Nine cranes, not ten.
Second paragraph.', 'harbour cranes stand still on day 6 ¶ nobody had seen it before ¶ ada quill ¶ first paragraph nine cranes not ten ¶ second paragraph ¶', '''6'':7 ''ada'':15 ''before'':13 ''cranes'':2,21 ''day'':6 ''first'':18 ''had'':10 ''harbour'':1 ''it'':12 ''nine'':20 ''nobody'':9 ''not'':22 ''on'':5 ''paragraph'':19,26 ''quill'':16 ''second'':25 ''seen'':11 ''stand'':3 ''still'':4 ''ten'':23 ''§world'':29');
INSERT INTO public.revision VALUES ('st_i10yn8vz6zdye5xtn8mt', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974312940, 'us_b0c2occbnc1hwd0gnnhf', 'evt_l4y8h7g6epwsyhiabnpi', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_i10yn8vz6zdye5xtn8mt', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974313583, 'us_b0c2occbnc1hwd0gnnhf', 'evt_92c26fijxqu4obp4nepb', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_z491z544fo88gogfp5cw', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974314348, 'us_b0c2occbnc1hwd0gnnhf', 'evt_77c8jsrxqqp5whjk9xdb', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_z491z544fo88gogfp5cw', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974314765, 'us_b0c2occbnc1hwd0gnnhf', 'evt_zs9vmu4ep0b5t50gesvx', NULL, NULL, 'r1-1');
INSERT INTO public.revision VALUES ('st_879gdrdoxmhkrvcmva36', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974315465, 'us_b0c2occbnc1hwd0gnnhf', 'evt_1rbb68b5xzv3vyfef17p', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_879gdrdoxmhkrvcmva36', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795974315740, 'us_b0c2occbnc1hwd0gnnhf', 'evt_3ilohty2qebapx17zhbb', NULL, NULL, NULL);
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
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.setting VALUES ('audit-sweep', '2026-11-29T17');
INSERT INTO public.setting VALUES ('derived:published-text', 'done');
INSERT INTO public.setting VALUES ('version-round', '2026-11-29T17:45');
INSERT INTO public.setting VALUES ('version-thinning', '2026-11-29T17');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.setting VALUES ('derived:asset-files', '1');
INSERT INTO public.setting VALUES ('derived:name-words', '1');
INSERT INTO public.sign_in VALUES ('342d3fa52ce82767d6477df12cc8dfda5990fa7102f8449bc0d79abe94d90834', 'si_sycrjkgailac8sipf2mw', 'us_u5qjump8ggqug69tiptq', 'node', 1795974307801, 1795974307801, 1798566307801);
INSERT INTO public.sign_in VALUES ('9d2ef3e4d801381bb00d3f52b7e6f07fddf3fbbb79b4403b2977efe99d732731', 'si_sovcuu4dxzflxz0oprce', 'us_b0c2occbnc1hwd0gnnhf', 'node', 1795974308383, 1795974308383, 1798566308383);
INSERT INTO public.sign_in VALUES ('5f18b6aaf24027759587ebdb6343dd22758e3ff14ebfd04a227972f7b7e0217f', 'si_ttvetwv1ps1juzdszpwd', 'us_32372wz2e4ollx7eumy6', 'node', 1795974308921, 1795974308921, 1798566308921);
INSERT INTO public.story VALUES ('st_i10yn8vz6zdye5xtn8mt', 'live', 'us_b0c2occbnc1hwd0gnnhf', 1795974312850, 1795974314009, 'Harbour cranes stand still on day 5', 'world', 1795974312940, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_879gdrdoxmhkrvcmva36', 'retracted', 'us_b0c2occbnc1hwd0gnnhf', 1795974315335, 1795974315335, 'Harbour cranes stand still on day 7', 'world', 1795974315465, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 2, NULL, 1795974315740, 'None of it was true.', NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_oj750vpvoay94q0ux8fz', 'review', 'us_32372wz2e4ollx7eumy6', 1795974315853, 1795974316548, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_z491z544fo88gogfp5cw', 'live', 'us_b0c2occbnc1hwd0gnnhf', 1795974314032, 1795974316863, 'Harbour cranes stand still on day 6', 'world', 1795974314348, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('cranes', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('day', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('harbour', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('on', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('stand', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('still', 'st_i10yn8vz6zdye5xtn8mt');
INSERT INTO public.story_word VALUES ('6', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('cranes', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('day', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('harbour', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('on', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('stand', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('still', 'st_z491z544fo88gogfp5cw');
INSERT INTO public.story_word VALUES ('7', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('cranes', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('day', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('harbour', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('on', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('stand', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('still', 'st_879gdrdoxmhkrvcmva36');
INSERT INTO public.story_word VALUES ('8', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public.story_word VALUES ('cranes', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public.story_word VALUES ('day', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public.story_word VALUES ('harbour', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public.story_word VALUES ('on', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public.story_word VALUES ('stand', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public.story_word VALUES ('still', 'st_oj750vpvoay94q0ux8fz');
INSERT INTO public."user" VALUES ('us_u5qjump8ggqug69tiptq', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 17:45:07.565+00', '2026-11-29 17:45:07.565+00', 'admin', 1795974307801, NULL, NULL, 'admin', NULL);
INSERT INTO public."user" VALUES ('us_b0c2occbnc1hwd0gnnhf', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 17:45:07.983+00', '2026-11-29 17:45:07.983+00', 'publisher', 1795974308383, NULL, NULL, 'edda publisher', NULL);
INSERT INTO public."user" VALUES ('us_32372wz2e4ollx7eumy6', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 17:45:08.648+00', '2026-11-29 17:45:08.648+00', 'reporter', 1795974308921, NULL, NULL, 'rolf reporter', NULL);
INSERT INTO public.view_salt VALUES ('2026-11-29', '\xd26499a75764927596d93b02a55a7f4b829f5679108df51d0dd69eb7439b981e');
INSERT INTO public.view_seen VALUES ('st_i10yn8vz6zdye5xtn8mt', '2026-11-29', '\xa88fed21d4d3a897');
INSERT INTO public.view_seen VALUES ('st_z491z544fo88gogfp5cw', '2026-11-29', '\xd0d0b93be449a036');
INSERT INTO public.view_total VALUES ('st_i10yn8vz6zdye5xtn8mt', 1);
INSERT INTO public.view_total VALUES ('st_z491z544fo88gogfp5cw', 1);
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
ALTER TABLE ONLY public.published_day
    ADD CONSTRAINT published_day_pkey PRIMARY KEY (day);
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_pkey PRIMARY KEY (kind, slug, published_at, story_id);
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.published_text
    ADD CONSTRAINT published_text_pkey PRIMARY KEY (story_id);
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
CREATE UNIQUE INDEX identity_user ON public.identity USING btree (user_id, issuer);
CREATE INDEX mail_next ON public.mail USING btree (next_at);
CREATE INDEX published_name_story ON public.published_name USING btree (story_id);
CREATE INDEX published_story_asset ON public.published_story USING btree (asset_id);
CREATE INDEX published_story_day ON public.published_story USING btree (substr(path, (strpos(substr(path, 2), '/'::text) + 2), 10), published_at, story_id);
CREATE INDEX published_story_newest ON public.published_story USING btree (published_at, story_id);
CREATE INDEX published_story_section ON public.published_story USING btree (section, published_at, story_id);
CREATE INDEX published_text_newest ON public.published_text USING btree (published_at, story_id);
CREATE INDEX published_text_words ON public.published_text USING gin (words) WITH (fastupdate=off);
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
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.api_key(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_sign_in_id_fkey FOREIGN KEY (sign_in_id) REFERENCES public.sign_in(id) ON DELETE CASCADE;
