import type {
  Head,
  PicturedOutline,
  Picture as PictureInText,
} from '../../shared/document/content.ts'
import { dayIn } from '../../shared/model/day.ts'
import { openTo, type Section } from '../../shared/model/section.ts'
import { publicNote, type PublishKind } from '../../shared/model/story.ts'
import type { Person } from '../../shared/model/person.ts'
import type { PurgeState } from '../../shared/protocol/api/publishing.ts'
import type { OutboxEvent, StoryEventType } from '../../shared/protocol/events.ts'
import type { Contents } from '../contents/contents.ts'
import type { Typeset } from '../contents/jobs.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError, type Fault } from '../kernel/errors.ts'
import type { UpdateLog } from '../log/update-log.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import { keepVersion } from '../store/kept-versions.ts'
import type { Profiles } from '../store/profiles.ts'
import { holdSection, type Sections } from '../store/sections.ts'
import { shownHead } from '../store/tags.ts'
import { keptText } from '../store/revision-text.ts'
import type { StoryTable } from '../store/tables.ts'
import { addressed } from './address.ts'
import { claim, ownerOf } from './address-table.ts'
import { shownPlace, type Caches } from './caches.ts'
import { checklist } from './checklist.ts'
import { MissingWords } from './missing-words.ts'
import { passageOf } from './passage.ts'
import { pictureFaults } from './picture-faults.ts'
import { PublicationStore, type KnownPictures } from './publication-store.ts'
import { refuseArchived, refuseWrongState } from './refuse-wrong-state.ts'
import { addRevision, newestNumber, newestRevision, type Revision } from './revisions.ts'
import { storyEventOf } from './story-event.ts'

export interface PublishOrder {
  storyId: string
  kind: PublishKind
  note: string | null
  /** The position whose text goes out; null means the newest. */
  seq: number | null
  publishedBy: string
  /** Go on without words that never came. */
  without?: boolean | undefined
  /** Nobody needs to hear of it. */
  minor?: boolean | undefined
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
  purge: PurgeState | null
}

type Made = Omit<Publication, 'purge'>

const EVENT: Record<PublishKind, StoryEventType> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  reinstate: 'story.published',
}

/** Others publish the story at the same moment. */
const MOST_TRIES = 10

/** A draft that is typeset, and the newest revision as it was then. */
interface Proof {
  set: Typeset
  newest: Revision | null
}

/**
 * Turns a draft, read from its log up to a seq, into a revision. [PUB1] Revision, event and deliveries commit
 * in one transaction, [PUB3] under the story's row lock: two people who press at once make one revision. What takes
 * long is done before, beside the newest revision as it is then, and again if there is another one by the time of the lock.
 */
export class Publisher {
  readonly #db: Db
  readonly #contents: Pick<Contents, 'draft' | 'outline' | 'typeset' | 'content'>
  readonly #outbox: Outbox
  readonly #store: PublicationStore
  readonly #sections: Pick<Sections, 'list'>
  readonly #profiles: Pick<Profiles, 'get'>
  readonly #clock: Clock
  readonly #publicUrl: string
  readonly #announce: (event: OutboxEvent) => void
  readonly #caches: Pick<Caches, 'owe' | 'purge'>
  readonly #missing: MissingWords

  constructor(deps: {
    db: Db
    log: Pick<UpdateLog, 'clients'>
    contents: Pick<Contents, 'draft' | 'outline' | 'typeset' | 'content'>
    /** Who has a draft open. */
    present: (storyId: string) => readonly Person[]
    outbox: Outbox
    sections: Pick<Sections, 'list'>
    profiles: Pick<Profiles, 'get'>
    clock: Clock
    publicUrl: string
    /** Called after the commit. */
    announce: (event: OutboxEvent) => void
    caches: Pick<Caches, 'owe' | 'purge'>
  }) {
    this.#db = deps.db
    this.#contents = deps.contents
    this.#outbox = deps.outbox
    this.#store = new PublicationStore()
    this.#sections = deps.sections
    this.#profiles = deps.profiles
    this.#clock = deps.clock
    this.#publicUrl = deps.publicUrl
    this.#announce = deps.announce
    this.#caches = deps.caches
    this.#missing = new MissingWords({ ...deps, store: this.#store })
  }

