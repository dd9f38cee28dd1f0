import type { Contents } from '../contents/contents.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Db } from '../store/database.ts'
import { TextStore, type LiveText } from './text-store.ts'

/** Others have their turn between two. */
const BATCH = 20
const PAUSE_MS = 20
const RETRY_MS = 5_000

/**
 * Makes what was published before it was searched searchable, while the newsroom is open already: a search finds what has been
 * written by then. Several nodes may do it at once, and one goes on where another stopped.
 */
export class TextBackfill implements AsyncDisposable {
  readonly #store: TextStore
  readonly #contents: Pick<Contents, 'searched'>
  readonly #clock: Clock
  readonly #logger: Pick<Logger, 'info' | 'warn'>
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(deps: {
    db: Db
    contents: Pick<Contents, 'searched'>
    clock: Clock
    logger: Pick<Logger, 'info' | 'warn'>
  }) {
    this.#store = new TextStore(deps)
    this.#contents = deps.contents
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  start(): void {
    this.#running = this.#run()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /** Until all is written, however often the database is away. */
  async #run(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted)
      try {
        return await this.writeAll()
      } catch (error) {
        this.#logger.warn({ error: String(error) }, 'texts could not be made searchable, yet')
        await this.#clock.sleep(RETRY_MS, signal)
      }
  }

  async writeAll(): Promise<void> {
    const { signal } = this.#stopping
    const begun = await this.#store.progress()
    for (let after = begun; after !== null && !signal.aborted;) {
      const texts = await this.#store.after(after, BATCH)
      await this.#write(texts)
      after = texts.length < BATCH ? null : (texts.at(-1)?.storyId ?? null)
      await this.#store.keepProgress(after)
      await this.#clock.sleep(PAUSE_MS, signal)
    }
    if (signal.aborted) return
    if (begun !== null) this.#logger.info('all that is published can be searched')
    await this.#write(await this.#store.missed())
    await this.#store.removeGone()
  }

  async #write(texts: readonly LiveText[]) {
    const made = []
    for (const live of texts) made.push(...(await this.#made(live)))
    await this.#store.write(made)
  }

  /** A story that can't be read is not found; the others are. */
  async #made(live: LiveText) {
    try {
      return [{ ...live, searched: await this.#contents.searched(live.text) }]
    } catch (error) {
      if (error instanceof GalleyError && error.code === 'unavailable') throw error
      this.#logger.warn({ story: live.storyId, error: String(error) }, 'cannot be searched')
      return []
    }
  }
}
