import { assetsOf } from '../shared/document/content.ts'
import { join } from 'node:path'
import { z } from 'zod'
import { carryOver } from '../shared/document/carry-over.ts'
import { SCHEMA } from '../shared/document/schema.ts'
import { sighting } from '../shared/model/absence.ts'
import { person, type Person } from '../shared/model/person.ts'
import type { OutboxEvent } from '../shared/protocol/events.ts'
import type { ChangingSite } from './accounts/erasure.ts'
import { openAccounts } from './accounts/open-accounts.ts'
import { openComments } from './comments/open-comments.ts'
import { openGuests } from './guests/open-guests.ts'
import type { Core } from './core.ts'
import { CHANNELS } from './bus/bus.ts'
import { SharedMap } from './bus/shared-map.ts'
import { Contents } from './contents/contents.ts'
import { DeskStream, presentAt } from './desk/desk-stream.ts'
import { loadClientAssets } from './http/assets/client-assets.ts'
import { comesFromSameOrigin } from './http/middleware/same-origin.ts'
import { writeDraftNews } from './hub/draft-news.ts'
import { openHub } from './hub/open-hub.ts'
import type { Config } from './kernel/config.ts'
import { ServerEdits } from './log/server-edits.ts'
import { SqlUpdateLog } from './log/sql-update-log.ts'
import { ImageProcess } from './media/image-process.ts'
import { openMail } from './mail/open-mail.ts'
import { openMedia, type Media } from './media/open-media.ts'
import { EventStore } from './outbox/event-store.ts'
import { Outbox } from './outbox/outbox.ts'
import { Relay } from './outbox/relay.ts'
import { PublicationStore } from './publishing/publication-store.ts'
import { Publisher } from './publishing/publish-story.ts'
import { Retractions } from './publishing/retractions.ts'
import { TakeDowns } from './publishing/take-downs.ts'
import { TextBackfill } from './publishing/text-backfill.ts'
import { openPurging, type Purging } from './purging/open-purging.ts'
import { openReader } from './reader/open-reader.ts'
import { SiteChanges } from './site/site-changes.ts'
import { TagListStore } from './site/tag-list-store.ts'
import { TagMover } from './site/tag-mover.ts'
import { NOBODY } from './store/draft-append.ts'
import { Importer } from './stories/import/importer.ts'
import { Stories } from './stories/stories.ts'
import { openVersions, type OpenVersions } from './versions/open-versions.ts'
import { openViews } from './views/open-views.ts'
import { openWebhooks } from './webhooks/open-webhooks.ts'

const CLIENT_DIR = join(import.meta.dirname, '..', 'dist', 'client')

const people = (value: unknown) => z.array(person).safeParse(value).data ?? null
const seen = (value: unknown) => z.array(sighting).safeParse(value).data ?? null

type HubDeps = Parameters<typeof openHub>[0]
export type Parts = Awaited<ReturnType<typeof openParts>>

