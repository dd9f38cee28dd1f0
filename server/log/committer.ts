import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Journal, Segment } from './journal.ts'
import type { Batch, Committed, UpdateLog } from './update-log.ts'

/** Once the oldest update has waited so long, every desk says that saving is paused. */
export const PAUSED_MS = 250
const RETRY_MS = { first: 50, most: 500 }
/** How often the journal is brought to the disk while saving is paused, and tried again when the disk refuses. */
const CARE_MS = 1_000
/** After so long without a word the journal is emptied. */
const REST_MS = 10_000
/** Beyond this the hub takes no more updates until the database is back: a waiting batch costs some 2 KB besides its bytes. */
const MOST_WAITING = { bytes: 64 * 1024 * 1024, batches: 100_000 }
/** What one transaction takes: the backlog of an outage must not be one statement that no database finishes in time. */
const MOST_IN_ONE = { bytes: 4 * 1024 * 1024, updates: 5_000 }

/** The updates of one room, and who hears what becomes of them; neither of these throws. */
export interface Handed extends Batch {
  /** [LOG1] After the commit, however long that takes. */
  committed(at: Committed): void
  /** There is no such draft. */
  gone(error: Error): void
}

interface Waiting {
  batch: Handed
  bytes: number
  since: number
  /** Where it is kept until then; null when the disk refused. */
  segment: Segment | null
}

interface Deps {
  log: UpdateLog
  journal: Pick<Journal, 'keep' | 'release' | 'sync' | 'rest' | 'close' | 'refused'>
  clock: Clock
  logger: Logger
  /** How long commits gather, in milliseconds: nobody waits for them to see anything. */
  gatherMs: number
  /** After each commit: how many updates it held, and how long it took. */
  measured?: (commit: { updates: number; ms: number }) => void
}

/** How it stands with what was taken, as every desk is told. */
interface Saving {
  /** The database is slow or away. */
  paused: boolean
  /** The journal's disk refuses: what is not committed is only in memory. */
  unkept: boolean
}

/**
 * Takes the updates of all rooms: into the journal at once [LOG2], and from there to the log, in order, gathered in one
 * transaction at a time. The first after a pause goes at once. While the database is away it is tried for ever [LOG5].
 */
export class Committer implements Disposable {
  readonly #deps: Deps
  readonly #stop = new AbortController()
  readonly #handlers = new Set<() => void>()
  readonly #care: Timer
  #waiting: Waiting[] = []
  #committing: readonly Waiting[] = []
  #bytes = 0
  #began = -Infinity
  #tookAt = -Infinity
  #running: Promise<void> | null = null
  #told: Saving = { paused: false, unkept: false }
  #watch: Timer | null = null

  constructor(deps: Deps) {
    this.#deps = deps
    this.#care = deps.clock.every(CARE_MS, () => this.#careForJournal())
  }

  /** True when so much waits for the database that no more may be taken. */
  get full(): boolean {
    return this.#bytes > MOST_WAITING.bytes || this.#waiting.length > MOST_WAITING.batches
  }

  get waitingBytes(): number {
    return this.#bytes
  }

  get saving(): Saving {
    return this.#told
  }

  /** Calls `handler` whenever `saving` changes. */
  onChange(handler: () => void): () => void {
    this.#handlers.add(handler)
    return () => void this.#handlers.delete(handler)
  }

  /** When this returns they are in the journal; if its disk refuses, people go on, and hear of it. */
  take(batches: readonly Handed[]): void {
    if (batches.length === 0) return
    const since = this.#deps.clock.elapsed()
    const segment = this.#keep(batches)
    for (const batch of batches) {
      const bytes = batch.updates.reduce((sum, { data }) => sum + data.byteLength, 0)
      this.#bytes += bytes
      this.#waiting.push({ batch, bytes, since, segment })
    }
    this.#tookAt = since
    if (!segment !== this.#told.unkept) this.#look()
    this.#watch ??= this.#deps.clock.after(PAUSED_MS, () => this.#look())
    this.#running ??= this.#run()
  }

  /**
   * [END1] Waits for the commits until `signal` gives up on them; what is left is in the journal for the next start.
   * False if it is not.
   */
  async drained(signal: AbortSignal): Promise<boolean> {
    const gaveUp = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    while (this.#running && !signal.aborted) await Promise.race([this.#running, gaveUp])
    this[Symbol.dispose]()
    const left = this.#left
    const kept = await this.#leave(left)
    if (left.length > 0 && kept)
      this.#deps.logger.warn(
        { batches: left.length },
        'log: not committed, kept for the next start',
      )
    this.#deps.journal.close()
    return kept
  }

  /** Commits nothing more. */
  [Symbol.dispose](): void {
    this.#stop.abort()
    this.#care.cancel()
    this.#watch?.cancel()
  }

  /** True when all of it will survive the machine. */
  async #leave(left: readonly Waiting[]): Promise<boolean> {
    const { journal, logger } = this.#deps
    try {
      if (journal.refused) this.#keepAgain()
      await journal.sync()
    } catch (error) {
      logger.error({ error: reason(error) }, 'log: the journal could not be brought to the disk')
    }
    const lost = left.filter(({ segment }) => segment === null).length
    if (lost > 0) logger.error({ batches: lost }, 'log: not committed, and not kept')
    return lost === 0
  }

