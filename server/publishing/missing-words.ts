import type { Person } from '../../shared/model/person.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { UpdateLog } from '../log/update-log.ts'
import type { Db } from '../store/database.ts'
import type { PublicationStore } from './publication-store.ts'

/** So long after the last change, what is missing is not just on its way. */
const ON_THE_WAY_MS = 10_000
const NOBODY_KNOWN = 'somebody'

interface Deps {
  db: Db
  log: Pick<UpdateLog, 'clients'>
  store: PublicationStore
  clock: Clock
  /** Who has the draft open. */
  present: (storyId: string) => readonly Person[]
}

/**
 * A log that an earlier version wrote may hold words that follow others which never came: they are not in the document.
 * Publishing waits for them, until nobody is there any more who could bring them and a publisher knows what is missing.
 */
export class MissingWords {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Throws `conflict` if a draft waits for words of clients, unless somebody who may decides to go `without` them. */
  async refuse(waitsFor: readonly number[], storyId: string, without: boolean): Promise<void> {
    if (waitsFor.length === 0) return
    const { db, log, store, clock, present } = this.#deps
    const owners = await log.clients(storyId)
    const missing = new Set(waitsFor.map((client) => owners.get(client) ?? ''))
    const names = await store.namesOf(db, [...missing])
    const whose = (names.length > 0 ? names : [NOBODY_KNOWN]).join(' and ')
    const isFresh = clock.now() - (await store.lastWrittenAt(db, storyId)) < ON_THE_WAY_MS
    if (isFresh || present(storyId).some(({ id }) => missing.has(id)))
      throw new GalleyError(
        'conflict',
        `Words of ${whose} are still on their way: try again in a moment.`,
      )
    if (without) return
    throw new GalleyError('conflict', `Words of ${whose} never came, and others follow them.`, {
      faults: [{ field: 'without', message: `Publish without the words of ${whose}.` }],
    })
  }
}
