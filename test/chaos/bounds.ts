import { performance } from 'node:perf_hooks'
import { eventually } from '../support/eventually.ts'

/** What a machine that has other things to do adds to every stated time. */
export const LOADED_MS = 1_500

/** Polls until `check` no longer throws; throws if that takes longer than the stated `ms`. Resolves with the time it took. */
export async function within(ms: number, what: string, check: () => void | Promise<void>) {
  const since = performance.now()
  try {
    await eventually(check, { within: ms + LOADED_MS, every: 10 })
  } catch (cause) {
    throw new Error(`${what}: not within ${ms} ms: ${String(cause)}`, { cause })
  }
  return performance.now() - since
}
