import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { TagListStore } from './tag-list-store.ts'

/** What a node that died, or a publication at the same moment, left behind. */
const LOOK_MS = 60_000

/**
 * Lists the stories of tags that were renamed or merged under their new address, some at a time: others have their turn between
 * them, however many stories have the tag. Several nodes may do it at once, and one goes on where another stopped.
 */
export class TagMover implements AsyncDisposable {
  readonly #store: Pick<TagListStore, 'toMove' | 'moveSome'>
  readonly #clock: Clock
  readonly #logger: Pick<Logger, 'warn'>
  readonly #moving = new SingleRun(() => this.#moveAll())
  readonly #stop = new AbortController()
  #timer: Timer | null = null

  constructor(deps: {
    store: Pick<TagListStore, 'toMove' | 'moveSome'>
    clock: Clock
    logger: Pick<Logger, 'warn'>
  }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  start(): void {
    this.#timer = this.#clock.every(LOOK_MS, () => void this.move())
    void this.move()
  }

  /** Until all are moved. It never rejects: the next look goes on. */
  move(): Promise<void> {
    return this.#moving.ask()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    this.#stop.abort()
    await this.#moving.close()
  }

  async #moveAll(): Promise<void> {
    try {
      for (const tag of await this.#store.toMove())
        while (!this.#stop.signal.aborted && (await this.#store.moveSome(tag)))
          await this.#clock.turn()
    } catch (error) {
      this.#logger.warn(
        { error: String(error) },
        'stories of a tag that moved are not all listed there, yet',
      )
    }
  }
}
