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
INSERT INTO public.account VALUES ('ac_4y4nese4ijiidiqjh4jz', 'us_kmoq7qcw33lr3ttqg1jf', 'credential', 'us_kmoq7qcw33lr3ttqg1jf', NULL, NULL, NULL, NULL, NULL, NULL, 'fd2d880db7d8cec7ea93105b5ec8650d:51569138a0ed6419927c52159829a8103092d791ea7109aecbc54f4391881f02f80708a1fc0fe7399210bdc3a2a5e3f47ed0771674cbdd76bc8bef53a62bb91b', '2026-11-29 00:47:52.306+00', '2026-11-29 00:47:52.306+00');
INSERT INTO public.account VALUES ('ac_lbv51stl55mx5zmmc3xa', 'us_61fi7zgy0zjaul4b9w7g', 'credential', 'us_61fi7zgy0zjaul4b9w7g', NULL, NULL, NULL, NULL, NULL, NULL, 'ce668b44bffc37527cd0b4dc0b096f6c:47fcc963628f2da3120c0bbd77ef148852ac06ed341ad28a8de91d8f5f0ab915540095b97fdb2fabccb88f5ded2aa1856bfbd8d2ab2b685849f41d9924b6d611', '2026-11-29 00:47:56.574+00', '2026-11-29 00:47:56.574+00');
INSERT INTO public.account VALUES ('ac_lu0eyeolnly1h0rfcxin', 'us_3piygxywwiczy5kmoef1', 'credential', 'us_3piygxywwiczy5kmoef1', NULL, NULL, NULL, NULL, NULL, NULL, '09ccaaf9ec46f7cb876ba36d4431f294:448aee2556d1fecc9589590feee3bdd6cba446e181b39acd4f0d2f4e88c940edb22c50a146613b1ee2c147daafb69c54272ec20d69863f2231f42961b6ef1a07', '2026-11-29 00:47:59.397+00', '2026-11-29 00:47:59.397+00');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.address VALUES ('/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.api_key VALUES ('ak_d6kc4i2rkoo3q9oubcfy', 'd49d86193c87baa1fde53cf6b50fed0e5a097fb8253d4ae8892364a1ca847f9d', 'wire', 'us_kmoq7qcw33lr3ttqg1jf', '["stories:read","events:read"]', 1795913280212, NULL);
INSERT INTO public.assignee VALUES ('st_01fau8p7h6rmqbtiaqci', 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.attempt VALUES (1, 'dl_gcp3k0pgm1xeum7s15i9', 1, 1795913288579, 500, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_dzky2w415o9x9pwxzi5v', 1, 1795913290003, 20, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_b0q7x8re67nyzl9ozd2c', 1, 1795913290191, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_05y5dhkr4ww5x04hb9zt', 1, 1795913290676, 6, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_4vt2hj02zlgx8hr6yabm', 1, 1795913291043, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_q1qh7011air5pu07ilrp', 1, 1795913291130, 52, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_gcp3k0pgm1xeum7s15i9', 2, 1795913300680, 414, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_4vt2hj02zlgx8hr6yabm', 2, 1795913300683, 413, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_dzky2w415o9x9pwxzi5v', 2, 1795913300684, 426, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_q1qh7011air5pu07ilrp', 2, 1795913300684, 443, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_05y5dhkr4ww5x04hb9zt', 2, 1795913301494, 60, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_b0q7x8re67nyzl9ozd2c', 2, 1795913303196, 40, NULL, 'connection refused', NULL);
INSERT INTO public.delivery VALUES ('dl_05y5dhkr4ww5x04hb9zt', 'ep_ylmhczk9ur9sz0r87idq', 'evt_6cayt03ylgpbn562vl2l', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T00:48:10.592Z","data":{"storyId":"st_3trw48tsp90dg5uvjbn2","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:48:09.986Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795913290592, 1795913618374, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_gcp3k0pgm1xeum7s15i9', 'ep_ylmhczk9ur9sz0r87idq', 'evt_m3izzfvfgg3ogf0wohve', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T00:48:08.425Z","data":{"storyId":"st_s2nk7d2whtr7ua0vfh4j","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:08.395Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795913288425, 1795913561061, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_b0q7x8re67nyzl9ozd2c', 'ep_ylmhczk9ur9sz0r87idq', 'evt_jju09e7x0q9u5ewchp6d', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T00:48:10.065Z","data":{"storyId":"st_3trw48tsp90dg5uvjbn2","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:09.986Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795913290065, 1795913640618, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_4vt2hj02zlgx8hr6yabm', 'ep_ylmhczk9ur9sz0r87idq', 'evt_s7kpujeszbcpg3galtlx', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T00:48:10.999Z","data":{"storyId":"st_fqb67oefsgwe2s560qgd","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:10.959Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795913290999, 1795913651817, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_q1qh7011air5pu07ilrp', 'ep_ylmhczk9ur9sz0r87idq', 'evt_on6umraqphuqe9nqovot', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T00:48:11.066Z","data":{"storyId":"st_fqb67oefsgwe2s560qgd","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:48:10.959Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795913291066, 1795913545807, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_dzky2w415o9x9pwxzi5v', 'ep_ylmhczk9ur9sz0r87idq', 'evt_2wwz1q06qs9dhwzo6651', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T00:48:09.664Z","data":{"storyId":"st_s2nk7d2whtr7ua0vfh4j","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:08.395Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795913289664, 1795913592252, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_fqb67oefsgwe2s560qgd', 1, 0, 436, 1, 5);
INSERT INTO public.draft VALUES ('st_01fau8p7h6rmqbtiaqci', 18, 0, 738, 18, 5);
INSERT INTO public.draft VALUES ('st_s2nk7d2whtr7ua0vfh4j', 16, 15, 64, 1, 5);
INSERT INTO public.draft VALUES ('st_3trw48tsp90dg5uvjbn2', 39, 38, 60, 1, 5);
INSERT INTO public.draft_client VALUES ('st_s2nk7d2whtr7ua0vfh4j', 1, '');
INSERT INTO public.draft_client VALUES ('st_s2nk7d2whtr7ua0vfh4j', 1781504939, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.draft_client VALUES ('st_3trw48tsp90dg5uvjbn2', 1, '');
INSERT INTO public.draft_client VALUES ('st_3trw48tsp90dg5uvjbn2', 2431289985, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.draft_client VALUES ('st_3trw48tsp90dg5uvjbn2', 323703572, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.draft_client VALUES ('st_fqb67oefsgwe2s560qgd', 1, '');
INSERT INTO public.draft_client VALUES ('st_01fau8p7h6rmqbtiaqci', 1, '');
INSERT INTO public.draft_client VALUES ('st_01fau8p7h6rmqbtiaqci', 3946688543, 'us_3piygxywwiczy5kmoef1');
INSERT INTO public.draft_client VALUES ('st_s2nk7d2whtr7ua0vfh4j', 1688896753, 'somebody');
INSERT INTO public.draft_client VALUES ('st_s2nk7d2whtr7ua0vfh4j', 3514227516, 'somebody');
INSERT INTO public.draft_client VALUES ('st_3trw48tsp90dg5uvjbn2', 614111409, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_s2nk7d2whtr7ua0vfh4j', 14, '\x0201abb7bed106008401520d204120776f7264206d6f72652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00');
INSERT INTO public.draft_snapshot VALUES ('st_s2nk7d2whtr7ua0vfh4j', 15, '\x0301abb7bed106008401520d204120776f7264206d6f72652e03f189aaa5060087015303097061726167726170680700f189aaa50600060400f189aaa50601134f6e65206d6f7265207061726167726170682e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00');
INSERT INTO public.draft_snapshot VALUES ('st_3trw48tsp90dg5uvjbn2', 38, '\x03018195aa87090084015216204e696e65206372616e65732c206e6f742074656e2e0194a6ad9a0100848195aa8709150f205772697474656e2073696e63652e1a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00');
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_61fi7zgy0zjaul4b9w7g', 1795913289818);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 2, '\x01018195aa870900840152012000', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 3, '\x01018195aa870901848195aa870900014e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 4, '\x01018195aa870902848195aa870901016900', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 5, '\x01018195aa870903848195aa870902016e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 6, '\x01018195aa870904848195aa870903016500', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 7, '\x01018195aa870905848195aa870904012000', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 8, '\x01018195aa870906848195aa870905016300', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 9, '\x01018195aa870907848195aa870906017200', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 10, '\x01018195aa870908848195aa870907016100', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 11, '\x01018195aa870909848195aa870908016e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 12, '\x01018195aa87090a848195aa870909016500', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 13, '\x01018195aa87090b848195aa87090a017300', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 14, '\x01018195aa87090c848195aa87090b012c00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 15, '\x01018195aa87090d848195aa87090c012000', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 16, '\x01018195aa87090e848195aa87090d016e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290179);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 17, '\x01018195aa87090f848195aa87090e016f00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 18, '\x01018195aa870910848195aa87090f017400', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 19, '\x01018195aa870911848195aa870910012000', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 20, '\x01018195aa870912848195aa870911017400', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 21, '\x01018195aa870913848195aa870912016500', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 22, '\x01018195aa870914848195aa870913016e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 23, '\x01018195aa870915848195aa870914012e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290453);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 24, '\x010194a6ad9a0100848195aa870915012000', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 25, '\x010194a6ad9a01018494a6ad9a0100015700', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 26, '\x010194a6ad9a01028494a6ad9a0101017200', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 27, '\x010194a6ad9a01038494a6ad9a0102016900', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 28, '\x010194a6ad9a01048494a6ad9a0103017400', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 29, '\x010194a6ad9a01058494a6ad9a0104017400', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 30, '\x010194a6ad9a01068494a6ad9a0105016500', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 31, '\x010194a6ad9a01078494a6ad9a0106016e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 32, '\x010194a6ad9a01088494a6ad9a0107012000', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 33, '\x010194a6ad9a01098494a6ad9a0108017300', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 34, '\x010194a6ad9a010a8494a6ad9a0109016900', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 35, '\x010194a6ad9a010b8494a6ad9a010a016e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 36, '\x010194a6ad9a010c8494a6ad9a010b016300', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 37, '\x010194a6ad9a010d8494a6ad9a010c016500', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 38, '\x010194a6ad9a010e8494a6ad9a010d012e00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290783);
INSERT INTO public.draft_update VALUES ('st_fqb67oefsgwe2s560qgd', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_61fi7zgy0zjaul4b9w7g', 1795913290862);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 1, '\x011a0100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d6574610464617465017e2801046d657461096865726f4173736574017e070104736c7567030970617261677261706807000169060701076865726f416c7403097061726167726170680700016b0607010b6865726f43617074696f6e03097061726167726170680700016d0607010a6865726f43726564697403097061726167726170680700016f0607010e6865726f446973636c61696d65720309706172616772617068070001710608010762796c696e6573017709416461205175696c6c00', 'us_3piygxywwiczy5kmoef1', 1795913291227);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 2, '\x01019fe0f6d90e00840152012000', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 3, '\x01019fe0f6d90e01849fe0f6d90e00015200', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 4, '\x01019fe0f6d90e02849fe0f6d90e01016500', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 5, '\x01019fe0f6d90e03849fe0f6d90e02016100', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 6, '\x01019fe0f6d90e04849fe0f6d90e03016400', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 7, '\x01019fe0f6d90e05849fe0f6d90e04012000', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 8, '\x01019fe0f6d90e06849fe0f6d90e05016900', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 9, '\x01019fe0f6d90e07849fe0f6d90e06017400', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 10, '\x01019fe0f6d90e08849fe0f6d90e07012c00', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 11, '\x01019fe0f6d90e09849fe0f6d90e08012000', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 12, '\x01019fe0f6d90e0a849fe0f6d90e09017000', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 13, '\x01019fe0f6d90e0b849fe0f6d90e0a016c00', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 14, '\x01019fe0f6d90e0c849fe0f6d90e0b016500', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 15, '\x01019fe0f6d90e0d849fe0f6d90e0c016100', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 16, '\x01019fe0f6d90e0e849fe0f6d90e0d017300', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 17, '\x01019fe0f6d90e0f849fe0f6d90e0e016500', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_01fau8p7h6rmqbtiaqci', 18, '\x01019fe0f6d90e10849fe0f6d90e0f012e00', 'us_3piygxywwiczy5kmoef1', 1795913291394);
INSERT INTO public.draft_update VALUES ('st_s2nk7d2whtr7ua0vfh4j', 15, '\x0103f189aaa5060087015303097061726167726170680700f189aaa50600060400f189aaa50601134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913293046);
INSERT INTO public.draft_update VALUES ('st_s2nk7d2whtr7ua0vfh4j', 16, '\x0103bcb6db8b0d0087f189aaa5060003097061726167726170680700bcb6db8b0d00060400bcb6db8b0d01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913293359);
INSERT INTO public.draft_update VALUES ('st_3trw48tsp90dg5uvjbn2', 39, '\x0103b1b1eaa4020087015303097061726167726170680700b1b1eaa40200060400b1b1eaa40201134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913293544);
INSERT INTO public.endpoint VALUES ('ep_ylmhczk9ur9sz0r87idq', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_mb2ywqle/nsqnPDjvSOLH7bJLPUh/dQv205zUyNxyhU=', NULL, NULL, 'active', NULL, 6, 1795913280232);
INSERT INTO public.event VALUES (1, 'evt_m3izzfvfgg3ogf0wohve', 'story.published', 'st_s2nk7d2whtr7ua0vfh4j', 1795913288425, '{"storyId":"st_s2nk7d2whtr7ua0vfh4j","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:08.395Z","hero":null}');
INSERT INTO public.event VALUES (2, 'evt_2wwz1q06qs9dhwzo6651', 'story.updated', 'st_s2nk7d2whtr7ua0vfh4j', 1795913289664, '{"storyId":"st_s2nk7d2whtr7ua0vfh4j","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:08.395Z","hero":null}');
INSERT INTO public.event VALUES (3, 'evt_jju09e7x0q9u5ewchp6d', 'story.published', 'st_3trw48tsp90dg5uvjbn2', 1795913290065, '{"storyId":"st_3trw48tsp90dg5uvjbn2","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:09.986Z","hero":null}');
INSERT INTO public.event VALUES (4, 'evt_6cayt03ylgpbn562vl2l', 'story.corrected', 'st_3trw48tsp90dg5uvjbn2', 1795913290592, '{"storyId":"st_3trw48tsp90dg5uvjbn2","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:48:09.986Z","hero":null}');
INSERT INTO public.event VALUES (5, 'evt_s7kpujeszbcpg3galtlx', 'story.published', 'st_fqb67oefsgwe2s560qgd', 1795913290999, '{"storyId":"st_fqb67oefsgwe2s560qgd","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:48:10.959Z","hero":null}');
INSERT INTO public.event VALUES (6, 'evt_on6umraqphuqe9nqovot', 'story.retracted', 'st_fqb67oefsgwe2s560qgd', 1795913291066, '{"storyId":"st_fqb67oefsgwe2s560qgd","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:48:10.959Z","hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T00:47:49.476Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T00:47:49.489Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T00:47:49.492Z');
INSERT INTO public.kysely_migration VALUES ('0004-published-stories', '2026-11-29T00:47:49.838Z');
INSERT INTO public.kysely_migration VALUES ('0005-story-words', '2026-11-29T00:47:50.167Z');
INSERT INTO public.kysely_migration VALUES ('0006-originals', '2026-11-29T00:47:50.207Z');
INSERT INTO public.kysely_migration VALUES ('0007-sections', '2026-11-29T00:47:50.273Z');
INSERT INTO public.kysely_migration VALUES ('0008-fields-and-addresses', '2026-11-29T00:47:50.354Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795913288395, 'st_s2nk7d2whtr7ua0vfh4j', 'Ada Quill');
INSERT INTO public.published_name VALUES ('authors', 'ada-quill', 1795913289986, 'st_3trw48tsp90dg5uvjbn2', 'Ada Quill');
INSERT INTO public.published_story VALUES ('st_s2nk7d2whtr7ua0vfh4j', '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 'world', 1795913288395, 1795913289628, 2, NULL, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.published_story VALUES ('st_3trw48tsp90dg5uvjbn2', '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 'world', 1795913289986, 1795913290562, 2, NULL, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"date":null,"alt":""}');
INSERT INTO public.revision VALUES ('st_s2nk7d2whtr7ua0vfh4j', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913288395, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.revision VALUES ('st_s2nk7d2whtr7ua0vfh4j', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913289628, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.revision VALUES ('st_3trw48tsp90dg5uvjbn2', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913289986, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.revision VALUES ('st_3trw48tsp90dg5uvjbn2', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913290562, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.revision VALUES ('st_fqb67oefsgwe2s560qgd', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913290959, 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.section VALUES ('politics', 'Politics', 1);
INSERT INTO public.section VALUES ('business', 'Business', 2);
INSERT INTO public.section VALUES ('science', 'Science', 3);
INSERT INTO public.section VALUES ('culture', 'Culture', 4);
INSERT INTO public.section VALUES ('sport', 'Sport', 5);
INSERT INTO public.section VALUES ('world', 'World', 0);
INSERT INTO public.session VALUES ('FFoWKH2cNvDh0YMCPi26eSkroOcTexVo', '2026-12-29 00:47:55.314+00', 'WOW6tUOHTBl7CpRrmqb00LrPvzR5hraf', '2026-11-29 00:47:55.386+00', '2026-11-29 00:47:55.386+00', '', 'node', 'us_kmoq7qcw33lr3ttqg1jf');
INSERT INTO public.session VALUES ('LP023sMN8HDBGzqGnOMDcIHq6WseshBA', '2026-12-29 00:47:57.411+00', 'mcVVK4LfpjKG56yMjjzXfwfuFqf2VJW6', '2026-11-29 00:47:57.411+00', '2026-11-29 00:47:57.411+00', '', 'node', 'us_61fi7zgy0zjaul4b9w7g');
INSERT INTO public.session VALUES ('rnKP5duidnqQ2GGDO0Dh0chbWxE9wSFj', '2026-12-29 00:48:00.174+00', '4W96eFCMU3d0HYsd3AZFh0w7e0F5kRED', '2026-11-29 00:48:00.174+00', '2026-11-29 00:48:00.174+00', '', 'node', 'us_3piygxywwiczy5kmoef1');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.setting VALUES ('derived:published', '2');
INSERT INTO public.setting VALUES ('derived:story-words', '1');
INSERT INTO public.story VALUES ('st_s2nk7d2whtr7ua0vfh4j', 'live', 'us_61fi7zgy0zjaul4b9w7g', 1795913287808, 1795913289972, 'Harbour cranes stand still on day 5', 'world', 1795913288395, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_3trw48tsp90dg5uvjbn2', 'live', 'us_61fi7zgy0zjaul4b9w7g', 1795913289818, 1795913290978, 'Harbour cranes stand still on day 6', 'world', 1795913289986, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_fqb67oefsgwe2s560qgd', 'retracted', 'us_61fi7zgy0zjaul4b9w7g', 1795913290862, 1795913290862, 'Harbour cranes stand still on day 7', 'world', 1795913290959, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 1, NULL, 1795913291050, 'None of it was true.');
INSERT INTO public.story VALUES ('st_01fau8p7h6rmqbtiaqci', 'review', 'us_3piygxywwiczy5kmoef1', 1795913291227, 1795913291936, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story_word VALUES ('5', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('cranes', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('day', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('harbour', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('on', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('stand', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('still', 'st_s2nk7d2whtr7ua0vfh4j');
INSERT INTO public.story_word VALUES ('6', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('cranes', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('day', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('harbour', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('on', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('stand', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('still', 'st_3trw48tsp90dg5uvjbn2');
INSERT INTO public.story_word VALUES ('7', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('cranes', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('day', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('harbour', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('on', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('stand', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('still', 'st_fqb67oefsgwe2s560qgd');
INSERT INTO public.story_word VALUES ('8', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public.story_word VALUES ('cranes', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public.story_word VALUES ('day', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public.story_word VALUES ('harbour', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public.story_word VALUES ('on', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public.story_word VALUES ('stand', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public.story_word VALUES ('still', 'st_01fau8p7h6rmqbtiaqci');
INSERT INTO public."user" VALUES ('us_kmoq7qcw33lr3ttqg1jf', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 00:47:52.306+00', '2026-11-29 00:47:52.306+00', 'admin');
INSERT INTO public."user" VALUES ('us_61fi7zgy0zjaul4b9w7g', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 00:47:56.574+00', '2026-11-29 00:47:56.574+00', 'publisher');
INSERT INTO public."user" VALUES ('us_3piygxywwiczy5kmoef1', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 00:47:59.397+00', '2026-11-29 00:47:59.397+00', 'reporter');
INSERT INTO public.view_salt VALUES ('2026-11-29', '\xfd76f220375f26aa09bb6c8ba9f3f4c4b59662abc9ab18e4e26e52be711e7136');
INSERT INTO public.view_seen VALUES ('st_3trw48tsp90dg5uvjbn2', '2026-11-29', '\x8b35e6d605f9158b');
INSERT INTO public.view_seen VALUES ('st_s2nk7d2whtr7ua0vfh4j', '2026-11-29', '\x8589ff77328525cf');
INSERT INTO public.view_total VALUES ('st_3trw48tsp90dg5uvjbn2', 1);
INSERT INTO public.view_total VALUES ('st_s2nk7d2whtr7ua0vfh4j', 1);
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
CREATE INDEX address_story ON public.address USING btree (story_id);
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
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_created_by_fkey FOREIGN KEY (created_by) REFERENCES public."user"(id);
ALTER TABLE ONLY public.story_word
    ADD CONSTRAINT story_word_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
