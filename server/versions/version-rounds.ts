import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Db } from '../store/database.ts'
import { keepVersion } from '../store/kept-versions.ts'
import { takeTurn } from '../store/turns.ts'
import { thin } from './thinning-table.ts'
import type { VersionMaker } from './version-maker.ts'
import type { VersionStore } from './version-store.ts'
import { locked } from './versions.ts'

const ROUND_MS = 60_000
/** After the first change that is in no version. */
export const AUTOMATIC_MS = 10 * 60_000

/**
 * Keeps a version of every draft that people have been at work on for ten minutes, makes what nodes left unmade, and once an hour thins
 * out automatic ones: each time on whichever node is first.
 */
export class VersionRounds implements AsyncDisposable {
  readonly #db: Db
  readonly #store: VersionStore
  readonly #maker: Pick<VersionMaker, 'makeAll'>
  readonly #days: number
  readonly #clock: Clock
  readonly #logger: Pick<Logger, 'warn'>
  readonly #going = new SingleRun(() => this.#round())
  #timer: Timer | null = null

  constructor(deps: {
    db: Db
    store: VersionStore
    maker: Pick<VersionMaker, 'makeAll'>
    /** How long automatic ones stay. */
    days: number
    clock: Clock
    logger: Pick<Logger, 'warn'>
  }) {
    this.#db = deps.db
    this.#store = deps.store
    this.#maker = deps.maker
    this.#days = deps.days
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  start(): void {
    this.#timer = this.#clock.every(ROUND_MS, () => void this.#going.ask()) // it never rejects
    void this.#going.ask()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    await this.#going.close()
  }

  async #round() {
    const now = this.#clock.now()
    try {
      if (!(await this.#takeTurn('version-round', now, 'yyyy-mm-ddThh:mm'))) return
      const due = await this.#store.due({ now, before: now - AUTOMATIC_MS })
      for (const storyId of due)
        await locked(this.#db, storyId, (trx) =>
          keepVersion(trx, { storyId, at: now, kind: 'auto', madeBy: null }),
        )
      await this.#maker.makeAll()
      if (await this.#takeTurn('version-thinning', now, 'yyyy-mm-ddThh'))
        await thin(this.#db, { now, days: this.#days })
    } catch (error) {
      this.#logger.warn({ error: String(error) }, 'versions: a round failed, the next minute tries')
    }
  }

  #takeTurn(key: string, now: number, { length }: string): Promise<boolean> {
    return takeTurn(this.#db, key, new Date(now).toISOString().slice(0, length))
  }
}
