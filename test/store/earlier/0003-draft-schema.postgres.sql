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
INSERT INTO public.account VALUES ('ac_udvzv70hu39trkc12kb9', 'us_opkow3kzmgbpawiihtei', 'credential', 'us_opkow3kzmgbpawiihtei', NULL, NULL, NULL, NULL, NULL, NULL, 'e68d638601948806224be88c6eb6dff2:3160494f5993e4feec110995bed32518bbf2e42b931713def423a99f1a6a5b00dd355fd386e3448a2729ddd834d0944b2ef9605325452c89cbf6cbdc0a803d4f', '2026-11-29 00:50:15.435+00', '2026-11-29 00:50:15.435+00');
INSERT INTO public.account VALUES ('ac_tdaks7zcb4p2ywtm5z9d', 'us_8psy7kgq2g3lnleofe6e', 'credential', 'us_8psy7kgq2g3lnleofe6e', NULL, NULL, NULL, NULL, NULL, NULL, 'bfa2fe59b8967e9ac597af7fb348915d:b8cd709874f3922fdf4467fd8b58abbd01cd44dbddcdf4a08d7e15f69b01540a1388ee938fa3d3b1cc5109abcc9a347251cd81b3f17b93de95e27ed4c53b41c3', '2026-11-29 00:50:18.881+00', '2026-11-29 00:50:18.881+00');
INSERT INTO public.account VALUES ('ac_tism24318q2hx2po1nmh', 'us_4572epj5v1spclj0rps2', 'credential', 'us_4572epj5v1spclj0rps2', NULL, NULL, NULL, NULL, NULL, NULL, 'f4463e968bcbb859853f253860e1edbb:2288e5c968b8ff70d73eed34329e3ad1fcb7ef97e748433cdfdbaa2a1fa54705ebbe0bebd3f754f2e96c03f97fe7025d701d43980cc04903fb88d9fba920fd1b', '2026-11-29 00:50:20.723+00', '2026-11-29 00:50:20.723+00');
INSERT INTO public.api_key VALUES ('ak_wjp2svw7tc9uof22cxoz', 'd78544958cd298955cc57c19365deab2d96ce7765b6dbf7c189b01d7b22a3af0', 'wire', 'us_opkow3kzmgbpawiihtei', '["stories:read","events:read"]', 1795913422230, NULL);
INSERT INTO public.assignee VALUES ('st_lk7zbvq32e7yx8j6kdho', 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.attempt VALUES (1, 'dl_nrhazmxs3pvf6f66nr5t', 1, 1795913423473, 381, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (2, 'dl_7u6heienjasyyivltdn3', 1, 1795913424693, 18, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (3, 'dl_ptpgtulf7v6ijjc8jv9n', 1, 1795913425324, 22, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (4, 'dl_3z2u7gwjkxzh9we517pi', 1, 1795913426556, 73, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (5, 'dl_azwys60c4qcn6wt6dwv1', 1, 1795913427126, 8, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (6, 'dl_k09onwa69zga7twviqay', 1, 1795913427218, 56, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (7, 'dl_nrhazmxs3pvf6f66nr5t', 2, 1795913437876, 285, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (8, 'dl_k09onwa69zga7twviqay', 2, 1795913438329, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (9, 'dl_7u6heienjasyyivltdn3', 2, 1795913437886, 292, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (10, 'dl_3z2u7gwjkxzh9we517pi', 2, 1795913438441, 3, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (11, 'dl_azwys60c4qcn6wt6dwv1', 2, 1795913437887, 316, NULL, 'connection refused', NULL);
INSERT INTO public.attempt VALUES (12, 'dl_ptpgtulf7v6ijjc8jv9n', 2, 1795913437887, 297, NULL, 'connection refused', NULL);
INSERT INTO public.delivery VALUES ('dl_3z2u7gwjkxzh9we517pi', 'ep_uj2lauomki9whaifg853', 'evt_tmoomr82ao3iww3yz38u', 'story.corrected', 4, '{"type":"story.corrected","timestamp":"2026-11-29T00:50:26.229Z","data":{"storyId":"st_dmd6y2d20fux5gtkqx2h","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:50:24.856Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795913426229, 1795913757063, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_ptpgtulf7v6ijjc8jv9n', 'ep_uj2lauomki9whaifg853', 'evt_thxrpmcc4n0bshvxr2bn', 'story.published', 3, '{"type":"story.published","timestamp":"2026-11-29T00:50:24.958Z","data":{"storyId":"st_dmd6y2d20fux5gtkqx2h","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:24.856Z","hero":null}}', 'Harbour cranes stand still on day 6', 'pending', 2, 1795913424958, 1795913741145, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_nrhazmxs3pvf6f66nr5t', 'ep_uj2lauomki9whaifg853', 'evt_l8iofdb8s3yzas2h9550', 'story.published', 1, '{"type":"story.published","timestamp":"2026-11-29T00:50:23.042Z","data":{"storyId":"st_g6swi6wtckg66sx3jy6v","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:22.905Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795913423042, 1795913771349, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_k09onwa69zga7twviqay', 'ep_uj2lauomki9whaifg853', 'evt_o0oo8ddnwyg3vt960qyd', 'story.retracted', 6, '{"type":"story.retracted","timestamp":"2026-11-29T00:50:27.147Z","data":{"storyId":"st_4hih1bza1pcc3gqf27to","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:50:27.013Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795913427147, 1795913773345, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_7u6heienjasyyivltdn3', 'ep_uj2lauomki9whaifg853', 'evt_nxp0saffgz63kcabymuk', 'story.updated', 2, '{"type":"story.updated","timestamp":"2026-11-29T00:50:24.635Z","data":{"storyId":"st_g6swi6wtckg66sx3jy6v","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:22.905Z","hero":null}}', 'Harbour cranes stand still on day 5', 'pending', 2, 1795913424635, 1795913679424, 0, NULL, 'connection refused');
INSERT INTO public.delivery VALUES ('dl_azwys60c4qcn6wt6dwv1', 'ep_uj2lauomki9whaifg853', 'evt_upwipal0k7eqj8rwz34b', 'story.published', 5, '{"type":"story.published","timestamp":"2026-11-29T00:50:27.027Z","data":{"storyId":"st_4hih1bza1pcc3gqf27to","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:27.013Z","hero":null}}', 'Harbour cranes stand still on day 7', 'pending', 2, 1795913427027, 1795913769284, 0, NULL, 'connection refused');
INSERT INTO public.draft VALUES ('st_4hih1bza1pcc3gqf27to', 1, 0, 453, 1, 1);
INSERT INTO public.draft VALUES ('st_lk7zbvq32e7yx8j6kdho', 18, 0, 755, 18, 1);
INSERT INTO public.draft VALUES ('st_g6swi6wtckg66sx3jy6v', 16, 15, 64, 1, 1);
INSERT INTO public.draft VALUES ('st_dmd6y2d20fux5gtkqx2h', 39, 38, 60, 1, 1);
INSERT INTO public.draft_client VALUES ('st_g6swi6wtckg66sx3jy6v', 1, '');
INSERT INTO public.draft_client VALUES ('st_g6swi6wtckg66sx3jy6v', 1741994079, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.draft_client VALUES ('st_dmd6y2d20fux5gtkqx2h', 1, '');
INSERT INTO public.draft_client VALUES ('st_dmd6y2d20fux5gtkqx2h', 20260350, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.draft_client VALUES ('st_dmd6y2d20fux5gtkqx2h', 625106765, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.draft_client VALUES ('st_4hih1bza1pcc3gqf27to', 1, '');
INSERT INTO public.draft_client VALUES ('st_lk7zbvq32e7yx8j6kdho', 1, '');
INSERT INTO public.draft_client VALUES ('st_lk7zbvq32e7yx8j6kdho', 1234624062, 'us_4572epj5v1spclj0rps2');
INSERT INTO public.draft_client VALUES ('st_g6swi6wtckg66sx3jy6v', 2828630797, 'somebody');
INSERT INTO public.draft_client VALUES ('st_g6swi6wtckg66sx3jy6v', 412776762, 'somebody');
INSERT INTO public.draft_client VALUES ('st_dmd6y2d20fux5gtkqx2h', 3013598862, 'somebody');
INSERT INTO public.draft_snapshot VALUES ('st_g6swi6wtckg66sx3jy6v', 14, '\x0201dff0d2be06008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d352801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_snapshot VALUES ('st_g6swi6wtckg66sx3jy6v', 15, '\x03038df6e5c40a00870153030970617261677261706807008df6e5c40a000604008df6e5c40a01134f6e65206d6f7265207061726167726170682e01dff0d2be06008401520d204120776f7264206d6f72652e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203507010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d352801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_snapshot VALUES ('st_dmd6y2d20fux5gtkqx2h', 38, '\x0301cdbe89aa020084fecbd409150f205772697474656e2073696e63652e01fecbd4090084015216204e696e65206372616e65732c206e6f742074656e2e160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d362801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000');
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203607010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d362801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_8psy7kgq2g3lnleofe6e', 1795913424691);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 2, '\x0101fecbd40900840152012000', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 3, '\x0101fecbd4090184fecbd40900014e00', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 4, '\x0101fecbd4090284fecbd40901016900', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 5, '\x0101fecbd4090384fecbd40902016e00', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 6, '\x0101fecbd4090484fecbd40903016500', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 7, '\x0101fecbd4090584fecbd40904012000', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 8, '\x0101fecbd4090684fecbd40905016300', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 9, '\x0101fecbd4090784fecbd40906017200', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 10, '\x0101fecbd4090884fecbd40907016100', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 11, '\x0101fecbd4090984fecbd40908016e00', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 12, '\x0101fecbd4090a84fecbd40909016500', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 13, '\x0101fecbd4090b84fecbd4090a017300', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 14, '\x0101fecbd4090c84fecbd4090b012c00', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 15, '\x0101fecbd4090d84fecbd4090c012000', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 16, '\x0101fecbd4090e84fecbd4090d016e00', 'us_8psy7kgq2g3lnleofe6e', 1795913425603);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 17, '\x0101fecbd4090f84fecbd4090e016f00', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 18, '\x0101fecbd4091084fecbd4090f017400', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 19, '\x0101fecbd4091184fecbd40910012000', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 20, '\x0101fecbd4091284fecbd40911017400', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 21, '\x0101fecbd4091384fecbd40912016500', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 22, '\x0101fecbd4091484fecbd40913016e00', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 23, '\x0101fecbd4091584fecbd40914012e00', 'us_8psy7kgq2g3lnleofe6e', 1795913425620);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 24, '\x0101cdbe89aa020084fecbd40915012000', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 25, '\x0101cdbe89aa020184cdbe89aa0200015700', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 26, '\x0101cdbe89aa020284cdbe89aa0201017200', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 27, '\x0101cdbe89aa020384cdbe89aa0202016900', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 28, '\x0101cdbe89aa020484cdbe89aa0203017400', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 29, '\x0101cdbe89aa020584cdbe89aa0204017400', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 30, '\x0101cdbe89aa020684cdbe89aa0205016500', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 31, '\x0101cdbe89aa020784cdbe89aa0206016e00', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 32, '\x0101cdbe89aa020884cdbe89aa0207012000', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 33, '\x0101cdbe89aa020984cdbe89aa0208017300', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 34, '\x0101cdbe89aa020a84cdbe89aa0209016900', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 35, '\x0101cdbe89aa020b84cdbe89aa020a016e00', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 36, '\x0101cdbe89aa020c84cdbe89aa020b016300', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 37, '\x0101cdbe89aa020d84cdbe89aa020c016500', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 38, '\x0101cdbe89aa020e84cdbe89aa020d012e00', 'us_8psy7kgq2g3lnleofe6e', 1795913426672);
INSERT INTO public.draft_update VALUES ('st_4hih1bza1pcc3gqf27to', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203707010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d372801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_8psy7kgq2g3lnleofe6e', 1795913426770);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 1, '\x01160100070108686561646c696e65030970617261677261706807000100060400010123486172626f7572206372616e6573207374616e64207374696c6c206f6e20646179203807010a7374616e64666972737403097061726167726170680700012506040001261a4e6f626f647920686164207365656e206974206265666f72652e070104626f64790309706172616772617068070001410604000142104669727374207061726167726170682e8701410309706172616772617068070001530604000154115365636f6e64207061726167726170682e2801046d6574610773656374696f6e017705776f726c642801046d65746104736c7567017723686172626f75722d6372616e65732d7374616e642d7374696c6c2d6f6e2d6461792d382801046d6574610762796c696e65730175017709416461205175696c6c2801046d65746104746167730175002801046d6574610464617465017e2801046d657461096865726f4173736574017e2801046d657461076865726f416c740177002801046d6574610b6865726f43617074696f6e0177002801046d6574610a6865726f4372656469740177002801046d6574610e6865726f446973636c61696d657201770000', 'us_4572epj5v1spclj0rps2', 1795913427314);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 2, '\x0101bebcdbcc0400840152012000', 'us_4572epj5v1spclj0rps2', 1795913427802);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 3, '\x0101bebcdbcc040184bebcdbcc0400015200', 'us_4572epj5v1spclj0rps2', 1795913427802);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 4, '\x0101bebcdbcc040284bebcdbcc0401016500', 'us_4572epj5v1spclj0rps2', 1795913427802);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 5, '\x0101bebcdbcc040384bebcdbcc0402016100', 'us_4572epj5v1spclj0rps2', 1795913427802);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 18, '\x0101bebcdbcc041084bebcdbcc040f012e00', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 17, '\x0101bebcdbcc040f84bebcdbcc040e016500', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 16, '\x0101bebcdbcc040e84bebcdbcc040d017300', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 15, '\x0101bebcdbcc040d84bebcdbcc040c016100', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 14, '\x0101bebcdbcc040c84bebcdbcc040b016500', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 13, '\x0101bebcdbcc040b84bebcdbcc040a016c00', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 12, '\x0101bebcdbcc040a84bebcdbcc0409017000', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 11, '\x0101bebcdbcc040984bebcdbcc0408012000', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 10, '\x0101bebcdbcc040884bebcdbcc0407012c00', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 9, '\x0101bebcdbcc040784bebcdbcc0406017400', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 8, '\x0101bebcdbcc040684bebcdbcc0405016900', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 7, '\x0101bebcdbcc040584bebcdbcc0404012000', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_lk7zbvq32e7yx8j6kdho', 6, '\x0101bebcdbcc040484bebcdbcc0403016400', 'us_4572epj5v1spclj0rps2', 1795913427837);
INSERT INTO public.draft_update VALUES ('st_g6swi6wtckg66sx3jy6v', 15, '\x01038df6e5c40a00870153030970617261677261706807008df6e5c40a000604008df6e5c40a01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913429406);
INSERT INTO public.draft_update VALUES ('st_g6swi6wtckg66sx3jy6v', 16, '\x0103baf2e9c40100878df6e5c40a0003097061726167726170680700baf2e9c40100060400baf2e9c40101134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913429744);
INSERT INTO public.draft_update VALUES ('st_dmd6y2d20fux5gtkqx2h', 39, '\x01038ebdff9c0b00870153030970617261677261706807008ebdff9c0b000604008ebdff9c0b01134f6e65206d6f7265207061726167726170682e00', 'somebody', 1795913429955);
INSERT INTO public.endpoint VALUES ('ep_uj2lauomki9whaifg853', 'https://127.0.0.1:9/', 'A consumer', '[]', 'whsec_pEjEfy6ewd8vM3PG3HyNwhXAAdv4P4WytJVdClFEL/A=', NULL, NULL, 'active', NULL, 6, 1795913422490);
INSERT INTO public.event VALUES (1, 'evt_l8iofdb8s3yzas2h9550', 'story.published', 'st_g6swi6wtckg66sx3jy6v', 1795913423042, '{"storyId":"st_g6swi6wtckg66sx3jy6v","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:22.905Z","hero":null}');
INSERT INTO public.event VALUES (2, 'evt_nxp0saffgz63kcabymuk', 'story.updated', 'st_g6swi6wtckg66sx3jy6v', 1795913424635, '{"storyId":"st_g6swi6wtckg66sx3jy6v","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-5","section":"world","slug":"harbour-cranes-stand-still-on-day-5","headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:22.905Z","hero":null}');
INSERT INTO public.event VALUES (3, 'evt_thxrpmcc4n0bshvxr2bn', 'story.published', 'st_dmd6y2d20fux5gtkqx2h', 1795913424958, '{"storyId":"st_dmd6y2d20fux5gtkqx2h","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:24.856Z","hero":null}');
INSERT INTO public.event VALUES (4, 'evt_tmoomr82ao3iww3yz38u', 'story.corrected', 'st_dmd6y2d20fux5gtkqx2h', 1795913426229, '{"storyId":"st_dmd6y2d20fux5gtkqx2h","revision":2,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-6","section":"world","slug":"harbour-cranes-stand-still-on-day-6","headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"An earlier version said “ten cranes”.","publishedAt":"2026-11-29T00:50:24.856Z","hero":null}');
INSERT INTO public.event VALUES (5, 'evt_upwipal0k7eqj8rwz34b', 'story.published', 'st_4hih1bza1pcc3gqf27to', 1795913427027, '{"storyId":"st_4hih1bza1pcc3gqf27to","revision":1,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":null,"publishedAt":"2026-11-29T00:50:27.013Z","hero":null}');
INSERT INTO public.event VALUES (6, 'evt_o0oo8ddnwyg3vt960qyd', 'story.retracted', 'st_4hih1bza1pcc3gqf27to', 1795913427147, '{"storyId":"st_4hih1bza1pcc3gqf27to","revision":null,"url":"http://news.test/world/2026/11/29/harbour-cranes-stand-still-on-day-7","section":"world","slug":"harbour-cranes-stand-still-on-day-7","headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","bylines":["Ada Quill"],"tags":[],"note":"None of it was true.","publishedAt":"2026-11-29T00:50:27.013Z","hero":null}');
INSERT INTO public.kysely_migration VALUES ('0001-newsroom', '2026-11-29T00:50:13.764Z');
INSERT INTO public.kysely_migration VALUES ('0002-public-notes', '2026-11-29T00:50:13.777Z');
INSERT INTO public.kysely_migration VALUES ('0003-draft-schema', '2026-11-29T00:50:13.778Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 6);
INSERT INTO public.revision VALUES ('st_g6swi6wtckg66sx3jy6v', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913422905, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.revision VALUES ('st_g6swi6wtckg66sx3jy6v', 2, 'update', 'Only “we” should read this: a source asked for it.', 14, '{"headline":"Harbour cranes stand still on day 5","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-5","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. A word more.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. A word more.</p>","text":"First paragraph. A word more."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913424614, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.revision VALUES ('st_dmd6y2d20fux5gtkqx2h', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913424856, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.revision VALUES ('st_dmd6y2d20fux5gtkqx2h', 2, 'correct', 'An earlier version said “ten cranes”.', 23, '{"headline":"Harbour cranes stand still on day 6","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-6","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph. Nine cranes, not ten.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph. Nine cranes, not ten.</p>","text":"First paragraph. Nine cranes, not ten."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913426139, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.revision VALUES ('st_4hih1bza1pcc3gqf27to', 1, 'publish', NULL, 1, '{"headline":"Harbour cranes stand still on day 7","standfirst":"Nobody had seen it before.","meta":{"section":"world","slug":"harbour-cranes-stand-still-on-day-7","bylines":["Ada Quill"],"tags":[],"date":null,"hero":null},"body":[{"type":"paragraph","inline":[{"type":"text","text":"First paragraph.","marks":[]}]},{"type":"paragraph","inline":[{"type":"text","text":"Second paragraph.","marks":[]}]}]}', '[{"id":"r1-1","html":"<p>First paragraph.</p>","text":"First paragraph."},{"id":"r1-2","html":"<p>Second paragraph.</p>","text":"Second paragraph."}]', 1795913427013, 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.session VALUES ('6eTVYhEvvT2A2GyskMpqLPo9RLUOthIL', '2026-12-29 00:50:17.374+00', 'BHzPqqDcAkKVRoEamTlZOiL12CMlFPBL', '2026-11-29 00:50:17.382+00', '2026-11-29 00:50:17.382+00', '', 'node', 'us_opkow3kzmgbpawiihtei');
INSERT INTO public.session VALUES ('OWJON2vnKsaqS0osIuY2gD79EPzVolQE', '2026-12-29 00:50:19.898+00', '0zFHcHXhgjzr0sal93KeN35llj7JU392', '2026-11-29 00:50:19.898+00', '2026-11-29 00:50:19.898+00', '', 'node', 'us_8psy7kgq2g3lnleofe6e');
INSERT INTO public.session VALUES ('529cqVm3bDf8bsllvF5537ESvG9Pagk7', '2026-12-29 00:50:22.179+00', 'lMZud7YoLcyob4dUFz9kgGhNwy0c9rYA', '2026-11-29 00:50:22.179+00', '2026-11-29 00:50:22.179+00', '', 'node', 'us_4572epj5v1spclj0rps2');
INSERT INTO public.setting VALUES ('accounts', '');
INSERT INTO public.story VALUES ('st_g6swi6wtckg66sx3jy6v', 'live', 'us_8psy7kgq2g3lnleofe6e', 1795913422671, 1795913424724, 'Harbour cranes stand still on day 5', 'world', 1795913422905, '/world/2026/11/29/harbour-cranes-stand-still-on-day-5', 2, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_4hih1bza1pcc3gqf27to', 'retracted', 'us_8psy7kgq2g3lnleofe6e', 1795913426770, 1795913426770, 'Harbour cranes stand still on day 7', 'world', 1795913427013, '/world/2026/11/29/harbour-cranes-stand-still-on-day-7', 1, NULL, 1795913427135, 'None of it was true.');
INSERT INTO public.story VALUES ('st_lk7zbvq32e7yx8j6kdho', 'review', 'us_4572epj5v1spclj0rps2', 1795913427314, 1795913428326, 'Harbour cranes stand still on day 8', 'world', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.story VALUES ('st_dmd6y2d20fux5gtkqx2h', 'live', 'us_8psy7kgq2g3lnleofe6e', 1795913424691, 1795913428553, 'Harbour cranes stand still on day 6', 'world', 1795913424856, '/world/2026/11/29/harbour-cranes-stand-still-on-day-6', 2, NULL, NULL, NULL);
INSERT INTO public."user" VALUES ('us_opkow3kzmgbpawiihtei', 'Admin', 'admin@newsroom.test', true, NULL, '2026-11-29 00:50:15.435+00', '2026-11-29 00:50:15.435+00', 'admin');
INSERT INTO public."user" VALUES ('us_8psy7kgq2g3lnleofe6e', 'Edda Publisher', 'edda.publisher@newsroom.test', true, NULL, '2026-11-29 00:50:18.881+00', '2026-11-29 00:50:18.881+00', 'publisher');
INSERT INTO public."user" VALUES ('us_4572epj5v1spclj0rps2', 'Rolf Reporter', 'rolf.reporter@newsroom.test', true, NULL, '2026-11-29 00:50:20.723+00', '2026-11-29 00:50:20.723+00', 'reporter');
INSERT INTO public.view_salt VALUES ('2026-11-29', '\x2bc7264a123156c5ca2163a67e4320d83000ceed70862966666d6f088e07693e');
INSERT INTO public.view_seen VALUES ('st_dmd6y2d20fux5gtkqx2h', '2026-11-29', '\xe96852df9080d49a');
INSERT INTO public.view_seen VALUES ('st_g6swi6wtckg66sx3jy6v', '2026-11-29', '\x2da1512771580969');
INSERT INTO public.view_total VALUES ('st_dmd6y2d20fux5gtkqx2h', 1);
INSERT INTO public.view_total VALUES ('st_g6swi6wtckg66sx3jy6v', 1);
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
