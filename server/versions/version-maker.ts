import type { Contents } from '../contents/contents.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Db } from '../store/database.ts'
import type { Unmade, VersionStore } from './version-store.ts'
import { fillVersion, removeUnmade } from './version-table.ts'

/** In one go. */
const MOST_AT_ONCE = 50

/**
 * Makes what versions hold, of the log, after they were kept: one after the other, a long draft in a thread. [VER1] What a node left
 * unmade another one makes.
 */
export class VersionMaker implements AsyncDisposable {
  readonly #db: Db
  readonly #store: VersionStore
  readonly #contents: Pick<Contents, 'draft' | 'version'>
  readonly #logger: Pick<Logger, 'warn'>
  readonly #changed: (storyId: string) => void
  readonly #making = new SingleRun(() => this.#makeAll())

  constructor(deps: {
    db: Db
    store: VersionStore
    contents: Pick<Contents, 'draft' | 'version'>
    logger: Pick<Logger, 'warn'>
    /** It can be opened now. */
    changed: (storyId: string) => void
  }) {
    this.#db = deps.db
    this.#store = deps.store
    this.#contents = deps.contents
    this.#logger = deps.logger
    this.#changed = deps.changed
  }

  /** Whatever waits for it; what fails waits for the next time. */
  makeAll(): Promise<void> {
    return this.#making.ask().catch((error: unknown) => this.#warn(error))
  }

  /** Throws `conflict` or `too-big` if it can't be made any more, and takes it away; `unavailable` if it can't be made now. */
  async make(version: Unmade): Promise<void> {
    const { storyId, seq } = version
    try {
      const draft = await this.#contents.draft(storyId, seq)
      const parts = await this.#contents.version(draft)
      const writers = await this.#store.writersSince(storyId, seq)
      const made = { ...parts, writers, schema: draft.schema }
      await this.#db.transaction().execute((trx) => fillVersion(trx, version, made))
    } catch (error) {
      if (!isForGood(error)) throw error
      await this.#db.transaction().execute((trx) => removeUnmade(trx, version))
      this.#changed(storyId)
      throw error
    }
    this.#changed(storyId)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#making.close()
  }

  async #makeAll() {
    for (const version of await this.#store.unmade(MOST_AT_ONCE))
      await this.make(version).catch((error: unknown) => this.#warn(error, version))
  }

  #warn(error: unknown, version: Partial<Unmade> = {}) {
    this.#logger.warn({ ...version, error: String(error) }, 'versions: one could not be made')
  }
}

/** The log does not reach back that far, or holds more than anybody can open. */
function isForGood(error: unknown): boolean {
  return error instanceof GalleyError && (error.code === 'conflict' || error.code === 'too-big')
}
