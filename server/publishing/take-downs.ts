import { isRetraction } from '../../shared/model/story.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import { nothingElse, type Also, type Db } from '../store/database.ts'
import { addTakenDown, takenDownOf } from '../store/taken-down-table.ts'
import type { Released } from './publish-story.ts'
import type { PublicationStore } from './publication-store.ts'
import { revisionKind } from './revisions.ts'

interface Deps {
  db: Db
  store: Pick<PublicationStore, 'lock'>
  clock: Clock
}

/** Takes the text of an earlier revision out of the public history, for ever. The revision itself stays as it is [PUB2]. */
export class TakeDowns {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** When it was taken down: now, unless it was before. */
  async take(
    { storyId, revision }: { storyId: string; revision: number },
    also: Also<Released> = nothingElse,
  ): Promise<number> {
    const { db, store, clock } = this.#deps
    return db.transaction().execute(async (trx) => {
      const story = await store.lock(trx, storyId)
      const before = (await takenDownOf(trx, storyId)).get(revision)
      if (before !== undefined) return before
      const kind = await revisionKind(trx, storyId, revision)
      if (kind === null || isRetraction(kind))
        throw new GalleyError('not-found', `This story has no text of a revision ${revision}.`)
      if (story.state === 'live' && story.revision === revision)
        throw new GalleyError(
          'conflict',
          'This is what readers have now: publish the story without it first, or retract it.',
        )
      const at = clock.now()
      await addTakenDown(trx, { storyId, number: revision, at })
      await also(trx, { headline: story.headline, revision })
      return at
    })
  }
}
