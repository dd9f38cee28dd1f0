import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Bus } from './bus.ts'
import { MemoryBus } from './memory-bus.ts'

const PATIENCE_MS = 2_000

/** `newsroom`: two newsrooms may share a Redis, and each database has a name of its own. */
export async function openBus(deps: {
  redisUrl: string | null
  newsroom: () => Promise<string>
  node: string
  clock: Clock
  logger: Logger
}): Promise<Bus> {
  const { redisUrl, newsroom, ...others } = deps
  if (redisUrl === null) return new MemoryBus()
  const prefix = `galley:${await newsroom()}:`
  const { RedisBus } = await import('./redis-bus.ts')
  const bus = new RedisBus({ url: redisUrl, prefix, ...others })
  await bus.ready(PATIENCE_MS)
  return bus
}