  /** In their order. */
  get #left(): readonly Waiting[] {
    return [...this.#committing, ...this.#waiting]
  }

  async #run() {
    while (this.#waiting.length > 0 && !this.#stop.signal.aborted) {
      await this.#gather()
      this.#committing = this.#waiting.splice(0, inOne(this.#waiting))
      await this.#commit(this.#committing)
    }
    // At once: what comes in the next moment starts anew.
    this.#running = null
  }

  async #gather() {
    const { clock, gatherMs } = this.#deps
    const wait = this.#began + gatherMs - clock.elapsed()
    if (wait > 0) await clock.sleep(wait, this.#stop.signal)
    this.#began = clock.elapsed()
  }

  async #commit(waiting: readonly Waiting[]) {
    const { clock, logger } = this.#deps
    const { signal } = this.#stop
    for (let wait = RETRY_MS.first; !signal.aborted; wait = Math.min(wait * 2, RETRY_MS.most)) {
      const answers = await this.#tryCommit(waiting).catch((error: unknown) => {
        if (wait === RETRY_MS.first)
          logger.error({ error: reason(error) }, 'log: not committed, trying again and again')
      })
      if (answers) return this.#committed(waiting, answers)
      await clock.sleep(wait, signal)
    }
  }

  async #tryCommit(waiting: readonly Waiting[]) {
    const { clock, log, measured } = this.#deps
    const since = clock.elapsed()
    const answers = await log.append(waiting.map(({ batch }) => batch))
    const updates = waiting.reduce((sum, { batch }) => sum + batch.updates.length, 0)
    measured?.({ updates, ms: clock.elapsed() - since })
    return answers
  }

  #committed(waiting: readonly Waiting[], answers: readonly (Committed | null)[]) {
    this.#committing = []
    waiting.forEach(({ batch, bytes, segment }, i) => {
      this.#bytes -= bytes
      if (segment) this.#deps.journal.release(segment)
      const answer = answers[i]
      if (answer) batch.committed(answer)
      else batch.gone(new Error(`no draft of ${batch.storyId}`))
    })
    if (this.#told.paused) this.#look()
  }

  #keep(batches: readonly Batch[]): Segment | null {
    const { journal, logger } = this.#deps
    const before = journal.refused
    try {
      return journal.keep(batches)
    } catch (error) {
      if (!before) logger.error({ error: reason(error) }, 'log: the journal’s disk refuses')
      return null
    }
  }

  /** What the disk refused before, if anything; so it is known again whether it refuses. */
  #keepAgain() {
    const lost = this.#left.filter(({ segment }) => segment === null)
    const segment = this.#keep(lost.map(({ batch }) => batch))
    if (!segment) return
    for (const waiting of lost) waiting.segment = segment
    this.#look()
  }

  #careForJournal() {
    const { journal, clock, logger } = this.#deps
    if (journal.refused) this.#keepAgain()
    if (this.#told.paused)
      journal.sync().catch((error: unknown) => {
        logger.error({ error: reason(error) }, 'log: the journal could not be brought to the disk')
      })
    if (clock.elapsed() - this.#tookAt > REST_MS) this.#rest()
  }

  #rest() {
    try {
      this.#deps.journal.rest()
    } catch (error) {
      this.#deps.logger.warn({ error: reason(error) }, 'log: the journal could not be emptied')
    }
  }

  /** How long the oldest waits. */
  #look() {
    const { clock } = this.#deps
    this.#watch?.cancel()
    this.#watch = null
    const [oldest] = this.#committing.length > 0 ? this.#committing : this.#waiting
    const left = oldest ? oldest.since + PAUSED_MS - clock.elapsed() : Infinity
    if (left > 0 && oldest) this.#watch = clock.after(left, () => this.#look())
    const now = { paused: left <= 0, unkept: this.#deps.journal.refused }
    if (now.paused === this.#told.paused && now.unkept === this.#told.unkept) return
    if (now.paused !== this.#told.paused) this.#logPause(now.paused)
    this.#told = now
    for (const handler of this.#handlers) handler()
  }

  #logPause(paused: boolean) {
    const { logger } = this.#deps
    if (paused) logger.warn('log: the database stalls, saving is paused')
    else logger.info('log: the database is back')
  }
}

/** How many of them fit in one transaction; one at least. */
function inOne(waiting: readonly Waiting[]): number {
  let [count, bytes, updates] = [0, 0, 0]
  for (const { batch, bytes: more } of waiting) {
    bytes += more
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
