import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock, Timer } from '../../kernel/clock.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { Job } from './job.ts'
import { outcome, type Imported } from './outcome.ts'

/** For one page. */
export const DEADLINE_MS = 5_000
/** A newsroom in which nobody imports has no such thread, nor its libraries. */
export const IDLE_MS = 60_000
/** Some seconds of work if they are as pages are. */
export const MOST_WAITING = { pages: 200, bytes: 64 * 1024 * 1024 }

const WORKER = join(import.meta.dirname, 'worker.ts')
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * [IMP1] Reads pages in a thread of their own, one at a time: started for the first one, ended when a page takes too
 * long or too much memory, or when there was none for a while. What a page does to it costs nobody but its sender.
 */
export class Importer implements AsyncDisposable {
  readonly #clock: Clock
  readonly #logger: Logger
  #worker: Worker | null = null
  #idle: Timer | null = null
  readonly #waiting = { pages: 0, bytes: 0 }
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(deps: { clock: Clock; logger: Logger }) {
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  get isRunning(): boolean {
    return this.#worker !== null
  }

  /** Rejects with a sentence for the person whose page can't be read. */
  async read(page: Job): Promise<Imported> {
    const { pages, bytes } = this.#waiting
    const size = page.bytes.byteLength
    if (pages >= MOST_WAITING.pages || bytes + size > MOST_WAITING.bytes)
      throw new GalleyError('unavailable', 'Many pages are being imported. Try again in a minute.')
    this.#waiting.pages += 1
    this.#waiting.bytes += size
    const read = this.#last.then(() => this.#ask(page))
    this.#last = read.catch(() => undefined)
    try {
      return await read
    } finally {
      this.#waiting.pages -= 1
      this.#waiting.bytes -= size
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#idle?.cancel()
    await this.#end()
  }

  async #ask(page: Job): Promise<Imported> {
    this.#idle?.cancel()
    const worker = this.#worker ?? (await this.#start())
    if (this.#isClosed) throw stopping()
    const deadline = this.#clock.after(DEADLINE_MS, () => void this.#end())
    const told = outcome.safeParse(await messageFrom(worker, page))
    deadline.cancel()
    if (this.#isClosed) throw stopping()
    this.#idle = this.#clock.after(IDLE_MS, () => void this.#end())
    if (!told.success) throw tooMuch()
    if (told.data.ok) return told.data.imported
    const code = told.data.reason === 'too-big' ? 'too-big' : 'bad-input'
    throw new GalleyError(code, told.data.message)
  }

  /** Resolves when it has loaded what it needs for every page, which is no page's fault. */
  async #start(): Promise<Worker> {
    if (this.#isClosed) throw stopping()
    const worker = new Worker(WORKER, { resourceLimits: LIMITS, env: {} })
    // Out of memory is one; that it has ended is said to whoever waits for it.
    worker.on('error', (error) => this.#logger.warn({ error: String(error) }, 'the import thread'))
    worker.on('exit', () => this.#forget(worker))
    this.#worker = worker
    await messageFrom(worker)
    return worker
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

/** Undefined if it ends before it says anything. */
function messageFrom(worker: Worker, job?: Job): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const ended = () => resolve(undefined)
  worker.once('message', resolve).once('exit', ended)
  if (job) worker.postMessage(job)
  return promise.finally(() => worker.off('message', resolve).off('exit', ended))
}

function stopping(): GalleyError {
  return new GalleyError(
    'unavailable',
    'The newsroom is restarting. Import the page again in a minute.',
  )
}

function tooMuch(): GalleyError {
  return new GalleyError(
    'bad-input',
    'This page is too large or too tangled to read. Copy the story’s text in the browser and paste it.',
  )
}
