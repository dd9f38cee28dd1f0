import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../kernel/clock.ts'
import type { News, Order } from './sqlite-checkpoints.ts'
import { CHECKPOINTING_PRAGMAS, SQLITE_OPTIONS } from './sqlite-settings.ts'

/* The thread of `SqliteCheckpoints`. */

/** Each takes tens of milliseconds of the disk, from which commits suffer as well: rarely, then. */
const CHECK_MS = 10_000

const { path, mostFrames } = workerData as { path: string; mostFrames: number }
const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
sqlite.exec(CHECKPOINTING_PRAGMAS)
const passive = sqlite.prepare('pragma wal_checkpoint(passive)')
const timer = systemClock.every(CHECK_MS, () => {
  const frames = Number(passive.get()?.['log'] ?? 0)
  if (frames > mostFrames) parentPort?.postMessage('full' satisfies News)
})

parentPort?.on('message', (order: Order) => {
  if (order === 'finish') {
    passive.get()
    return parentPort?.postMessage('finished' satisfies News)
  }
  timer.cancel()
  sqlite.close()
  return parentPort?.close()
})
