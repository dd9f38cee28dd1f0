import { Worker } from 'node:worker_threads'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Turns } from './turns.ts'

/** To the thread. */
export type Order = 'move' | 'finish' | 'close'
/** From it: the log has become too long; what was ordered is done; a checkpoint failed, why. */
export type News = 'full' | 'finished' | { failed: string }

/** Each takes tens of milliseconds of the disk, from which commits suffer as well: rarely, then. */
export const CHECK_MS = 10_000
/** 4 MB of write-ahead log, which the next start reads at once. Where people write less, there is no thread, nor its 12 MB. */
const LEAST_WAL_FRAMES = 4_000
const QUIET_CHECKS = 3
const FILE = new URL('./checkpoint-thread.ts', import.meta.url)

interface Deps {
  /** Frames of the log that are not in the database file yet; null if that can't be said while somebody writes. */
  waiting: () => number | null
  turns: Turns
  clock: Clock
  /** Hears why a checkpoint failed: the log grows until the next one does not. */
  failed: (why: string) => void
}

/**
 * Moves what is committed from the write-ahead log into the database file, on a thread of its own and while others write.
 * Only a log that is moved to its end starts anew; where nobody pauses, the thread gets a turn for its last pages.
 */
export class SqliteCheckpoints implements AsyncDisposable {
  readonly #path: string
  readonly #deps: Deps
  readonly #checks: Timer
  #thread: Worker | null = null
  #quiet = 0
  #isFinishing = false
  #finished: (() => void) | null = null
  #ended: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(path: string, deps: Deps) {
    this.#path = path
    this.#deps = deps
    this.#checks = deps.clock.every(CHECK_MS, () => this.#check())
  }

  get isRunning(): boolean {
    return this.#thread !== null
  }

  #check() {
    const isMuch = (this.#deps.waiting() ?? Infinity) >= LEAST_WAL_FRAMES
    this.#quiet = isMuch ? 0 : this.#quiet + 1
    if (isMuch) this.#order('move')
    else if (this.#quiet >= QUIET_CHECKS) this.#end()
  }

  #order(order: Order) {
    this.#thread ??= this.#start()
    this.#thread.postMessage(order)
  }

  #start(): Worker {
    const thread = new Worker(FILE, { workerData: { path: this.#path }, execArgv: [] })
    thread.on('message', (news: News) => this.#hear(news))
    thread.once('error', (error) => this.#deps.failed(String(error)))
    thread.once('exit', () => {
      this.#finished?.()
      if (this.#thread === thread) this.#thread = null
    })
    return thread
  }

  #hear(news: News) {
    if (news === 'finished') this.#finished?.()
    else if (news === 'full') this.#full()
    // Under `node --watch` there are messages of Node's own.
    else if ('failed' in news) this.#deps.failed(news.failed)
  }

  #full() {
    if (!this.#isFinishing) void this.#finish()
  }

  async #finish() {
    this.#isFinishing = true
    const done = await this.#deps.turns.take()
    if (!this.#isClosed) {
      const finished = new Promise<void>((resolve) => (this.#finished = resolve))
      this.#order('finish')
      await finished
    }
    this.#finished = null
    this.#isFinishing = false
    done()
  }

  #end() {
    const thread = this.#thread
    if (!thread) return
    this.#thread = null
    this.#ended = new Promise((resolve) => void thread.once('exit', resolve))
    thread.postMessage('close' satisfies Order)
  }

  /** While nobody has a turn. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#checks.cancel()
    this.#end()
    await this.#ended
  }
}
