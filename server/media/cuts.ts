import type { NamedCut } from '../../shared/model/crop.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Cut } from '../store/json-columns.ts'
import type { CutStore, FocalPoint } from './cut-store.ts'
import { FailedPictures } from './failed-pictures.ts'
import { neverMade, type ImageProcess } from './image-process.ts'
import type { Storage } from './storage.ts'
import type { Incoming } from './upload/incoming.ts'
import { keepFile } from './upload/keep-file.ts'
import { writeUpload } from './upload/upload-file.ts'
import { HOUSEKEEPING, type WorkQueue } from './upload/work-queue.ts'

/** Whoever asks for a cut that nobody has made is shown something like it after that. */
export const PATIENCE_MS = 3_000

interface Deps {
  store: CutStore
  storage: Storage
  incoming: Incoming
  images: Pick<ImageProcess, 'cut'>
  queue: WorkQueue
  clock: Clock
  logger: Logger
}

/**
 * Cuts pictures around their focal points: when one is asked for first, or a minute after it was published. [MEDIA4] Only
 * points that a revision was published with, each once: nobody who only reads can have more made.
 */
export class Cuts implements AsyncDisposable {
  readonly #deps: Deps
  readonly #making = new Map<string, Promise<void>>()
  readonly #failed: FailedPictures

  constructor(deps: Deps) {
    this.#deps = deps
    this.#failed = new FailedPictures(deps.clock)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#making.values())
  }

  /** The file of a cut; while it is not made, one that stands in for it. Null where there is no such cut. */
  find(named: NamedCut): ReturnType<CutStore['find']> {
    return this.#deps.store.find(named)
  }

  /** Resolves when all cuts around a point are made, or after a while. */
  async wait(point: FocalPoint): Promise<void> {
    const { clock } = this.#deps
    const done = new AbortController()
    try {
      await Promise.race([this.make(point), clock.sleep(PATIENCE_MS, done.signal)])
    } finally {
      done.abort()
    }
  }

  /** Those of one point, if there is one; false if there is none, or no room for the work just now. */
  async makeNext(): Promise<boolean> {
    const next = await this.#deps.store.nextUncut(this.#failed.ids())
    return next !== null && (await this.make(next))
  }

  /** False if there is no room for it just now, or it failed lately; where it fails, that is logged. */
  async make(point: FocalPoint): Promise<boolean> {
    const key = `${point.assetId} ${point.focus.x} ${point.focus.y}`
    const running = this.#making.get(key)
    if (running) return running.then(() => true)
    if (this.#failed.has(point.assetId)) return false
    const { queue, store, logger } = this.#deps
    const place = queue.enter(HOUSEKEEPING)
    if (typeof place === 'string') return false
    const made = place
      .run(async () => {
        // Whoever found none may come when they have just been made.
        if (await store.isUncut(point)) await store.set(point, await this.#cutsOf(point))
      })
      .catch((error: unknown) => {
        this.#failed.add(point.assetId)
        logger.warn({ error: String(error) }, 'a picture could not be cut around its focal point')
      })
      .finally(() => {
        place[Symbol.dispose]()
        this.#making.delete(key)
      })
    this.#making.set(key, made)
    return made.then(() => true)
  }

  /** None where the picture is gone, or can't be read any more. Throws where it failed in passing. */
  async #cutsOf({ source, focus }: FocalPoint): Promise<Cut[]> {
    const { storage, incoming, images } = this.#deps
    const stored = await storage.open(source)
    if (!stored) return []
    await using folder = await incoming.folder()
    const upload = await writeUpload(folder.path, stored.stream)
    const made = await images.cut({ input: upload.path, folder: folder.path, focus })
    if (!made.ok) return neverMade(made.refusal, [])
    return await Promise.all(
      made.cuts.map(async (one) => ({
        cut: one.cut,
        file: await keepFile(storage, folder.path, one),
      })),
    )
  }
}
