import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { AuditStore } from './audit-store.ts'

const LOOK_MS = 60 * 60_000
const DAY_MS = 24 * LOOK_MS

/** Takes away what is older than `days`, once an hour, on whichever node is first. */
export class AuditSweep implements AsyncDisposable {
  readonly #store: AuditStore
  readonly #days: number
  readonly #clock: Clock
  readonly #logger: Pick<Logger, 'error'>
  readonly #sweeping = new SingleRun(() => this.#sweep())
  #timer: Timer | null = null

  constructor(deps: {
    store: AuditStore
    days: number
    clock: Clock
    logger: Pick<Logger, 'error'>
  }) {
    this.#store = deps.store
    this.#days = deps.days
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  start(): void {
    this.#timer = this.#clock.every(LOOK_MS, () => void this.#sweeping.ask())
    void this.#sweeping.ask()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    await this.#sweeping.close()
  }

  async #sweep() {
    const now = this.#clock.now()
    const hour = new Date(now).toISOString().slice(0, 'yyyy-mm-ddThh'.length)
    try {
      if (await this.#store.takeTurn(hour))
        await this.#store.deleteBefore(now - this.#days * DAY_MS)
    } catch (error) {
      this.#logger.error({ error: String(error) }, 'audit: could not sweep, the next hour tries')
    }
  }
}
