import { Worker } from 'node:worker_threads'
import type { Turns } from './turns.ts'

/** To the thread. */
export type Order = 'finish' | 'close'
/** From it: the log has become too long; what was ordered is done; a checkpoint failed, why. */
export type News = 'full' | 'finished' | { failed: string }

/** 32 MB of write-ahead log: so much gathers only where commits leave no moment between them. */
const MOST_WAL_FRAMES = 8_000

/**
 * Moves what is committed from the write-ahead log into the database file, on a thread of its own and while others write.
 * Only a log that is moved to its end starts anew; where nobody pauses, the thread gets a turn for its last pages.
 */
export class SqliteCheckpoints implements AsyncDisposable {
  readonly #turns: Turns
  readonly #thread: Worker
  readonly #ended: Promise<void>
  #finished: (() => void) | null = null

  /** `failed` hears why a checkpoint failed: the log grows until the next one does not. */
  constructor(path: string, { turns, failed }: { turns: Turns; failed: (why: string) => void }) {
    this.#turns = turns
    this.#thread = new Worker(new URL('./checkpoint-thread.ts', import.meta.url), {
      workerData: { path, mostFrames: MOST_WAL_FRAMES },
      execArgv: [],
    })
    this.#thread.on('message', (news: News) => {
      if (news === 'finished') this.#finished?.()
      else if (news === 'full') this.#full()
      // Under `node --watch` there are messages of Node's own.
      else if ('failed' in news) failed(news.failed)
    })
    this.#thread.once('error', (error) => failed(String(error)))
    this.#ended = new Promise((resolve) => {
      this.#thread.once('exit', () => {
        this.#finished?.()
        resolve()
      })
    })
  }

  #full() {
    if (!this.#finished) void this.#finish()
  }

  async #finish() {
    const finished = new Promise<void>((resolve) => (this.#finished = resolve))
    const done = await this.#turns.take()
    this.#thread.postMessage('finish' satisfies Order)
    await finished
    this.#finished = null
    done()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#thread.postMessage('close' satisfies Order)
    await this.#ended
  }
}
