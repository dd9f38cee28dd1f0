import { createHash } from 'node:crypto'
import type { Asset } from '../../shared/protocol/api/assets.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Variant } from '../store/json-columns.ts'
import type { AssetStore } from './asset-store.ts'
import { ACCEPTED } from './image-kind.ts'
import type { Storage } from './storage.ts'
import { makeVariants, type MadeFile, type MadeImage, type Refusal } from './variants.ts'
import { WorkQueue, type Place } from './work-queue.ts'

const QUEUE = { parallel: 2, waiting: 20 }
/** What the desk shows is at most this wide. */
const PREVIEW_WIDTH = 1024

/** Takes images in: checks them, makes their files, keeps those, and never the upload itself. */
export class Uploads {
  readonly #storage: Storage
  readonly #assets: AssetStore
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #queue = new WorkQueue(QUEUE)

  constructor(deps: { storage: Storage; assets: AssetStore; clock: Clock; ids: Ids }) {
    this.#storage = deps.storage
    this.#assets = deps.assets
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /** Enter before reading an upload, so that the queue's bound is a bound on memory too. */
  enter(): Place {
    const place = this.#queue.enter()
    if (!place)
      throw new GalleyError('unavailable', 'Too many images arrive at once. Try again in a minute.')
    return place
  }

  async storeImage(bytes: Uint8Array, userId: string): Promise<Asset> {
    using place = this.enter()
    return await this.storeFrom(place, bytes, userId)
  }

  /** Throws a `GalleyError` that says what is wrong with the image. */
  storeFrom(place: Place, bytes: Uint8Array, userId: string): Promise<Asset> {
    return place.run(async () => {
      if (bytes.byteLength === 0) throw faulty('The file is empty.')
      const made = await makeVariants(bytes)
      if (!made.ok) throw refused(made.reason)
      return this.#keep(made.image, bytes.byteLength, userId)
    })
  }

  /** An image that was taken in before. */
  async find(id: string): Promise<Asset> {
    const kept = await this.#assets.find(id)
    if (!kept) throw new GalleyError('not-found', 'There is no such image.')
    const { width, height, variants, thumbnail } = kept
    return { id, width, height, ...urls(variants), thumbnail: mediaUrl(thumbnail) }
  }

  /** Files first: a row never names a file that is not there. */
  async #keep(image: MadeImage, bytes: number, createdBy: string): Promise<Asset> {
    const thumbnail = await this.#put(image.thumbnail)
    const variants: Variant[] = []
    for (const made of image.variants) {
      const { width, height, format } = made
      variants.push({ width, height, format, file: await this.#put(made) })
    }
    const id = this.#ids.next('as')
    const { width = 0, height = 0 } = variants[0] ?? {}
    const createdAt = this.#clock.now()
    const row = { id, width, height, bytes, variants, thumbnail, createdBy, createdAt }
    await this.#assets.add({ ...row, format: image.kind })
    return { id, width, height, ...urls(variants), thumbnail: mediaUrl(thumbnail) }
  }

  /** Named by its content: the same picture is kept once, and a name never means another picture. */
  async #put({ bytes, type }: MadeFile): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
    const file = `${hash}.${type}`
    await this.#storage.put(file, bytes)
    return file
  }
}

function urls(variants: readonly Variant[]): { url: string; preview: string } {
  const webp = variants.filter((variant) => variant.format === 'webp')
  const widest = webp[0]
  const preview = webp.find((variant) => variant.width <= PREVIEW_WIDTH) ?? widest
  return { url: mediaUrl(widest?.file ?? ''), preview: mediaUrl(preview?.file ?? '') }
}

function mediaUrl(file: string): string {
  return `/media/${file}`
}

function faulty(message: string): GalleyError {
  return new GalleyError('bad-input', message, { faults: [{ field: 'file', message }] })
}

function refused(reason: Refusal): GalleyError {
  switch (reason) {
    case 'not-an-image':
      return new GalleyError('unsupported-type', `This is no image that we take: ${ACCEPTED}.`)
    case 'too-many-pixels':
      return faulty('The image has more than 50 million pixels. Scale it down first.')
    case 'too-tall':
      return faulty('The image is too tall for its width. Crop it first.')
    case 'too-slow':
      return faulty('The image takes too long to read. Save it in a simpler way first.')
    case 'damaged':
      return faulty('The image is damaged or incomplete.')
  }
}
