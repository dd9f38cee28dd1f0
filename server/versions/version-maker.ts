import type { Contents } from '../contents/contents.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError, type ErrorCode } from '../kernel/errors.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Db } from '../store/database.ts'
import { GrowingPauses } from './growing-pauses.ts'
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
  readonly #pauses: GrowingPauses
  readonly #making = new SingleRun(() => this.#makeAll())

  constructor(deps: {
    db: Db
    store: VersionStore
    contents: Pick<Contents, 'draft' | 'version'>
    logger: Pick<Logger, 'warn'>
    clock: Clock
    /** It can be opened now. */
    changed: (storyId: string) => void
  }) {
    this.#db = deps.db
    this.#store = deps.store
    this.#contents = deps.contents
    this.#logger = deps.logger
    this.#changed = deps.changed
    this.#pauses = new GrowingPauses(deps.clock)
  }

  /** Whatever waits for it; what fails waits for the next time. */
  makeAll(): Promise<void> {
    return this.#making.ask().catch((error: unknown) => this.#warn(error))
  }

  /**
   * Throws `conflict` for what the log doesn't reach, and takes it away, unless it is a publication's; `too-big` or `unavailable` if it
   * can't be made now. What took too long is tried again after a pause.
   */
  async make(version: Unmade): Promise<void> {
    const { storyId } = version
    const key = keyOf(version)
    if (this.#pauses.isOn(key)) throw new GalleyError('unavailable', LATER)
    try {
      await this.#fill(version)
    } catch (error) {
      if (isOf(error, 'too-big')) this.#pauses.begin(key)
      if (!isOf(error, 'conflict')) throw error
      await this.#db.transaction().execute((trx) => removeUnmade(trx, version))
      this.#changed(storyId)
      throw error
    }
    this.#pauses.forget(key)
    this.#changed(storyId)
  }

  async #fill(version: Unmade) {
    const { storyId, seq } = version
    const draft = await this.#contents.draft(storyId, seq)
    const parts = await this.#contents.version(draft)
    const writers = await this.#store.writersSince(storyId, seq)
    const made = { ...parts, writers, schema: draft.schema }
    await this.#db.transaction().execute((trx) => fillVersion(trx, version, made))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#making.close()
  }

  async #makeAll() {
    let after: Unmade | null = null
    let left = MOST_AT_ONCE
    do {
      const waiting: Unmade[] = await this.#store.unmade(MOST_AT_ONCE, after)
      const due = waiting.filter((version) => !this.#pauses.isOn(keyOf(version))).slice(0, left)
      for (const version of due)
        await this.make(version).catch((error: unknown) => this.#warn(error, version))
      left -= due.length
      after = waiting.length < MOST_AT_ONCE ? null : (waiting.at(-1) ?? null)
    } while (after && left > 0)
  }

  #warn(error: unknown, version: Partial<Unmade> = {}) {
    this.#logger.warn({ ...version, error: String(error) }, 'versions: one could not be made')
  }
}

const LATER = 'This version could not be made so far. It is tried again: open it later.'

function keyOf({ storyId, number }: Unmade): string {
  return `${storyId} ${number}`
}

function isOf(error: unknown, code: ErrorCode): boolean {
  return error instanceof GalleyError && error.code === code
}
