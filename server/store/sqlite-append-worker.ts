import { Worker } from 'node:worker_threads'
import { batchesBytes } from './batch-bytes.ts'
import type { Batch, Committed } from './draft-append.ts'

/** To the thread; batches as `batch-bytes.ts` writes them. */
export type Order =
  { kind: 'append'; id: number; batches: Uint8Array; at: number } | { kind: 'close' }

/** From the thread. */
export type Answer = { id: number; committed: (Committed | null)[] } | { id: number; error: string }

interface Pending {
  resolve: (committed: (Committed | null)[]) => void
  reject: (error: Error) => void
}

/** Appends on a thread of its own, so that no fsync stops this one. A thread that dies is replaced. */
export class SqliteAppendWorker implements AsyncDisposable {
  readonly #path: string
  readonly #pending = new Map<number, Pending>()
  #worker: Worker
  #orders = 0

  constructor(path: string) {
    this.#path = path
    this.#worker = this.#start()
  }

  append(batches: readonly Batch[], at: number): Promise<readonly (Committed | null)[]> {
    const id = ++this.#orders
    const answered = Promise.withResolvers<(Committed | null)[]>()
    this.#pending.set(id, answered)
    const order: Order = { kind: 'append', id, batches: batchesBytes(batches), at }
    this.#worker.postMessage(order)
    return answered.promise
  }

  #start(): Worker {
    const worker = new Worker(new URL('./sqlite-append-thread.ts', import.meta.url), {
      workerData: { path: this.#path },
    })
    worker.unref()
    worker.on('message', (answer: Answer) => this.#answered(answer))
    worker.on('error', (cause) => {
      this.#failAll(new Error('the thread of the log ended', { cause }))
      this.#worker = this.#start()
    })
    return worker
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
    const ended = new Promise<void>((resolve) => {
      this.#worker.once('exit', () => resolve())
    })
    this.#worker.postMessage({ kind: 'close' } satisfies Order)
    await ended
  }
}
