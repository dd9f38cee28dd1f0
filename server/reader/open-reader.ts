import type { Hono } from 'hono'
import type { Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Relay } from '../outbox/relay.ts'
import type { Db } from '../store/database.ts'
import type { ViewCounts } from '../views/view-counts.ts'
import { LiveStream } from './live-stream.ts'
import { PageCache } from './page-cache.ts'
import { PageRenderer, type ClientAssets } from './page-renderer.ts'
import { PageStore } from './page-store.ts'
import { PublishedIndex } from './published-index.ts'
import { readerRoutes } from './reader-routes.ts'

const MOST_CACHED_BYTES = 64 * 1024 * 1024

export interface Reader extends AsyncDisposable {
  /** To be mounted at `/`, after everything else. */
  routes: Hono<Env>
}

/** What readers see of the newsroom on one node. Dispose it first: it ends the open streams. */
export function openReader(deps: {
  db: Db
  relay: Relay
  counts: ViewCounts
  assets: ClientAssets
  publicUrl: string
  dev: boolean
  clock: Clock
  ids: Ids
  logger: Logger
}): Reader {
  const store = new PageStore(deps)
  const index = new PublishedIndex({ store })
  const cache = new PageCache({ maxBytes: MOST_CACHED_BYTES })
  const live = new LiveStream({
    ...deps,
    store,
    visitorKey: async (_storyId, ip, userAgent) => `${ip} ${userAgent}`,
  })
  return {
    routes: readerRoutes({
      pages: new PageRenderer({ ...deps, store, index, cache }),
      live,
      dev: deps.dev,
    }),
    [Symbol.asyncDispose]: () => live[Symbol.asyncDispose](),
  }
}
