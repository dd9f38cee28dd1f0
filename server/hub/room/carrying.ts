import type { Clock } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'
import { SingleRun } from '../../kernel/single-run.ts'

/** What failed is tried again then: a draft may have no room for it. */
const AGAIN_MS = 30_000

interface Deps {
  storyId: string
  /** Brings what stands in `meta` for a field of its own into that field. */
  carryOver: (storyId: string) => Promise<unknown>
  clock: Clock
  logger: Logger
}

/** Has fields carried over, one try at a time; until it is done, their values are read where they stand. */
export class Carrying {
  readonly #deps: Deps
  readonly #run = new SingleRun(() => this.#carryOver())
  #notBefore = -Infinity

  constructor(deps: Deps) {
    this.#deps = deps
  }

  ask(): void {
    if (this.#deps.clock.elapsed() >= this.#notBefore) void this.#run.ask() // it never rejects
  }

  async #carryOver() {
    const { storyId, carryOver, clock, logger } = this.#deps
    try {
      await carryOver(storyId)
    } catch (error) {
      this.#notBefore = clock.elapsed() + AGAIN_MS
      logger.warn({ storyId, error: String(error) }, 'hub: fields wait in meta')
    }
  }
}
