import type { Clock } from '../../kernel/clock.ts'
import { assert } from '../../kernel/errors.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { AssetStore, Shapes } from '../asset-store.ts'
import type { Cuts } from '../cuts.ts'
import { FailedPictures } from '../failed-pictures.ts'
import { neverMade, type ImageProcess } from '../image-process.ts'
import { PictureRounds } from '../picture-rounds.ts'
import type { Storage } from '../storage.ts'
import type { Incoming } from './incoming.ts'
import { keepCrops, keepFile } from './keep-file.ts'
import { writeUpload } from './upload-file.ts'
import { HOUSEKEEPING, type WorkQueue } from './work-queue.ts'

/** Of one round: uploads come first, and so does everything else that the machine is for. */
const AT_ONCE = 20

interface Deps {
  assets: Pick<AssetStore, 'nextUncut' | 'setShapes' | 'giveUpShapes'>
  cuts: Pick<Cuts, 'makeNext'>
  storage: Storage
  incoming: Incoming
  images: Pick<ImageProcess, 'make'>
  queue: WorkQueue
  clock: Clock
  logger: Logger
}

/**
 * Cuts pictures that a version before took in to the shapes that others show, some each minute, the newest first, each
 * once; then those whose focal point was published.
 */
export class OlderPictures implements AsyncDisposable {
  readonly #deps: Deps
  readonly #rounds: PictureRounds
  readonly #failed: FailedPictures

  constructor(deps: Deps) {
    this.#deps = deps
    this.#failed = new FailedPictures(deps.clock)
    const { clock, logger } = deps
    const trouble = 'older pictures could not be cut to shapes'
    this.#rounds = new PictureRounds({ clock, logger, round: () => this.#round(), trouble })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#rounds[Symbol.asyncDispose]()
  }

  async #round(): Promise<void> {
    const { assets, cuts, queue } = this.#deps
    for (let i = 0; i < AT_ONCE && !this.#rounds.isClosed; i += 1) {
      const next = await assets.nextUncut(this.#failed.ids())
      if (!next) {
        if (await cuts.makeNext()) continue
        return
      }
      const entered = queue.enter(HOUSEKEEPING)
      if (typeof entered === 'string') return
      using place = entered
      await place.run(() => this.#cut(next))
    }
  }

  /** Where that fails in passing, it is logged, and others have their turn. */
  async #cut({ id, original }: { id: string; original: string }): Promise<void> {
    const { assets, logger } = this.#deps
    try {
      const shapes = await this.#shapesOf(original)
      await (shapes ? assets.setShapes(id, shapes) : assets.giveUpShapes(id))
    } catch (error) {
      this.#failed.add(id)
      logger.warn(
        { error: String(error), asset: id },
        'an older picture could not be cut to shapes',
      )
    }
  }

  /** Null where what was uploaded is gone, or can't be read any more. */
  async #shapesOf(original: string): Promise<Shapes | null> {
    const { storage, incoming, images } = this.#deps
    const stored = await storage.open(original)
    if (!stored) return null
    await using folder = await incoming.folder()
    const upload = await writeUpload(folder.path, stored.stream)
    const made = await images.make({ input: upload.path, folder: folder.path })
    if (!made.ok) return neverMade(made.refusal, null)
    const { crops, wideCard } = made.image
    assert(wideCard, 'the image process makes every shape')
    return {
      crops: await keepCrops(storage, folder.path, crops),
      wideCard: await keepFile(storage, folder.path, wideCard),
    }
  }
}
