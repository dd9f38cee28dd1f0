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
    created_at bigint NOT NULL
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
    tail_rows bigint NOT NULL
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
INSERT INTO public.account VALUES ('ac_xmg0gt9sjdwee1v8gob5', 'us_gnw3dl2bmg4labra0ni7', 'credential', 'us_gnw3dl2bmg4labra0ni7', NULL, NULL, NULL, NULL, NULL, NULL, 'e55152ac9a0ee717d16d5d1e9bed49b1:4b13d7de5e267f0eb7b7aeab87ac6e68d0c25f26e31c904ecc31a590d444b524d79a210d62b1e6e87930c6bac0f9c337b2fe24415269149624a9d7c62c6de16c', '2026-11-28 04:07:56.001+00', '2026-11-28 04:07:56.001+00');
INSERT INTO public.account VALUES ('ac_jgrgdq54928fsdu9rj2i', 'us_c5n9ino0wn5dytv4mkwq', 'credential', 'us_c5n9ino0wn5dytv4mkwq', NULL, NULL, NULL, NULL, NULL, NULL, 'b520dc4020472136ab0de811b7355fa6:c97f5429cf56b1a45153cc6ae1594817dbc2913717a4e1d77589b88a56e0ed0087031ed5ec2e92e5534ce6a94e4abdbe7eea5995a2fabedc6e41a4d4515d90fe', '2026-11-28 04:07:56.808+00', '2026-11-28 04:07:56.808+00');
INSERT INTO public.account VALUES ('ac_gygk0i98zftoipxce88f', 'us_ihezhieaqn14o0uxm26c', 'credential', 'us_ihezhieaqn14o0uxm26c', NULL, NULL, NULL, NULL, NULL, NULL, '05abb90a8194185b7432673887342961:0683a3c8f01e829f1e76a12dd264d2533a94a29e82482e791785e44088d21af121903360cf5adefbbf81cdaae2cfd5861086994eb453342150d7706074ecf516', '2026-11-28 04:07:57.393+00', '2026-11-28 04:07:57.393+00');
INSERT INTO public.api_key VALUES ('ak_f77k10leb8i8pmny2xhi', 'b6464c6fff0fc02968020467c1eb050074cf19a8c029a662db3a414fec2fd38d', 'wire', 'us_gnw3dl2bmg4labra0ni7', '["stories:read","events:read"]', 1795838877744, NULL);
INSERT INTO public.assignee VALUES ('st_iemvm67nnexo689v8dfu', 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.attempt VALUES (1, 'dl_vygwuwhugbk2uskdg542', 1, 1795838877869, 15, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_fbfzu2fbi5mgnjbfr9zb', 1, 1795838878000, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_ckn65nzunufb50tqp42j', 1, 1795838878037, 5, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_rdn2t6n42pttdwljskh4', 1, 1795838878138, 10, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_j17w12u3ucuq59a01pfj', 1, 1795838878291, 2, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_dpzk9q650yvwt0108v8k', 1, 1795838878354, 2, NULL, 'connection refused', NULL);
INSERT INTO public.delivery VALUES ('dl_rdn2t6n42pttdwljskh4', 'ep_89xeztwj42fhqja74iwh', 'evt_9u9nmk0737aa03aalzbd', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-28T04:07:58.118Z","data":{"storyId":"st_o7q4fvd9f1k0x4d34x0h","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-28T04:07:58.026Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 1, 1795838878118, 1795838882702, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_vygwuwhugbk2uskdg542', 'ep_89xeztwj42fhqja74iwh', 'evt_jrgtum4v3mzmcwv83a1m', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-28T04:07:57.847Z","data":{"storyId":"st_wyel53iwk6rnl4giej9g","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:57.842Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 1, 1795838877847, 1795838883324, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_fbfzu2fbi5mgnjbfr9zb', 'ep_89xeztwj42fhqja74iwh', 'evt_yoibs2lyaisrpfhmbnjk', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-28T04:07:57.986Z","data":{"storyId":"st_wyel53iwk6rnl4giej9g","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"Only “we” should read this: a source asked for it.","publishedAt":"2026-11-28T04:07:57.842Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 1, 1795838877986, 1795838882881, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_ckn65nzunufb50tqp42j', 'ep_89xeztwj42fhqja74iwh', 'evt_w4y33ja9rz5yd8jfdeup', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-28T04:07:58.028Z","data":{"storyId":"st_o7q4fvd9f1k0x4d34x0h","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:58.026Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 1, 1795838878028, 1795838883665, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_j17w12u3ucuq59a01pfj', 'ep_89xeztwj42fhqja74iwh', 'evt_zk19rhmu0cl130kvj1ie', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-28T04:07:58.265Z","data":{"storyId":"st_1jtqajnkk7ck9vxb32a9","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:58.263Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 1, 1795838878265, 1795838883412, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_dpzk9q650yvwt0108v8k', 'ep_89xeztwj42fhqja74iwh', 'evt_oiq9e006dzliy01oetk0', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-28T04:07:58.280Z","data":{"storyId":"st_1jtqajnkk7ck9vxb32a9","revision":null,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-28T04:07:58.263Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 1, 1795838878280, 1795838883154, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_1jtqajnkk7ck9vxb32a9', 1, 0, 453, 1);
INSERT INTO public.draft VALUES ('st_iemvm67nnexo689v8dfu', 18, 0, 755, 18);
INSERT INTO public.draft VALUES ('st_wyel53iwk6rnl4giej9g', 16, 15, 64, 1);
INSERT INTO public.draft VALUES ('st_o7q4fvd9f1k0x4d34x0h', 39, 38, 60, 1);
INSERT INTO public.draft_client VALUES ('st_wyel53iwk6rnl4giej9g', 1, '');
INSERT INTO public.draft_client VALUES ('st_wyel53iwk6rnl4giej9g', 2553801866, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.draft_client VALUES ('st_o7q4fvd9f1k0x4d34x0h', 1, '');
INSERT INTO public.draft_client VALUES ('st_o7q4fvd9f1k0x4d34x0h', 1442949530, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.draft_client VALUES ('st_o7q4fvd9f1k0x4d34x0h', 2109539193, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.draft_client VALUES ('st_1jtqajnkk7ck9vxb32a9', 1, '');
INSERT INTO public.draft_client VALUES ('st_iemvm67nnexo689v8dfu', 1, '');
INSERT INTO public.draft_client VALUES ('st_iemvm67nnexo689v8dfu', 2729411607, 'us_ihezhieaqn14o0uxm26c');
INSERT INTO public.draft_client VALUES ('st_wyel53iwk6rnl4giej9g', 897392772, 'somebody');
INSERT INTO public.draft_client VALUES ('st_wyel53iwk6rnl4giej9g', 2697358629, 'somebody');
INSERT INTO public.draft_client VALUES ('st_o7q4fvd9f1k0x4d34x0h', 660437542, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_wyel53iwk6rnl4giej9g', 14, '\x02018ad9dfc109008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d352801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_snapshot VALUES ('st_wyel53iwk6rnl4giej9g', 15, '\x03018ad9dfc109008401520d204120776f7264206d6f72652e0384c1f4ab03008701530309706172616772617068070084c1f4ab030006040084c1f4ab0301134f6e65206d6f7265207061726167726170682e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d352801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_snapshot VALUES ('st_o7q4fvd9f1k0x4d34x0h', 38, '\x0301f986f4ed0700849ad386b005150f205772697474656e2073696e63652e019ad386b0050084015216204e696e65206372616e65732c206e6f742074656e2e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d362801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d362801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_c5n9ino0wn5dytv4mkwq', 1795838877999);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 2, '\x01019ad386b00500840152012000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878062);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 3, '\x01019ad386b00501849ad386b00500014e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 4, '\x01019ad386b00502849ad386b00501016900', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 5, '\x01019ad386b00503849ad386b00502016e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 6, '\x01019ad386b00504849ad386b00503016500', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 7, '\x01019ad386b00505849ad386b00504012000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 8, '\x01019ad386b00506849ad386b00505016300', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 9, '\x01019ad386b00507849ad386b00506017200', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 10, '\x01019ad386b00508849ad386b00507016100', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 11, '\x01019ad386b00509849ad386b00508016e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 12, '\x01019ad386b0050a849ad386b00509016500', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 13, '\x01019ad386b0050b849ad386b0050a017300', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 14, '\x01019ad386b0050c849ad386b0050b012c00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 15, '\x01019ad386b0050d849ad386b0050c012000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 16, '\x01019ad386b0050e849ad386b0050d016e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 17, '\x01019ad386b0050f849ad386b0050e016f00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 18, '\x01019ad386b00510849ad386b0050f017400', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 19, '\x01019ad386b00511849ad386b00510012000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 20, '\x01019ad386b00512849ad386b00511017400', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 21, '\x01019ad386b00513849ad386b00512016500', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 22, '\x01019ad386b00514849ad386b00513016e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 23, '\x01019ad386b00515849ad386b00514012e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878072);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 24, '\x0101f986f4ed0700849ad386b00515012000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878171);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 25, '\x0101f986f4ed070184f986f4ed0700015700', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 26, '\x0101f986f4ed070284f986f4ed0701017200', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 27, '\x0101f986f4ed070384f986f4ed0702016900', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 28, '\x0101f986f4ed070484f986f4ed0703017400', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 29, '\x0101f986f4ed070584f986f4ed0704017400', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 30, '\x0101f986f4ed070684f986f4ed0705016500', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 31, '\x0101f986f4ed070784f986f4ed0706016e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 32, '\x0101f986f4ed070884f986f4ed0707012000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 33, '\x0101f986f4ed070984f986f4ed0708017300', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 34, '\x0101f986f4ed070a84f986f4ed0709016900', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 35, '\x0101f986f4ed070b84f986f4ed070a016e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 36, '\x0101f986f4ed070c84f986f4ed070b016300', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 37, '\x0101f986f4ed070d84f986f4ed070c016500', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 38, '\x0101f986f4ed070e84f986f4ed070d012e00', 'us_c5n9ino0wn5dytv4mkwq', 1795838878186);
INSERT INTO public.draft_update VALUES ('st_1jtqajnkk7ck9vxb32a9', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d372801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_c5n9ino0wn5dytv4mkwq', 1795838878238);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d382801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_ihezhieaqn14o0uxm26c', 1795838878350);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 15, '\x01019788be950a0d849788be950a0c016100', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 14, '\x01019788be950a0c849788be950a0b016500', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 13, '\x01019788be950a0b849788be950a0a016c00', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 12, '\x01019788be950a0a849788be950a09017000', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 11, '\x01019788be950a09849788be950a08012000', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 10, '\x01019788be950a08849788be950a07012c00', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 9, '\x01019788be950a07849788be950a06017400', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 8, '\x01019788be950a06849788be950a05016900', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 7, '\x01019788be950a05849788be950a04012000', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 6, '\x01019788be950a04849788be950a03016400', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 5, '\x01019788be950a03849788be950a02016100', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 4, '\x01019788be950a02849788be950a01016500', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 3, '\x01019788be950a01849788be950a00015200', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 2, '\x01019788be950a00840152012000', 'us_ihezhieaqn14o0uxm26c', 1795838878383);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 18, '\x01019788be950a10849788be950a0f012e00', 'us_ihezhieaqn14o0uxm26c', 1795838878386);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 17, '\x01019788be950a0f849788be950a0e016500', 'us_ihezhieaqn14o0uxm26c', 1795838878386);
INSERT INTO public.draft_update VALUES ('st_iemvm67nnexo689v8dfu', 16, '\x01019788be950a0e849788be950a0d017300', 'us_ihezhieaqn14o0uxm26c', 1795838878386);
INSERT INTO public.draft_update VALUES ('st_wyel53iwk6rnl4giej9g', 15, '\x010384c1f4ab03008701530309706172616772617068070084c1f4ab030006040084c1f4ab0301134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795838878780);
INSERT INTO public.draft_update VALUES ('st_wyel53iwk6rnl4giej9g', 16, '\x0103a5da99860a008784c1f4ab030003097061726167726170680700a5da99860a00060400a5da99860a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795838878836);
INSERT INTO public.draft_update VALUES ('st_o7q4fvd9f1k0x4d34x0h', 39, '\x0103a6f4f5ba020087015303097061726167726170680700a6f4f5ba0200060400a6f4f5ba0201134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795838878855);
INSERT INTO public.endpoint VALUES ('ep_89xeztwj42fhqja74iwh', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_yDwv4DFJOVKmKS0TaOyUIhk/HFHt8rjsgsBc/EsXUKA=', NULL, NULL, 'active', NULL, 6, 1795838877760);
INSERT INTO public.event VALUES (1, 'evt_jrgtum4v3mzmcwv83a1m', 'story.published', 'st_wyel53iwk6rnl4giej9g', 1795838877847, '{"storyId":"st_wyel53iwk6rnl4giej9g","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:57.842Z","hero":null}');
INSERT INTO public.event VALUES (2, 'evt_yoibs2lyaisrpfhmbnjk', 'story.updated', 'st_wyel53iwk6rnl4giej9g', 1795838877986, '{"storyId":"st_wyel53iwk6rnl4giej9g","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"Only “we” should read this: a source asked for it.","publishedAt":"2026-11-28T04:07:57.842Z","hero":null}');
INSERT INTO public.event VALUES (3, 'evt_w4y33ja9rz5yd8jfdeup', 'story.published', 'st_o7q4fvd9f1k0x4d34x0h', 1795838878028, '{"storyId":"st_o7q4fvd9f1k0x4d34x0h","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:58.026Z","hero":null}');
INSERT INTO public.event VALUES (4, 'evt_9u9nmk0737aa03aalzbd', 'story.corrected', 'st_o7q4fvd9f1k0x4d34x0h', 1795838878118, '{"storyId":"st_o7q4fvd9f1k0x4d34x0h","revision":2,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-28T04:07:58.026Z","hero":null}');
INSERT INTO public.event VALUES (5, 'evt_zk19rhmu0cl130kvj1ie', 'story.published', 'st_1jtqajnkk7ck9vxb32a9', 1795838878265, '{"storyId":"st_1jtqajnkk7ck9vxb32a9","revision":1,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-28T04:07:58.263Z","hero":null}');
INSERT INTO public.event VALUES (6, 'evt_oiq9e006dzliy01oetk0', 'story.retracted', 'st_1jtqajnkk7ck9vxb32a9', 1795838878280, '{"storyId":"st_1jtqajnkk7ck9vxb32a9","revision":null,"url":"http://news.test/world/2026/11/28/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-28T04:07:58.263Z","hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-28T04:07:55.530Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.revision VALUES ('st_wyel53iwk6rnl4giej9g', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838877842, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.revision VALUES ('st_wyel53iwk6rnl4giej9g', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838877980, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.revision VALUES ('st_o7q4fvd9f1k0x4d34x0h', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838878026, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.revision VALUES ('st_o7q4fvd9f1k0x4d34x0h', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838878115, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.revision VALUES ('st_1jtqajnkk7ck9vxb32a9', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795838878263, 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.session VALUES ('EpfIcNfVfFZhENHR28rnWhZqY9fUKwIj', '2026-12-28 04:07:56.36+00', 'pZJ1HB1bpo1m0FJXi69TUBxxzgGPDBeK', '2026-11-28 04:07:56.361+00', '2026-11-28 04:07:56.361+00', '', 'node', 'us_gnw3dl2bmg4labra0ni7');
INSERT INTO public.session VALUES ('xCVgFhlddtwoUXKL0nQkaLij8eeLHUVG', '2026-12-28 04:07:57.157+00', 'Qf8oFNubQornLBHbdY2t1yE16ARTnCZL', '2026-11-28 04:07:57.157+00', '2026-11-28 04:07:57.157+00', '', 'node', 'us_c5n9ino0wn5dytv4mkwq');
INSERT INTO public.session VALUES ('viDvvD4EzjbxgmrdCsN1oeBPGrqjUKss', '2026-12-28 04:07:57.721+00', 'x69oPa52WrjV2tDUC0Yk8L6oXZ7SwGz7', '2026-11-28 04:07:57.721+00', '2026-11-28 04:07:57.721+00', '', 'node', 'us_ihezhieaqn14o0uxm26c');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.story VALUES ('st_1jtqajnkk7ck9vxb32a9', 'retracted', 'us_c5n9ino0wn5dytv4mkwq', 1795838878238, 1795838878238, 'Harbour cranes stand still on day 7', 'world', 1795838878263, '/world/2026/11/28/harbour-cranes-stand-still-on-day-7', 1, NULL, 1795838878279, 'None of it was true.');
INSERT INTO public.story VALUES ('st_o7q4fvd9f1k0x4d34x0h', 'live', 'us_c5n9ino0wn5dytv4mkwq', 1795838877999, 1795838878499, 'Harbour cranes stand still on day 6', 'world', 1795838878026, '/world/2026/11/28/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_wyel53iwk6rnl4giej9g', 'live', 'us_c5n9ino0wn5dytv4mkwq', 1795838877792, 1795838878501, 'Harbour cranes stand still on day 5', 'world', 1795838877842, '/world/2026/11/28/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_iemvm67nnexo689v8dfu', 'review', 'us_ihezhieaqn14o0uxm26c', 1795838878350, 1795838878504, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."user" VALUES ('us_gnw3dl2bmg4labra0ni7', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-28 04:07:56.001+00', '2026-11-28 04:07:56.001+00', 'admin');
INSERT INTO public."user" VALUES ('us_c5n9ino0wn5dytv4mkwq', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-28 04:07:56.808+00', '2026-11-28 04:07:56.808+00', 'publisher');
INSERT INTO public."user" VALUES ('us_ihezhieaqn14o0uxm26c', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-28 04:07:57.393+00', '2026-11-28 04:07:57.393+00', 'reporter');
INSERT INTO public.view_salt VALUES ('2026-11-28', '\x5940eb866605f60fd5864c31cfa0c1b20c21be7a4058dc2b8a2988356ef376eb');
INSERT INTO public.view_seen VALUES ('st_o7q4fvd9f1k0x4d34x0h', '2026-11-28', '\xe5f9b76bdedc0b46');
INSERT INTO public.view_seen VALUES ('st_wyel53iwk6rnl4giej9g', '2026-11-28', '\x38a9527db453de40');
INSERT INTO public.view_total VALUES ('st_o7q4fvd9f1k0x4d34x0h', 1);
INSERT INTO public.view_total VALUES ('st_wyel53iwk6rnl4giej9g', 1);
SELECT pg_catalog.setval('public.attempt_id_seq', 6, true);
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
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (story_id, number);
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
CREATE INDEX attempt_delivery ON public.attempt USING btree (delivery_id);
CREATE INDEX delivery_due ON public.delivery USING btree (state, next_at);
CREATE INDEX delivery_endpoint ON public.delivery USING btree (endpoint_id, state, next_at, sequence);
CREATE INDEX "session_user" ON public.session USING btree ("userId");
CREATE INDEX story_changed ON public.story USING btree (changed_at);
CREATE INDEX story_published ON public.story USING btree (state, section, published_at);
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
ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_created_by_fkey FOREIGN KEY (created_by) REFERENCES public."user"(id);
