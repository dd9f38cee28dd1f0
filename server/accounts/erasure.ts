import type { Also, Trx } from '../store/database.ts'
import type { KnownAuthor } from '../store/authors.ts'
import type { Erased, EraseStore, FormerAccount } from './erase-store.ts'

/** Runs a change, which says in its transaction of which authors readers are told no more. */
export type ChangingSite = <T>(
  save: (record: (trx: Trx, gone: { author: KnownAuthor }) => Promise<void>) => Promise<T>,
) => Promise<T>

interface Told {
  /** Every node ends what is theirs, and forgets their name. */
  erased: (userId: string) => void
  storyChanged: (storyId: string) => void
  changingSite: ChangingSite
}

/** A person's data goes on request, on all nodes at once. */
export class Erasure {
  readonly #store: EraseStore
  readonly #tell: Told

  constructor(deps: Told & { store: EraseStore }) {
    this.#store = deps.store
    this.#tell = deps
  }

  former(): Promise<FormerAccount[]> {
    return this.#store.former()
  }

  async erase(id: string, name: string, also: Also<{ id: string; name: string }>): Promise<Erased> {
    const erased = await this.#tell.changingSite((record) =>
      this.#store.erase(id, name, async (trx, { authors, ...person }) => {
        await also(trx, person)
        for (const author of authors) await record(trx, { author })
      }),
    )
    if (!erased.ok) return erased
    this.#tell.erased(id)
    for (const storyId of erased.storyIds) this.#tell.storyChanged(storyId)
    return erased
  }
}
