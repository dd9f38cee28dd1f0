import { Worker } from 'node:worker_threads'
import { batchesBytes } from './batch-bytes.ts'
import type { Batch, Committed } from './draft-append.ts'
import type { Turns } from './turns.ts'

/** To the thread of the log; batches as `batch-bytes.ts` writes them. */
export type Order =
  | { kind: 'append'; id: number; batches: Uint8Array; at: number }
  | { kind: 'start-wal-anew' }
  | { kind: 'close' }

/** From it. */
export type Answer = { id: number; committed: (Committed | null)[] } | { id: number; error: string }

interface Pending {
  resolve: (committed: (Committed | null)[]) => void
  reject: (error: Error) => void
}

/** 64 MB of write-ahead log: so much gathers only where commits leave no moment between them. */
const MOST_WAL_FRAMES = 16_000

/**
 * A SQLite file's threads beside this one, which no fsync may stop: one appends to the log, one checkpoints. One that
 * died is replaced when there is something to append again.
 */
export class SqliteThreads implements AsyncDisposable {
  readonly #path: string
  readonly #turns: Turns
  readonly #pending = new Map<number, Pending>()
  #log: Worker | null = null
  #checkpoint: Worker | null = null
  #orders = 0
  #closing = false

  /** `turns`: shared with this thread's connection, which would else stand still until the file is free. */
  constructor(path: string, turns: Turns) {
    this.#path = path
    this.#turns = turns
    this.#start()
  }

  async append(batches: readonly Batch[], at: number): Promise<readonly (Committed | null)[]> {
    const done = await this.#turns.take()
    return this.#appendNow(batches, at).finally(done)
  }

  #appendNow(batches: readonly Batch[], at: number): Promise<readonly (Committed | null)[]> {
    if (this.#closing) return Promise.reject(new Error('the database is closed'))
    this.#start()
    const id = ++this.#orders
    const answered = Promise.withResolvers<(Committed | null)[]>()
    this.#pending.set(id, answered)
    this.#order({ kind: 'append', id, batches: batchesBytes(batches), at })
    return answered.promise
  }

  #order(order: Order) {
    this.#log?.postMessage(order)
  }

  #start() {
    this.#log ??= this.#startLog()
    this.#checkpoint ??= this.#startCheckpoint()
  }

  #startLog(): Worker {
    const worker = this.#worker('sqlite-append-thread.ts')
    worker.on('message', (answer: Answer) => this.#answered(answer))
    worker.once('error', (cause) => {
      this.#log = null
      this.#failAll(new Error(`the thread of the log ended: ${String(cause)}`, { cause }))
    })
    return worker
  }

  #startCheckpoint(): Worker {
    const worker = this.#worker('sqlite-checkpoint-thread.ts')
    worker.on('message', () => this.#order({ kind: 'start-wal-anew' }))
    worker.once('error', () => {
      this.#checkpoint = null
    })
    return worker
  }

  #worker(file: string): Worker {
    return new Worker(new URL(`./${file}`, import.meta.url), {
      workerData: { path: this.#path, mostFrames: MOST_WAL_FRAMES },
    })
  }

  #answered(answer: Answer) {
    const pending = this.#pending.get(answer.id)
    this.#pending.delete(answer.id)
    if ('error' in answer) pending?.reject(new Error(answer.error))
    else pending?.resolve(answer.committed)
  }

  #failAll(error: Error) {
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true
    const threads = [this.#log, this.#checkpoint].filter((thread) => thread !== null)
    const ended = threads.map(
      (thread) => new Promise<void>((resolve) => void thread.once('exit', () => resolve())),
    )
    for (const thread of threads) thread.postMessage({ kind: 'close' } satisfies Order)
    await Promise.all(ended)
    this.#failAll(new Error('the database is closed'))
  }
}
