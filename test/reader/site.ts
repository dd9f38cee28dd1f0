import type { AddressInfo, Server as NetServer, Socket } from 'node:net'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Registry } from 'prom-client'
import { onTestFinished } from 'vitest'
import { CHANNELS } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { Contents } from '../../server/contents/contents.ts'
import { createApp } from '../../server/http/app.ts'
import { createClientOf } from '../../server/http/middleware/client-address.ts'
import { FinishedAnswers } from '../../server/http/finished/finished-answers.ts'
import { securityHeaderList } from '../../server/http/middleware/security-headers.ts'
import { RawRoutes } from '../../server/http/raw-routes.ts'
import type { PlaceLimits } from '../../server/reader/live/places.ts'
import { EventStore } from '../../server/outbox/event-store.ts'
import { openReader, type Reader } from '../../server/reader/open-reader.ts'
import type { StoryEvents } from '../../server/reader/live/stream.ts'
import { openViews } from '../../server/views/open-views.ts'
import { Authors } from '../../server/store/authors.ts'
import { Tags } from '../../server/store/tags.ts'
import { Front } from '../../server/store/front.ts'
import type { KeptSetting } from '../../server/store/kept-setting.ts'
import { policiesIn } from '../../server/store/policies.ts'
import { Profiles } from '../../server/store/profiles.ts'
import { Settings } from '../../server/store/settings.ts'
import { Sections } from '../../server/store/sections.ts'
import { SiteImages } from '../../server/store/site-images.ts'
import type { Policies } from '../../shared/model/policies.ts'
import { countedIds } from '../support/counted-ids.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { EventStream } from './event-stream.ts'
import { Newsroom } from './newsroom.ts'

export const PUBLIC_URL = 'https://news.example'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** The body as it is, unless it is compressed. */
  text: string
}

/** The real rim and the reader of one node behind a real server on this machine. */
export interface Site {
  reader: Reader
  sections: Sections
  profiles: Profiles
  policies: KeptSetting<Policies>
  siteImages: SiteImages
  front: Front
  authors: Authors
  tags: Tags
  origin: string
  server: Server
  /** Requests that a route has answered, and not what was finished before. */
  asked(): number
  /** The newest socket that the server accepted. */
  socket(): Socket
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
  /** The live stream of a page of `revision`. */
  live(storyId: string, options?: LiveOptions): Promise<EventStream>
  /** Another node has counted so many views. */
  countElsewhere(storyId: string, total: number): Promise<void>
}

interface LiveOptions {
  revision?: string | number
  /** Other pages on the same stream. */
  also?: string
  lastEventId?: string
  userAgent?: string
}

export const SECOND = 1_000

/** An empty newsroom: on PostgreSQL where the url of one is given, in a database of its own there. */
export async function emptyNewsroom(postgresUrl?: string) {
  const clock = new ManualClock(Date.UTC(2025, 4, 8, 14, 5))
  const owned = new AsyncDisposableStack()
  onTestFinished(() => owned.disposeAsync())
  if (postgresUrl === undefined) return { clock, newsroom: owned.use(await Newsroom.open(clock)) }
  const { url } = owned.use(await emptyPostgres())
  return { clock, newsroom: owned.use(await Newsroom.open(clock, { kind: 'postgres', url })) }
}

/** `relay`: how this node hears of events; without it, from the newsroom at once. */
export async function openSite(
  { newsroom, clock }: { newsroom: Newsroom; clock: ManualClock },
  options: { relay?: StoryEvents; mostOpen?: Partial<PlaceLimits>; limits?: boolean } = {},
): Promise<Site> {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  const ids = countedIds()
  const common = { clock, ids, logger: silentLogger, db: newsroom.db }
  const bus = parts.use(new MemoryBus())
  const sections = new Sections(common)
  const profiles = new Profiles(common)
  const policies = policiesIn(common)
  const siteImages = new SiteImages(common)
  const front = new Front(common)
  const authors = new Authors(common)
  const tags = new Tags(common)
  const contents = parts.use(new Contents({ ...common, log: { load: async () => null } }))
  const settings = new Settings(newsroom.db)
  const here = { ...common, bus, node: 'nd_1', settings, profiles }
  const views = parts.use(await openViews(here))
  const reader = parts.use(
    await openReader({
      ...here,
      limits: true,
      ...options,
      ...views,
      contents,
      metrics: new Registry(),
      sections,
      profiles,
      policies,
      siteImages,
      front,
      authors,
      tags,
      relay: options.relay ?? newsroom.relay,
      events: new EventStore(newsroom.db),
      assets: { url: () => ({ script: '/assets/reader.js', styles: ['/assets/reader.css'] }) },
      publicUrl: PUBLIC_URL,
      securityContact: 'https://news.example/security',
      dev: false,
      isCached: true,
    }),
  )
  const finished = new FinishedAnswers({ ...common, stamp: () => reader.stamp() })
  const clientOf = createClientOf({ trustProxy: [], logger: silentLogger })
  const headers = await securityHeaderList(PUBLIC_URL)
  const raw = new RawRoutes([reader.liveRoute], { ...common, clientOf, headers })
  const app = createApp({
    ...common,
    publicUrl: PUBLIC_URL,
    clientOf,
    authenticate: async () => null,
    problemPage: reader.problemPage,
    routes: [{ path: '/', app: reader.routes }],
    finished,
  })
  let asked = 0
  const framework = getRequestListener(app.fetch)
  const server = createServer(
    { optimizeEmptyRequests: true },
    finished.before(
      raw.before((incoming, outgoing) => {
        asked += 1
        void framework(incoming, outgoing)
      }),
    ),
  )
  parts.defer(() => server.closeAllConnections())
  const sockets: Socket[] = []
  server.on('connection', (socket: Socket) => sockets.push(socket))
  const origin = await listening(server)
  return {
    reader,
    sections,
    profiles,
    policies,
    siteImages,
    front,
    authors,
    tags,
    origin,
    server,
    asked: () => asked,
    socket() {
      const socket = sockets.at(-1)
      if (!socket) throw new Error('nobody has connected')
      return socket
    },
    get: (path, headers = {}, method = 'GET') => send(origin + path, method, headers),
    live: (storyId, { lastEventId, userAgent = 'Test', ...query } = {}) =>
      EventStream.open(`${origin}/stories/${storyId}/live${queryOf(query)}`, {
        'user-agent': userAgent,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      }),
    async countElsewhere(storyId, total) {
      bus.publish(CHANNELS.views, { storyId, total })
      await Promise.resolve()
    },
  }
}

function queryOf(fields: Record<string, string | number>): string {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

async function listening(server: NetServer): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function send(url: string, method: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body, text: body.toString() })
      })
    })
      .on('error', reject)
      .end()
  })
}
