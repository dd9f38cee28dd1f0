import type { Batch } from '../../server/log/update-log.ts'

/** A node's disk that a test can look at, fill up, and hold. */
export class MemorySpill {
  kept: Batch[] = []
  broken = false

  get bytes(): number {
    return this.kept.length
  }

  async keep(fresh: readonly Batch[]): Promise<void> {
    if (this.broken) throw new Error('no space left on device')
    this.kept.push(...fresh)
  }

  async drop(): Promise<void> {
    this.kept = []
  }

  async close(): Promise<void> {}
}
