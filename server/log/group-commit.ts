import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Batch, Committed, NewUpdate, UpdateLog } from './update-log.ts'

const RETRY_MS = { first: 50, most: 1_000 }
/** Beyond this the hub takes no more updates until the database is back. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024

interface Waiting extends Batch {
  bytes: number
  done: (committed: Committed) => void
}

/**
 * Commits the batches of all rooms of this node together: one transaction at a time, at once when none is
 * under way, else with everything that came meanwhile. [LOG1] A batch's promise resolves after its commit;
 * while the database is away it waits and is tried again for ever.
 */
export class GroupCommit {
  readonly #log: UpdateLog
  readonly #clock: Clock
  readonly #logger: Logger
  #waiting: Waiting[] = []
  #bytes = 0
  #running: Promise<void> | null = null
  readonly #stop = new AbortController()

  constructor(deps: { log: UpdateLog; clock: Clock; logger: Logger }) {
    this.#log = deps.log
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  /** True when so much waits for the database that no more may be taken. */
  get full(): boolean {
    return this.#bytes > MOST_WAITING_BYTES
  }

  get waitingBytes(): number {
    return this.#bytes
  }

  append(storyId: string, updates: readonly NewUpdate[]): Promise<Committed> {
    const bytes = updates.reduce((sum, update) => sum + update.data.byteLength, 0)
    this.#bytes += bytes
    return new Promise((done) => {
      this.#waiting.push({ storyId, updates, bytes, done })
      this.#running ??= this.#run().finally(() => {
        this.#running = null
      })
    })
  }

  /** Resolves when nothing waits any more, or when `signal` gave up on it. */
  async drained(signal: AbortSignal): Promise<boolean> {
    const gaveUp = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    while (this.#running && !signal.aborted) await Promise.race([this.#running, gaveUp])
    this.#stop.abort()
    return this.#waiting.length === 0 && this.#running === null
  }

  async #run() {
    // Let the frames of this turn gather: they cost one fsync together.
    await Promise.resolve()
    while (this.#waiting.length > 0 && !this.#stop.signal.aborted) {
      const batches = this.#waiting
      this.#waiting = []
      await this.#commit(batches)
    }
  }

  async #commit(batches: Waiting[]) {
    for (let wait = RETRY_MS.first; !this.#stop.signal.aborted;) {
      try {
        const committed = await this.#log.append(batches)
        batches.forEach((batch, i) => {
          this.#bytes -= batch.bytes
          const answer = committed[i]
          if (answer) batch.done(answer)
        })
        return
      } catch (error) {
        this.#logger.error(
          { error: String(error), batches: batches.length },
          'log: not committed, trying again',
        )
        await this.#clock.sleep(wait, this.#stop.signal)
        wait = Math.min(wait * 2, RETRY_MS.most)
      }
    }
    this.#waiting.unshift(...batches)
  }
}
