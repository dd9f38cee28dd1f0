import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MarkKind } from '../../../shared/model/site-image.ts'
import type { Asset } from '../../../shared/protocol/api/assets.ts'
import type { Clock } from '../../kernel/clock.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Variant } from '../../store/json-columns.ts'
import type { AssetStore, KeptAsset, NewAsset } from '../asset-store.ts'
import type { ImageProcess } from '../image-process.ts'
import type { MadeFile, MadeImage } from '../image-process/messages.ts'
import { originalName, type Storage } from '../storage.ts'
import type { Incoming } from './incoming.ts'
import { keepCrops, keepFile } from './keep-file.ts'
import { faulty, refusalOf } from './refusals.ts'
import { writeUpload, type UploadFile } from './upload-file.ts'
import type { Place, WorkQueue } from './work-queue.ts'

/** How many of one person, and of all, may be on their way. */
export const QUEUE = { each: 8, all: 24 }
/** What the desk shows is at most this wide. */
const PREVIEW_WIDTH = 1024

interface Deps {
  storage: Storage
  incoming: Incoming
  images: Pick<ImageProcess, 'make' | 'mark'>
  assets: AssetStore
  queue: WorkQueue
  clock: Clock
  ids: Ids
}

/** An image that comes with the program. */
export interface OwnImage {
  original: string
  /** Where the files of `image` are. */
  folder: string
  image: MadeImage
}

/** One file of the newsroom's logo or icon, or an author's photo. */
export interface Mark {
  width: number
  height: number
  bytes: Uint8Array
}

/** Takes images in: has them checked and their files made, keeps those, and the upload itself for nobody to see. */
export class Uploads {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Takes what `pieces` gives out. Throws a `GalleyError` that says what is wrong with it. */
  async take(
    pieces: AsyncIterable<Uint8Array>,
    userId: string,
    storyId: string | null = null,
  ): Promise<Asset> {
    // Before anything is read: the queue's bound is one on disk and connections too.
    using place = this.#enter(userId)
    await using folder = await this.#deps.incoming.folder()
    const upload = await writeUpload(folder.path, pieces)
    if (upload.bytes === 0) throw faulty('The file is empty.')
    return await this.#keep(upload, await this.#make(upload, place), { createdBy: userId, storyId })
  }

  /** Makes the newsroom's logo or icon, or an author's photo; nothing of it is kept here. */
  async mark(pieces: AsyncIterable<Uint8Array>, userId: string, kind: MarkKind): Promise<Mark[]> {
    using place = this.#enter(userId)
    await using folder = await this.#deps.incoming.folder()
    const upload = await writeUpload(folder.path, pieces)
    if (upload.bytes === 0) throw faulty('The file is empty.')
    const job = { input: upload.path, folder: upload.folder, as: kind }
    const made = await place.run(() => this.#deps.images.mark(job))
    if (!made.ok) throw refusalOf(made.refusal)
    // Before the folder goes.
    return await Promise.all(
      made.marks.map(async ({ name, width, height }) => {
        return { width, height, bytes: await readFile(join(upload.folder, name)) }
      }),
    )
  }

  /** What is made of an upload was made of it before. */
  async takeMade({ original, folder: made, image }: OwnImage, userId: string): Promise<Asset> {
    await using folder = await this.#deps.incoming.folder()
    const upload = await writeUpload(folder.path, createReadStream(original))
    for (const { name } of filesOf(image))
      await writeFile(join(folder.path, name), await readFile(join(made, name)))
    return await this.#keep(upload, image, { createdBy: userId, storyId: null })
  }

  /** An image that was taken in before. */
  async find(id: string): Promise<Asset> {
    const kept = await this.#deps.assets.find(id)
    if (!kept) throw new GalleyError('not-found', 'There is no such image.')
    return assetOf({ ...kept, id })
  }

  #enter(userId: string): Place {
    const place = this.#deps.queue.enter(userId)
    if (place === 'full')
      throw new GalleyError('unavailable', 'Too many images arrive at once. Try again in a minute.')
    if (place === 'enough-of-yours')
      throw new GalleyError(
        'too-many-requests',
        `${QUEUE.each} of your images are on their way. Send more when they are there.`,
      )
    return place
  }

  async #make({ path, folder }: UploadFile, place: Place): Promise<MadeImage> {
    const made = await place.run(() => this.#deps.images.make({ input: path, folder }))
    if (!made.ok) throw refusalOf(made.refusal)
    return made.image
  }

  /** Files first: a row never names a file that is not there. */
  async #keep(
    upload: UploadFile,
    image: MadeImage,
    from: Pick<NewAsset, 'createdBy' | 'storyId'>,
  ): Promise<Asset> {
    const { folder, bytes } = upload
    const { storage } = this.#deps
    const original = originalName(upload.hash, image.kind)
    const [thumbnail, wideCard, crops, variants] = await Promise.all([
      keepFile(storage, folder, image.thumbnail),
      image.wideCard ? keepFile(storage, folder, image.wideCard) : null,
      keepCrops(storage, folder, image.crops),
      Promise.all(image.variants.map((made) => this.#putVariant(folder, made))),
      storage.put(original, upload.path),
    ])
    const id = this.#deps.ids.next('as')
    const { width = 0, height = 0 } = variants[0] ?? {}
    const createdAt = this.#deps.clock.now()
    const files = { variants, crops, thumbnail, wideCard, original }
    const row = { id, width, height, bytes, ...files, ...from, createdAt }
    await this.#deps.assets.add({ ...row, format: image.kind })
    return assetOf({ id, width, height, variants, crops, thumbnail })
  }

  async #putVariant(folder: string, made: MadeFile): Promise<Variant> {
    const { width, height, format } = made
    return { width, height, format, file: await keepFile(this.#deps.storage, folder, made) }
  }
}

function filesOf({ variants, thumbnail, wideCard, crops }: MadeImage): MadeFile[] {
  return [...variants, thumbnail, ...(wideCard ? [wideCard] : []), ...crops]
}

/** As the desk gets it. */
export function assetOf({ id, width, height, variants, crops, thumbnail }: KeptAsset): Asset {
  const cut = crops.map(({ shape, file }) => ({ shape, url: mediaUrl(file) }))
  return { id, width, height, ...urls(variants), thumbnail: mediaUrl(thumbnail), crops: cut }
}

function urls(variants: readonly Variant[]): { url: string; preview: string } {
  const widest = variants.find(({ format }) => format === 'webp')
  return { url: mediaUrl(widest?.file ?? ''), preview: mediaUrl(previewOf(variants)) }
}

/** The file that is shown where people write; '' if there is none. */
export function previewOf(variants: readonly Variant[]): string {
  const webp = variants.filter(({ format }) => format === 'webp')
  return (webp.find(({ width }) => width <= PREVIEW_WIDTH) ?? webp[0])?.file ?? ''
}

function mediaUrl(file: string): string {
  return `/media/${file}`
}
