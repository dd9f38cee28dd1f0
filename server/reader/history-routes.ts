import type { Context, Hono } from 'hono'
import type { Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import type { History } from './history/history.ts'
import { decoded, redirect } from './moved.ts'
import type { CachedPage } from './pages/page-cache.ts'

/** Where a story's history is; it moves with the story. `show`: null is a page that is not there. */
export function historyRoutes(
  app: Hono<Env>,
  deps: {
    history: History
    pages: { movedTo: (path: string) => Promise<string | null> }
    show: (c: Context<Env>, page: CachedPage | null, status?: 410 | 429) => Promise<Response>
  },
): void {
  const { history, pages, show } = deps
  app.get('/:section/:year/:month/:day/:slug/history', async (c) => {
    const path = decoded(c.req.path).replace(/\/history$/, '')
    const { from, to } = c.req.query()
    if (from !== undefined || to !== undefined) {
      const turn = await history.take(c.get('behindProxy') ? null : addressOf(c.get('ip')))
      if (!turn.ok) {
        c.header('retry-after', String(turn.retryAfter))
        return show(c, await history.tooOften(turn.retryAfter), 429)
      }
    }
    const shown = await history.page(path, { from, to })
    const moved = shown ? null : await pages.movedTo(path)
    if (moved !== null) return redirect(c, `${moved}/history`)
    return shown?.is === 'gone' ? show(c, shown.page, 410) : show(c, shown?.page ?? null)
  })
}
