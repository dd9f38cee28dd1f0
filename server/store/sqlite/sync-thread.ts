import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { SHARED, type SyncData } from './sync.ts'

/* The thread of `SqliteSync`: it stands still, for the disk or for the next question. */

const { wal, shared } = workerData as SyncData
const file = openSync(wal, 'r+')

for (;;) {
  Atomics.wait(shared, SHARED.asked, Atomics.load(shared, SHARED.answered))
  if (Atomics.load(shared, SHARED.ending) !== 0) break
  fdatasyncSync(file)
  Atomics.add(shared, SHARED.answered, 1)
  Atomics.notify(shared, SHARED.answered)
}
closeSync(file)
