import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { Rate } from '../kernel/rate.ts'
import type { Spill } from './spill.ts'
import { StallWatch } from './stall-watch.ts'
import type { Batch, Committed, NewUpdate, UpdateLog } from './update-log.ts'

const RETRY_MS = { first: 50, most: 500 }
/** Where batches come more often than this, commits begin so far apart. */
const GATHER_MS = 3
const SPILL_RETRY_MS = 1_000
/** Beyond this the hub takes no more updates until the database is back: a waiting batch costs some 2 KB besides its bytes. */
const MOST_WAITING = { bytes: 64 * 1024 * 1024, batches: 100_000 }
/** What one transaction takes: the backlog of an outage must not be one statement that no database finishes in time. */
const MOST_IN_ONE = { bytes: 4 * 1024 * 1024, updates: 5_000 }

/** Who hears what becomes of a batch; none of these throws. */
export interface Sender {
  /** [LOG1] After the commit, however long that takes. */
  committed(at: Committed): void
  /**
   * Before the commit, once: the database stalls, and the batch is kept on this node's disk, so that others may see it
   * [LOG2] [LOG5]. (Also if the disk refuses: people go on writing together.)
   */
  unsaved(): void
  /** There is no such draft. */
  gone(error: Error): void
}

interface Waiting extends Batch {
  bytes: number
  at: number
  kept: boolean
  shown: boolean
  committed: boolean
  sender: Sender
}

interface Deps {
  log: UpdateLog
  spill: Pick<Spill, 'bytes' | 'keep' | 'drop' | 'close'>
  clock: Clock
  logger: Logger
  /** After each commit: how many updates it held, and how long it took. */
  measured?: (commit: { updates: number; ms: number }) => void
}

/**
 * Commits the batches of all rooms of this node together: one transaction at a time, at once when none is
 * under way, else with everything that came meanwhile. While the database is away batches wait, are kept
 * on local disk, and are tried again for ever [LOG5].
 */
export class GroupCommit {
  readonly #deps: Deps
  readonly #stall: StallWatch
  readonly #rate = new Rate()
  #began = -Infinity
  readonly #stop = new AbortController()
  readonly #handlers = new Set<() => void>()
  #waiting: Waiting[] = []
  #committing: Waiting[] = []
  /** While the database stalls: what is not on disk yet. */
  #fresh: Waiting[] = []
  /** Batches that are on disk and not committed. */
  #kept = 0
  #bytes = 0
  #running: Promise<void> | null = null
  #keeping: Promise<void> | null = null

