import { CHANNELS, type Bus } from '../bus/bus.ts'
import type { Contents } from '../contents/contents.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { UpdateLog } from '../log/update-log.ts'
import type { Db } from '../store/database.ts'
import type { Route } from '../http/api/route.ts'
import type { Stories } from '../stories/stories.ts'
import { Restores } from './restores.ts'
import { versionRoutes } from './routes.ts'
import { VersionMaker } from './version-maker.ts'
import { VersionRounds } from './version-rounds.ts'
import { VersionStore } from './version-store.ts'
import { Versions } from './versions.ts'

export interface OpenVersions extends AsyncDisposable {
  routes: Route[]
  /** A version was kept with something else: what it holds is made now. */
  kept: (storyId: string) => void
}

export function openVersions(deps: {
  db: Db
  log: UpdateLog
  contents: Contents
  stories: Stories
  bus: Pick<Bus, 'publish'>
  /** How long automatic ones stay. */
  days: number
  clock: Clock
  ids: Ids
  logger: Logger
  limits: boolean
}): OpenVersions {
  const changed = (storyId: string) => deps.bus.publish(CHANNELS.versions, { storyId })
  const store = new VersionStore(deps)
  const maker = new VersionMaker({ ...deps, store, changed })
  const versions = new Versions({ ...deps, store, maker, changed })
  const restores = new Restores({ ...deps, versions, changed })
  const rounds = new VersionRounds({ ...deps, store, maker })
  rounds.start()
  return {
    routes: versionRoutes({ ...deps, store, versions, restores }),
    kept(storyId) {
      changed(storyId)
      void maker.makeAll() // it never rejects
    },
    async [Symbol.asyncDispose]() {
      await rounds[Symbol.asyncDispose]()
      await maker[Symbol.asyncDispose]()
    },
  }
}
