import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { SiteImageKind } from '../../shared/model/site-image.ts'
import type { Asset } from '../../shared/protocol/api/assets.ts'
import type { Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { assert } from '../kernel/errors.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { S3Place } from '../kernel/s3-config.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import { AssetStore } from './asset-store.ts'
import { AvifFiles } from './avif-files.ts'
import { AvifStore } from './avif-store.ts'
import { CutStore } from './cut-store.ts'
import { Cuts } from './cuts.ts'
import { DiskStorage } from './disk-storage.ts'
import { contentTypeOf, type Storage, type StoredFile } from './storage.ts'
import type { ImageProcess } from './image-process.ts'
import { LibraryStore } from './library-store.ts'
import { assetRoutes, mediaRoutes } from './media-routes.ts'
import { S3Storage } from './s3/s3-storage.ts'
import { Incoming } from './upload/incoming.ts'
import { OlderPictures } from './upload/older-pictures.ts'
import { readUpload } from './upload/read-upload.ts'
import { previewOf, QUEUE, Uploads, type Mark, type OwnImage } from './upload/uploads.ts'
import { WorkQueue } from './upload/work-queue.ts'

export interface Media extends AsyncDisposable {
  api: Route[]
  /** To be mounted at `/`. */
  files: Hono<Env>
  /** An image for a story, of what `pieces` gives out. Throws a `GalleyError` that says what is wrong with it. */
  take: Uploads['take']
  /** For images of our own, such as the sample newsroom's. */
  storeImage: (image: OwnImage, userId: string) => Promise<Asset>
  /** The files of the newsroom's logo or icon, of the one `file` of a multipart request. */
  takeMark: (request: IncomingMessage, userId: string, kind: SiteImageKind) => Promise<Mark[]>
  /** A photo of an author, of the one `file` of a multipart request, as JPEG. */
  takePhoto: (request: IncomingMessage, userId: string) => Promise<Uint8Array>
  /** An image as it is shown where people write. Read the stream or cancel it. */
  preview: (assetId: string) => Promise<(StoredFile & { contentType: string }) | null>
  /** Rejects if images can't be kept just now. */
  check: () => Promise<void>
}

export async function openMedia({
  s3 = null,
  ...deps
}: {
  db: Db
  images: Pick<ImageProcess, 'make' | 'mark' | 'cut' | 'avif'>
  assetsDir: string
  /** Where images are kept instead. */
  s3?: S3Place | null
  clock: Clock
  ids: Ids
  logger: Logger
}): Promise<Media> {
  const parts = new AsyncDisposableStack()
  const storage = s3
    ? parts.use(await S3Storage.open({ ...deps, place: s3 }))
    : await DiskStorage.open({ dir: deps.assetsDir })
  const incoming = await Incoming.open({ ...deps, dir: join(deps.assetsDir, '.incoming') })
  const assets = new AssetStore(deps.db)
  const taking = { ...deps, storage, incoming, assets, queue: new WorkQueue(QUEUE) }
  const uploads = new Uploads(taking)
  const cuts = new Cuts({ ...taking, store: new CutStore(deps.db) })
  const avif = new AvifFiles({ ...taking, store: new AvifStore(deps.db) })
  const older = new OlderPictures({ ...taking, cuts })
  return {
    api: assetRoutes({ ...deps, uploads, library: new LibraryStore(deps.db) }),
    files: mediaRoutes({ storage, assets, cuts }),
    take: (pieces, userId, storyId) => uploads.take(pieces, userId, storyId),
    storeImage: (image, userId) => uploads.takeMade(image, userId),
    takeMark: (request, userId, kind) =>
      uploads.mark(readUpload(request, deps.clock), userId, kind),
    takePhoto: async (request, userId) => {
      const [photo] = await uploads.mark(readUpload(request, deps.clock), userId, 'portrait')
      assert(photo, 'one photo is made of one file')
      return photo.bytes
    },
    preview: (assetId) => openPreview({ storage, assets }, assetId),
    check: () => storage.check(),
    async [Symbol.asyncDispose]() {
      incoming[Symbol.dispose]()
      await avif[Symbol.asyncDispose]()
      await older[Symbol.asyncDispose]()
      await cuts[Symbol.asyncDispose]()
      await parts.disposeAsync()
    },
  }
}

async function openPreview(
  { storage, assets }: { storage: Storage; assets: AssetStore },
  assetId: string,
) {
  const file = previewOf((await assets.find(assetId))?.variants ?? [])
  const contentType = contentTypeOf(file)
  const found = contentType === null ? null : await storage.open(file)
  return found && contentType !== null ? { ...found, contentType } : null
}
