import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { policyPath, POLICY_KINDS } from '../../shared/model/policies.ts'
import { takesPage } from '../http/finished/finished.ts'
import type { Env } from '../http/request.ts'
import { pathParam, visitorOf } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { arrivalRoute, type ArrivalRouteDeps } from './arrival-route.ts'
import { answer } from './answer.ts'
import { decoded, redirect } from './moved.ts'
import type { Refusal } from './live/places.ts'
import type { LivePage } from './live/reader.ts'
import type { LiveStream } from './live/stream.ts'
import { readPosition } from './pages/list-part.ts'
import type { CachedPage } from './pages/page-cache.ts'
import type { PageRenderer } from './pages/page-renderer.ts'
import type { Position } from './published/published.ts'
import { historyRoutes } from './history-routes.ts'
import type { History } from './history/history.ts'
import type { Archive } from './archive/archive.ts'
import { searchRoutes } from './search-routes.ts'
import type { Search } from './search/search.ts'

const HTML = 'text/html; charset=utf-8'

/**
 * Of pages that a purge reaches by path or tag. Should it not get through, a cache that keeps to this forgets a retracted story
 * after a minute and a half.
 */
const FOR_CACHES = 'public, max-age=60, stale-while-revalidate=30'

/** Everything that readers ask for; mounted at `/` after all other routes. */
export function readerRoutes(
  deps: ArrivalRouteDeps & {
    pages: PageRenderer
    /** What programs ask for, which stands before the pages. */
    feeds: Hono<Env>
    live: Pick<LiveStream, 'open'>
    search: Search
    archive: Archive
    history: History
    /** A stream was not opened. */
    refused: (reason: Refusal) => void
    policy: string
    isCached: boolean
  },
): Hono<Env> {
  const { pages } = deps
  const { show, showKept, part } = showing(deps)
  const app = new Hono<Env>()
  app.route('/', deps.feeds)
  app.get('/stories/:id/live', (c) => openStream(c, deps))
  app.route('/', arrivalRoute(deps))
  app.get('/', (c) => part(c, (before) => (before ? pages.newest(before) : pages.home())))
  searchRoutes(app, { ...deps, show })
  nameRoutes(app, pages, part)
  historyRoutes(app, { ...deps, show })
  for (const kind of POLICY_KINDS)
    app.get(policyPath(kind), async (c) => show(c, await pages.policy(kind)))
  app.get('/:section/:year/:month/:day/:slug', async (c) => {
    const path = decoded(c.req.path)
    const page = await pages.story(path)
    const moved = page ? null : await pages.movedTo(path)
    return moved === null ? showKept(c, page) : redirect(c, moved)
  })
  app.get('/:section', async (c) => {
    const address = pathParam(c, 'section')
    const now = await pages.sectionAddress(address)
    if (now !== null && now !== address) return redirect(c, `/${now}`)
    return part(c, (before) => pages.section(address, before))
  })
  app.get('*', async (c, next) => {
    const { path } = c.req
    if (isApi(path)) return next()
    if (path.length > 1 && path.endsWith('/')) return c.redirect(withoutSlash(c.req.url), 308)
    return show(c, null)
  })
  app.all('*', (c, next) => {
    if (isApi(c.req.path)) return next()
    c.header('allow', 'GET, HEAD')
    throw new HTTPException(405, { message: 'There is nothing here that could be sent to.' })
  })
  return app
}

/** How pages are given out. */
function showing(deps: { pages: PageRenderer; policy: string; isCached: boolean }) {
  const html = { type: HTML, policy: deps.policy }
  const cdn = deps.isCached ? { ...html, cdn: FOR_CACHES } : html
  const show = async (c: Context<Env>, page: CachedPage | null, status: 200 | 410 | 429 = 200) => {
    if (!page) return answer(c, await deps.pages.notFound(), { ...html, status: 404 })
    refuseOtherForms(c)
    return answer(c, page, { ...html, status })
  }
  /** A page that many ask for. */
  const showKept = async (c: Context<Env>, page: CachedPage | null) => {
    if (!page || c.req.url.includes('?')) return show(c, page)
    refuseOtherForms(c)
    c.set('finished', page)
    return answer(c, page, { ...cdn, status: 200 })
  }
  const part: ShowPart = async (c, make) => {
    const asked = c.req.query('before')
    const before = asked === undefined ? null : readPosition(asked)
    return showKept(c, asked !== undefined && !before ? null : await make(before))
  }
  return { show, showKept, part }
}

/** For programs there are feeds, and a story as ninjs. */
function refuseOtherForms(c: Context<Env>) {
  if (!takesPage(c.req.header('accept')))
    throw new GalleyError(
      'not-acceptable',
      'What stands at this address comes as HTML alone. Feeds and stories for programs have addresses of their own, which this page names.',
    )
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
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
      const now = await pages.nameMovedTo(kind, slug)
      if (now !== null) return redirect(c, `/${kind}/${now}`)
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
