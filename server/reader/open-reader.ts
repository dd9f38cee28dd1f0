import type { Hono } from 'hono'
import type { Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import type { Profiles } from '../store/profiles.ts'
import type { Sections } from '../store/sections.ts'
import type { ViewCounts } from '../views/view-counts.ts'
import { LiveStream, type StoryEvents } from './live/stream.ts'
import { PageCache } from './pages/page-cache.ts'
import { PageRenderer, type ReaderAssets } from './pages/page-renderer.ts'
import { ListStore } from './published/list-store.ts'
import { PageStore } from './published/page-store.ts'
import { readerRoutes } from './routes.ts'

const CACHE_BYTES = 64 * 1024 * 1024
const MAX_PAGES = 10_000

export interface Reader extends AsyncDisposable {
  /** To be mounted at `/`, after everything else. */
  routes: Hono<Env>
  live: LiveStream
}

/** The reader pages of one node. Disposing it ends their live streams. */
export function openReader(deps: {
  db: Db
  relay: StoryEvents
  counts: ViewCounts
  sections: Pick<Sections, 'list'>
  profiles: Pick<Profiles, 'get'>
  assets: ReaderAssets
  publicUrl: string
  dev: boolean
  limits: boolean
  /** Open pages whose live streams this node holds at most, unless limits are off. */
  maxPages?: number
  clock: Clock
  ids: Ids
  logger: Logger
}): Reader {
  const store = new PageStore(deps)
  const lists = new ListStore(deps)
  const cache = new PageCache({ maxBytes: CACHE_BYTES })
  const maxPages = deps.limits ? (deps.maxPages ?? MAX_PAGES) : Infinity
  const live = new LiveStream({ ...deps, store, maxPages })
  const pages = new PageRenderer({ ...deps, store, lists, cache })
  const routes = readerRoutes({ pages, live, dev: deps.dev })
  return { routes, live, [Symbol.asyncDispose]: () => live[Symbol.asyncDispose]() }
}
