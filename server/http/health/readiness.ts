import type { Bus } from '../../bus/bus.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Db } from '../../store/database.ts'
import { pingDatabase } from './health-store.ts'

type Part = 'database' | 'journal' | 'bus' | 'assets' | 'process'
/** The parts that do not work, with the reason; empty when all is well. */
export type Failures = Partial<Record<Part, string>>

interface ReadinessDeps {
  db: Db
  bus: Pick<Bus, 'connected'>
  /** Rejects if images can't be kept. */
  assets: () => Promise<void>
  /** What people write is not kept on this node's disk before it is committed. */
  journalRefused: () => boolean
  /** Aborted when the process begins to stop: no new work should come this way. */
  stopping: AbortSignal
  clock: Clock
}

const PATIENCE_MS = 2_000

export function createReadiness(deps: ReadinessDeps): () => Promise<Failures> {
  return async () => {
    const [database, assets] = await Promise.all([
      failure(deps.clock, pingDatabase(deps.db)),
      failure(deps.clock, deps.assets()),
    ])
    return {
      ...(database && { database }),
      ...(deps.journalRefused() && { journal: 'its disk refuses' }),
      ...(assets && { assets }),
      ...(deps.bus.connected ? {} : { bus: 'is not connected' }),
      ...(deps.stopping.aborted ? { process: 'is stopping' } : {}),
    }
  }
}

/** What is wrong with it, in words that hold no address or password; null when it is done in time. */
async function failure(clock: Clock, work: Promise<void>): Promise<string | null> {
  const done = new AbortController()
  const late = clock.sleep(PATIENCE_MS, done.signal).then(() => `took over ${PATIENCE_MS} ms`)
  const outcome = work.then(
    () => null,
    () => 'fails',
  )
  try {
    return await Promise.race([outcome, late])
  } finally {
    done.abort()
  }
}
