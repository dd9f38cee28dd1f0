import { createSecretKey, type KeyObject } from 'node:crypto'
import { dayOf } from '../../shared/model/day.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { ViewStore } from './view-store.ts'

const SALT_BYTES = 32
const UPKEEP_MS = 10 * 60_000
const AHEAD_MS = 3_600_000
const KEPT_MS = 48 * 3_600_000

/**
 * One random salt per UTC day, the same on all nodes, at hand an hour before its day begins. [VUE3]
 * Salts of days that began 48 hours ago are deleted with all keys made from them, every ten minutes.
 */
export class DailySalts implements Disposable {
  readonly #store: ViewStore
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #logger: Logger
  readonly #salts = new Map<string, Promise<KeyObject>>()
  #lastLook: number
  #timer: Timer | null = null

  constructor(deps: { store: ViewStore; clock: Clock; ids: Ids; logger: Logger }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#ids = deps.ids
    this.#logger = deps.logger
    this.#lastLook = deps.clock.now()
  }

  start(): void {
    this.#timer = this.#clock.every(UPKEEP_MS, () => void this.#upkeep())
  }

  [Symbol.dispose](): void {
    this.#timer?.cancel()
  }

  /** Rejects while the database is away and the day's salt is not yet known here. */
  of(day: string): Promise<KeyObject> {
    const known = this.#salts.get(day)
    if (known) return known
    // Made a key once: of bytes, each use would make it anew, which takes five times as long as all else of it.
    const salt = this.#store.salt(day, this.#ids.bytes(SALT_BYTES)).then(createSecretKey)
    this.#salts.set(day, salt)
    salt.catch(() => this.#salts.delete(day))
    return salt
  }

  async #upkeep() {
    const now = this.#clock.now()
    // The earlier of two looks at the clock: one that ran ahead for a moment must not cost today's keys.
    const safe = Math.min(now, this.#lastLook)
    this.#lastLook = now
    const gone = dayOf(safe - KEPT_MS)
    for (const day of this.#salts.keys()) if (day <= gone) this.#salts.delete(day)
    try {
      await this.#store.forget(gone)
      for (const at of [now, now + AHEAD_MS]) await this.of(dayOf(at))
    } catch (error) {
      this.#logger.warn({ error: String(error) }, 'views: no upkeep, next try in ten minutes')
    }
  }
}
