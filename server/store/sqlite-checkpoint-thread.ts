import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../kernel/clock.ts'
import { SQLITE_OPTIONS, SQLITE_PRAGMAS } from './sqlite-settings.ts'

/* Moves what is committed from the write-ahead log into the database file, while others go on writing. */

/** Each takes tens of milliseconds of the disk, from which commits suffer as well: rarely, then. */
const CHECK_MS = 10_000

const { path, mostFrames } = workerData as { path: string; mostFrames: number }
const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
sqlite.exec(SQLITE_PRAGMAS)
const passive = sqlite.prepare('pragma wal_checkpoint(passive)')
const timer = systemClock.every(CHECK_MS, checkpoint)

/** Only a writer can start the log from its beginning again, and that needs a moment without readers. */
function checkpoint() {
  const frames = Number(passive.get()?.['log'] ?? 0)
  if (frames > mostFrames) parentPort?.postMessage('full')
}

parentPort?.once('message', () => {
  timer.cancel()
  sqlite.close()
  parentPort?.close()
})
