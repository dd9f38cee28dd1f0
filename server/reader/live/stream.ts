import type { ServerResponse } from 'node:http'
import type { OutboxEvent } from '../../../shared/protocol/events.ts'
import { SITE, type LookNews } from '../../../shared/protocol/live.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { ViewCounts } from '../../views/view-counts.ts'
import { inSlices } from './in-slices.ts'
import { LiveConnection } from './connection.ts'
import { FrameCache } from './frame-cache.ts'
import { farewell, greeting, HEARTBEAT, tokenFrame } from './frames.ts'
import { Places, type PlaceLimits, type Refusal } from './places.ts'
import { LiveReader, type LivePage } from './reader.ts'
import { LiveSite, type SiteEvents } from './site.ts'
import { LiveStory } from './story.ts'
import type { LiveTopic } from './topic.ts'
import type { Authors } from '../../store/authors.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Tags } from '../../store/tags.ts'
import type { Sections } from '../../store/sections.ts'
import type { PageStore } from '../published/page-store.ts'
import type { Texts } from '../published/published.ts'
import type { ViewTokens } from '../../views/view-tokens.ts'
import type { Visitor } from '../../views/visitor-key.ts'

const TICK_MS = 1_000
const FRAME_BYTES = 32 * 1024 * 1024
const HEARTBEAT_MS = 20_000
const RETRY_MS = 2_000
/** Readers of a node that ends come back to another one spread over this time. */
const SPREAD_MS = 4_000

type Opened = 'open' | 'not-found' | Refusal

/** Every committed story event, in order, at least once. */
export interface StoryEvents {
  onEvent(handler: (event: OutboxEvent) => void): () => void
}

interface LiveStreamDeps {
  store: Pick<PageStore, 'edition' | 'story' | 'notes' | 'revisions'>
  texts: Pick<Texts, 'patch'>
  sections: Pick<Sections, 'list'>
  authors: Pick<Authors, 'of' | 'edition'>
  tags: Pick<Tags, 'edition'>
  profiles: Pick<Profiles, 'get'>
  relay: StoryEvents
  events: SiteEvents
  /** How pages look now. */
  looks: () => Promise<LookNews>
  counts: ViewCounts
  tokens: Pick<ViewTokens, 'of'>
  clock: Clock
  ids: Ids
  logger: Pick<Logger, 'error'>
  /** Pages count, whether each has a stream or several share one. */
  places: PlaceLimits
}

/** Who opens a stream, and for which page. */
export interface Visit {
  /** A program that has no page, and so no revision, hears of what comes from now on. */
  page: Followed
  /** Other pages that the same browser has open; null for a stream of one page. */
  also: readonly LivePage[] | null
  visitor: Visitor
}

type Followed = Omit<LivePage, 'revision'> & { revision: number | null }

/** A page that is being opened, and what it will follow. */
interface Seat {
  page: Followed
  topic: LiveTopic
  /** For the view that the page counts. */
  token: string | null
}

/** Open reader pages: server-sent events about their story and the site, see shared/protocol/live.ts. */
export class LiveStream implements AsyncDisposable {
  #deps: LiveStreamDeps & { frames: FrameCache }
  #stories = new Map<string, LiveStory>()
  #site: LiveSite
  #connections = new Set<LiveConnection>()
  #places: Places
  #ending = false
  #timers: Timer[]
  #unsubscribe: (() => void)[]

