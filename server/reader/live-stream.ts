import type { ServerResponse } from 'node:http'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { ViewCounts } from '../views/view-counts.ts'
import { farewell, greeting, HEARTBEAT } from './live-frames.ts'
import { LiveReader } from './live-reader.ts'
import { LiveStory } from './live-story.ts'
import type { PageStore } from './page-store.ts'

const TICK_MS = 1_000
const HEARTBEAT_MS = 20_000
const RETRY_MS = 2_000
/** Readers of a node that ends come back to another one spread over this time. */
const SPREAD_MS = 4_000

type Opened = 'open' | 'not-found' | 'full'

/** Every committed story event, in order, at least once. */
export interface StoryEvents {
  onEvent(handler: (event: OutboxEvent) => void): () => void
}

interface LiveStreamDeps {
  store: Pick<PageStore, 'edition' | 'story' | 'notes' | 'revisions'>
  relay: StoryEvents
  counts: ViewCounts
  clock: Clock
  ids: Ids
  logger: Pick<Logger, 'error'>
  maxStreams: number
}

/** Who opens a stream, and the revision that their page shows; null if what they sent is no number. */
export interface Visit {
  storyId: string
  revision: number | null
  /** Tells people apart, for "reading now". */
  visitor: string
}

/** Open reader pages: server-sent events about their story, see shared/protocol/live.ts. */
export class LiveStream implements AsyncDisposable {
  #deps: LiveStreamDeps
  #stories = new Map<string, LiveStory>()
  #streams = 0
  #ending = false
  #timers: Timer[]
  #unsubscribe: (() => void)[]

  constructor(deps: LiveStreamDeps) {
    this.#deps = deps
    this.#timers = [
      deps.clock.every(TICK_MS, () => this.#each((story) => story.tick())),
      deps.clock.every(HEARTBEAT_MS, () => this.#each((story) => void story.broadcast(HEARTBEAT))),
    ]
    this.#unsubscribe = [
      deps.relay.onEvent(({ data }) => void this.#stories.get(data.storyId)?.advance()),
      deps.counts.onChange((storyId, count) => this.#stories.get(storyId)?.count(count)),
    ]
  }

  /** Streams that are open on this node. */
  get streams(): number {
    return this.#streams
  }

  /** Streams whose readers take in less than they are sent. */
  get behind(): number {
    let behind = 0
    this.#each((story) => story.readers.forEach((reader) => (behind += reader.behind ? 1 : 0)))
    return behind
  }

  /** Turns `response` into a stream that lasts until either side ends it; otherwise leaves it untouched. */
  async open(visit: Visit, response: ServerResponse): Promise<Opened> {
    if (this.#ending || this.#streams >= this.#deps.maxStreams) return 'full'
    const { storyId } = visit
    const story = this.#stories.get(storyId) ?? new LiveStory(storyId, this.#deps)
    this.#stories.set(storyId, story)
    this.#streams += 1
    story.opening += 1
    try {
      if (!(await story.refresh())) return 'not-found'
      if (this.#ending) return 'full'
      if (!response.destroyed) this.#start(story, visit, response)
      return 'open'
    } finally {
      this.#streams -= 1
      story.opening -= 1
      this.#dropIfIdle(storyId, story)
    }
  }

  /** Ends every stream; browsers come back, elsewhere, in their own time. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending = true
    for (const timer of this.#timers) timer.cancel()
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    for (const story of this.#stories.values()) {
      for (const reader of story.readers) {
        reader.end(farewell(RETRY_MS / 2 + this.#deps.ids.random() * SPREAD_MS))
      }
      await new Promise<void>((resolve) => void setImmediate(resolve))
    }
  }

  #start(story: LiveStory, visit: Visit, response: ServerResponse) {
    const reader = new LiveReader(visit.revision ?? Infinity, response, {
      clock: this.#deps.clock,
      onDrain: (drained) => void story.welcome(drained),
    })
    const stopReading = this.#deps.counts.open(visit.storyId, visit.visitor)
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    response.flushHeaders()
    story.readers.add(reader)
    this.#streams += 1
    response.once('close', () => {
      this.#streams -= 1
      story.readers.delete(reader)
      stopReading()
      this.#dropIfIdle(visit.storyId, story)
    })
    reader.send(greeting(RETRY_MS))
    void story.welcome(reader) // it never rejects
  }

  #dropIfIdle(storyId: string, story: LiveStory) {
    if (story.opening === 0 && story.readers.size === 0) this.#stories.delete(storyId)
  }

  #each(visit: (story: LiveStory) => void) {
    for (const story of this.#stories.values()) visit(story)
  }
}
