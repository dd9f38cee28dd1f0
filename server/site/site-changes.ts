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
   * Saves a change. `save` calls `record` in the transaction of the change, with what shows it, unless there is none, or again. [PURGE1]
   * What caches owe commits with it, and they are told before the answer.
   */
  async make<T>(
    save: (record: (trx: Trx, part: SitePart) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    let isChanged = false
    const owed: string[] = []
    const saved = await save(async (trx, part) => {
      isChanged = true
      const id = await this.#caches.oweSite(trx, part)
      if (id !== null) owed.push(id)
    })
    // Nodes make pages anew before caches fetch them.
    if (isChanged) this.#announce()
    await Promise.all(owed.map((id) => this.#caches.purge(id)))
    return saved
  }
}
