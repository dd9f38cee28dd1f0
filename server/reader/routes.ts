import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { FRAME_ORIGINS } from '../../shared/document/embeds.ts'
import { nameSlug } from '../../shared/model/name-slug.ts'
import type { Env } from '../http/request.ts'
import { pathParam, visitorOf } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { answer } from './answer.ts'
import { decoded, redirect } from './moved.ts'
import { canonicalForm } from './pages/canonical-form.ts'
import type { Refusal } from './live/places.ts'
import type { LivePage } from './live/reader.ts'
import type { LiveStream } from './live/stream.ts'
import { readPosition } from './pages/list-part.ts'
import type { CachedPage } from './pages/page-cache.ts'
import type { PageRenderer } from './pages/page-renderer.ts'
import type { Position } from './published/published.ts'
import type { Archive } from './archive/archive.ts'
import { searchRoutes } from './search-routes.ts'
import type { Search } from './search/search.ts'

const HTML = 'text/html; charset=utf-8'

/** No inline script or style: the JSON-LD of a story page is a data block, which is not executed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // Of what is embedded, once a reader wants it.
  `frame-src ${FRAME_ORIGINS.join(' ')}`,
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Vite's development server puts style sheets into the page itself. */
const DEV_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")

/** Everything that readers ask for; mounted at `/` after all other routes. */
export function readerRoutes(deps: {
  pages: PageRenderer
  /** What programs ask for, which stands before the pages. */
  feeds: Hono<Env>
  live: Pick<LiveStream, 'open'>
  search: Search
  archive: Archive
  /** A stream was not opened. */
  refused: (reason: Refusal) => void
  dev: boolean
}): Hono<Env> {
  const { pages } = deps
  const policy = deps.dev ? DEV_POLICY : POLICY
  const app = new Hono<Env>()
  const show = async (c: Context<Env>, page: CachedPage | null, status: 200 | 429 = 200) =>
    page
      ? answer(c, page, { status, type: HTML, policy })
      : answer(c, await pages.notFound(), { status: 404, type: HTML, policy })

  const part: ShowPart = async (c, make) => {
    const asked = c.req.query('before')
    const before = asked === undefined ? null : readPosition(asked)
    return show(c, asked !== undefined && !before ? null : await make(before))
  }

  app.route('/', deps.feeds)
  app.get('/stories/:id/live', (c) => openStream(c, deps))
  app.get('/', (c) => part(c, (before) => (before ? pages.newest(before) : pages.home())))
  searchRoutes(app, { ...deps, show })
  nameRoutes(app, pages, part)
  app.get('/:section/:year/:month/:day/:slug', async (c) => {
    const path = decoded(c.req.path)
    const page = await pages.story(path)
    const moved = page ? null : await pages.movedTo(path)
    return moved === null ? show(c, page) : redirect(c, moved)
  })
  app.get('/:section', async (c) => {
    const slug = pathParam(c, 'section')
    const canonical = canonicalForm(slug)
    if (canonical !== slug && (await pages.section(canonical, null)))
      return redirect(c, `/${canonical}`)
    return part(c, (before) => pages.section(slug, before))
  })
  app.get('*', async (c, next) => {
    const { path } = c.req
    if (path.startsWith('/api/')) return next()
    if (path.length > 1 && path.endsWith('/')) return c.redirect(withoutSlash(c.req.url), 308)
    return show(c, null)
  })
  return app
}

/** Shows the part of a list that an address asks for. */
type ShowPart = (
  c: Context<Env>,
  make: (before: Position | null) => Promise<CachedPage | null>,
) => Promise<Response>

/** The pages of authors and tags. */
function nameRoutes(app: Hono<Env>, pages: PageRenderer, part: ShowPart) {
  for (const kind of ['authors', 'tags'] as const)
    app.get(`/${kind}/:slug`, async (c) => {
      const slug = pathParam(c, 'slug')
      const canonical = nameSlug(slug)
      if (canonical !== slug && (await pages.hasName(kind, canonical)))
        return redirect(c, `/${kind}/${canonical}`)
      return part(c, (before) => pages.named(kind, slug, before))
    })
}

function withoutSlash(url: string): string {
  const { pathname, search } = new URL(url)
  return `/${pathname.replace(/^\/+|\/+$/g, '')}${search}`
}

/** Other pages of a browser that one stream serves at most. */
const MOST_ALSO = 30

/**
 * [RDR1] `Last-Event-ID` is where a stream broke off, `?revision=` what the page was made from. `?also=` makes
 * it a shared stream; there the id may be another story's, so only the address counts.
 */
async function openStream(
  c: Context<Env>,
  { live, refused }: { live: Pick<LiveStream, 'open'>; refused: (reason: Refusal) => void },
): Promise<Response> {
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' })
  const { revision, also } = c.req.query()
  const lastId = also === undefined ? c.req.header('last-event-id') : undefined
  const has = lastId ?? revision
  const visit = {
    page: {
      storyId: pathParam(c, 'id'),
      // A revision that is none is ahead of every other, so that the answer is to reset.
      revision: has === undefined ? null : (revisionNumber(has) ?? Infinity),
    },
    also: also === undefined ? null : otherPages(also),
    visitor: visitorOf(c),
  }
  const opened = await live.open(visit, c.env.outgoing)
  if (opened === 'open') return RESPONSE_ALREADY_SENT
  if (opened === 'not-found')
    throw new GalleyError('not-found', 'No story with this id has been published.')
  refused(opened)
  return c.text(TOO_MANY[opened], 503, { 'retry-after': '5' })
}

const TOO_MANY: Record<Refusal, string> = {
  full: 'Too many open pages here; come back later.',
  address: 'Too many open pages at your address; come back later.',
  story: 'Too many open pages of this story at your address; come back later.',
}

/** `st_1.3,site.12`: each a story (or the site) and the revision that its page shows. */
function otherPages(list: string): LivePage[] {
  return [...new Set(list.split(',', MOST_ALSO))].flatMap((page) => {
    const [, storyId, revision] = /^(\w{1,40})\.(0|[1-9]\d{0,8})$/.exec(page) ?? []
    return storyId && revision ? { storyId, revision: Number(revision) } : []
  })
}

function revisionNumber(text: string): number | null {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null
}