  /** What publishing would refuse now [PUB4], and at which path it would put the story; null where there is none yet. */
  async check(storyId: string): Promise<{ faults: Fault[]; path: string | null }> {
    const { outline } = await this.#contents.outline(await this.#contents.draft(storyId))
    const story = await this.#store.find(this.#db, storyId)
    const { zone } = await this.#profiles.get()
    const all = await this.#sections.list()
    const at = { now: this.#clock.now(), zone, sections: all }
    const { content, path } = addressed(outline, story, at)
    const pictures = await this.#store.pictures(this.#db, content)
    const sections = openTo(all, await this.#store.sectionOf(this.#db, storyId))
    const faults = this.#faults(content, { sections, pictures, zone })
    if (faults.some(({ field }) => field === 'section' || field === 'slug'))
      return { faults, path: null }
    const owner = await ownerOf(this.#db, path)
    return { faults: owner === null || owner === storyId ? faults : [...faults, TAKEN], path }
  }

  /** What readers have, or had before it was retracted. */
  async newest(storyId: string): Promise<{ number: number; contentJson: string }> {
    const revision = await newestRevision(this.#db, storyId)
    if (!revision) throw new GalleyError('not-found', 'This story has not been published.')
    return { number: revision.number, contentJson: await this.#contents.content(revision) }
  }

  #faults(
    content: PicturedOutline,
    {
      sections,
      pictures,
      zone,
    }: { sections: readonly Section[]; pictures: KnownPictures; zone: string },
  ): Fault[] {
    const today = dayIn(zone, this.#clock.now())
    return [...checklist(content, sections, today), ...pictureFaults(content, pictures)]
  }

  /** Throws `not-publishable` with every reason, `conflict` when the story's state does not allow it. */
  async publish(order: PublishOrder, also: Also<Released> = nothingElse): Promise<Publication> {
    const { storyId, without = false, minor = false } = order
    const draft = await this.#contents.draft(storyId, order.seq)
    const { zone } = await this.#profiles.get()
    for (let i = 0; i < MOST_TRIES; i++) {
      const newest = await newestRevision(this.#db, storyId)
      const set = await this.#contents.typeset(draft, newest, { minor })
      await this.#missing.refuse(set.waitsFor, storyId, without)
      const asked = { ...order, seq: draft.seq, zone }
      const done = await this.#db
        .transaction()
        .execute((trx) => this.#publishIn(trx, asked, { set, newest }, also))
      if (done) return { ...done.publication, purge: await this.#told(done.event) }
    }
    throw new GalleyError('unavailable', 'Others publish this story just now: try again.')
  }

  async #told(event: OutboxEvent | null): Promise<PurgeState | null> {
    if (!event) return null
    this.#announce(event)
    return this.#caches.purge(event.id)
  }

  /** Null if there is another revision meanwhile. */
  async #publishIn(
    trx: Trx,
    order: PublishOrder & { seq: number; zone: string },
    { set, newest }: Proof,
    also: Also<Released>,
  ): Promise<{ publication: Made; event: OutboxEvent | null } | null> {
    const story = await this.#store.lock(trx, order.storyId)
    if ((await newestNumber(trx, order.storyId)) !== (newest?.number ?? 0)) return null
    const { zone } = order
    const held = await holdSection(trx, set.outline.meta.section)
    const at = { now: this.#clock.now(), zone, sections: held }
    const { content, path } = addressed(set.outline, story, at)
    const { body: _body, pictures: inText, ...head } = content
    const same = await this.#alreadyOut(trx, { story, order, head, proof: { set, newest } })
    if (same) return { publication: same, event: null }
    refuseWrongState(story, newest, order)
    await refuseArchived(story, (id) => this.#store.namesOf(trx, [id]))
    const pictures = await this.#store.pictures(trx, content)
    const picture = pictures.hero
    const sections = openTo(held, await this.#store.sectionOf(trx, story.id))
    const faults = this.#faults(content, { sections, pictures, zone })
    if (faults.length === 0 && !(await this.#claim(trx, story, path))) faults.push(TAKEN)
    if (faults.length > 0)
      throw new GalleyError('not-publishable', 'The story can’t be published yet.', { faults })
    const revision = await this.#addRevision(trx, { order, head, inText, proof: { set, newest } })
    const { searched } = set
    const live = await this.#store.goLive(trx, story, { revision, path, picture, searched })
    const about = {
      revision: revision.number,
      note: publicNote(order),
      reinstated: order.kind === 'reinstate',
      minor: revision.minor,
      picture: picture?.url ?? null,
      publicUrl: this.#publicUrl,
    }
    const data = storyEventOf(live, await shownHead(trx, head), about)
    const told = { id: revision.eventId, type: EVENT[order.kind], data }
    const event = await this.#outbox.append(trx, told)
    const before = story.path !== null && newest ? await shownPlace(trx, story.path, newest) : null
    await this.#caches.owe(trx, event, { before, after: await shownPlace(trx, path, revision) })
    await also(trx, { headline: head.headline, revision: revision.number })
    return { publication: { revision: revision.number, event: event.id, url: data.url }, event }
  }

  async #addRevision(
    trx: Trx,
    made: {
      order: PublishOrder & { seq: number }
      head: Head
      inText: PictureInText[]
      proof: Proof
    },
  ): Promise<Revision & { eventId: string }> {
    const { order, head, inText, proof } = made
    const { set, newest } = proof
    const revision = {
      storyId: order.storyId,
      number: (newest?.number ?? 0) + 1,
      kind: order.kind,
      note: order.note,
      seq: order.seq,
      head,
      ...keptText(JSON.stringify(head), set.text),
      publishedAt: this.#clock.now(),
      publishedBy: order.publishedBy,
      eventId: this.#outbox.newId(),
      minor: order.minor ?? false,
      passage: order.kind === 'correct' ? passageOf(set, head) : null,
      pictures: inText,
    }
    await addRevision(trx, revision)
    await keepVersion(trx, {
      storyId: order.storyId,
      seq: order.seq,
      at: revision.publishedAt,
      kind: 'publication',
      revision: revision.number,
      madeBy: order.publishedBy,
    })
    return revision
  }

  /** [PUB3] The revision that this order asks for, when somebody has just made it. */
  async #alreadyOut(
    trx: Trx,
    asked: { story: StoryTable; order: PublishOrder; head: Head; proof: Proof },
  ): Promise<Made | null> {
    const { story, order, head, proof } = asked
    const { newest, set } = proof
    if (story.state !== 'live' || !newest) return null
    if (order.kind === 'reinstate' && newest.kind !== 'reinstate') return null
    const { before } = set
    const sameText = before?.isSameBody && JSON.stringify(before.head) === JSON.stringify(head)
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
