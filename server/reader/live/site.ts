import { nameSlug } from '../../../shared/model/name-slug.ts'
import { sectionPath, type Section } from '../../../shared/model/section.ts'
import type { OutboxEvent } from '../../../shared/protocol/events.ts'
import { SITE, type CardNews, type LookNews } from '../../../shared/protocol/live.ts'
import type { Logger } from '../../kernel/logger.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { Edition } from '../published/published.ts'
import { lookFrame, RESET, siteFrame, type Frame } from './frames.ts'
import type { Sections } from '../../store/sections.ts'
import { inSlices } from './in-slices.ts'
import { deliver, type LiveReader } from './reader.ts'
import type { LiveTopic } from './topic.ts'

/** Events that are told of; a page that missed more is loaded again. */
const KEPT = 300

export interface SiteEvents {
  last(): Promise<number>
  readAfter(seq: number): Promise<OutboxEvent[]>
}

/** What happened to a story, as far as lists are concerned. */
interface Happening {
  seq: number
  id: string
  news: CardNews
}

/** Pages that show cards of stories: each follows the outbox from the seq that it was made at. */
export class LiveSite implements LiveTopic {
  readonly readers = new Set<LiveReader>()
  opening = 0
  readonly #events: SiteEvents
  readonly #logger: Pick<Logger, 'error'>
  readonly #advancing = new SingleRun(() => this.#advance())
  /** The newest events, the oldest of them first; null until somebody asks. */
  #happened: Happening[] | null = null
  #seq = 0
  /** By where they lead from; all lead to `#seq`. */
  readonly #frames = new Map<number, Frame>()
  #stale = false
  readonly #sections: Pick<Sections, 'list'>
  readonly #looks: () => Promise<LookNews>
  readonly #looking = new SingleRun(() => this.#look())
  /** As open pages were told last, and the frame that says it. */
  #shown: { looks: LookNews; frame: Frame } | null = null

  constructor(deps: {
    events: SiteEvents
    sections: Pick<Sections, 'list'>
    looks: () => Promise<LookNews>
    logger: Pick<Logger, 'error'>
  }) {
    this.#events = deps.events
    this.#sections = deps.sections
    this.#looks = deps.looks
    this.#logger = deps.logger
  }

  get edition(): Edition | null {
    return this.#happened && { number: this.#seq, state: 'live' }
  }

  async refresh(): Promise<Edition | null> {
    if (!this.#happened) {
      const seq = Math.max(0, (await this.#events.last()) - KEPT)
      // Others may have asked at the same time.
      if (!this.#happened) [this.#seq, this.#happened] = [seq, []]
    }
    let events
    do {
      events = await this.#events.readAfter(this.#seq)
      this.#take(events, await this.#sections.list())
    } while (events.length > 0)
    return this.edition
  }

  async welcome(reader: LiveReader): Promise<void> {
    const { edition } = this
    if (!edition) return
    if (reader.seen.number > edition.number) reader.reset()
    else if (reader.needs(edition)) deliver(reader, this.#frameFrom(reader.seen.number), edition)
    await this.#looking.ask()
    if (this.#shown) reader.send(this.#shown.frame)
  }

  advance(): Promise<void> {
    return this.#advancing.ask()
  }

  tick() {
    if (this.#stale) void this.advance()
    if (this.readers.size > 0) void this.#looking.ask()
  }

  /** Tells every open page when pages look otherwise than they did. */
  async #look() {
    try {
      const looks = await this.#looks()
      const before = this.#shown?.looks
      if (looks.front === before?.front && looks.page === before.page) return
      const frame = lookFrame(looks)
      this.#shown = { looks, frame }
      if (before) await inSlices(this.readers, (reader) => void reader.send(frame))
    } catch (error) {
      this.#logger.error({ err: error, story: SITE }, 'readers were not told how pages look')
    }
  }

  async #advance() {
    this.#stale = false
    try {
      const edition = await this.refresh()
      if (!edition) return
      await inSlices(this.readers, (reader) => {
        if (reader.needs(edition)) deliver(reader, this.#frameFrom(reader.seen.number), edition)
      })
    } catch (error) {
      this.#logger.error({ err: error, story: SITE }, 'readers were not brought up to date')
      this.#stale = true
    }
  }

  #take(events: readonly OutboxEvent[], sections: readonly Section[]) {
    for (const event of events) {
      const { seq } = event
      if (!this.#happened || seq <= this.#seq) continue
      this.#happened.push({ seq, id: event.data.storyId, news: newsOf(event, sections) })
      this.#seq = seq
      if (this.#happened.length > KEPT) this.#happened.shift()
      this.#frames.clear()
    }
  }

  #frameFrom(seq: number): Frame {
    const frame = this.#frames.get(seq) ?? this.#makeFrame(seq)
    this.#frames.set(seq, frame)
    return frame
  }

  #makeFrame(from: number): Frame {
    const happened = this.#happened ?? []
    if (from < this.#seq - happened.length) return RESET
    return siteFrame({ seq: this.#seq, cards: cardsSince(from, happened) })
  }
}

/** Each story once, as it is after all that happened to it. */
function cardsSince(from: number, happened: readonly Happening[]): CardNews[] {
  const cards = new Map<string, CardNews>()
  for (const { seq, id, news } of happened) {
    if (seq <= from) continue
    const before = cards.get(id)
    cards.delete(id)
    const isStillNew = before?.is === 'new' && news.is === 'changed'
    cards.set(id, isStillNew ? { ...news, is: 'new' } : news)
  }
  return [...cards.values()]
}

function newsOf({ type, data }: OutboxEvent, sections: readonly Section[]): CardNews {
  const { storyId: id, headline, section, bylines, tags } = data
  if (type === 'story.retracted') return { id, is: 'retracted' }
  const on = [
    '/',
    sectionPath(sections, section) ?? [],
    ...bylines.map((name) => `/authors/${nameSlug(name)}`),
    ...tags.map((tag) => `/tags/${nameSlug(tag)}`),
  ].flat()
  return { id, is: type === 'story.published' ? 'new' : 'changed', headline, on: [...new Set(on)] }
}
