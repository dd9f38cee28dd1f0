import type { Server } from 'node:http'
import type { Person } from '../../shared/protocol/api.ts'
import type { Bus } from '../bus/bus.ts'
import type { SharedMap } from '../bus/shared-map.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import { Compactor } from '../log/compactor.ts'
import { GroupCommit } from '../log/group-commit.ts'
import { adoptSpills, Spill } from '../log/spill.ts'
import type { UpdateLog } from '../log/update-log.ts'
import type { Db } from '../store/database.ts'
import { DraftCopies } from '../stories/draft-copies.ts'
import type { StoryStore } from '../stories/story-store.ts'
import { admission, type Caller } from './admission.ts'
import { Hub } from './hub.ts'
import { WsUpgrade } from './ws-upgrade.ts'

const DRAIN_SPREAD_MS = 2_000
const COMMIT_DEADLINE_MS = 3_000

export interface Drafting extends AsyncDisposable {
  /** Opens the door for draft sockets. */
  start(server: Server): Promise<void>
  /** [END1] Sends everybody away, then commits what they wrote, or keeps it on disk; false if neither worked. */
  drain(): Promise<boolean>
}

/** One node's drafts that are open for writing; first it saves what an earlier process could not. */
export async function openHub(deps: {
  db: Db
  log: UpdateLog
  bus: Bus
  presence: SharedMap<Person[]>
  stories: StoryStore
  authenticate: (request: { headers: Headers; token?: string | null }) => Promise<Caller>
  isOwnOrigin: (headers: Headers) => boolean
  /** A story's row changed: desks look again. */
  changed: (storyId: string) => void
  node: string
  limits: boolean
  spillDir: string
  clock: Clock
  ids: Ids
  logger: Logger
}): Promise<Drafting> {
  const { stories, clock } = deps
  await adoptSpills(deps)
  const commits = new GroupCommit({ ...deps, spill: new Spill(deps) })
  const compactor = new Compactor(deps)
  const copies = new DraftCopies({ ...deps, facts: (storyId) => hub.facts(storyId) })
  const hub = new Hub({
    ...deps,
    commits,
    committed: (storyId, tail) => {
      compactor.consider(storyId, tail)
      copies.committed(storyId)
    },
  })
  const door = new WsUpgrade({
    ...deps,
    hub,
    admit: async ({ storyId, headers, token }) => {
      const caller = await deps.authenticate({ headers, token })
      return admission(caller, caller && (await stories.access(storyId)))
    },
  })
  return {
    start: (server) => door.start(server),
    async drain() {
      door.drain()
      await hub.drain(DRAIN_SPREAD_MS)
      const gaveUp = new AbortController()
      const deadline = clock.after(COMMIT_DEADLINE_MS, () => gaveUp.abort())
      const saved = await commits.drained(gaveUp.signal)
      deadline.cancel()
      return saved
    },
    async [Symbol.asyncDispose]() {
      await door[Symbol.asyncDispose]()
      await copies[Symbol.asyncDispose]()
      await hub[Symbol.asyncDispose]()
      await compactor.idle()
    },
  }
}
