import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { News, Order } from './checkpoints.ts'
import { CHECKPOINTING_PRAGMAS, SQLITE_OPTIONS } from './settings.ts'

/* The thread of `SqliteCheckpoints`. */

/** 32 MB of write-ahead log: so much gathers only where commits leave no moment between them. */
const MOST_WAL_FRAMES = 8_000

const { path } = workerData as { path: string }
const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
sqlite.exec(CHECKPOINTING_PRAGMAS)
const passive = sqlite.prepare('pragma wal_checkpoint(passive)')

parentPort?.on('message', (order: Order) => {
  if (order === 'close') {
    sqlite.close()
    return parentPort?.close()
  }
  const left = move()
  if (order === 'finish') return tell('finished')
  return left > MOST_WAL_FRAMES ? tell('full') : undefined
})

/** Frames in a log of which some could not be moved; else 0. */
function move(): number {
  try {
    const { log, checkpointed } = passive.get() ?? {}
    return Number(log) > Number(checkpointed) ? Number(log) : 0
  } catch (error) {
    tell({ failed: String(error) })
    return 0
  }
}

function tell(news: News) {
  parentPort?.postMessage(news)
}
