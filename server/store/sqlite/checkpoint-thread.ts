import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../../kernel/clock.ts'
import type { News, Order } from './checkpoints.ts'
import { CHECKPOINTING_PRAGMAS, SQLITE_OPTIONS } from './settings.ts'

/* The thread of `SqliteCheckpoints`. */

/** Each takes tens of milliseconds of the disk, from which commits suffer as well: rarely, then. */
const CHECK_MS = 10_000

const { path, mostFrames } = workerData as { path: string; mostFrames: number }
const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
sqlite.exec(CHECKPOINTING_PRAGMAS)
const passive = sqlite.prepare('pragma wal_checkpoint(passive)')
const timer = systemClock.every(CHECK_MS, () => {
  if (checkpoint() > mostFrames) tell('full')
})

parentPort?.on('message', (order: Order) => {
  if (order === 'finish') {
    checkpoint()
    return tell('finished')
  }
  timer.cancel()
  sqlite.close()
  return parentPort?.close()
})

/** Frames in the log; 0 if it failed, to be tried again. */
function checkpoint(): number {
  try {
    return Number(passive.get()?.['log'] ?? 0)
  } catch (error) {
    tell({ failed: String(error) })
    return 0
  }
}

function tell(news: News) {
  parentPort?.postMessage(news)
}