  constructor(deps: Deps) {
    this.#deps = deps
    this.#stall = new StallWatch({
      clock: deps.clock,
      oldest: () => (this.#committing[0] ?? this.#waiting[0])?.at,
      changed: () => this.#stallChanged(),
    })
  }

  /** True when so much waits for the database that no more may be taken. */
  get full(): boolean {
    return this.#bytes > MOST_WAITING.bytes || this.#waiting.length > MOST_WAITING.batches
  }

  get waitingBytes(): number {
    return this.#bytes
  }

  /** Since the oldest batch waits for too long: updates are shown unsaved. */
  get stalled(): boolean {
    return this.#stall.stalled
  }

  /** Calls `handler` whenever `stalled` changes. */
  onStall(handler: () => void): () => void {
    this.#handlers.add(handler)
    return () => void this.#handlers.delete(handler)
  }

  append(storyId: string, updates: readonly NewUpdate[], sender: Sender): void {
    const bytes = updates.reduce((sum, update) => sum + update.data.byteLength, 0)
    this.#bytes += bytes
    const at = this.#deps.clock.now()
    const state = { kept: false, shown: false, committed: false }
    const batch: Waiting = { storyId, updates, bytes, at, sender, ...state }
    this.#waiting.push(batch)
    this.#rate.happened(batch.at)
    this.#stall.watch()
    if (this.stalled) {
      this.#fresh.push(batch)
      this.#keep()
    }
    this.#running ??= this.#run()
  }

  /**
   * [END1] Waits for the commits until `signal` gives up on them; what is left is on disk for the next start.
   * False if not even that worked.
   */
  async drained(signal: AbortSignal): Promise<boolean> {
    const gaveUp = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    while (this.#running && !signal.aborted) await Promise.race([this.#running, gaveUp])
    this.#stop.abort()
    this.#stall.close()
    await this.#keeping
    return this.#leave()
  }

  async #leave(): Promise<boolean> {
    const { spill, logger } = this.#deps
    const left = this.#uncommitted
    const fresh = left.filter(({ kept }) => !kept)
    if (left.length === 0) return true
    try {
      if (fresh.length > 0) await spill.keep(fresh, () => left)
      logger.warn({ batches: left.length }, 'log: not committed, kept for the next start')
      return true
    } catch (error) {
      logger.error(
        { error: reason(error), batches: fresh.length },
        'log: not committed, and not kept',
      )
      return false
    } finally {
      await spill.close()
    }
  }

  /** In their order. */
  get #uncommitted(): readonly Waiting[] {
    return [...this.#committing, ...this.#waiting]
  }

  async #run() {
    // All rooms that have something now: it costs one fsync together.
    await this.#deps.clock.turn()
    while (this.#waiting.length > 0 && !this.#stop.signal.aborted) {
      await this.#gather()
      this.#committing = this.#waiting.splice(0, inOne(this.#waiting))
      await this.#commit(this.#committing)
      if (this.#stop.signal.aborted) break
      this.#stall.end()
      this.#keep()
    }
    // At once: what comes in the next moment starts anew.
    this.#running = null
  }

  /** One person's keystroke has nothing to wait for; on a busy node, fewer commits carry more. */
  async #gather() {
    const { clock } = this.#deps
    const wait = this.#began + GATHER_MS - clock.elapsed()
    if (wait > 0 && this.#rate.interval < GATHER_MS) await clock.sleep(wait, this.#stop.signal)
    this.#began = clock.elapsed()
  }

  async #commit(batches: readonly Waiting[]) {
    const { clock, logger } = this.#deps
    for (
      let wait = RETRY_MS.first;
      !this.#stop.signal.aborted;
      wait = Math.min(wait * 2, RETRY_MS.most)
    ) {
      const answers = await this.#tryCommit(batches).catch((error: unknown) => {
        if (wait === RETRY_MS.first)
          logger.error({ error: reason(error) }, 'log: not committed, trying again and again')
      })
      if (answers) return this.#committed(batches, answers)
      await clock.sleep(wait, this.#stop.signal)
    }
  }

  async #tryCommit(batches: readonly Waiting[]) {
    const { clock, log, measured } = this.#deps
    const since = clock.elapsed()
    const answers = await log.append(batches)
    const updates = batches.reduce((sum, batch) => sum + batch.updates.length, 0)
    measured?.({ updates, ms: clock.elapsed() - since })
    return answers
  }

  #committed(batches: readonly Waiting[], answers: readonly (Committed | null)[]) {
    this.#committing = []
    batches.forEach((batch, i) => {
      this.#bytes -= batch.bytes
      if (batch.kept) this.#kept -= 1
      batch.committed = true
      const answer = answers[i]
      if (answer) batch.sender.committed(answer)
      else batch.sender.gone(new Error(`no draft of ${batch.storyId}`))
    })
  }

  #stallChanged() {
    const { logger } = this.#deps
    if (this.stalled) logger.warn('log: the database stalls, updates go out unsaved')
    else logger.info('log: the database is back')
    this.#fresh = this.stalled ? this.#uncommitted.filter(({ kept }) => !kept) : []
    for (const handler of this.#handlers) handler()
    this.#keep()
  }

  #keep() {
    if (!this.stalled && this.#deps.spill.bytes === 0) return
    this.#keeping ??= this.#keepAll().finally(() => {
      this.#keeping = null
      // What came since its last look found it still at work.
      if (this.#fresh.length > 0 && !this.#stop.signal.aborted) this.#keep()
    })
  }

  /** While the database stalls, keeps what came; afterwards takes the file away. */
  async #keepAll() {
    while (!this.#stop.signal.aborted) {
      const fresh = this.#fresh.filter(({ committed, kept }) => !committed && !kept)
      this.#fresh = []
      if (fresh.length === 0) return this.#dropKept()
      await this.#keepThese(fresh)
    }
  }

  async #keepThese(fresh: readonly Waiting[]) {
    const { spill, clock, logger } = this.#deps
    try {
      await spill.keep(fresh, () => this.#uncommitted)
      for (const batch of fresh) {
        if (batch.committed || batch.kept) continue
        batch.kept = true
        this.#kept += 1
      }
    } catch (error) {
      logger.error({ error: reason(error) }, 'log: not kept on disk while the database is away')
      fresh.forEach(show)
      await clock.sleep(SPILL_RETRY_MS, this.#stop.signal)
      if (this.stalled) this.#fresh = [...fresh, ...this.#fresh]
    }
    fresh.forEach(show)
  }

  async #dropKept() {
    const { spill, logger } = this.#deps
    if (spill.bytes === 0 || this.#kept > 0) return
    await spill.drop().catch((error: unknown) => {
      logger.warn(
        { error: reason(error) },
        'log: a spill file stays, the next start commits it again',
      )
    })
  }
}

/** Although it is not committed. */
function show(batch: Waiting) {
  if (batch.committed || batch.shown) return
  batch.shown = true
  batch.sender.unsaved()
}

/** How many of the batches fit in one transaction; one at least. */
function inOne(waiting: readonly Waiting[]): number {
  let [count, bytes, updates] = [0, 0, 0]
  for (const batch of waiting) {
    bytes += batch.bytes
    updates += batch.updates.length
    if (count > 0 && (bytes > MOST_IN_ONE.bytes || updates > MOST_IN_ONE.updates)) break
    count += 1
  }
  return count
}

function reason(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}
