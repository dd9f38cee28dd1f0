import { join } from 'node:path'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { z } from 'zod'
import { carryOver } from '../shared/document/carry-over.ts'
import { SCHEMA } from '../shared/document/schema.ts'
import { sighting } from '../shared/model/absence.ts'
import { person } from '../shared/model/person.ts'
import { GALLEY } from './audit/doer.ts'
import { openAccounts } from './accounts/open-accounts.ts'
import { SessionCookie } from './accounts/cookies.ts'
import { accountMade } from './accounts/account-deeds.ts'
import { openComments } from './comments/open-comments.ts'
import { openCore, type Core, type Process } from './core.ts'
import { CHANNELS } from './bus/bus.ts'
import { SharedMap } from './bus/shared-map.ts'
import { Contents } from './contents/contents.ts'
import { absentFrom, DeskStream, presentAt } from './desk/desk-stream.ts'
import { described } from './http/api/openapi.ts'
import { mounted } from './http/api/mounted.ts'
import type { Route } from './http/api/route.ts'
import { createApp, type RouteGroup } from './http/app.ts'
import { loadClientAssets } from './http/assets/client-assets.ts'
import { deskRoutes } from './desk/page-routes.ts'
import { faviconRoutes } from './http/assets/favicon.ts'
import { healthRoutes } from './http/health/routes.ts'
import { createReadiness } from './http/health/readiness.ts'
import { checkPort, listen } from './http/listen.ts'
import { comesFromSameOrigin } from './http/middleware/same-origin.ts'
import { isDraftSocket } from './hub/door/upgrade.ts'
import { writeDraftNews } from './hub/draft-news.ts'
import { openHub } from './hub/open-hub.ts'
import type { Config } from './kernel/config.ts'
import { ServerEdits } from './log/server-edits.ts'
import { SqlUpdateLog } from './log/sql-update-log.ts'
import { ImageProcess } from './media/image-process.ts'
import { openMail } from './mail/open-mail.ts'
import { openMedia } from './media/open-media.ts'
import { eventRoutes } from './outbox/routes.ts'
import { EventStore } from './outbox/event-store.ts'
import { Outbox } from './outbox/outbox.ts'
import { Relay } from './outbox/relay.ts'
import { publishRoutes } from './publishing/routes.ts'
import { PublicationStore } from './publishing/publication-store.ts'
import { Publisher } from './publishing/publish-story.ts'
import { Retractions } from './publishing/retractions.ts'
import { openReader } from './reader/open-reader.ts'
import { installSample } from './sample/install-sample.ts'
import { NOBODY } from './store/draft-append.ts'
import { profileRoutes } from './stories/profile-routes.ts'
import { inHandRoutes } from './stories/in-hand-routes.ts'
import { sectionRoutes } from './stories/section-routes.ts'
import { storyRoutes } from './stories/routes.ts'
import { ListStore } from './stories/list-store.ts'
import { Importer } from './stories/import/importer.ts'
import { Stories } from './stories/stories.ts'
import { openViews } from './views/open-views.ts'
import { viewRoutes } from './views/view-routes.ts'
import { openWebhooks } from './webhooks/open-webhooks.ts'

const CLIENT_DIR = join(import.meta.dirname, '..', 'dist', 'client')
const CLOSE_MS = 4_000

export interface Newsroom {
  port: number
  /** Every route of the API. */
  api: readonly Route[]
  /** Whatever it answers to, as `GET /path`; `ALL` is what stands before others. */
  addresses: readonly string[]
  /** The admin that this start made; `password` if it was generated. */
  admin: { email: string; password: string | null } | null
  /** [END1] Stops accepting, sends sockets away, commits, closes; false if something could not be saved. */
  stop(): Promise<boolean>
}

