import type { Clock } from '../kernel/clock.ts'

const FIRST_MS = 60_000
const LONGEST_MS = 60 * 60_000

/** Between tries of what failed: a minute, then twice as long each time, at most an hour. A node that starts tries anew. */
export class GrowingPauses {
  readonly #clock: Clock
  readonly #failed = new Map<string, { pauseMs: number; until: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  isOn(key: string): boolean {
    return (this.#failed.get(key)?.until ?? 0) > this.#clock.elapsed()
  }

  begin(key: string): void {
    const before = this.#failed.get(key)?.pauseMs ?? FIRST_MS / 2
    const pauseMs = Math.min(2 * before, LONGEST_MS)
    this.#failed.set(key, { pauseMs, until: this.#clock.elapsed() + pauseMs })
  }

  forget(key: string): void {
    this.#failed.delete(key)
  }
}
