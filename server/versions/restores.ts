import type { Restoring, Version } from '../../shared/protocol/api/versions.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db, Trx } from '../store/database.ts'
import { keepVersion } from '../store/kept-versions.ts'
import type { DraftRestoreTable } from '../store/version-tables.ts'
import { removeRestore, restoreOf, writeRestore } from './restore-table.ts'
import { hasVersion, headOf, newestSeqAt } from './version-table.ts'
import { locked, noSuchVersion, tooEarly, type Versions } from './versions.ts'

/** Longer than a restore takes; whoever closes their tab in the midst of one keeps others out no longer. */
export const LEASE_MS = 60_000

/**
 * [VER3] One person at a time restores a version of a story, on whatever node: two at once would each bring back the paragraphs that
 * are missing. Editors do the restoring; what there was before is kept first.
 */
export class Restores {
  readonly #db: Db
  readonly #versions: Pick<Versions, 'made'>
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #changed: (storyId: string) => void

  constructor(deps: {
    db: Db
    versions: Pick<Versions, 'made'>
    clock: Clock
    ids: Ids
    changed: (storyId: string) => void
  }) {
    this.#db = deps.db
    this.#versions = deps.versions
    this.#clock = deps.clock
    this.#ids = deps.ids
    this.#changed = deps.changed
  }

  /** Throws `conflict` while somebody else is at it, `not-found` where there is no such version. */
  async begin(storyId: string, by: string, number: number): Promise<Restoring> {
    const id = this.#ids.next('rs')
    const now = this.#clock.now()
    const until = now + LEASE_MS
    const before = await locked(this.#db, storyId, async (trx) => {
      if (!(await hasVersion(trx, storyId, number))) throw noSuchVersion()
      const other = await restoreOf(trx, storyId)
      if (other && other.until > now) throw underWay(other.name)
      await writeRestore(trx, { story_id: storyId, id, number, user_id: by, until })
      return keepVersion(trx, { storyId, at: now, kind: 'auto', madeBy: null })
    })
    try {
      await this.#versions.made(storyId, before)
    } catch (error) {
      await this.giveBack(storyId, by, id)
      throw error
    }
    return { restore: id, until }
  }

  /**
   * Up to `seq` the draft says what was restored. Throws `gone` if somebody else began since, or it was done before; `conflict` for a
   * `seq` before it began, or that is none yet.
   */
  async done(
    storyId: string,
    by: string,
    { id, seq }: { id: string; seq: number },
  ): Promise<Version> {
    const number = await locked(this.#db, storyId, async (trx) => {
      const restore = await ownRestore(trx, { storyId, id, by })
      if (!restore)
        throw new GalleyError('gone', 'This restore is over: look at what the draft says now.')
      if (seq > (await headOf(trx, storyId))) throw tooEarly(seq)
      // What there was is a version since it began.
      if (seq < (await newestSeqAt(trx, storyId, restore.until - LEASE_MS))) throw tooLate(seq)
      await removeRestore(trx, storyId)
      const detail = String(restore.number)
      const at = this.#clock.now()
      return keepVersion(trx, { storyId, seq, at, kind: 'restore', detail, madeBy: by })
    })
    this.#changed(storyId)
    return this.#versions.made(storyId, number)
  }

  /** Nothing was restored. */
  giveBack(storyId: string, by: string, id: string): Promise<void> {
    return locked(this.#db, storyId, async (trx) => {
      if (await ownRestore(trx, { storyId, id, by })) await removeRestore(trx, storyId)
    })
  }
}

async function ownRestore(
  trx: Trx,
  { storyId, id, by }: { storyId: string; id: string; by: string },
): Promise<DraftRestoreTable | null> {
  const restore = await restoreOf(trx, storyId)
  return restore?.id === id && restore.user_id === by ? restore : null
}

function tooLate(seq: number): GalleyError {
  return new GalleyError(
    'conflict',
    `The restore began after position ${seq}: say up to where the draft was restored.`,
  )
}

function underWay(name: string | null): GalleyError {
  return new GalleyError(
    'conflict',
    `${name ?? 'Somebody'} is restoring a version of this story: wait until that is done.`,
  )
}
