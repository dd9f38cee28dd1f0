import { Hono, type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { policyPath, POLICY_KINDS } from '../../shared/model/policies.ts'
import { takesPage } from '../http/finished/finished.ts'
import type { Env } from '../http/request.ts'
import { pathParam } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { arrivalRoute, type ArrivalRouteDeps } from './arrival-route.ts'
import { answer } from './answer.ts'
import { decoded, redirect } from './moved.ts'
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
    search: Search
    archive: Archive
    history: History
    policy: string
    isCached: boolean
  },
): Hono<Env> {
  const { pages } = deps
  const { show, showKept, part } = showing(deps)
  const app = new Hono<Env>()
  app.route('/', deps.feeds)
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
