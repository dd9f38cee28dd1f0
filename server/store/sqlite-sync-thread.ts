import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { CHECKPOINTING_PRAGMAS, SQLITE_OPTIONS } from './sqlite-settings.ts'
import { SHARED, writeReason, type SyncData } from './sqlite-sync.ts'

/* The thread of `SqliteSync`: it stands still, for the disk or for the next question. */

const { path, wal, shared, reason } = workerData as SyncData
let file: number | null = null

for (;;) {
  Atomics.wait(shared, SHARED.asked, Atomics.load(shared, SHARED.answered))
  if (Atomics.load(shared, SHARED.ending) !== 0) break
  Atomics.store(shared, SHARED.failed, sync() ? 0 : 1)
  Atomics.add(shared, SHARED.answered, 1)
  Atomics.notify(shared, SHARED.answered)
}
if (file !== null) closeSync(file)

function sync(): boolean {
  try {
    if (Atomics.load(shared, SHARED.failed) !== 0) moveEverything()
    else fdatasyncSync((file ??= openSync(wal, 'r+')))
    return true
  } catch (error) {
    if (isMissing(error)) return true
    writeReason(reason, error)
    return false
  }
}

/** Before anything is written there is no log. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/**
 * After a failed fdatasync nobody knows what of the log is on the disk, and a later one may succeed without it: all
 * that was committed goes into the database file, and the log starts anew.
 */
function moveEverything() {
  const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
  try {
    sqlite.exec(CHECKPOINTING_PRAGMAS)
    const busy = sqlite.prepare('pragma wal_checkpoint(truncate)').get()?.['busy']
    if (busy !== 0) throw new Error('the database is busy')
  } finally {
    sqlite.close()
  }
}
