import type * as Y from 'yjs'
import { alignBlocks } from '../../shared/revision/blocks.ts'
import type { Content } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { dayIn } from '../../shared/model/day.ts'
import type { Section } from '../../shared/model/section.ts'
import { publicNote, type PublishKind } from '../../shared/model/story.ts'
import type { Person } from '../../shared/model/person.ts'
import type { OutboxEvent, StoryEventType } from '../../shared/protocol/events.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError, type Fault } from '../kernel/errors.ts'
import { docOf } from '../log/draft-doc.ts'
import type { UpdateLog } from '../log/update-log.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import type { Profiles } from '../store/profiles.ts'
import { holdSection, type Sections } from '../store/sections.ts'
import type { StoryTable } from '../store/tables.ts'
import { addressed } from './address.ts'
import { claim, ownerOf } from './address-table.ts'
import { checklist } from './checklist.ts'
import { MissingWords } from './missing-words.ts'
import { PublicationStore, type Picture } from './publication-store.ts'
import { addRevision, newestRevision, type Revision } from './revisions.ts'
import { storyEventOf } from './story-event.ts'

export interface PublishOrder {
  storyId: string
  kind: PublishKind
  note: string | null
  /** The position whose text goes out; null means the newest. */
  seq: number | null
  publishedBy: string
  /** Go on without words that never came. */
  without?: boolean
}

/** What readers have from now on. */
export interface Released {
  headline: string
  revision: number
}

export interface Publication {
  revision: number
  event: string
  url: string
}

const EVENT: Record<PublishKind, StoryEventType> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  reinstate: 'story.published',
}

/**
 * Turns a draft, read from its log up to a seq, into a revision. [PUB1] Revision, event and deliveries commit
 * in one transaction, [PUB3] under the story's row lock: two people who press at once make one revision.
 */
export class Publisher {
  readonly #db: Db
  readonly #log: UpdateLog
  readonly #outbox: Outbox
  readonly #store: PublicationStore
  readonly #sections: Pick<Sections, 'list'>
  readonly #profiles: Pick<Profiles, 'get'>
  readonly #clock: Clock
  readonly #publicUrl: string
  readonly #announce: (event: OutboxEvent) => void
  readonly #missing: MissingWords

  constructor(deps: {
    db: Db
    log: UpdateLog
    /** Who has a draft open. */
    present: (storyId: string) => readonly Person[]
    outbox: Outbox
    sections: Pick<Sections, 'list'>
    profiles: Pick<Profiles, 'get'>
    clock: Clock
    publicUrl: string
    /** Called after the commit. */
    announce: (event: OutboxEvent) => void
  }) {
    this.#db = deps.db
    this.#log = deps.log
    this.#outbox = deps.outbox
    this.#store = new PublicationStore()
    this.#sections = deps.sections
    this.#profiles = deps.profiles
    this.#clock = deps.clock
    this.#publicUrl = deps.publicUrl
    this.#announce = deps.announce
    this.#missing = new MissingWords({ ...deps, store: this.#store })
  }

