import type { Hono } from 'hono'
import type { Asset } from '../../shared/protocol/api/assets.ts'
import type { Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db } from '../store/database.ts'
import { AssetStore } from './asset-store.ts'
import { DiskStorage } from './disk-storage.ts'
import { mediaRoutes } from './media-routes.ts'
import { Uploads } from './upload.ts'

interface Media {
  /** To be mounted at `/`. */
  routes: Hono<Env>
  /** For images of our own making, such as the sample newsroom's. */
  storeImage: (bytes: Uint8Array, userId: string) => Promise<Asset>
}

export async function openMedia(deps: {
  db: Db
  assetsDir: string
  clock: Clock
  ids: Ids
}): Promise<Media> {
  const storage = await DiskStorage.open({ dir: deps.assetsDir, ids: deps.ids })
  const assets = new AssetStore(deps.db)
  const uploads = new Uploads({ storage, assets, clock: deps.clock, ids: deps.ids })
  return {
    routes: mediaRoutes({ uploads, storage }),
    storeImage: (bytes, userId) => uploads.storeImage(bytes, userId),
  }
}
