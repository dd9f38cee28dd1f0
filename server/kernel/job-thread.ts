import { Worker, type ResourceLimits } from 'node:worker_threads'
import { childEnv } from './child-env.ts'
import type { Clock, Timer } from './clock.ts'
import type { Logger } from './logger.ts'

interface Options {
  /** Its module, which says `ready` when it has loaded what every job needs, and then answers one message a job. */
  file: string
  limits: ResourceLimits
  /** For one job. */
  deadlineMs: number
  /** A node without such jobs has no such thread, nor what it loads. */
  idleMs: number
  /** Of those that wait, the one at work among them. */
  most: { jobs: number; bytes: number }
  clock: Clock
  logger: Logger
}

/** `full`: too many wait. `ended`: it took too long, or too much memory. `closed`: the node is stopping. */
type Outcome = { told: unknown } | 'full' | 'ended' | 'closed'

/**
 * A thread for what would hold the loop: started for the first job, given one at a time, ended when one takes too long or
 * too much memory, or when there was none for a while. What a job does to it costs that job only.
 */
export class JobThread<Job> implements AsyncDisposable {
  readonly #options: Options
  #worker: Worker | null = null
  #idle: Timer | null = null
  readonly #waiting = { jobs: 0, bytes: 0 }
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
  }

  get isRunning(): boolean {
    return this.#worker !== null
  }

  async run(job: Job, bytes: number): Promise<Outcome> {
    const { most } = this.#options
    const waiting = this.#waiting
    if (waiting.jobs >= most.jobs || waiting.bytes + bytes > most.bytes) return 'full'
    waiting.jobs += 1
    waiting.bytes += bytes
    const run = this.#last.then(() => this.#ask(job))
    this.#last = run.catch(() => undefined)
    try {
      return await run
    } finally {
      waiting.jobs -= 1
      waiting.bytes -= bytes
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#idle?.cancel()
    await this.#end()
  }

  async #ask(job: Job): Promise<Outcome> {
    const { clock, deadlineMs, idleMs } = this.#options
    this.#idle?.cancel()
    if (this.#isClosed) return 'closed'
    const worker = this.#worker ?? (await this.#start())
    if (this.#isClosed) return 'closed'
    if (!worker) return 'ended'
    const deadline = clock.after(deadlineMs, () => void this.#end())
    const told = await messageFrom(worker, () => worker.postMessage(job))
    deadline.cancel()
    if (this.#isClosed) return 'closed'
    this.#idle = clock.after(idleMs, () => void this.#end())
    return told === ENDED ? 'ended' : { told }
  }

  /** Resolves when it has loaded what it needs, which is no job's fault; null if it ends before. */
  async #start(): Promise<Worker | null> {
    const { file, limits, logger } = this.#options
    const worker = new Worker(file, { resourceLimits: limits, env: childEnv() })
    // Out of memory is one; that it has ended is said to whoever waits for it.
    worker.on('error', (error) => logger.warn({ error: String(error), file }, 'a thread ended'))
    worker.on('exit', () => this.#forget(worker))
    this.#worker = worker
    return (await messageFrom(worker)) === ENDED ? null : worker
  }

  async #end(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    this.#forget(worker)
    await worker.terminate()
  }

  #forget(worker: Worker) {
    if (this.#worker === worker) this.#worker = null
  }
}

const ENDED = Symbol('ended')

/** `ENDED` if it ends before it says anything. */
function messageFrom(worker: Worker, send?: () => void): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const ended = () => resolve(ENDED)
  worker.once('message', resolve).once('exit', ended)
  send?.()
  return promise.finally(() => worker.off('message', resolve).off('exit', ended))
}
