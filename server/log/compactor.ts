import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Db } from '../store/database.ts'
import { snapshotOf } from './snapshot-of.ts'
import type { DraftAt, Snapshot, Tail, UpdateLog } from './update-log.ts'
import { Snapshots } from './snapshots.ts'

/** A load reads at most so many rows behind the snapshot. */
const MOST_ROWS = 10_000
/** A shorter tail is not worth a snapshot. */
const LEAST_BYTES = 64 * 1024

/**
 * Writes a snapshot when a draft's tail has grown as long as the snapshot before: so all snapshots together write
 * at most twice what people typed, and a load reads at most twice the draft. [LOG4] A snapshot at seq n equals applying 1..n, and
 * only rows that the snapshot *before* it covers are dropped: publishing still reads a seq that is a little old.
 */
export class Compactor {
  readonly #log: UpdateLog
  readonly #snapshots: Snapshots
  readonly #snapshotOf: (draft: DraftAt) => Snapshot | Promise<Snapshot>
  readonly #logger: Logger
  /** Drafts to compact, until that is done: one after the other, because it takes the thread's time and memory. */
  readonly #long = new Map<string, Tail>()
  readonly #compacting = new SingleRun(() => this.#compactAll())
  /** Bytes of the newest snapshots of drafts whose tails are long enough to ask. */
  readonly #sizes = new Map<string, number>()

  constructor(deps: {
    db: Db
    log: UpdateLog
    /** However long it is, others have their turn. */
    snapshotOf?: (draft: DraftAt) => Promise<Snapshot>
    logger: Logger
  }) {
    this.#log = deps.log
    this.#snapshots = new Snapshots(deps.db)
    this.#snapshotOf = deps.snapshotOf ?? snapshotOf
    this.#logger = deps.logger
  }

  /** Compacts if the tail asks for it and this draft is not waiting for it already. */
  consider(storyId: string, tail: Tail): void {
    if (tail.rows < MOST_ROWS && tail.bytes < (this.#sizes.get(storyId) ?? LEAST_BYTES)) return
    if (this.#long.has(storyId)) return
    this.#long.set(storyId, tail)
    void this.#compacting.ask()
  }

  async #compactAll() {
    for (const [storyId, tail] of this.#long) {
      await this.#compactIfLong(storyId, tail).catch((error: unknown) => {
        this.#logger.warn({ storyId, error: String(error) }, 'log: not compacted')
      })
      this.#long.delete(storyId)
    }
  }

  async #compactIfLong(storyId: string, tail: Tail) {
    const size = await this.#snapshots.size(storyId)
    this.#sizes.set(storyId, Math.max(size, LEAST_BYTES))
    if (tail.rows < MOST_ROWS && tail.bytes < size) return
    await this.compact(storyId)
    this.#sizes.delete(storyId)
  }

  /** Safe at any moment and on several nodes at once: of two, one wins and the other changes nothing. */
  async compact(storyId: string): Promise<void> {
    const before = await this.#snapshots.newest(storyId)
    const draft = await this.#log.load(storyId)
    if (!draft || draft.seq <= before) return
    const snapshot = await this.#snapshotOf(draft)
    await this.#snapshots.replace(storyId, { before, seq: draft.seq, snapshot })
  }

  idle(): Promise<void> {
    return this.#compacting.idle()
  }
}
