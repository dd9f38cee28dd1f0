import { z } from 'zod'
import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { ReadingNow } from './reading-now.ts'
import type { ViewCount, ViewCounts } from './view-counts.ts'
import type { ViewStore } from './view-store.ts'
import type { Visitor } from './visitor-key.ts'

const TICK_MS = 1_000
/** Ticks between two looks at the database while the bus is there; without a bus each tick looks. */
const CALM_TICKS = 5
/** Totals kept in memory; beyond it the one that changed longest ago goes (it is still in the database). */
const MOST_KNOWN = 100_000

const viewsMessage = z.object({ storyId: z.string(), total: z.int().nonnegative() })

/**
 * The counts as open pages show them, on any node. [VUE1] A total only grows: news that comes late is
 * dropped. [BUS1] News that gets lost is found in the database within 5 s for stories that are open.
 */
export class LiveCounts implements ViewCounts, AsyncDisposable {
  readonly #store: Pick<ViewStore, 'totals'>
  readonly #readingNow: ReadingNow
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #known = new Map<string, number>()
  readonly #handlers = new Set<(storyId: string, count: ViewCount) => void>()
  /** Stories with news for the handlers whose total must be read first. */
  readonly #wanted = new Set<string>()
  #open: ReadonlySet<string> = new Set()
  #openBefore: readonly string[] = []
  readonly #reading = new SingleRun(() => this.#read())
  #ticks = 0
  #timer: Timer | null = null
  #unsubscribe: Unsubscribe[] = []

  constructor(deps: {
    store: Pick<ViewStore, 'totals'>
    readingNow: ReadingNow
    bus: Bus
    clock: Clock
    logger: Logger
  }) {
    this.#store = deps.store
    this.#readingNow = deps.readingNow
    this.#bus = deps.bus
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  async start(): Promise<void> {
    const off = await this.#bus.subscribe(CHANNELS.views, (message) => {
      const { data } = viewsMessage.safeParse(message)
      if (data) this.#hear(data.storyId, data.total)
    })
    this.#unsubscribe.push(
      off,
      this.#readingNow.onChange((storyId) => this.#announce(storyId)),
    )
    this.#timer = this.#clock.every(TICK_MS, () => this.#tick())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    this.#handlers.clear()
    for (const off of this.#unsubscribe) off()
    this.#unsubscribe = []
    await this.#reading.close()
  }

  async totals(storyIds: readonly string[]): Promise<Map<string, number>> {
    const stored = await this.#store.totals([...new Set(storyIds)])
    const totals = new Map<string, number>()
    for (const storyId of storyIds) {
      const known = this.#known.get(storyId)
      const total = Math.max(stored.get(storyId) ?? 0, known ?? 0)
      totals.set(storyId, total)
      if (known === undefined) this.#remember(storyId, total)
      else this.#hear(storyId, total)
    }
    return totals
  }

  reading(storyId: string): number {
    return this.#readingNow.reading(storyId)
  }

  knownReading(storyId: string): number | null {
    return this.#readingNow.known ? this.#readingNow.reading(storyId) : null
  }

  open(storyId: string, visitor: Visitor): () => void {
    return this.#readingNow.open(storyId, visitor)
  }

  onChange(handler: (storyId: string, count: ViewCount) => void): () => void {
    this.#handlers.add(handler)
    return () => void this.#handlers.delete(handler)
  }

  /** Tells this node and all others what was just committed. */
  publish(totals: ReadonlyMap<string, number>): void {
    for (const [storyId, total] of totals) {
      this.#hear(storyId, total)
      this.#bus.publish(CHANNELS.views, { storyId, total })
    }
  }

  #hear(storyId: string, total: number) {
    const known = this.#known.get(storyId)
    if (known !== undefined && total <= known) return
    this.#remember(storyId, total)
    this.#tell(storyId, total)
  }

  #remember(storyId: string, total: number) {
    this.#known.delete(storyId)
    this.#known.set(storyId, total)
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest)
  }

  #announce(storyId: string) {
    const total = this.#known.get(storyId)
    if (total !== undefined) return this.#tell(storyId, total)
    this.#wanted.add(storyId)
    void this.#reading.ask()
  }

  #tell(storyId: string, total: number) {
    const count = { total, reading: this.reading(storyId) }
    for (const handler of this.#handlers) handler(storyId, count)
  }

  #tick() {
    this.#ticks += 1
    if (!this.#bus.connected || this.#ticks % CALM_TICKS === 0) {
      const open = this.#readingNow.stories()
      this.#open = new Set([...open, ...this.#openBefore])
      this.#openBefore = open
    }
    if (this.#wanted.size + this.#open.size > 0) void this.#reading.ask()
  }

  async #read() {
    const open = [...this.#open]
    this.#open = new Set()
    const wanted = [...this.#wanted]
    try {
      if (open.length > 0) await this.totals(open)
      if (wanted.length > 0) this.#tellAll(wanted, await this.totals(wanted))
    } catch (error) {
      this.#logger.warn({ error: String(error) }, 'views: totals not read, next try in a second')
    }
  }

  #tellAll(wanted: readonly string[], totals: ReadonlyMap<string, number>) {
    for (const storyId of wanted) {
      this.#wanted.delete(storyId)
      this.#tell(storyId, totals.get(storyId) ?? 0)
    }
  }
}
