import type { Clock, Timer } from '../../server/kernel/clock.ts'

interface Due {
  at: number
  run: () => void
  /** Only for `every`. */
  period?: number
}

/**
 * A clock that stands still until the test moves it. Timers count elapsed time, as the system's do,
 * so `set` makes the wall clock jump without firing or delaying any of them.
 */
export class ManualClock implements Clock {
  #elapsed = 0
  #epoch: number
  #timers = new Set<Due>()

  constructor(now = Date.UTC(2026, 0, 5, 9)) {
    this.#epoch = now
  }

  now() {
    return this.#epoch + this.#elapsed
  }

  elapsed() {
    return this.#elapsed
  }

  /** Work that takes its time: no timer fires during it. */
  spend(ms: number) {
    this.#elapsed += ms
  }

  /** Timers that have not fired, repeating ones included. */
  get pending() {
    return this.#timers.size
  }

  after(ms: number, run: () => void): Timer {
    return this.#add({ at: this.#elapsed + Math.max(0, ms), run })
  }

  every(ms: number, run: () => void): Timer {
    if (!(ms > 0)) throw new RangeError('ManualClock.every needs a positive period')
    return this.#add({ at: this.#elapsed + ms, run, period: ms })
  }

  turn(): Promise<void> {
    return new Promise((resolve) => void setImmediate(resolve))
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = this.after(ms, done)
      signal?.addEventListener('abort', done, { once: true })
      function done() {
        timer.cancel()
        signal?.removeEventListener('abort', done)
        resolve()
      }
    })
  }

  /**
   * Lets `ms` pass: runs every timer that falls due, in time order, with promises and I/O settling
   * before, between and after. Rejects with whatever a timer throws.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#elapsed + ms
    await settle()
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#fire(due)
      await settle()
    }
    this.#elapsed = Math.max(this.#elapsed, end)
  }

  set(now: number) {
    this.#epoch = now - this.#elapsed
  }

  #add(due: Due): Timer {
    this.#timers.add(due)
    return { cancel: () => void this.#timers.delete(due) }
  }

  /** The earliest timer due by `end`; of several at one moment, the one that was set first. */
  #next(end: number): Due | undefined {
    let first: Due | undefined
    for (const due of this.#timers) {
      if (due.at <= end && (!first || due.at < first.at)) first = due
    }
    return first
  }

  #fire(due: Due) {
    this.#elapsed = Math.max(this.#elapsed, due.at)
    this.#timers.delete(due)
    if (due.period) this.#timers.add(Object.assign(due, { at: due.at + due.period }))
    due.run()
  }
}

const TURNS = 8

/** Lets queued promises run, and the event loop turn a few times for I/O that is ready. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
}
