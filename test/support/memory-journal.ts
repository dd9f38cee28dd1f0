import type { Segment } from '../../server/log/journal.ts'
import type { Batch } from '../../server/log/update-log.ts'

/** A node's journal that a test can look at, and whose disk it can fill up. */
export class MemoryJournal {
  /** What is in it and not committed. */
  kept: Batch[] = []
  /** How often something was written. */
  writes = 0
  synced = 0
  broken = false
  refused = false
  closed = false

  get bytes(): number {
    return this.kept.length
  }

  keep(batches: readonly Batch[]): Segment {
    this.writes += 1
    this.refused = this.broken
    if (this.broken) throw new Error('no space left on device')
    this.kept.push(...batches)
    return { path: '', fd: -1, bytes: 0, holds: batches.length, synced: false }
  }

  release(): void {
    this.kept.shift()
  }

  async sync(): Promise<void> {
    this.synced += 1
  }

  rest(): void {}

  close(): void {
    this.closed = true
  }
}
