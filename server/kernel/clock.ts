export interface Timer {
  cancel(): void
}

/** Time as a dependency, in milliseconds. */
export interface Clock {
  /** Since the epoch, for what is stored and shown. It may jump, so no two of them say how long something took. */
  now(): number
  /** Since some moment, with fractions: for how long something takes, whatever is done to the wall clock. */
  elapsed(): number
  after(ms: number, run: () => void): Timer
  every(ms: number, run: () => void): Timer
  /** Resolves when what is ready by now has been read: the frames of all sockets, not of the first one. */
  turn(): Promise<void>
  /** Resolves after `ms`, or at once when `signal` aborts; it never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return { cancel: () => clearTimeout(timer) }
  },
  every(ms, run) {
    const timer = setInterval(run, ms)
    return { cancel: () => clearInterval(timer) }
  },
  turn() {
    return new Promise((resolve) => void setImmediate(resolve))
  },
  sleep(ms, signal) {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = setTimeout(done, ms)
      signal?.addEventListener('abort', done, { once: true })
      function done() {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
    })
  },
}
