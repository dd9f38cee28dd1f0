import { Worker } from 'node:worker_threads'

/** Places in the memory that both threads share: how often was asked and answered, and whether to end. */
export const SHARED = { asked: 0, answered: 1, ending: 2 } as const

/** The thread's own data. */
export interface SyncData {
  wal: string
  shared: Int32Array
}

/**
 * Puts on the disk what a SQLite file's connection has committed, which `synchronous = normal` leaves to the system:
 * by fdatasync of the write-ahead log, on a thread that may stand still for it. What was committed before `sync` resolves
 * survives a crash of the machine, as with `synchronous = full`.
 *
 * A disk that refuses has perhaps lost what it was given, and the next fdatasync may succeed all the same
 * (https://wiki.postgresql.org/wiki/Fsync_Errors). So that ends the process: nobody was told of these commits, and
 * the next start reads the log by its checksums, as far as it is whole.
 *
 * They talk by shared memory: a message each way would cost as much as the commit itself.
 */
export class SqliteSync implements AsyncDisposable {
  readonly #shared = new Int32Array(new SharedArrayBuffer(4 * Object.keys(SHARED).length))
  readonly #thread: Worker
  readonly #ended: Promise<void>
  #closed = false

  /** `wal`: the path of the log, which is there. */
  constructor(wal: string) {
    this.#thread = new Worker(new URL('./sync-thread.ts', import.meta.url), {
      workerData: { wal, shared: this.#shared } satisfies SyncData,
      // Flags of the process may be none for a thread's file.
      execArgv: [],
    })
    this.#thread.once('error', (cause) => {
      throw new Error(`the disk did not keep what SQLite wrote to ${wal}`, { cause })
    })
    this.#ended = new Promise((resolve) => void this.#thread.once('exit', () => resolve()))
  }

  /** One at a time. */
  async sync(): Promise<void> {
    // The connection is closed as well: there is nothing to keep.
    if (this.#closed) return
    const before = Atomics.load(this.#shared, SHARED.answered)
    this.#ask()
    await Atomics.waitAsync(this.#shared, SHARED.answered, before).value
  }

  #ask() {
    Atomics.add(this.#shared, SHARED.asked, 1)
    Atomics.notify(this.#shared, SHARED.asked)
  }

  /** While nobody waits for a sync. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true
    Atomics.store(this.#shared, SHARED.ending, 1)
    this.#ask()
    await this.#ended
  }
}