/** Puts a node together and opens its doors. Whatever it opened is closed again if it can't start. */
export async function startNewsroom(config: Config, process: Process): Promise<Newsroom> {
  await using opened = new AsyncDisposableStack()
  await checkPort(config)
  const core = await openCore(config, process, opened)
  const parts = await openParts(config, core, opened)
  const admin = await parts.accounts.users.ensureAdmin(config.admin, (trx, account) =>
    core.audit.record(trx, GALLEY, accountMade(account)),
  )
  // Before anybody can hear of it: it is no news.
  if (admin.created && config.demo) await writeSample(core, parts, admin.account.id)
  const stopping = new AbortController()
  const api = apiOf(config, core, parts)
  const app = createApp({
    ...core,
    trustProxy: config.trustProxy,
    authenticate: parts.accounts.authenticate,
    routes: routesOf(config, core, parts, { api, stopping: stopping.signal }),
  })
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { shouldUpgradeCallback: isDraftSocket },
  }) as Server
  await parts.hub.start(server)
  const port = await listen(server, config)
  const owned = opened.move()
  return {
    port,
    api,
    addresses: app.routes.map(({ method, path }) => `${method} ${path}`),
    admin: admin.created ? { email: admin.account.email, password: admin.password } : null,
    async stop() {
      stopping.abort()
      server.close()
      const saved = await parts.hub.drain()
      // Parts that wait for a database that hangs have nothing left that is acknowledged.
      await Promise.race([owned.disposeAsync(), process.clock.sleep(CLOSE_MS)])
      server.closeAllConnections()
      return saved
    },
  }
}

const people = (value: unknown) => z.array(person).safeParse(value).data ?? null
const seen = (value: unknown) => z.array(sighting).safeParse(value).data ?? null

type HubDeps = Parameters<typeof openHub>[0]
type Parts = Awaited<ReturnType<typeof openParts>>

async function openParts(config: Config, core: Core, opened: AsyncDisposableStack) {
  const { mail, accounts } = await openPeople(config, core, opened)
  const images = opened.use(new ImageProcess(core))
  const media = opened.use(await openMedia({ ...core, images, assetsDir: config.assetsDir }))
  const events = new EventStore(core.db)
  const relay = opened.use(new Relay({ ...core, events }))
  await relay.start()
  const log = new SqlUpdateLog(core)
  const edits = openEdits(core, log)
  const stories = new Stories(core)
  const comments = openComments({ ...core, stories })
  const contents = opened.use(new Contents({ ...core, log }))
  const importer = opened.use(new Importer(core))
  const announce = relay.announce.bind(relay)
  const views = opened.use(await openViews(core))
  const { presence, sightings } = await openPresence(core, opened)
  const present = (storyId: string) => presentAt(presence, storyId)
  const publishing = openPublishing({ ...core, log, contents, present, announce })
  const { authenticate } = accounts
  const desk = opened.use(
    new DeskStream({
      ...core,
      presence,
      sightings,
      counts: views.counts,
      authenticate,
      confidants: (storyIds) => stories.confidants(storyIds),
    }),
  )
  await desk.start()
  const webhooks = opened.use(await openWebhooks({ ...core, allowHosts: config.webhookAllowHosts }))
  const changed = (storyId: string) => core.bus.publish(CHANNELS.stories, { storyId })
  const carry = (storyId: string) => edits.edit({ storyId, userId: NOBODY, change: carryOver })
  const rooms = { log, presence, sightings, stories, authenticate, changed, carryOver: carry }
  const hub = opened.use(await openRooms(config, { ...core, ...rooms, contents }))
  const assets = await loadClientAssets({ dir: CLIENT_DIR, dev: config.dev })
  const reader = opened.use(
    openReader({ ...core, ...views, relay, events, contents, assets, dev: config.dev }),
  )
  return {
    accounts,
    mail,
    media,
    events,
    relay,
    log,
    edits,
    stories,
    comments,
    contents,
    importer,
    ...publishing,
    views,
    presence,
    sightings,
    desk,
    webhooks,
    changed,
    hub,
    assets,
    reader,
  }
}

/** Who may come in, and what is written to them. */
async function openPeople(config: Config, core: Core, opened: AsyncDisposableStack) {
  const mail = opened.use(await openMail({ ...core, smtp: config.smtp }))
  const { idleDays, oidc, passwordSignIn } = config
  const signingIn = { letters: mail.letters, idleDays, oidc, passwordSignIn }
  return { mail, accounts: opened.use(await openAccounts({ ...core, ...signingIn })) }
}

type PublishDeps = Omit<ConstructorParameters<typeof Publisher>[0], 'outbox'>

function openPublishing(deps: PublishDeps & Core) {
  const publishing = { ...deps, store: new PublicationStore(), outbox: new Outbox(deps) }
  return { publisher: new Publisher(publishing), retractions: new Retractions(publishing) }
}

