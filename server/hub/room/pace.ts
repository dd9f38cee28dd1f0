/** A broadcast costs a system call for each socket: in a crowd it may take an eighth of the time. */
const PACE = { crowd: 16, times: 8, mostMs: 4 }
/** Of those that come further apart, another one is hardly to be expected meanwhile. */
const OFTEN_MS = 10
/** After a longer pause nobody knows how often they write. */
const LONGEST_GAP_MS = 100
/** How much the newest says about the next. */
const NEWEST = 0.1

/**
 * For how long what somebody wrote waits for what others write, so that one broadcast takes it all: the first one waits, and
 * nobody waits longer.
 */
export class Pace {
  /** Milliseconds that a frame to one socket takes. */
  #frameMs = 0
  /** Between two that come. */
  #gapMs = LONGEST_GAP_MS
  #cameAt = -Infinity

  /** Something came to a room of so many sockets. */
  gathers(sockets: number, now: number): number {
    const gap = Math.min(now - this.#cameAt, LONGEST_GAP_MS)
    this.#gapMs += NEWEST * (gap - this.#gapMs)
    this.#cameAt = now
    if (sockets < PACE.crowd || this.#gapMs > OFTEN_MS) return 0
    return Math.min(PACE.mostMs, PACE.times * sockets * this.#frameMs)
  }

  /** A broadcast to so many sockets took so long. */
  sent(sockets: number, ms: number): void {
    if (sockets < PACE.crowd) return
    this.#frameMs += NEWEST * (ms / sockets - this.#frameMs)
  }
}
