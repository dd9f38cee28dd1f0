import type { Caches, SitePart } from '../publishing/caches.ts'
import type { Trx } from '../store/database.ts'

/** Changes of the newsroom itself, which every node, every desk and caches in front hear of. */
export class SiteChanges {
  readonly #caches: Pick<Caches, 'oweSite' | 'purge'>
  readonly #announce: () => void

  /** `announce`: to desks and nodes. */
  constructor(deps: { caches: Pick<Caches, 'oweSite' | 'purge'>; announce: () => void }) {
    this.#caches = deps.caches
    this.#announce = deps.announce
  }

  /**
   * Saves a change that `part` shows. `save` calls `record` in the transaction of the change, unless there is none. [PURGE1]
   * What caches owe commits with it, and they are told before the answer.
   */
  async make<T>(
    part: SitePart,
    save: (record: (trx: Trx) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const made: { isChanged: boolean; owed: string | null } = { isChanged: false, owed: null }
    const saved = await save(async (trx) => {
      made.isChanged = true
      made.owed = await this.#caches.oweSite(trx, part)
    })
    // Nodes make pages anew before caches fetch them.
    if (made.isChanged) this.#announce()
    if (made.owed !== null) await this.#caches.purge(made.owed)
    return saved
  }
}
