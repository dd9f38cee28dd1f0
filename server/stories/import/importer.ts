import { join } from 'node:path'
import type { Clock } from '../../kernel/clock.ts'
import { GalleyError } from '../../kernel/errors.ts'
import { JobThread } from '../../kernel/job-thread.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { Job } from './job.ts'
import { outcome, type Imported } from './outcome.ts'

/** For one page. */
export const DEADLINE_MS = 5_000
/** A newsroom in which nobody imports has no such thread, nor its libraries. */
export const IDLE_MS = 60_000
/** Some seconds of work if they are as pages are. */
export const MOST_WAITING = { jobs: 200, bytes: 64 * 1024 * 1024 }

const FILE = join(import.meta.dirname, 'worker.ts')
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/** [IMP1] Reads pages in a thread of their own: what a page does to it costs nobody but its sender. */
export class Importer implements AsyncDisposable {
  readonly #thread: JobThread<Job>

  constructor(deps: { clock: Clock; logger: Logger }) {
    this.#thread = new JobThread({
      ...deps,
      file: FILE,
      limits: LIMITS,
      deadlineMs: DEADLINE_MS,
      idleMs: IDLE_MS,
      most: MOST_WAITING,
    })
  }

  get isRunning(): boolean {
    return this.#thread.isRunning
  }

  /** Rejects with a sentence for the person whose page can't be read. */
  async read(page: Job): Promise<Imported> {
    const run = await this.#thread.run(page, page.bytes.byteLength)
    if (run === 'full')
      throw new GalleyError('unavailable', 'Many pages are being imported. Try again in a minute.')
    if (run === 'closed') throw new GalleyError('unavailable', STOPPING)
    const told = run === 'ended' ? null : outcome.safeParse(run.told).data
    if (!told) throw new GalleyError('bad-input', TOO_MUCH)
    if (told.ok) return told.imported
    throw new GalleyError(told.reason === 'too-big' ? 'too-big' : 'bad-input', told.message)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#thread[Symbol.asyncDispose]()
  }
}

const STOPPING = 'The newsroom is restarting. Import the page again in a minute.'
const TOO_MUCH =
  'This page is too large or too tangled to read. Copy the story’s text in the browser and paste it.'
