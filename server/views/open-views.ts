import type { Bus } from '../bus/bus.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import { ViewCounter } from './counter.ts'
import { DailySalts } from './daily-salts.ts'
import { LiveCounts } from './live-counts.ts'
import { ReadingNow } from './reading-now.ts'
import type { ViewCounts } from './view-counts.ts'
import { ViewStore } from './view-store.ts'
import { ViewTokens } from './view-tokens.ts'

export interface Views extends AsyncDisposable {
  /** For pages, feeds and desks. */
  counts: ViewCounts
  /** For the beacon. */
  counter: ViewCounter
  tokens: ViewTokens
}

/** One node's views, started. Dispose them before the bus and the database. */
export async function openViews(deps: {
  db: Db
  bus: Bus
  /** Unlike that of any other process. */
  node: string
  clock: Clock
  ids: Ids
  logger: Logger
}): Promise<Views> {
  await using parts = new AsyncDisposableStack()
  const store = new ViewStore(deps.db)
  const readingNow = parts.use(new ReadingNow(deps))
  const counts = parts.use(new LiveCounts({ ...deps, store, readingNow }))
  const salts = parts.use(new DailySalts({ ...deps, store }))
  const counted = (totals: Map<string, number>) => counts.publish(totals)
  const counter = parts.use(new ViewCounter({ ...deps, store, counted }))
  await counts.start()
  await readingNow.start()
  salts.start()
  counter.start()
  const owned = parts.move()
  const tokens = new ViewTokens({ ...deps, salts })
  return { counts, counter, tokens, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