  /** What publishing would refuse now [PUB4], and at which path it would put the story; null where there is none yet. */
  async check(storyId: string): Promise<{ faults: Fault[]; path: string | null }> {
    const { content: said } = await this.#read(storyId, null)
    const story = await this.#store.find(this.#db, storyId)
    const { zone } = await this.#profiles.get()
    const { content, path } = addressed(said, story, { now: this.#clock.now(), zone })
    const picture = await this.#store.picture(this.#db, content)
    const sections = await this.#sections.list()
    const faults = this.#faults(content, { sections, picture, zone })
    if (faults.some(({ field }) => field === 'section' || field === 'slug'))
      return { faults, path: null }
    const owner = await ownerOf(this.#db, path)
    return { faults: owner === null || owner === storyId ? faults : [...faults, TAKEN], path }
  }

  /** What readers have, or had before it was retracted. */
  async newest(storyId: string): Promise<{ number: number; content: Content }> {
    const revision = await newestRevision(this.#db, storyId)
    if (!revision) throw new GalleyError('not-found', 'This story has not been published.')
    return { number: revision.number, content: revision.content }
  }

  #faults(
    content: Content,
    {
      sections,
      picture,
      zone,
    }: { sections: readonly Section[]; picture: Picture | null; zone: string },
  ): Fault[] {
    const today = dayIn(zone, this.#clock.now())
    return [...checklist(content, sections, today), ...pictureFaults(content, picture)]
  }

  /** Throws `not-publishable` with every reason, `conflict` when the story's state does not allow it. */
  async publish(order: PublishOrder, also: Also<Released> = nothingElse): Promise<Publication> {
    const { content: said, seq } = await this.#read(order.storyId, order.seq, (doc) =>
      this.#missing.refuse(doc, order.storyId, order.without ?? false),
    )
    const { zone } = await this.#profiles.get()
    const done = await this.#db
      .transaction()
      .execute((trx) => this.#publishIn(trx, { ...order, seq, zone }, said, also))
    if (done.event) this.#announce(done.event)
    return done.publication
  }

  async #read(
    storyId: string,
    seq: number | null,
    check: (doc: Y.Doc) => Promise<void> = async () => undefined,
  ): Promise<{ content: Content; seq: number }> {
    const draft = await this.#log.load(storyId, seq ?? undefined)
    if (!draft) {
      if (seq === null) throw new GalleyError('not-found', 'There is no such story.')
      throw new GalleyError(
        'conflict',
        `The draft can’t be read at position ${seq}: reload and try again.`,
      )
    }
    if (draft.schema > SCHEMA_VERSION)
      throw new GalleyError(
        'unavailable',
        'Galley is being updated, and this server does not know all that the story holds yet: try again in a minute.',
      )
    const doc = docOf(draft)
    await check(doc)
    const content = readContent(doc)
    doc.destroy()
    return { content, seq: draft.seq }
  }

  async #publishIn(
    trx: Trx,
    order: PublishOrder & { seq: number; zone: string },
    said: Content,
    also: Also<Released>,
  ): Promise<{ publication: Publication; event: OutboxEvent | null }> {
    const story = await this.#store.lock(trx, order.storyId)
    const { zone } = order
    const { content, path } = addressed(said, story, { now: this.#clock.now(), zone })
    const newest = await newestRevision(trx, order.storyId)
    const same = await this.#alreadyOut(trx, { story, newest, order, content })
    if (same) return { publication: same, event: null }
    refuseWrongState(story, newest, order)
    await this.#refuseArchived(trx, story)
    const picture = await this.#store.picture(trx, content)
    const sections = await holdSection(trx, content.meta.section)
    const faults = this.#faults(content, { sections, picture, zone })
    if (faults.length === 0 && !(await this.#claim(trx, story, path))) faults.push(TAKEN)
    if (faults.length > 0)
      throw new GalleyError('not-publishable', 'The story can’t be published yet.', { faults })
    const revision = await this.#addRevision(trx, { order, content, newest })
    const live = await this.#store.goLive(trx, story, { revision, path, picture })
    const about = {
      revision: revision.number,
      note: publicNote(order),
      reinstated: order.kind === 'reinstate',
      picture: picture?.url ?? null,
      publicUrl: this.#publicUrl,
    }
    const data = storyEventOf(live, content, about)
    const told = { id: revision.eventId, type: EVENT[order.kind], data }
    const event = await this.#outbox.append(trx, told)
    await also(trx, { headline: content.headline, revision: revision.number })
    return { publication: { revision: revision.number, event: event.id, url: data.url }, event }
  }

  /** Nobody would find it in the desk: whoever publishes it wants it back there first. */
  async #refuseArchived(trx: Trx, { archived_at, archived_by }: StoryTable): Promise<void> {
    if (archived_at === null) return
    const [name = 'Somebody'] = await this.#store.namesOf(trx, [archived_by ?? ''])
    throw new GalleyError('conflict', `${name} archived this story: restore it, then publish it.`)
  }

  async #addRevision(
    trx: Trx,
    made: { order: PublishOrder & { seq: number }; content: Content; newest: Revision | null },
  ): Promise<Revision & { eventId: string }> {
    const { order, content, newest } = made
    const number = (newest?.number ?? 0) + 1
    const revision = {
      storyId: order.storyId,
      number,
      kind: order.kind,
      note: order.note,
      seq: order.seq,
      content,
      blocks: alignBlocks(newest?.blocks ?? [], content.body, number),
      publishedAt: this.#clock.now(),
      publishedBy: order.publishedBy,
      eventId: this.#outbox.newId(),
    }
    await addRevision(trx, revision)
    return revision
  }

  /** [PUB3] The revision that this order asks for, when somebody has just made it. */
  async #alreadyOut(
    trx: Trx,
    asked: { story: StoryTable; newest: Revision | null; order: PublishOrder; content: Content },
  ): Promise<Publication | null> {
    const { story, newest, order, content } = asked
    if (story.state !== 'live' || !newest) return null
    if (order.kind === 'reinstate' && newest.kind !== 'reinstate') return null
    const sameText = JSON.stringify(newest.content) === JSON.stringify(content)
    if (!sameText && newest.seq !== order.seq) return null
    const sameNote = order.kind !== 'correct' || newest.note === order.note
    if (!sameNote)
      throw new GalleyError(
        'conflict',
        `Nothing has changed since revision ${newest.number}: correct the text first, then publish the note.`,
      )
    const event = await this.#store.eventOf(trx, newest)
    return { revision: newest.number, event, url: this.#publicUrl + (story.path ?? '') }
  }

  /** Where readers know the story already stays its own, too. */
  async #claim(trx: Trx, story: StoryTable, path: string): Promise<boolean> {
    if (story.path !== null && story.path !== path) await claim(trx, story.path, story.id)
    return claim(trx, path, story.id)
  }
}

const TAKEN = { field: 'slug', message: 'Another story has this address: change the slug.' }

function refuseWrongState(
  story: StoryTable,
  newest: Revision | null,
  order: PublishOrder & { seq: number },
) {
  const { kind } = order
  if (kind === 'reinstate' && story.state !== 'retracted')
    throw new GalleyError('conflict', 'This story is not retracted: publish it, or an update.')
  if (kind !== 'reinstate' && story.state === 'retracted')
    throw new GalleyError('conflict', 'This story was retracted: reinstate it, or duplicate it.')
  if (kind === 'publish' && story.state === 'live')
    throw new GalleyError(
      'conflict',
      'This story is live already: publish an update or a correction.',
    )
  if ((kind === 'update' || kind === 'correct') && story.state !== 'live')
    throw new GalleyError('conflict', 'This story is not live yet: publish it first.')
  if (newest && order.seq < newest.seq)
    throw new GalleyError('conflict', `Revision ${newest.number} is newer than this text: reload.`)
}

function pictureFaults(content: Content, picture: Picture | null): Fault[] {
  const missing = content.meta.hero?.assetId && !picture
  return missing ? [{ field: 'hero', message: 'The image is gone: upload it again.' }] : []
}
