import { Worker } from 'node:worker_threads'

/** Places in the memory that both threads share: how often was asked and answered, whether it went wrong, whether to end. */
export const SHARED = { asked: 0, answered: 1, failed: 2, ending: 3 } as const

/** The thread's own data. */
export interface SyncData {
  path: string
  wal: string
  shared: Int32Array
  /** Why it failed: UTF-8, ended by a zero. */
  reason: Uint8Array
}

const MOST_REASON = 1_000

/**
 * Puts on the disk what a SQLite file's connection has committed, which `synchronous = normal` leaves to the system:
 * by fdatasync of the write-ahead log, on a thread that may stand still for it. What was committed before `sync` resolves
 * survives a crash of the machine, as with `synchronous = full`.
 *
 * They talk by shared memory: a message each way would cost as much as the commit itself.
 */
export class SqliteSync implements AsyncDisposable {
  readonly #data: SyncData
  #thread: Worker | null = null
  #closed = false

  constructor(path: string, wal = `${path}-wal`) {
    const shared = new Int32Array(new SharedArrayBuffer(4 * Object.keys(SHARED).length))
    this.#data = { path, wal, shared, reason: new Uint8Array(new SharedArrayBuffer(MOST_REASON)) }
    this.#start()
  }

  /** One at a time. Rejects if the disk refused; then the next one moves everything into the database file instead. */
  async sync(): Promise<void> {
    if (this.#closed) throw new Error('the database is closed')
    const { shared } = this.#data
    this.#start()
    const before = Atomics.load(shared, SHARED.answered)
    Atomics.add(shared, SHARED.asked, 1)
    Atomics.notify(shared, SHARED.asked)
    await Atomics.waitAsync(shared, SHARED.answered, before).value
    if (Atomics.load(shared, SHARED.failed) !== 0)
      throw new Error(`not on the disk: ${this.#reason()}`)
  }

  #start() {
    this.#thread ??= this.#startThread()
  }

  #startThread(): Worker {
    const thread = new Worker(new URL('./sqlite-sync-thread.ts', import.meta.url), {
      workerData: this.#data,
      // Flags of the process may be none for a thread's file.
      execArgv: [],
    })
    thread.once('error', (error) => this.#died(error))
    return thread
  }

  /** Whoever waits hears of it, and the next one starts another. */
  #died(error: unknown) {
    const { shared, reason } = this.#data
    this.#thread = null
    writeReason(reason, error)
    Atomics.store(shared, SHARED.failed, 1)
    Atomics.store(shared, SHARED.answered, Atomics.load(shared, SHARED.asked))
    Atomics.notify(shared, SHARED.answered)
  }

  #reason(): string {
    const bytes = this.#data.reason.slice()
    return Buffer.from(bytes).toString('utf8', 0, bytes.indexOf(0))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true
    const thread = this.#thread
    if (!thread) return
    const ended = new Promise<void>((resolve) => void thread.once('exit', () => resolve()))
    const { shared } = this.#data
    Atomics.store(shared, SHARED.ending, 1)
    Atomics.add(shared, SHARED.asked, 1)
    Atomics.notify(shared, SHARED.asked)
    await ended
  }
}

export function writeReason(reason: Uint8Array, error: unknown): void {
  reason.fill(0)
  // Not into shared memory at once: TextEncoder refuses that.
  reason.set(new TextEncoder().encode(String(error)).subarray(0, reason.length - 1))
}
