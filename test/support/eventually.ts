import { setTimeout as pause } from 'node:timers/promises'

/**
 * Polls `check` until it stops throwing and returns what it returned; after `within` milliseconds it
 * throws the last error. For real processes and browsers only: everything else steps a ManualClock.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { within, every = 25 }: { within: number; every?: number },
): Promise<T> {
  const deadline = performance.now() + within
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() >= deadline) throw error
    }
    await pause(every)
  }
}