  constructor(deps: LiveStreamDeps) {
    this.#deps = { ...deps, frames: new FrameCache({ ...deps, maxBytes: FRAME_BYTES }) }
    this.#site = new LiveSite(deps)
    this.#places = new Places(deps.places)
    this.#timers = [
      deps.clock.every(TICK_MS, () => this.#tick()),
      // It never rejects: a socket's failure is its own.
      deps.clock.every(HEARTBEAT_MS, () => {
        void inSlices(this.#connections, (connection) => void connection.send(HEARTBEAT))
      }),
    ]
    this.#unsubscribe = [
      deps.relay.onEvent(({ data }) => {
        // They never reject.
        void this.#stories.get(data.storyId)?.advance()
        void this.#site.advance()
      }),
      deps.counts.onChange((storyId, count) => this.#stories.get(storyId)?.count(count)),
    ]
  }

  /** Streams that are open on this node. */
  get streams(): number {
    return this.#connections.size
  }

  /** Streams whose readers take in less than they are sent. */
  get behind(): number {
    return [...this.#connections].filter(({ behind }) => behind).length
  }

  /** Pages of a story that are open on this node, and those that have what leads to a revision, as far as this node can tell. */
  pages(storyId: string, revision: number): { pages: number; written: number } {
    const readers = [...(this.#stories.get(storyId)?.readers ?? [])]
    const written = readers.filter((reader) => reader.has(revision)).length
    return { pages: readers.length, written }
  }

  /** Turns `response` into a stream that lasts until either side ends it; otherwise leaves it untouched. */
  async open(visit: Visit, response: ServerResponse): Promise<Opened> {
    if (this.#ending) return 'full'
    const pages = [visit.page, ...(visit.also ?? [])]
    const ids = pages.map(({ storyId }) => storyId)
    const place = this.#places.take(visit.visitor, ids)
    if (typeof place === 'string') return place
    using held = new DisposableStack()
    held.defer(place.leave)
    const opening = pages.map((page) => ({ page, topic: this.#enter(page.storyId) }))
    try {
      const [first] = await Promise.all(opening.map(({ topic }) => topic.refresh()))
      if (!first) return 'not-found'
      const seats = await this.#withTokens(opening, visit.visitor)
      if (this.#ending) return 'full'
      if (response.destroyed) return 'open'
      const kept = held.move()
      response.once('close', () => kept.dispose())
      this.#start(seats, visit, response)
      return 'open'
    } finally {
      for (const { topic } of opening) topic.opening -= 1
      for (const seat of opening) this.#dropIfIdle(seat)
    }
  }

  /** Ends every stream; browsers come back, elsewhere, in their own time. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending = true
    for (const timer of this.#timers) timer.cancel()
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    await inSlices(this.#connections, (connection) => {
      connection.end(farewell(RETRY_MS / 2 + this.#deps.ids.random() * SPREAD_MS))
    })
  }

  /** It will hear of events from now on, though nobody follows it yet. */
  #enter(storyId: string): LiveTopic {
    const topic = storyId === SITE ? this.#site : this.#story(storyId)
    topic.opening += 1
    return topic
  }

  #story(storyId: string): LiveStory {
    const story = this.#stories.get(storyId) ?? new LiveStory(storyId, this.#deps)
    this.#stories.set(storyId, story)
    return story
  }

  #withTokens(opening: readonly Omit<Seat, 'token'>[], visitor: Visitor): Promise<Seat[]> {
    const token = async (storyId: string) =>
      storyId === SITE ? null : this.#deps.tokens.of(storyId, visitor)
    return Promise.all(
      opening.map(async (seat) => ({ ...seat, token: await token(seat.page.storyId) })),
    )
  }

  #start(seats: readonly Seat[], { also, visitor }: Visit, response: ServerResponse) {
    // All that is known at once goes out in one piece.
    const { socket } = response
    socket?.cork()
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    response.flushHeaders()
    const readers = new Map<LiveReader, LiveTopic>()
    const connection = new LiveConnection(response, {
      clock: this.#deps.clock,
      onDrain: () => welcomeAll(readers),
    })
    this.#connections.add(connection)
    connection.send(greeting(RETRY_MS))
    const leaves = seats.map((seat) => {
      const { edition } = seat.topic
      const page = { ...seat.page, revision: seat.page.revision ?? edition?.number ?? 0 }
      const reader = new LiveReader(page, connection, { shared: also !== null })
      if (!edition) return reader.reset()
      readers.set(reader, seat.topic)
      if (seat.token !== null) reader.send(tokenFrame(seat.token))
      return this.#sit(seat, reader, visitor)
    })
    response.once('close', () => {
      this.#connections.delete(connection)
      for (const leave of leaves) leave?.()
    })
    socket?.uncork()
    welcomeAll(readers)
  }

  /** Gives what ends it. */
  #sit(seat: Seat, reader: LiveReader, visitor: Visitor): () => void {
    const { page, topic } = seat
    const stopReading = page.storyId === SITE ? null : this.#deps.counts.open(page.storyId, visitor)
    topic.readers.add(reader)
    return () => {
      topic.readers.delete(reader)
      stopReading?.()
      this.#dropIfIdle(seat)
    }
  }

  #dropIfIdle({ page, topic }: Pick<Seat, 'page' | 'topic'>) {
    if (topic.opening === 0 && topic.readers.size === 0) this.#stories.delete(page.storyId)
  }

  #tick() {
    for (const connection of this.#connections) connection.cutIfStuck()
    for (const topic of [this.#site, ...this.#stories.values()]) topic.tick()
  }
}

function welcomeAll(readers: ReadonlyMap<LiveReader, LiveTopic>) {
  for (const [reader, topic] of readers) void topic.welcome(reader) // it never rejects
}
