import { isRetraction, type RetractionKind } from '../../shared/model/story.ts'
import type { PurgeState } from '../../shared/protocol/api/publishing.ts'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import type { Clock } from '../kernel/clock.ts'
import { assert, GalleyError } from '../kernel/errors.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import { keepVersion } from '../store/kept-versions.ts'
import { shownHead } from '../store/tags.ts'
import type { StoryTable } from '../store/tables.ts'
import type { Released } from './publish-story.ts'
import { shownPlace, type Caches } from './caches.ts'
import type { PublicationStore } from './publication-store.ts'
import { addRevision, newestRevision, type Revision } from './revisions.ts'
import { storyEventOf } from './story-event.ts'

/** What readers are told in place of a story, and by whom. */
interface RetractOrder {
  storyId: string
  note: string
  by: string
}

interface MendOrder extends RetractOrder {
  /** The revision whose note was read. */
  revision: number
}

export interface Retraction {
  revision: number
  event: string
  url: string
  purge: PurgeState | null
}

type Made = Omit<Retraction, 'purge'>

interface Deps {
  db: Db
  store: PublicationStore
  outbox: Outbox
  clock: Clock
  publicUrl: string
  /** Called after the commit. */
  announce: (event: OutboxEvent) => void
  caches: Pick<Caches, 'owe' | 'purge'>
}

/** A retraction is a revision of its own, and so is each mended note: readers see the note, and history says who wrote it. */
export class Retractions {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async retract(order: RetractOrder, also: Also<Released> = nothingElse): Promise<Retraction> {
    return this.#inTurn(order.storyId, async (trx, story, newest) => {
      if (story.state !== 'live')
        throw new GalleyError(
          'conflict',
          `Only a live story can be retracted; this one is ${story.state}.`,
        )
      return this.#add(trx, { story, newest, kind: 'retract', order, also })
    })
  }

  /** Puts another note in the place of the one that was read; whoever read an older one is told to look first. */
  async mend(order: MendOrder, also: Also<Released> = nothingElse): Promise<Retraction> {
    return this.#inTurn(order.storyId, async (trx, story, newest) => {
      if (story.state !== 'retracted')
        throw new GalleyError('conflict', 'This story is not retracted: readers see no note.')
      if (isRetraction(newest.kind) && newest.note === order.note)
        return this.#asItIs(trx, story, newest)
      if (newest.number !== order.revision)
        throw new GalleyError(
          'conflict',
          'Somebody changed the note just now: read it, then change it.',
        )
      return this.#add(trx, { story, newest, kind: 'mend', order, also })
    })
  }

  /** Under the story's row lock; tells of the event once it is committed. */
  async #inTurn(
    storyId: string,
    change: (
      trx: Trx,
      story: StoryTable,
      newest: Revision,
    ) => Promise<Made & { told: OutboxEvent | null }>,
  ): Promise<Retraction> {
    const { db, store, announce, caches } = this.#deps
    const { told, ...retraction } = await db.transaction().execute(async (trx) => {
      const story = await store.lock(trx, storyId)
      const newest = await newestRevision(trx, storyId)
      if (!newest)
        throw new GalleyError('conflict', `This story is ${story.state}: no reader knows it.`)
      return change(trx, story, newest)
    })
    if (!told) return { ...retraction, purge: null }
    announce(told)
    return { ...retraction, purge: await caches.purge(told.id) }
  }

  async #asItIs(trx: Trx, story: StoryTable, newest: Revision) {
    const event = await this.#deps.store.eventOf(trx, newest)
    const url = this.#deps.publicUrl + addressOf(story).path
    return { revision: newest.number, event, url, told: null }
  }

  async #add(
    trx: Trx,
    of: {
      story: StoryTable
      newest: Revision
      kind: RetractionKind
      order: RetractOrder
      also: Also<Released>
    },
  ) {
    const { story, newest, kind, order, also } = of
    const { store, outbox, clock, publicUrl, caches } = this.#deps
    const { note, by } = order
    const at = clock.now()
    const number = newest.number + 1
    const id = outbox.newId()
    const made = { number, kind, note, publishedAt: at, publishedBy: by, eventId: id }
    await addRevision(trx, { ...newest, ...made, minor: false, passage: null })
    await store.retract(trx, story.id, {
      note,
      at: kind === 'mend' ? (story.retracted_at ?? at) : at,
      revision: number,
    })
    if (kind === 'retract') {
      const keeping = { storyId: story.id, at, madeBy: by }
      await keepVersion(trx, { ...keeping, kind: 'state', detail: 'retracted' })
    }
    const about = {
      revision: null,
      note,
      reinstated: false,
      minor: false,
      picture: null,
      publicUrl,
    }
    const address = addressOf(story)
    const data = storyEventOf(address, await shownHead(trx, newest.head), about)
    const told = await outbox.append(trx, { id, type: 'story.retracted', data })
    const before = await shownPlace(trx, address.path, newest)
    await caches.owe(trx, told, { before, after: null })
    await also(trx, { headline: newest.head.headline, revision: number })
    return { revision: number, event: id, url: data.url, told }
  }
}

function addressOf(story: StoryTable): { id: string; path: string; publishedAt: number } {
  assert(story.path !== null && story.published_at !== null, 'readers know its address')
  return { id: story.id, path: story.path, publishedAt: story.published_at }
}
