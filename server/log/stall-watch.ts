import type { Clock, Timer } from '../kernel/clock.ts'

/** After this long without a commit, updates go out unsaved, and every desk is told so [LOG2]. */
export const STALL_MS = 250

/** Notices when what waits for its commit has waited too long. */
export class StallWatch {
  readonly #clock: Clock
  readonly #oldest: () => number | undefined
  readonly #changed: () => void
  #stalled = false
  #timer: Timer | null = null

  constructor(deps: {
    clock: Clock
    /** Since when the oldest update waits; undefined when none does. */
    oldest: () => number | undefined
    changed: () => void
  }) {
    this.#clock = deps.clock
    this.#oldest = deps.oldest
    this.#changed = deps.changed
  }

  get stalled(): boolean {
    return this.#stalled
  }

  /** Something waits now. */
  watch(): void {
    if (!this.#stalled) this.#timer ??= this.#clock.after(STALL_MS, () => this.#check())
  }

  /** A commit is done. */
  end(): void {
    if (!this.#stalled) return
    this.#stalled = false
    if (this.#oldest() !== undefined) this.watch()
    this.#changed()
  }

  close(): void {
    this.#timer?.cancel()
    this.#timer = null
  }

  #check() {
    this.#timer = null
    const oldest = this.#oldest()
    if (oldest === undefined) return
    const waited = this.#clock.now() - oldest
    // A clock that was set back says nothing about how long it is.
    const left = waited < 0 ? 0 : STALL_MS - waited
    if (left > 0) this.#timer = this.#clock.after(left, () => this.#check())
    else {
      this.#stalled = true
      this.#changed()
    }
  }
}
