import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { avifOf } from '../store/avif-names.ts'
import type { Variant } from '../store/json-columns.ts'
import type { AvifStore, WithoutAvif } from './avif-store.ts'
import { FailedPictures } from './failed-pictures.ts'
import { neverMade, type ImageProcess } from './image-process.ts'
import { PictureRounds } from './picture-rounds.ts'
import type { Storage } from './storage.ts'
import type { Incoming } from './upload/incoming.ts'
import { writeUpload } from './upload/upload-file.ts'
import { HOUSEKEEPING, type WorkQueue } from './upload/work-queue.ts'

/** Pictures of one round: each takes some seconds of the machine. */
const AT_ONCE = 5

interface Deps {
  store: AvifStore
  storage: Storage
  incoming: Incoming
  images: Pick<ImageProcess, 'avif'>
  queue: WorkQueue
  clock: Clock
  logger: Logger
}

/**
 * Makes a smaller twin of each WebP file that the world sees, some pictures each minute, the newest first, each once.
 * Nobody waits for it: until it is there, and where it would be no smaller, its address gives the WebP file.
 */
export class AvifFiles implements AsyncDisposable {
  readonly #deps: Deps
  readonly #rounds: PictureRounds
  readonly #failed: FailedPictures

  constructor(deps: Deps) {
    this.#deps = deps
    this.#failed = new FailedPictures(deps.clock)
    const { clock, logger } = deps
    const trouble = 'pictures could not be made smaller'
    this.#rounds = new PictureRounds({ clock, logger, round: () => this.#round(), trouble })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#rounds[Symbol.asyncDispose]()
  }

  async #round(): Promise<void> {
    const { store } = this.#deps
    for (let i = 0; i < AT_ONCE && !this.#rounds.isClosed; i += 1) {
      const next = await store.next(this.#failed.ids())
      if (!next) return
      const made = await this.#unlessFails(next)
      if (made === 'no-room') return
      if (made === 'failed') this.#failed.add(next.id)
      else await store.done(next.id, made)
    }
  }

  async #unlessFails(next: WithoutAvif): Promise<number | 'no-room' | 'failed'> {
    try {
      return await this.#makeAll(next)
    } catch (error) {
      this.#deps.logger.warn(
        { error: String(error), asset: next.id },
        'a picture could not be made smaller',
      )
      return 'failed'
    }
  }

  /** How many were; none where what was uploaded is gone. */
  async #makeAll({ original, variants }: WithoutAvif): Promise<number | 'no-room'> {
    const { storage, incoming, queue } = this.#deps
    const stored = await storage.open(original)
    if (!stored) return 0
    await using folder = await incoming.folder()
    const upload = await writeUpload(folder.path, stored.stream)
    let made = 0
    for (const variant of variants.filter(({ format }) => format === 'webp')) {
      const place = queue.enter(HOUSEKEEPING)
      if (typeof place === 'string' || this.#rounds.isClosed) return 'no-room'
      using turn = place
      if (await turn.run(() => this.#make(upload.path, folder.path, variant))) made += 1
    }
    return made
  }

  async #make(input: string, folder: string, { file, width, height }: Variant): Promise<boolean> {
    const { storage, images } = this.#deps
    const twin = avifOf(file)
    const webp = await storage.open(file)
    await webp?.stream.cancel()
    if (twin === null || !webp) return false
    const made = await images.avif({ input, folder, width, height })
    if (!made.ok) return neverMade(made.refusal, false)
    const path = join(folder, made.avif)
    if ((await stat(path)).size >= webp.size) return false
    await storage.put(twin, path)
    return true
  }
}
