import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { FiguresStore } from './figures-store.ts'
import { MINUTE_MS } from './figures-table.ts'
import type { ReadingNow } from './reading-now.ts'

/** Stories of which a node notes how many read them; those that fewer read are left out. */
const MOST_NOTED = 200

/** Notes once a minute how many have a story open, on all nodes together, for stories that somebody has open at this one. */
export class ReadingLog implements Disposable {
  readonly #readingNow: Pick<ReadingNow, 'known' | 'here' | 'reading'>
  readonly #figures: Pick<FiguresStore, 'noteReading'>
  readonly #clock: Clock
  readonly #logger: Logger
  #timer: Timer | null = null

  constructor(deps: {
    readingNow: Pick<ReadingNow, 'known' | 'here' | 'reading'>
    figures: Pick<FiguresStore, 'noteReading'>
    clock: Clock
    logger: Logger
  }) {
    this.#readingNow = deps.readingNow
    this.#figures = deps.figures
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  start(): void {
    this.#timer = this.#clock.every(MINUTE_MS, () => void this.#note())
  }

  [Symbol.dispose](): void {
    this.#timer?.cancel()
  }

  async #note() {
    if (!this.#readingNow.known) return
    const stories = this.#readingNow
      .here()
      .map((storyId): [string, number] => [storyId, this.#readingNow.reading(storyId)])
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_NOTED)
    const minute = Math.floor(this.#clock.now() / MINUTE_MS)
    try {
      await this.#figures.noteReading(minute, new Map(stories))
    } catch (error) {
      this.#logger.warn(
        { error: String(error) },
        'views: not noted who reads, next try in a minute',
      )
    }
  }
}
