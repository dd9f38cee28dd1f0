import { dayOf } from '../../shared/model/day.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { FiguresStore } from './figures-store.ts'
import { MINUTE_MS } from './figures-table.ts'

const SWEEP_MS = 10 * MINUTE_MS
/** Minutes are shown for an hour, days for thirty: what is a bit older goes. */
const KEPT_MINUTES = 70
const KEPT_DAYS = 40
/** How far the clock of another node may be ahead. */
const AHEAD_MINUTES = 5

/** Keeps what is kept of views by time small: a row a minute of an hour, and some a day of forty days, for stories that are read. */
export class FiguresSweep implements Disposable {
  readonly #store: Pick<FiguresStore, 'since' | 'forget'>
  readonly #clock: Clock
  readonly #logger: Logger
  #lastLook: number
  #timer: Timer | null = null

  constructor(deps: {
    store: Pick<FiguresStore, 'since' | 'forget'>
    clock: Clock
    logger: Logger
  }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#logger = deps.logger
    this.#lastLook = deps.clock.now()
  }

  async start(): Promise<void> {
    this.#timer = this.#clock.every(SWEEP_MS, () => void this.#sweep())
    await this.#store.since(this.#clock.now())
  }

  [Symbol.dispose](): void {
    this.#timer?.cancel()
  }

  async #sweep() {
    const looks = [this.#clock.now(), this.#lastLook]
    this.#lastLook = this.#clock.now()
    // A clock that runs ahead, or behind, for a moment must not cost what is shown.
    const [earlier, later] = [Math.min(...looks), Math.max(...looks)]
    try {
      await this.#store.forget({
        minute: Math.floor(earlier / MINUTE_MS) - KEPT_MINUTES,
        future: Math.floor(later / MINUTE_MS) + AHEAD_MINUTES,
        day: dayOf(earlier - KEPT_DAYS * 24 * 60 * MINUTE_MS),
      })
    } catch (error) {
      this.#logger.warn({ error: String(error) }, 'views: not swept, next try in ten minutes')
    }
  }
}
