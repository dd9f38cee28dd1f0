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
INSERT INTO public.account VALUES ('ac_9qegpc7shlpudq67zv5u', 'us_oq0cvfxv8gff3vot71lj', 'credential', 'us_oq0cvfxv8gff3vot71lj', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$46Qr/LinxP7ubcPskkkzpA$XL8uA+SDdQyXUCGRzkgBjiWAgcLY6zj0X6Nl/BsB39E', '2026-11-29 14:29:41.654+00', '2026-11-29 14:29:41.654+00');
INSERT INTO public.account VALUES ('ac_lgr6htg0xo9yton9usqr', 'us_ql7wgj6ytv0jci9y7tln', 'credential', 'us_ql7wgj6ytv0jci9y7tln', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$yCHajddQTpsRM081fzq6kg$JYR1SmOVgfR2AmROKt5T/kGvRcBvWnag3f00cYayd1M', '2026-11-29 14:29:42.879+00', '2026-11-29 14:29:42.879+00');
INSERT INTO public.account VALUES ('ac_8cdu0reiab9pj38r5en1', 'us_bc7llywd1nxx9u4z3sq6', 'credential', 'us_bc7llywd1nxx9u4z3sq6', NULL, NULL, NULL, NULL, NULL, NULL, '$argon2id$v=19$m=19456,t=2,p=1$MgRdfLJ2LRCJfYiSSfF8zw$2tXNjbIXliTHmYEioV0cYtzXsyyXMNEQTCOl76lt7p0', '2026-11-29 14:29:43.783+00', '2026-11-29 14:29:43.783+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.api_key VALUES ('ak_pwamlnbotl0i0nnm5zye', '47dfd7121235c5b3e335994568e7835893d85f1a3a3c37ee750acbd39159c990', 'wire', 'us_oq0cvfxv8gff3vot71lj', '["stories:read","events:read"]', 1795962584545, NULL);
INSERT INTO public.assignee VALUES ('st_0j1180j3hyvtg8jzkgn1', 'us_ql7wgj6ytv0jci9y7tln');
INSERT INTO public.attempt VALUES (1, 'dl_cyn08iac8px3131pedw6', 1, 1795962588554, 80, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_30zii7j0qg3jxtkdoptb', 1, 1795962588801, 6, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_zuiuhuepitulsxfpjf1r', 1, 1795962588917, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_avr4aborg4j57jmxgzrs', 1, 1795962589219, 1, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_a4cj04i5rq7p8t0a52ot', 1, 1795962589835, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_dcdoyqivcmleimjuxu7c', 1, 1795962589868, 1, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_cyn08iac8px3131pedw6', 2, 1795962597936, 304, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_avr4aborg4j57jmxgzrs', 2, 1795962597946, 299, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_30zii7j0qg3jxtkdoptb', 2, 1795962597958, 302, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_zuiuhuepitulsxfpjf1r', 2, 1795962597957, 301, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_a4cj04i5rq7p8t0a52ot', 2, 1795962598355, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_dcdoyqivcmleimjuxu7c', 2, 1795962598374, 3, NULL, 'connection refused', NULL);
INSERT INTO public.audit_entry VALUES ('au_0mx1xr0zk0000ezrvq97zy7dodk7wfsi2', 1795962581696, 1, 1795962581696, 'account.made', NULL, '', 'galley', NULL, NULL, 'us_oq0cvfxv8gff3vot71lj', 'Admin', '{"role":"admin","email":"admin@newsroom.test"}', '');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr1k60000d58ide4knhg5gs8d95tg', 1795962582438, 1, 1795962582438, 'session.begun', 'us_oq0cvfxv8gff3vot71lj', 'Admin', 'session', NULL, NULL, 'us_oq0cvfxv8gff3vot71lj', 'Admin', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr1yv0000d904uatoq9asvdoc3dpc', 1795962582967, 1, 1795962582967, 'account.made', 'us_oq0cvfxv8gff3vot71lj', 'Admin', 'session', NULL, NULL, 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', '{"role":"publisher","email":"edda.publisher@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr29f0000qqih8ys58ykar1p2efs3', 1795962583347, 1, 1795962583347, 'session.begun', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr2n300008y5uellmhwiehrsi2yw8', 1795962583839, 1, 1795962583839, 'account.made', 'us_oq0cvfxv8gff3vot71lj', 'Admin', 'session', NULL, NULL, 'us_bc7llywd1nxx9u4z3sq6', 'Rolf Reporter', '{"role":"reporter","email":"rolf.reporter@newsroom.test"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr3000000akpxeukm9zalhz4vhfvo', 1795962584304, 1, 1795962584304, 'session.begun', 'us_bc7llywd1nxx9u4z3sq6', 'Rolf Reporter', 'session', NULL, NULL, 'us_bc7llywd1nxx9u4z3sq6', 'Rolf Reporter', '{}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr36r000099mqwkulz0jbzdamzc8m', 1795962584547, 1, 1795962584547, 'key.made', 'us_oq0cvfxv8gff3vot71lj', 'Admin', 'session', NULL, NULL, 'ak_pwamlnbotl0i0nnm5zye', 'wire', '{"for":"Admin","scopes":"stories:read, events:read"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr39u0000p97l3o5qe28b8n27jz1z', 1795962584658, 1, 1795962584658, 'endpoint.made', 'us_oq0cvfxv8gff3vot71lj', 'Admin', 'session', NULL, NULL, 'ep_3fdqvmtjda51goo753ae', 'A consumer', '{"host":"127.0.0.1:9"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr69e0000wwj44uqu1pt94me8plge', 1795962588530, 1, 1795962588530, 'story.published', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_cgvwi1uh4igxhgcu9wwu', 'Harbour cranes stand still on day 5', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr6gh0000kpcc7dtcdqr5xefyo22s', 1795962588785, 1, 1795962588785, 'story.updated', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_cgvwi1uh4igxhgcu9wwu', 'Harbour cranes stand still on day 5', '{"revision":"2","note":"Only “we” should read this: a source asked for it."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr6js0000atyq9b425yrnvfogae2m', 1795962588904, 1, 1795962588904, 'story.published', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_cx38eba10ij8gd7pdhs3', 'Harbour cranes stand still on day 6', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr6qx0000pyoop8f9sbbyxe5ek1ns', 1795962589161, 1, 1795962589161, 'story.corrected', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_cx38eba10ij8gd7pdhs3', 'Harbour cranes stand still on day 6', '{"revision":"2","note":"An earlier version said “ten cranes”."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr787000002g5d73pfkh7x1gp4wwh', 1795962589783, 1, 1795962589783, 'story.published', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_98go2bygghhexvldzwsl', 'Harbour cranes stand still on day 7', '{"revision":"1"}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr7a40000gaj3ag46ylebovfog0hv', 1795962589852, 1, 1795962589852, 'story.retracted', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_98go2bygghhexvldzwsl', 'Harbour cranes stand still on day 7', '{"revision":"2","note":"None of it was true."}', '127.0.0.1');
INSERT INTO public.audit_entry VALUES ('au_0mx1xr7hb0000a4oi4by5kwm8icts5vqx', 1795962590111, 1, 1795962590111, 'story.assigned', 'us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'session', NULL, NULL, 'st_0j1180j3hyvtg8jzkgn1', 'Harbour cranes stand still on day 8', '{"names":"Edda Publisher"}', '127.0.0.1');
INSERT INTO public.delivery VALUES ('dl_a4cj04i5rq7p8t0a52ot', 'ep_3fdqvmtjda51goo753ae', 'evt_s0k5basjbpebh6mhpxco', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T14:29:49.756Z","data":{"storyId":"st_98go2bygghhexvldzwsl","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:49.736Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795962589756, 1795962911613, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_dcdoyqivcmleimjuxu7c', 'ep_3fdqvmtjda51goo753ae', 'evt_5xu5io0cf7ea3wkmncpo', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T14:29:49.846Z","data":{"storyId":"st_98go2bygghhexvldzwsl","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T14:29:49.736Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795962589846, 1795962940675, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_cyn08iac8px3131pedw6', 'ep_3fdqvmtjda51goo753ae', 'evt_hj6v3u62gjc8rrmzlka9', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T14:29:48.503Z","data":{"storyId":"st_cgvwi1uh4igxhgcu9wwu","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:48.487Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795962588503, 1795962919367, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_avr4aborg4j57jmxgzrs', 'ep_3fdqvmtjda51goo753ae', 'evt_lfz84e8pr1oeu6pvl2kn', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T14:29:49.126Z","data":{"storyId":"st_cx38eba10ij8gd7pdhs3","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T14:29:48.889Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795962589126, 1795962937535, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_30zii7j0qg3jxtkdoptb', 'ep_3fdqvmtjda51goo753ae', 'evt_tjm20q7hnojpd12mg633', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T14:29:48.783Z","data":{"storyId":"st_cgvwi1uh4igxhgcu9wwu","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:48.487Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795962588783, 1795962956932, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_zuiuhuepitulsxfpjf1r', 'ep_3fdqvmtjda51goo753ae', 'evt_c8xrkrj9hpe0tptz7bc0', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T14:29:48.900Z","data":{"storyId":"st_cx38eba10ij8gd7pdhs3","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:48.889Z","reinstated":false,"minor":false,"hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795962588900, 1795962894670, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_98go2bygghhexvldzwsl', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_0j1180j3hyvtg8jzkgn1', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_cgvwi1uh4igxhgcu9wwu', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_cx38eba10ij8gd7pdhs3', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_cgvwi1uh4igxhgcu9wwu', 1, '');
INSERT INTO public.draft_client VALUES ('st_cgvwi1uh4igxhgcu9wwu', 4289368625, 'us_ql7wgj6ytv0jci9y7tln');
INSERT INTO public.draft_client VALUES ('st_cx38eba10ij8gd7pdhs3', 1, '');
INSERT INTO public.draft_client VALUES ('st_cx38eba10ij8gd7pdhs3', 1868685953, 'us_ql7wgj6ytv0jci9y7tln');
INSERT INTO public.draft_client VALUES ('st_cx38eba10ij8gd7pdhs3', 971216704, 'us_ql7wgj6ytv0jci9y7tln');
INSERT INTO public.draft_client VALUES ('st_98go2bygghhexvldzwsl', 1, '');
INSERT INTO public.draft_client VALUES ('st_0j1180j3hyvtg8jzkgn1', 1, '');
INSERT INTO public.draft_client VALUES ('st_0j1180j3hyvtg8jzkgn1', 2603718426, 'us_bc7llywd1nxx9u4z3sq6');
INSERT INTO public.draft_client VALUES ('st_cgvwi1uh4igxhgcu9wwu', 2674698417, 'somebody');
INSERT INTO public.draft_client VALUES ('st_cgvwi1uh4igxhgcu9wwu', 2370592552, 'somebody');
INSERT INTO public.draft_client VALUES ('st_cx38eba10ij8gd7pdhs3', 1734726232, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_cgvwi1uh4igxhgcu9wwu', 14, '\x0201b1a4aafd0f008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_cgvwi1uh4igxhgcu9wwu', 15, '\x0301b1a4aafd0f008401520d204120776f7264206d6f72652e03b1d1b2fb090087015303097061726167726170680700b1d1b2fb0900060400b1d1b2fb0901134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_snapshot VALUES ('st_cx38eba10ij8gd7pdhs3', 38, '\x030181c587fb060084015216204e696e65206372616e65732c206e6f742074656e2e01c0ae8ecf03008481c587fb06150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', '\x0000');
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588861);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 2, '\x010181c587fb0600840152012000', 'us_ql7wgj6ytv0jci9y7tln', 1795962588945);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 3, '\x010181c587fb06018481c587fb0600014e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 4, '\x010181c587fb06028481c587fb0601016900', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 5, '\x010181c587fb06038481c587fb0602016e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 6, '\x010181c587fb06048481c587fb0603016500', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 7, '\x010181c587fb06058481c587fb0604012000', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 8, '\x010181c587fb06068481c587fb0605016300', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 9, '\x010181c587fb06078481c587fb0606017200', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 10, '\x010181c587fb06088481c587fb0607016100', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 11, '\x010181c587fb06098481c587fb0608016e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 12, '\x010181c587fb060a8481c587fb0609016500', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 13, '\x010181c587fb060b8481c587fb060a017300', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 14, '\x010181c587fb060c8481c587fb060b012c00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 15, '\x010181c587fb060d8481c587fb060c012000', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 16, '\x010181c587fb060e8481c587fb060d016e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 17, '\x010181c587fb060f8481c587fb060e016f00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 18, '\x010181c587fb06108481c587fb060f017400', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 19, '\x010181c587fb06118481c587fb0610012000', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 20, '\x010181c587fb06128481c587fb0611017400', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 21, '\x010181c587fb06138481c587fb0612016500', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 22, '\x010181c587fb06148481c587fb0613016e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 23, '\x010181c587fb06158481c587fb0614012e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962588995);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 24, '\x0101c0ae8ecf03008481c587fb0615012000', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 25, '\x0101c0ae8ecf030184c0ae8ecf0300015700', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 26, '\x0101c0ae8ecf030284c0ae8ecf0301017200', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 27, '\x0101c0ae8ecf030384c0ae8ecf0302016900', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 28, '\x0101c0ae8ecf030484c0ae8ecf0303017400', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 29, '\x0101c0ae8ecf030584c0ae8ecf0304017400', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 30, '\x0101c0ae8ecf030684c0ae8ecf0305016500', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 31, '\x0101c0ae8ecf030784c0ae8ecf0306016e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 32, '\x0101c0ae8ecf030884c0ae8ecf0307012000', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 33, '\x0101c0ae8ecf030984c0ae8ecf0308017300', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 34, '\x0101c0ae8ecf030a84c0ae8ecf0309016900', 'us_ql7wgj6ytv0jci9y7tln', 1795962589289);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 35, '\x0101c0ae8ecf030b84c0ae8ecf030a016e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962589387);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 36, '\x0101c0ae8ecf030c84c0ae8ecf030b016300', 'us_ql7wgj6ytv0jci9y7tln', 1795962589387);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 37, '\x0101c0ae8ecf030d84c0ae8ecf030c016500', 'us_ql7wgj6ytv0jci9y7tln', 1795962589387);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 38, '\x0101c0ae8ecf030e84c0ae8ecf030d012e00', 'us_ql7wgj6ytv0jci9y7tln', 1795962589387);
INSERT INTO public.draft_update VALUES ('st_98go2bygghhexvldzwsl', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_ql7wgj6ytv0jci9y7tln', 1795962589518);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_bc7llywd1nxx9u4z3sq6', 1795962589880);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 2, '\x01019aaec6d90900840152012000', 'us_bc7llywd1nxx9u4z3sq6', 1795962589948);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 3, '\x01019aaec6d90901849aaec6d90900015200', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 4, '\x01019aaec6d90902849aaec6d90901016500', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 5, '\x01019aaec6d90903849aaec6d90902016100', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 6, '\x01019aaec6d90904849aaec6d90903016400', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 7, '\x01019aaec6d90905849aaec6d90904012000', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 8, '\x01019aaec6d90906849aaec6d90905016900', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 9, '\x01019aaec6d90907849aaec6d90906017400', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 10, '\x01019aaec6d90908849aaec6d90907012c00', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 11, '\x01019aaec6d90909849aaec6d90908012000', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 12, '\x01019aaec6d9090a849aaec6d90909017000', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 13, '\x01019aaec6d9090b849aaec6d9090a016c00', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 14, '\x01019aaec6d9090c849aaec6d9090b016500', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 15, '\x01019aaec6d9090d849aaec6d9090c016100', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 16, '\x01019aaec6d9090e849aaec6d9090d017300', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 17, '\x01019aaec6d9090f849aaec6d9090e016500', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_0j1180j3hyvtg8jzkgn1', 18, '\x01019aaec6d90910849aaec6d9090f012e00', 'us_bc7llywd1nxx9u4z3sq6', 1795962590002);
INSERT INTO public.draft_update VALUES ('st_cgvwi1uh4igxhgcu9wwu', 15, '\x0103b1d1b2fb090087015303097061726167726170680700b1d1b2fb0900060400b1d1b2fb0901134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795962592007);
INSERT INTO public.draft_update VALUES ('st_cgvwi1uh4igxhgcu9wwu', 16, '\x0103a8beb1ea080087b1d1b2fb090003097061726167726170680700a8beb1ea0800060400a8beb1ea0801134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795962592183);
INSERT INTO public.draft_update VALUES ('st_cx38eba10ij8gd7pdhs3', 39, '\x0103d8a497bb060087015303097061726167726170680700d8a497bb0600060400d8a497bb0601134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795962592276);
INSERT INTO public.endpoint VALUES ('ep_3fdqvmtjda51goo753ae', 'https://127.0.0.1:9/', 'A consumer', '[]', NULL, NULL, NULL, 'active', NULL, 6, 1795962584623, 'AW1KuCmqPcNn5lQPF2JZO2Rlhy2PdnUdlLUlV5BOE7sZaVOImZ2x_S5uxczZh2-vRqPiWCDhdGlJFeyAz6iVk9I3-ljJWQPiMF99CIXTbMRjmxU', NULL);
INSERT INTO public.event VALUES (1, 'evt_hj6v3u62gjc8rrmzlka9', 'story.published', 'st_cgvwi1uh4igxhgcu9wwu', 1795962588503, '{"storyId":"st_cgvwi1uh4igxhgcu9wwu","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:48.487Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (2, 'evt_tjm20q7hnojpd12mg633', 'story.updated', 'st_cgvwi1uh4igxhgcu9wwu', 1795962588783, '{"storyId":"st_cgvwi1uh4igxhgcu9wwu","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:48.487Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (3, 'evt_c8xrkrj9hpe0tptz7bc0', 'story.published', 'st_cx38eba10ij8gd7pdhs3', 1795962588900, '{"storyId":"st_cx38eba10ij8gd7pdhs3","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:48.889Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (4, 'evt_lfz84e8pr1oeu6pvl2kn', 'story.corrected', 'st_cx38eba10ij8gd7pdhs3', 1795962589126, '{"storyId":"st_cx38eba10ij8gd7pdhs3","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T14:29:48.889Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (5, 'evt_s0k5basjbpebh6mhpxco', 'story.published', 'st_98go2bygghhexvldzwsl', 1795962589756, '{"storyId":"st_98go2bygghhexvldzwsl","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T14:29:49.736Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.event VALUES (6, 'evt_5xu5io0cf7ea3wkmncpo', 'story.retracted', 'st_98go2bygghhexvldzwsl', 1795962589846, '{"storyId":"st_98go2bygghhexvldzwsl","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T14:29:49.736Z","reinstated":false,"minor":false,"hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T14:29:39.423Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T14:29:39.452Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T14:29:39.460Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T14:29:39.512Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T14:29:39.619Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T14:29:39.675Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T14:29:39.704Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T14:29:39.730Z');
INSERT INTO public.kysely_migration VALUES ('0009-authors-deletions', '2026-11-29T14:29:39.735Z');
INSERT INTO public.kysely_migration VALUES ('0010-sign-ins', '2026-11-29T14:29:39.810Z');
INSERT INTO public.kysely_migration VALUES ('0011-after-publication', '2026-11-29T14:29:39.878Z');
INSERT INTO public.kysely_migration VALUES ('0012-account-life', '2026-11-29T14:29:39.916Z');
INSERT INTO public.kysely_migration VALUES ('0013-audit', '2026-11-29T14:29:39.972Z');
INSERT INTO public.kysely_migration VALUES ('0015-confidants', '2026-11-29T14:29:39.990Z');
INSERT INTO public.kysely_migration VALUES ('0016-asset-files', '2026-11-29T14:29:40.031Z');
INSERT INTO public.kysely_migration VALUES ('0017-packed-text', '2026-11-29T14:29:40.034Z');
INSERT INTO public.kysely_migration VALUES ('0018-mail-and-second-factor', '2026-11-29T14:29:40.205Z');
INSERT INTO public.kysely_migration VALUES ('0019-names-of-people', '2026-11-29T14:29:40.212Z');
INSERT INTO public.kysely_migration VALUES ('0020-identities', '2026-11-29T14:29:40.253Z');
INSERT INTO public.kysely_migration VALUES ('0021-minor-updates', '2026-11-29T14:29:40.263Z');
INSERT INTO public.kysely_migration VALUES ('0022-comments', '2026-11-29T14:29:40.423Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795962588487, 'st_cgvwi1uh4igxhgcu9wwu', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795962588889, 'st_cx38eba10ij8gd7pdhs3', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_cgvwi1uh4igxhgcu9wwu', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795962588487, 1795962588757, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_cx38eba10ij8gd7pdhs3', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795962588889, 1795962589071, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.revision VALUES ('st_cgvwi1uh4igxhgcu9wwu', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962588487, 'us_ql7wgj6ytv0jci9y7tln', 'evt_hj6v3u62gjc8rrmzlka9', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_cgvwi1uh4igxhgcu9wwu', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962588757, 'us_ql7wgj6ytv0jci9y7tln', 'evt_tjm20q7hnojpd12mg633', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_cx38eba10ij8gd7pdhs3', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962588889, 'us_ql7wgj6ytv0jci9y7tln', 'evt_c8xrkrj9hpe0tptz7bc0', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_cx38eba10ij8gd7pdhs3', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten.","at":2},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962589071, 'us_ql7wgj6ytv0jci9y7tln', 'evt_lfz84e8pr1oeu6pvl2kn', NULL, NULL, 'r1-1');
INSERT INTO public.revision VALUES ('st_98go2bygghhexvldzwsl', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962589736, 'us_ql7wgj6ytv0jci9y7tln', 'evt_s0k5basjbpebh6mhpxco', NULL, NULL, NULL);
INSERT INTO public.revision VALUES ('st_98go2bygghhexvldzwsl', 2, 'retract', 'None of it was true.', 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph.","at":1},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph.","at":1}]', 1795962589841, 'us_ql7wgj6ytv0jci9y7tln', 'evt_5xu5io0cf7ea3wkmncpo', NULL, NULL, NULL);
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.setting VALUES ('audit-sweep', '2026-11-29T14');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.setting VALUES ('derived:asset-files', '1');
INSERT INTO public.setting VALUES ('derived:name-words', '1');
INSERT INTO public.sign_in VALUES ('5c5351354249d22c5e622031ee2e5b638154f78b23c7e890c5af8198bbfe32e1', 'si_98vm925f6e3pq5x57fy1', 'us_oq0cvfxv8gff3vot71lj', 'node', 1795962582423, 1795962582423, 1798554582423);
INSERT INTO public.sign_in VALUES ('ea1a5ea3f26ce67674aacf8176bde74772519ca21b87b767c4b4e39a8c208027', 'si_9s6pq1knqvkgdxa0uz3q', 'us_ql7wgj6ytv0jci9y7tln', 'node', 1795962583286, 1795962583286, 1798554583286);
INSERT INTO public.sign_in VALUES ('6d65f4b1a05fed53ac42248b82749a3b7074be27205c4d7cafdad48bebc9e3b6', 'si_04956ulzc7x4bm8zqg7d', 'us_bc7llywd1nxx9u4z3sq6', 'node', 1795962584269, 1795962584269, 1798554584269);
INSERT INTO public.story VALUES ('st_cgvwi1uh4igxhgcu9wwu', 'live', 'us_ql7wgj6ytv0jci9y7tln', 1795962588320, 1795962589227, 'Harbour cranes stand still on day 5', 'world', 1795962588487, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_98go2bygghhexvldzwsl', 'retracted', 'us_ql7wgj6ytv0jci9y7tln', 1795962589518, 1795962589518, 'Harbour cranes stand still on day 7', 'world', 1795962589736, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 2, NULL, 1795962589841, 'None of it was true.', NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_0j1180j3hyvtg8jzkgn1', 'review', 'us_bc7llywd1nxx9u4z3sq6', 1795962589880, 1795962590698, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_cx38eba10ij8gd7pdhs3', 'live', 'us_ql7wgj6ytv0jci9y7tln', 1795962588861, 1795962591095, 'Harbour cranes stand still on day 6', 'world', 1795962588889, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('cranes', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('day', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('harbour', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('on', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('stand', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('still', 'st_cgvwi1uh4igxhgcu9wwu');
INSERT INTO public.story_word VALUES ('6', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('cranes', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('day', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('harbour', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('on', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('stand', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('still', 'st_cx38eba10ij8gd7pdhs3');
INSERT INTO public.story_word VALUES ('7', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('cranes', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('day', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('harbour', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('on', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('stand', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('still', 'st_98go2bygghhexvldzwsl');
INSERT INTO public.story_word VALUES ('8', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public.story_word VALUES ('cranes', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public.story_word VALUES ('day', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public.story_word VALUES ('harbour', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public.story_word VALUES ('on', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public.story_word VALUES ('stand', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public.story_word VALUES ('still', 'st_0j1180j3hyvtg8jzkgn1');
INSERT INTO public."user" VALUES ('us_oq0cvfxv8gff3vot71lj', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 14:29:41.654+00', '2026-11-29 14:29:41.654+00', 'admin', 1795962582423, NULL, NULL, 'admin', NULL);
INSERT INTO public."user" VALUES ('us_ql7wgj6ytv0jci9y7tln', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 14:29:42.879+00', '2026-11-29 14:29:42.879+00', 'publisher', 1795962583286, NULL, NULL, 'edda publisher', NULL);
INSERT INTO public."user" VALUES ('us_bc7llywd1nxx9u4z3sq6', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 14:29:43.783+00', '2026-11-29 14:29:43.783+00', 'reporter', 1795962584269, NULL, NULL, 'rolf reporter', NULL);
INSERT INTO public.view_salt VALUES ('2026-11-29', '\xb1e557dc425c00dbfc91ccfc3cb821eb5ea97b9f3a2f3bbd55a5dd00305527fe');
INSERT INTO public.view_seen VALUES ('st_cgvwi1uh4igxhgcu9wwu', '2026-11-29', '\xaedb0bd081bf0dbd');
INSERT INTO public.view_seen VALUES ('st_cx38eba10ij8gd7pdhs3', '2026-11-29', '\x4c8e72d5efcef562');
INSERT INTO public.view_total VALUES ('st_cgvwi1uh4igxhgcu9wwu', 1);
INSERT INTO public.view_total VALUES ('st_cx38eba10ij8gd7pdhs3', 1);
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
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_pkey PRIMARY KEY (kind, slug, published_at, story_id);
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_pkey PRIMARY KEY (story_id);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, hash);
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (story_id, number);
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
CREATE UNIQUE INDEX identity_user ON public.identity USING btree (user_id, issuer);
CREATE INDEX mail_next ON public.mail USING btree (next_at);
CREATE INDEX published_name_story ON public.published_name USING btree (story_id);
CREATE INDEX published_story_asset ON public.published_story USING btree (asset_id);
CREATE INDEX published_story_newest ON public.published_story USING btree (published_at, story_id);
CREATE INDEX published_story_section ON public.published_story USING btree (section, published_at, story_id);
CREATE INDEX "session_user" ON public.session USING btree ("userId");
CREATE INDEX sign_in_step_end ON public.sign_in_step USING btree (ends_at);
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
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_name
    ADD CONSTRAINT published_name_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.published_story(story_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_story
    ADD CONSTRAINT published_story_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
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
