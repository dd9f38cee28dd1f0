import type { Context, Hono } from 'hono'
import type { Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import type { Archive } from './archive/archive.ts'
import { readPosition } from './pages/list-part.ts'
import type { CachedPage } from './pages/page-cache.ts'
import type { Search } from './search/search.ts'

/** How readers find what is not on a front page any more. `show`: null is a page that is not there. */
export function searchRoutes(
  app: Hono<Env>,
  deps: {
    search: Search
    archive: Archive
    show: (c: Context<Env>, page: CachedPage | null, status?: 429) => Promise<Response>
  },
): void {
  const { search, archive, show } = deps
  app.get('/search', async (c) => {
    const query = c.req.query()
    if (!query['q']) return show(c, await search.page(query))
    const turn = await search.take(c.get('behindProxy') ? null : addressOf(c.get('ip')))
    if (turn.ok) return show(c, await search.page(query))
    c.header('retry-after', String(turn.retryAfter))
    return show(c, await search.tooOften(query, turn.retryAfter), 429)
  })
  app.get('/opensearch.xml', async (c) =>
    c.body(await search.description(), 200, {
      'content-type': 'application/opensearchdescription+xml; charset=utf-8',
      'cache-control': 'no-cache',
    }),
  )
  app.get('/archive', async (c) => show(c, await archive.all()))
  app.get('/archive/:year{\\d{4}}/:month{\\d{2}}', async (c) => {
    const { year, month } = c.req.param()
    return show(c, await archive.month(`${year}/${month}`))
  })
  app.get('/archive/:year{\\d{4}}/:month{\\d{2}}/:day{\\d{2}}', async (c) => {
    const { year, month, day } = c.req.param()
    const asked = c.req.query('before')
    const before = asked === undefined ? null : readPosition(asked)
    if (asked !== undefined && !before) return show(c, null)
    return show(c, await archive.day(`${year}/${month}/${day}`, before))
  })
}