/** All that a node does, before its doors open. */
export async function openParts(config: Config, core: Core, opened: AsyncDisposableStack) {
  const site = openSite(config, core, opened)
  const { mail, accounts } = await openPeople(config, { ...core, ...site }, opened)
  const images = opened.use(new ImageProcess(core))
  const media = opened.use(await openMedia({ ...core, images, ...imagesAt(config) }))
  const events = new EventStore(core.db)
  const relay = opened.use(new Relay({ ...core, events }))
  await relay.start()
  const log = new SqlUpdateLog(core)
  const edits = openEdits(core, log)
  const stories = new Stories(core)
  const comments = openComments({ ...core, stories })
  const contents = opened.use(new Contents({ ...core, log }))
  const guests = opened.use(await openDoorForGuests(core, { stories, comments, contents, media }))
  const kept = { ...core, log, contents, stories, days: config.versionDays }
  const versions = opened.use(openVersions(kept))
  const importer = opened.use(new Importer(core))
  const views = opened.use(await openViews(core))
  const { presence, sightings } = await openPresence(core, opened)
  const released = { ...core, ...site, log, contents, presence, relay, versions }
  const publishing = openPublishing(released, opened)
  const { authenticate } = accounts
  const around = { ...core, presence, sightings, stories, authenticate }
  const desk = await openDesk({ ...around, ...views }, opened)
  const webhooks = opened.use(await openWebhooks({ ...core, allowHosts: config.webhookAllowHosts }))
  const changed = (storyId: string) => core.bus.publish(CHANNELS.stories, { storyId })
  const carried = (storyId: string) => edits.edit({ storyId, userId: NOBODY, change: carryOver })
  const rooms = { log, presence, sightings, stories, contents, authenticate, guests, changed }
  const hub = opened.use(await openRooms(config, { ...core, ...rooms, carryOver: carried }))
  const assets = await loadClientAssets({ dir: CLIENT_DIR, dev: config.dev })
  const told = { ...readerConfig(config), relay, events, contents, assets }
  const reader = opened.use(await openReader({ ...core, ...views, ...told }))
  return {
    accounts,
    ...site,
    mail,
    media,
    events,
    relay,
    log,
    edits,
    stories,
    comments,
    guests,
    contents,
    versions,
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

/** Who hears of changes of the newsroom itself. */
function openSite(config: Config, core: Core, opened: AsyncDisposableStack) {
  const purging = opened.use(openPurging({ ...core, hook: config.purgeHook }))
  const siteChanges = new SiteChanges({ ...purging, announce: core.siteChanged })
  const tagLists = new TagListStore(core)
  const mover = opened.use(new TagMover({ ...core, store: tagLists }))
  mover.start()
  return { purging, siteChanges, tagLists, moveTagged: () => mover.move() }
}

interface ForGuests {
  stories: Stories
  comments: ReturnType<typeof openComments>
  contents: Contents
  media: Pick<Media, 'preview'>
}

/** They see the pictures that the draft has now. */
function openDoorForGuests(core: Core, { stories, comments, contents, media }: ForGuests) {
  const picturesOf = async (storyId: string) => {
    const { outline } = await contents.outline(await contents.draft(storyId))
    return [outline.meta.hero?.assetId ?? '', ...assetsOf(outline.pictures)]
  }
  return openGuests({ ...core, stories, comments, preview: media.preview, picturesOf })
}

function imagesAt({ assetsDir, s3 }: Config) {
  return { assetsDir, s3 }
}

function readerConfig({ dev, securityContact, purgeHook }: Config) {
  return { dev, securityContact, isCached: purgeHook !== null }
}

type DeskDeps = Omit<ConstructorParameters<typeof DeskStream>[0], 'confidants'>

async function openDesk(
  { stories, ...deps }: DeskDeps & { stories: Stories },
  opened: AsyncDisposableStack,
): Promise<DeskStream> {
  const confidants = (storyIds: readonly string[]) => stories.confidants(storyIds)
  const desk = opened.use(new DeskStream({ ...deps, confidants }))
  await desk.start()
  return desk
}

/** Who may come in, and what is written to them. */
async function openPeople(
  config: Config,
  { siteChanges, ...core }: Core & { siteChanges: SiteChanges },
  opened: AsyncDisposableStack,
) {
  const mail = opened.use(await openMail({ ...core, smtp: config.smtp }))
  const { idleDays, oidc, passwordSignIn } = config
  const signingIn = { letters: mail.letters, idleDays, oidc, passwordSignIn }
  const changingSite: ChangingSite = (save) => siteChanges.make(save)
  return { mail, accounts: opened.use(await openAccounts({ ...core, ...signingIn, changingSite })) }
}

interface PublishDeps extends Core {
  log: SqlUpdateLog
  contents: Contents
  presence: SharedMap<Person[]>
  relay: Relay
  versions: OpenVersions
  purging: Purging
}

function openPublishing(
  { presence, relay, versions, purging, ...deps }: PublishDeps,
  opened: AsyncDisposableStack,
) {
  opened.use(new TextBackfill(deps)).start()
  const present = (storyId: string) => presentAt(presence, storyId)
  const announce = (event: OutboxEvent) => {
    relay.announce(event)
    versions.kept(event.data.storyId)
  }
  const publishing = {
    ...deps,
    caches: purging.caches,
    present,
    announce,
    store: new PublicationStore(),
    outbox: new Outbox(deps),
  }
  return {
    publisher: new Publisher(publishing),
    retractions: new Retractions(publishing),
    takeDowns: new TakeDowns(publishing),
  }
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
