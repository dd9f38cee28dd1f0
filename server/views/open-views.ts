import type { Bus } from '../bus/bus.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import type { Profiles } from '../store/profiles.ts'
import type { Settings } from '../store/settings.ts'
import { ViewCounter } from './counter.ts'
import { DailySalts } from './daily-salts.ts'
import { FiguresStore } from './figures-store.ts'
import { FiguresSweep } from './figures-sweep.ts'
import { LiveCounts } from './live-counts.ts'
import { ReadingLog } from './reading-log.ts'
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
  figures: FiguresStore
}

/** One node's views, started. Dispose them before the bus and the database. */
export async function openViews(deps: {
  db: Db
  settings: Pick<Settings, 'once'>
  profiles: Pick<Profiles, 'get'>
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
  const figures = new FiguresStore(deps)
  const sweep = parts.use(new FiguresSweep({ ...deps, store: figures }))
  const readingLog = parts.use(new ReadingLog({ ...deps, figures, readingNow }))
  await counts.start()
  await readingNow.start()
  salts.start()
  counter.start()
  await sweep.start()
  readingLog.start()
  const owned = parts.move()
  const tokens = new ViewTokens({ ...deps, salts })
  return { counts, counter, tokens, figures, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