/** Who is in which draft, and who vanished from one, on all nodes. */
async function openPresence(core: Core, opened: AsyncDisposableStack) {
  const presence = opened.use(new SharedMap({ ...core, channel: CHANNELS.presence, parse: people }))
  await presence.start()
  const absences = { channel: CHANNELS.absences, parse: seen }
  const sightings = opened.use(new SharedMap({ ...core, ...absences }))
  await sightings.start()
  return { presence, sightings }
}

function openRooms(
  config: Config,
  deps: Omit<
    HubDeps,
    'opened' | 'snapshotOf' | 'isOwnOrigin' | 'schema' | 'connected' | 'dataDir'
  > & { contents: Contents },
) {
  const { contents } = deps
  return openHub({
    ...deps,
    opened: contents.opened.bind(contents),
    snapshotOf: contents.snapshotOf.bind(contents),
    isOwnOrigin: (headers) => comesFromSameOrigin(headers, config.publicUrl),
    schema: SCHEMA,
    connected: config.redisUrl !== null,
    dataDir: config.dataDir,
  })
}

/** Open rooms, here and elsewhere, show what server code writes at once. */
function openEdits({ bus }: Core, log: SqlUpdateLog): ServerEdits {
  return new ServerEdits({
    log,
    schema: SCHEMA,
    tell: (storyId, at, rows) => bus.publish(CHANNELS.draft(storyId), writeDraftNews(at, rows)),
  })
}

function routesOf(
  config: Config,
  core: Core,
  parts: Parts,
  { api, stopping }: { api: readonly Route[]; stopping: AbortSignal },
): RouteGroup[] {
  const { assets } = parts
  const readiness = createReadiness({
    ...core,
    assetsDir: config.assetsDir,
    journalRefused: () => parts.hub.journalRefused,
    stopping,
  })
  return [
    { path: '/', app: healthRoutes({ readiness, metrics: core.metrics }) },
    { path: '/assets', app: assets.routes },
    { path: '/', app: faviconRoutes() },
    { path: '/', app: deskRoutes({ assets }) },
    { path: '/api', app: core.auditing.lines },
    { path: '/', app: mounted(api) },
    { path: '/', app: parts.media.files },
    { path: '/', app: viewRoutes({ ...core, ...parts.views }) },
    { path: '/', app: parts.reader.routes },
  ]
}

/** Every route of the API. */
function apiOf({ publicUrl }: Config, core: Core, parts: Parts): Route[] {
  const { accounts, contents, views, presence, sightings } = parts
  const stories = storyRoutes({
    ...core,
    ...parts,
    lists: new ListStore(core),
    publicUrl,
    comments: parts.comments.counts,
    totals: (storyIds) => views.counts.totals(storyIds),
    reading: (storyId) => views.counts.knownReading(storyId),
    present: (storyId) => presentAt(presence, storyId),
    absent: (storyId) => absentFrom(sightings, storyId, core.clock.now()),
    accessChanged: accounts.accessChanged,
    sightLost: (storyId, lost) => core.bus.publish(CHANNELS.access, { storyId, lost }),
    takenOff: accounts.takenOff,
    outlineOf: async (storyId) => {
      const { outline } = await contents.outline(await contents.draft(storyId))
      return outline
    },
    seedFrom: async (source, drop) => {
      const from = 'json' in source ? source : { draft: await contents.draft(source.storyId) }
      return contents.seed(from, drop)
    },
  })
  const routes = [
    ...accounts.routes,
    ...parts.mail.routes,
    ...core.auditing.routes,
    ...stories,
    ...parts.comments.routes,
    ...publishRoutes({ ...core, ...parts }),
    ...inHandRoutes(core),
    ...sectionRoutes(core),
    ...profileRoutes(core),
    ...parts.media.api,
    ...eventRoutes({ ...core, ...parts }),
    ...parts.webhooks.routes,
    ...parts.desk.routes(),
  ]
  return described(routes, { publicUrl, sessionCookie: new SessionCookie(publicUrl).name })
}

/** A newsroom to look at, once for each database; it may fail without harm. */
async function writeSample(core: Core, parts: Parts, userId: string): Promise<void> {
  try {
    if (!(await core.settings.claim('sample', 'written'))) return
    await installSample({ ...parts, storeImage: parts.media.storeImage }, userId)
  } catch (error) {
    core.logger.error({ error: String(error) }, 'the sample newsroom could not be written')
  }
}
