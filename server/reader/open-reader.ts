import type { Hono } from 'hono'
import { Counter, type Registry } from 'prom-client'
import type { Shown } from '../../shared/model/front.ts'
import type { RawRoute } from '../http/raw-routes.ts'
import type { Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import type { SiteImages } from '../store/site-images.ts'
import type { ViewCounts } from '../views/view-counts.ts'
import type { ViewTokens } from '../views/view-tokens.ts'
import type { Authors } from '../store/authors.ts'
import type { Bus } from '../bus/bus.ts'
import type { Tags } from '../store/tags.ts'
import { Archive } from './archive/archive.ts'
import { History } from './history/history.ts'
import { Arrivals } from './live/arrivals.ts'
import type { PlaceLimits } from './live/places.ts'
import type { SiteEvents } from './live/site.ts'
import { LiveStream, type StoryEvents } from './live/stream.ts'
import { PageCache } from './pages/page-cache.ts'
import { PageContexts, type ReaderAssets, type SiteFacts } from './pages/page-contexts.ts'
import { PageRenderer } from './pages/page-renderer.ts'
import { FeedRenderer } from './feeds/feed-renderer.ts'
import { feedRoutes } from './feeds/feed-routes.ts'
import { FeedStore } from './feeds/feed-store.ts'
import { NinjsRenderer } from './feeds/ninjs-renderer.ts'
import { Sitemaps } from './feeds/sitemaps.ts'
import { ListStore } from './published/list-store.ts'
import { PageStore } from './published/page-store.ts'
import type { Texts } from './published/published.ts'
import { policyOf } from './policy.ts'
import { problemAnswer } from './problem-answer.ts'
import { liveRoute } from './live-route.ts'
import { readerRoutes } from './routes.ts'
import { Search } from './search/search.ts'

/** They are asked for seldom, and all of a large archive’s sitemaps are more than any cache. */
const FEED_CACHE_BYTES = 16 * 1024 * 1024
const CACHE_BYTES = 64 * 1024 * 1024
const MOST_OPEN: PlaceLimits = { pages: 10_000, ofAddress: 1_000, ofStory: 200 }
const ANY_NUMBER: PlaceLimits = { pages: Infinity, ofAddress: Infinity, ofStory: Infinity }

export interface Reader extends AsyncDisposable {
  /** To be mounted at `/`, after everything else. */
  routes: Hono<Env>
  /** Opens the stream of a page; asked before the others. */
  liveRoute: RawRoute
  /** Answers in the place of what went wrong. */
  problemPage: ReturnType<typeof problemAnswer>
  live: LiveStream
  /** How far revisions have come. */
  arrivals: Pick<Arrivals, 'of'>
  /** What a page that is made now is made of. */
  stamp(): Promise<string>
  /** The front page as HTML, with another arrangement than it has. */
  preview: (shown: Shown) => Promise<string>
}

interface ReaderDeps extends SiteFacts {
  db: Db
  relay: StoryEvents
  events: SiteEvents
  counts: ViewCounts
  tokens: Pick<ViewTokens, 'of' | 'read'>
  bus: Bus
  /** Unlike that of any other process. */
  node: string
  metrics: Registry
  contents: Texts
  siteImages: Pick<SiteImages, 'list' | 'bytes'>
  authors: Authors
  tags: Pick<Tags, 'movedTo' | 'edition'>
  assets: ReaderAssets
  publicUrl: string
  /** Whom to tell of a weakness; null: nobody is named. */
  securityContact: string | null
  dev: boolean
  /** Caches in front of the newsroom are told what changes. */
  isCached: boolean
  limits: boolean
  /** Unless limits are off. */
  mostOpen?: Partial<PlaceLimits>
  clock: Clock
  ids: Ids
  logger: Logger
}

/** The reader pages of one node. Disposing it ends their live streams. */
export async function openReader(deps: ReaderDeps): Promise<Reader> {
  await using parts = new AsyncDisposableStack()
  const store = new PageStore(deps)
  const lists = new ListStore(deps)
  const cache = new PageCache({ ...deps, maxBytes: CACHE_BYTES })
  const places = deps.limits ? { ...MOST_OPEN, ...deps.mostOpen } : ANY_NUMBER
  const texts = deps.contents
  const contexts = new PageContexts(deps)
  const looks = () => contexts.looks()
  const live = parts.use(new LiveStream({ ...deps, store, texts, places, looks }))
  const arrivals = parts.use(new Arrivals({ ...deps, store, open: live }))
  await arrivals.start()
  const pages = new PageRenderer({ ...deps, store, lists, texts, contexts, cache })
  const feeds = feedRoutes({
    ...deps,
    ...renderers({ ...deps, store, lists, texts, contexts }),
    movedTo: (path) => pages.movedTo(path),
  })
  const search = new Search({ ...deps, lists, pages })
  const archive = new Archive({ ...deps, lists, pages })
  const history = new History({ ...deps, store, texts, contexts })
  const policy = policyOf(deps)
  const shown = { pages, feeds, search, archive, history, policy, arrivals }
  const owned = parts.move()
  return {
    routes: readerRoutes({ ...deps, ...shown }),
    liveRoute: liveRoute({ live, refused: refusals(deps.metrics) }),
    problemPage: problemAnswer({ pages, policy }),
    live,
    arrivals,
    stamp: () => pages.stamp(),
    preview: (shown) => pages.preview(shown),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

function renderers(deps: {
  db: Db
  authors: Authors
  store: PageStore
  lists: ListStore
  texts: Texts
  contexts: PageContexts
  clock: Clock
}) {
  const cache = new PageCache({ ...deps, maxBytes: FEED_CACHE_BYTES })
  const common = { ...deps, feeds: new FeedStore(deps), cache }
  return {
    feeds: new FeedRenderer(common),
    sitemaps: new Sitemaps(common),
    ninjs: new NinjsRenderer(common),
  }
}

function refusals(metrics: Registry): (reason: string) => void {
  const counter = new Counter({
    name: 'galley_streams_refused_total',
    help: 'Streams of reader pages that this node did not open, by reason',
    labelNames: ['reason'],
    registers: [metrics],
  })
  return (reason) => counter.inc({ reason })
}
