import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { GALLEY } from './audit/doer.ts'
import { SessionCookie } from './accounts/cookies.ts'
import { guestCookie } from './guests/guests.ts'
import { accountMade } from './accounts/account-deeds.ts'
import { openCore, type Core, type Process } from './core.ts'
import { CHANNELS } from './bus/bus.ts'
import { absentFrom, presentAt } from './desk/desk-stream.ts'
import { described } from './http/api/openapi.ts'
import { mounted } from './http/api/mounted.ts'
import type { Route } from './http/api/route.ts'
import { FinishedAnswers } from './http/finished/finished-answers.ts'
import { createApp, type RouteGroup } from './http/app.ts'
import { deskRoutes } from './desk/page-routes.ts'
import { faviconRoutes } from './http/assets/favicon.ts'
import { healthRoutes } from './http/health/routes.ts'
import { createReadiness } from './http/health/readiness.ts'
import { checkPort, listen } from './http/listen.ts'
import { createClientOf } from './http/middleware/client-address.ts'
import { securityHeaderList } from './http/middleware/security-headers.ts'
import { RawRoutes } from './http/raw-routes.ts'
import { isDraftSocket } from './hub/door/upgrade.ts'
import type { Config } from './kernel/config.ts'
import { eventRoutes } from './outbox/routes.ts'
import { publishRoutes } from './publishing/routes.ts'
import { openParts, type Parts } from './parts.ts'
import { installSample } from './sample/install-sample.ts'
import { profileRoutes } from './stories/profile-routes.ts'
import { inHandRoutes } from './stories/in-hand-routes.ts'
import { houseStyleRoutes } from './stories/house-style-routes.ts'
import { authorRoutes } from './site/author-routes.ts'
import { tagRoutes } from './site/tag-routes.ts'
import { frontRoutes } from './site/front-routes.ts'
import { policyRoutes } from './site/policy-routes.ts'
import { siteImageRoutes } from './site/site-image-routes.ts'
import { sectionRoutes } from './stories/section-routes.ts'
import { storyRoutes } from './stories/routes.ts'
import { remotePictureRoutes } from './remote-pictures/remote-picture-routes.ts'
import { ListStore } from './stories/list-store.ts'
import { figuresRoutes } from './views/figures-routes.ts'
import { viewRoute } from './views/view-routes.ts'

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
  const finished = new FinishedAnswers({ ...core, stamp: () => parts.reader.stamp() })
  const clientOf = createClientOf({ trustProxy: config.trustProxy, logger: core.logger })
  const app = createApp({
    ...core,
    finished,
    clientOf,
    authenticate: parts.accounts.authenticate,
    problemPage: parts.reader.problemPage,
    routes: routesOf(core, parts, { api, stopping: stopping.signal }),
  })
  const headers = await securityHeaderList(config.publicUrl)
  const often = [parts.reader.liveRoute, viewRoute({ ...core, ...parts.views })]
  const raw = new RawRoutes(often, { ...core, clientOf, headers })
  // It never rejects: it answers what goes wrong.
  const framework = getRequestListener(app.fetch)
  const server = createServer(
    { shouldUpgradeCallback: isDraftSocket, optimizeEmptyRequests: true },
    finished.before(raw.before((request, response) => void framework(request, response))),
  )
  await parts.hub.start(server)
  const port = await listen(server, config)
  const owned = opened.move()
  return {
    port,
    api,
    addresses: [...app.routes.map(({ method, path }) => `${method} ${path}`), ...raw.addresses],
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

function routesOf(
  core: Core,
  parts: Parts,
  { api, stopping }: { api: readonly Route[]; stopping: AbortSignal },
): RouteGroup[] {
  const { assets, media } = parts
  const readiness = createReadiness({
    ...core,
    assets: media.check,
    journalRefused: () => parts.hub.journalRefused,
    stopping,
  })
  return [
    { path: '/', app: healthRoutes({ readiness, metrics: core.metrics }) },
    { path: '/assets', app: assets.routes },
    { path: '/', app: faviconRoutes({ own: () => ownFavicon(core) }) },
    { path: '/', app: deskRoutes({ assets }) },
    { path: '/api', app: core.auditing.lines },
    { path: '/', app: mounted(api) },
    { path: '/', app: parts.media.files },
    { path: '/', app: parts.reader.routes },
  ]
}

/** What a browser shows in its tabs. */
async function ownFavicon({ siteImages }: Core): Promise<string | null> {
  const icon = (await siteImages.list()).find(({ file }) => file === 'icon-32.png')
  return icon ? `/${icon.file}?v=${icon.hash}` : null
}

/** Every route of the API. */
function apiOf({ publicUrl, ...config }: Config, core: Core, parts: Parts): Route[] {
  const { accounts, contents, views, presence, sightings } = parts
  const site = { ...core, siteChanges: parts.siteChanges }
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
    versionKept: parts.versions.kept,
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
    ...parts.guests.routes,
    ...parts.versions.routes,
    ...publishRoutes({ ...core, ...parts }),
    ...inHandRoutes(core),
    ...sectionRoutes(site),
    ...houseStyleRoutes({ ...core, changed: () => core.bus.publish(CHANNELS.houseStyle, {}) }),
    ...profileRoutes(site),
    ...policyRoutes(site),
    ...siteImageRoutes({ ...site, takeMark: parts.media.takeMark }),
    ...figuresRoutes({ ...core, ...parts, ...views, arrivals: parts.reader.arrivals }),
    ...frontRoutes({ ...site, preview: parts.reader.preview }),
    ...authorRoutes({ ...site, takePhoto: parts.media.takePhoto }),
    ...tagRoutes({ ...site, ...parts }),
    ...parts.media.api,
    ...remotePictureRoutes({ ...core, ...parts, allowHosts: config.pictureAllowHosts }),
    ...eventRoutes({ ...core, ...parts }),
    ...parts.webhooks.routes,
    ...parts.purging.routes,
    ...parts.desk.routes(),
  ]
  return described(routes, {
    publicUrl,
    sessionCookie: new SessionCookie(publicUrl).name,
    guestCookie: guestCookie('', publicUrl).name,
  })
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
