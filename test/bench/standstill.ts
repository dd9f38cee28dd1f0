import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ms } from './report.ts'

const LOOKING_MS = 5_000
/** Less than that is a turn of the system's own. */
const LEAST_MS = 2
const FILE = new URL('./standstill-thread.ts', import.meta.url)

/** How long a core did something else than it was asked to, in milliseconds. */
export interface Standstill {
  sum: number
  longest: number
}

/**
 * Keeps every core busy with nothing but the clock, and says how long it stood still: what else runs on the machine, or
 * beside it on the same hardware, holds up whatever is measured as well.
 */
export async function standstill(): Promise<string> {
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(FILE))
  const seen = await Promise.all(
    threads.map(async (thread) => {
      const [found] = (await once(thread, 'message')) as [Standstill]
      return found
    }),
  )
  const sum = seen.reduce((total, core) => total + core.sum, 0)
  const share = sum / (LOOKING_MS * seen.length)
  const longest = Math.max(...seen.map((core) => core.longest))
  return `${(share * 100).toFixed(1)} % of the time, ${ms(longest)} at the longest`
}

/** On a thread of its own. */
export function watchTheClock(): Standstill {
  const until = performance.now() + LOOKING_MS
  let [sum, longest] = [0, 0]
  for (let last = performance.now(); last < until;) {
    const now = performance.now()
    const gap = now - last
    if (gap > LEAST_MS) sum += gap
    longest = Math.max(longest, gap)
    last = now
  }
  return { sum, longest }
}
