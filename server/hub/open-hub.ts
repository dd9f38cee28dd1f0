import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Registry } from 'prom-client'
import type { DraftSchema } from '../../shared/document/schema.ts'
import type { Sighting } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import { erased } from '../bus/erased.ts'
import type { SharedMap } from '../bus/shared-map.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Credential, GuestCredential } from '../kernel/credential.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import { Compactor } from '../log/compactor.ts'
import { adoptJournals } from '../log/adopt-journals.ts'
import { Committer } from '../log/committer.ts'
import { Journal } from '../log/journal.ts'
import type { OpenedDraft } from '../log/opening.ts'
import type { DraftAt, Snapshot, UpdateLog } from '../log/update-log.ts'
import type { Db } from '../store/database.ts'
import { DraftCopies } from '../stories/draft-copies.ts'
import type { Stories } from '../stories/stories.ts'
import type { Claim } from './door/access-watch.ts'
import {
  admission,
  guestAdmission,
  type Admission,
  type Caller,
  type GuestCaller,
} from './door/admission.ts'
import { HubMetrics } from './metrics.ts'
import { Hub } from './hub.ts'
import { WsUpgrade } from './door/upgrade.ts'

/** Who is sent away comes back 200 ms later: on a large node, not all in the same second. */
const DRAIN = { msPerSocket: 10, least: 2_000, most: 10_000 }
const COMMIT_DEADLINE_MS = 3_000
/** Alone, a node lets commits gather: few see the difference, and the disk does. Other nodes show what is committed. */
const GATHER_MS = { alone: 50, connected: 3 }

export interface Drafting extends AsyncDisposable {
  /** Opens the door for draft sockets. */
  start(server: Server): Promise<void>
  /** The journal's disk refuses. */
  readonly journalRefused: boolean
  /** [END1] Sends everybody away, then commits what they wrote, or keeps it on disk; false if neither worked. */
  drain(): Promise<boolean>
}

interface Deps {
  db: Db
  log: UpdateLog
  bus: Bus
  presence: SharedMap<Person[]>
  sightings: SharedMap<Sighting[]>
  stories: Stories
  carryOver: (storyId: string) => Promise<unknown>
  opened: (draft: DraftAt) => Promise<OpenedDraft>
  snapshotOf: (draft: DraftAt) => Promise<Snapshot>
  authenticate: (
    claim: { headers: Headers; token: string | null } | { credential: Credential },
  ) => Promise<Caller>
  guests: {
    find: (
      claim: { headers: Headers; guest: string } | GuestCredential,
    ) => Promise<GuestCaller | null>
  }
  isOwnOrigin: (headers: Headers) => boolean
  /** A story's row changed: desks look again. */
  changed: (storyId: string) => void
  node: string
  schema: DraftSchema
  limits: boolean
  /** Other nodes show what this one commits. */
  connected: boolean
  /** Where what is not committed is kept. */
  dataDir: string
  clock: Clock
  ids: Ids
  logger: Logger
  metrics: Registry
}

/** One node's drafts that are open for writing; first it saves what an earlier process could not. */
export async function openHub(deps: Deps): Promise<Drafting> {
  const dir = join(deps.dataDir, 'journal')
  // The version before kept there what waited for the database.
  await adoptJournals({ ...deps, dir, spillDir: join(deps.dataDir, 'spill') })
  const metrics = new HubMetrics(deps.metrics)
  const journal = new Journal({ dir, ids: deps.ids })
  const measured = metrics.committed.bind(metrics)
  const gatherMs = deps.connected ? GATHER_MS.connected : GATHER_MS.alone
  const committer = new Committer({ ...deps, journal, gatherMs, measured })
  const compactor = new Compactor(deps)
  const copies = new DraftCopies({ ...deps, facts: (storyId) => hub.facts(storyId) })
  const hub = new Hub({
    ...deps,
    committer,
    healed: () => metrics.healed(),
    committed: (storyId, tail) => {
      compactor.consider(storyId, tail)
      copies.committed(storyId)
    },
  })
  metrics.watch({ hub, committer, journal })
  const unsubscribe = await deps.bus.subscribe(CHANNELS.erased, (message) => {
    const { data } = erased.safeParse(message)
    if (data) hub.erase(data.userId)
  })
  const door = openDoor(deps, hub, metrics)
  return {
    get journalRefused() {
      return journal.refused
    },
    start: (server) => door.start(server),
    drain: () => {
      door.drain()
      return sendAway(hub, committer, deps.clock)
    },
    async [Symbol.asyncDispose]() {
      unsubscribe()
      await door[Symbol.asyncDispose]()
      await copies[Symbol.asyncDispose]()
      await hub[Symbol.asyncDispose]()
      committer[Symbol.dispose]()
      await compactor.idle()
    },
  }
}

function openDoor(deps: Deps, hub: Hub, metrics: HubMetrics): WsUpgrade {
  return new WsUpgrade({
    ...deps,
    hub,
    refused: (why) => metrics.refused(why),
    admit: ({ storyId, ...claim }) => admit(deps, storyId, claim),
  })
}

async function admit(deps: Deps, storyId: string, claim: Claim): Promise<Admission> {
  const { guests } = deps
  if ('credential' in claim) {
    const { credential } = claim
    if (credential.kind === 'guest') return guestAdmission(await guests.find(credential), storyId)
    return callerAdmission(deps, storyId, { credential })
  }
  const { guest, ...shown } = claim
  if (guest === null) return callerAdmission(deps, storyId, shown)
  return guestAdmission(await guests.find({ headers: shown.headers, guest }), storyId)
}

async function callerAdmission(
  { authenticate, stories }: Deps,
  storyId: string,
  claim: Parameters<Deps['authenticate']>[0],
): Promise<Admission> {
  const caller = await authenticate(claim)
  return admission(caller, caller && (await stories.access(storyId)))
}

/** False if what they wrote could neither be committed nor kept. */
async function sendAway(hub: Hub, committer: Committer, clock: Clock): Promise<boolean> {
  const spread = hub.sessions * DRAIN.msPerSocket
  await hub.drain(Math.min(DRAIN.most, Math.max(DRAIN.least, spread)))
  const gaveUp = new AbortController()
  const deadline = clock.after(COMMIT_DEADLINE_MS, () => gaveUp.abort())
  const saved = await committer.drained(gaveUp.signal)
  deadline.cancel()
  return saved
}
