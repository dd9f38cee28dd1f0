import type { Also } from '../store/database.ts'
import type { Erased, EraseStore, FormerAccount } from './erase-store.ts'

/** A person's data goes on request, on all nodes at once. */
export class Erasure {
  readonly #store: EraseStore
  readonly #tell: { erased: (userId: string) => void; storyChanged: (storyId: string) => void }

  constructor(deps: {
    store: EraseStore
    /** Every node ends what is theirs, and forgets their name. */
    erased: (userId: string) => void
    storyChanged: (storyId: string) => void
  }) {
    this.#store = deps.store
    this.#tell = deps
  }

  former(): Promise<FormerAccount[]> {
    return this.#store.former()
  }

  async erase(id: string, name: string, also: Also<{ id: string; name: string }>): Promise<Erased> {
    const erased = await this.#store.erase(id, name, also)
    if (!erased.ok) return erased
    this.#tell.erased(id)
    for (const storyId of erased.storyIds) this.#tell.storyChanged(storyId)
    return erased
  }
}
