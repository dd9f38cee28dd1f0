import type { ViewRefusal } from '../../shared/model/view-figures.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Profiles } from '../store/profiles.ts'
import type { Refused } from './figures-table.ts'
import { DIRECT } from './sources.ts'
import { nameOf, type NewView, type View, type ViewStore } from './view-store.ts'

const FLUSH_MS = 1_000
/** So many views go to the database before the second is over. */
const EARLY = 5_000
/** While the database is away; about 20 MB. Views beyond it are refused, not forgotten silently. */
const MOST_PENDING = 100_000
/** Stories and reasons for which views are counted that do not count; more in a second are left out. */
const MOST_REFUSED = 10_000
const STOP_TRIES = 5

/**
 * Collects views in memory and stores them together each second. [VUE2] What a crash loses is at most
 * that second; a batch that fails is kept and tried again, and stopping stores what is there or throws.
 */
export class ViewCounter implements AsyncDisposable {
  readonly #store: Pick<ViewStore, 'add'>
  readonly #profiles: Pick<Profiles, 'get'>
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #counted: (totals: Map<string, number>) => void
  readonly #mostPending: number
  #pending = new Map<string, NewView>()
  /** Of no weight: lost where they can't be stored at once. */
  #refused = new Map<string, Refused>()
  #sending = 0
  readonly #writing = new SingleRun(() => this.#write())
  #failing = false
  #timer: Timer | null = null
  #stopped = false

  /** `counted` hears the new totals after each commit; it must not throw. */
  constructor(deps: {
    store: Pick<ViewStore, 'add'>
    profiles: Pick<Profiles, 'get'>
    clock: Clock
    logger: Logger
    counted: (totals: Map<string, number>) => void
    mostPending?: number
  }) {
    this.#store = deps.store
    this.#profiles = deps.profiles
    this.#clock = deps.clock
    this.#logger = deps.logger
    this.#counted = deps.counted
    this.#mostPending = deps.mostPending ?? MOST_PENDING
  }

  start(): void {
    this.#timer = this.#clock.every(FLUSH_MS, () => void this.flush())
  }

  /** `unavailable`: the database is away and too much waits for it already. `source`: see sources.ts. */
  count(view: View, source: string | null = DIRECT): 'taken' | 'unavailable' {
    if (this.#stopped || this.#pending.size + this.#sending >= this.#mostPending)
      return 'unavailable'
    const name = nameOf(view)
    if (this.#pending.has(name)) this.refuse(view.storyId, 'again')
    else this.#pending.set(name, { ...view, at: this.#clock.now(), source })
    if (this.#pending.size >= EARLY && !this.#failing) void this.flush()
    return 'taken'
  }

  /** A view that does not count. */
  refuse(storyId: string, reason: ViewRefusal): void {
    const name = `${storyId} ${reason}`
    const known = this.#refused.get(name)
    if (!known && this.#refused.size >= MOST_REFUSED) return
    const views = (known?.views ?? 0) + 1
    this.#refused.set(name, { storyId, reason, views, at: this.#clock.now() })
  }

  /** Stores what is pending. False: it failed and will be tried again. */
  async flush(): Promise<boolean> {
    await this.#writing.ask()
    return !this.#failing
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true
    this.#timer?.cancel()
    for (let left = STOP_TRIES; left > 0; left -= 1) {
      const stored = await this.flush()
      if (this.#pending.size === 0) return
      if (!stored && left > 1) await this.#clock.sleep(FLUSH_MS)
    }
    throw new GalleyError(
      'unavailable',
      `The database does not answer: ${this.#pending.size} views are lost.`,
    )
  }

  async #write() {
    const batch = this.#pending
    const refused = [...this.#refused.values()]
    if (batch.size + refused.length === 0) return
    this.#pending = new Map()
    this.#refused = new Map()
    this.#sending = batch.size
    try {
      const { zone } = await this.#profiles.get()
      const views = [...batch.values()]
      this.#counted(await this.#store.add({ views, refused, zone, repeated: this.#failing }))
      if (this.#failing) this.#logger.info('views: stored again')
      this.#failing = false
    } catch (error) {
      this.#pending = new Map([...this.#pending, ...batch])
      if (!this.#failing)
        this.#logger.warn({ error: String(error) }, 'views: not stored, trying each second')
      this.#failing = true
    } finally {
      this.#sending = 0
    }
  }
}
