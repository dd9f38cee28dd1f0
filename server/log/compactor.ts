import * as Y from 'yjs'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import { docOf } from './draft-doc.ts'
import type { Tail, UpdateLog } from './update-log.ts'
import { SnapshotStore } from './snapshot-store.ts'

const MOST_ROWS = 2_000
const MOST_BYTES = 256 * 1024

/**
 * Writes a snapshot when a draft's tail has grown long. [LOG4] A snapshot at seq n equals applying 1..n, and
 * only rows that the snapshot *before* it covers are dropped: publishing still reads a seq that is a little old.
 */
export class Compactor {
  readonly #log: UpdateLog
  readonly #snapshots: SnapshotStore
  readonly #logger: Logger
  readonly #running = new Map<string, Promise<void>>()

  constructor(deps: { db: Db; log: UpdateLog; logger: Logger }) {
    this.#log = deps.log
    this.#snapshots = new SnapshotStore(deps.db)
    this.#logger = deps.logger
  }

  /** Starts a compaction if the tail asks for one and none of this draft is under way. */
  consider(storyId: string, tail: Tail): void {
    if (tail.rows < MOST_ROWS && tail.bytes < MOST_BYTES) return
    if (this.#running.has(storyId)) return
    const run = this.compact(storyId)
      .catch((error: unknown) => {
        this.#logger.warn({ storyId, error: String(error) }, 'log: not compacted')
      })
      .finally(() => this.#running.delete(storyId))
    this.#running.set(storyId, run)
  }

  /** Safe at any moment and on several nodes at once: of two, one wins and the other changes nothing. */
  async compact(storyId: string): Promise<void> {
    const before = await this.#snapshots.newest(storyId)
    const draft = await this.#log.load(storyId)
    if (!draft || draft.seq <= before) return
    const doc = docOf(draft)
    const data = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    await this.#snapshots.replace(storyId, { before, seq: draft.seq, data })
  }

  async idle(): Promise<void> {
    await Promise.all(this.#running.values())
  }
}
