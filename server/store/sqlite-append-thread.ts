import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { readBatches } from './batch-bytes.ts'
import { SqliteAppend } from './sqlite-append.ts'
import type { Answer, Order } from './sqlite-threads.ts'
import { SQLITE_OPTIONS, SQLITE_PRAGMAS } from './sqlite-settings.ts'

/* A thread of its own for the commits of the log: an fsync stops the thread that asks for it. */

const { path } = workerData as { path: string }
const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
sqlite.exec(SQLITE_PRAGMAS)
let prepared: SqliteAppend | null = null

parentPort?.on('message', (order: Order) => {
  switch (order.kind) {
    case 'append':
      return parentPort?.postMessage(answer(order))
    case 'start-wal-anew':
      return sqlite.exec('pragma wal_checkpoint(restart)')
    case 'close':
      sqlite.close()
      return parentPort?.close()
  }
})

function answer({ id, batches, at }: Extract<Order, { kind: 'append' }>): Answer {
  try {
    prepared ??= new SqliteAppend(sqlite)
    return { id, committed: prepared.append(readBatches(batches), at) }
  } catch (error) {
    return { id, error: String(error) }
  }
}
