import type { Logger } from '../../kernel/logger.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { ViewCount, ViewCounts } from '../../views/view-counts.ts'
import { inSlices } from './in-slices.ts'
import { MOST_ASKED } from './arrivals.ts'
import type { FrameCache } from './frame-cache.ts'
import { viewsFrame, type Frame } from './frames.ts'
import { deliver, type LiveReader } from './reader.ts'
import type { LiveTopic } from './topic.ts'
import type { PageStore } from '../published/page-store.ts'
import { isNewer, type Edition } from '../published/published.ts'

interface LiveStoryDeps {
  store: Pick<PageStore, 'edition'>
  frames: Pick<FrameCache, 'between'>
  counts: Pick<ViewCounts, 'totals' | 'reading'>
  logger: Pick<Logger, 'error'>
}

/**
 * The open pages of one story on this node. It keeps no history: what a reader needs is the patch from the
 * revision that they have to the newest one, whether they come back, drained, or sat through it [RDR1].
 */
export class LiveStory implements LiveTopic {
  readonly readers = new Set<LiveReader>()
  opening = 0
  #id: string
  #deps: LiveStoryDeps
  #edition: Edition | null = null
  readonly #advancing = new SingleRun(() => this.#advance())
  /** One question for all who come while the one before is answered. */
  readonly #asking = new SingleRun(() => this.#ask())
  /** Somebody was not brought up to date. */
  #stale = false
  #count: ViewCount | null = null
  /** What all readers were told last, unless somebody new was told something else. */
  #shown: ViewCount | null = null
  #isUneven = false

  constructor(id: string, deps: LiveStoryDeps) {
    this.#id = id
    this.#deps = deps
  }

  get edition(): Edition | null {
    return this.#edition
  }

  async refresh(): Promise<Edition | null> {
    await this.#asking.ask()
    return this.#edition
  }

  async welcome(reader: LiveReader): Promise<void> {
    try {
      const edition = this.#edition
      if (edition && reader.seen.number > edition.number) reader.reset()
      else if (edition && reader.needs(edition)) await this.#advanceOne(reader, edition)
      const count = await this.#currentCount()
      reader.send(viewsFrame(count))
      this.#isUneven ||= !isSame(count, this.#shown)
    } catch (error) {
      this.#fail(error, 'a reader was not brought up to date')
    }
  }

  advance(): Promise<void> {
    return this.#advancing.ask()
  }

  count(count: ViewCount) {
    this.#count = { ...count, total: Math.max(count.total, this.#count?.total ?? 0) }
  }

  /** Sends counts that have changed, repeats what failed. */
  tick() {
    if (this.#stale) void this.advance()
    const count = this.#count
    if (!count || (isSame(count, this.#shown) && !this.#isUneven)) return
    this.#shown = count
    this.#isUneven = false
    const frame = viewsFrame(count)
    // It never rejects: a socket's failure is its own.
    void inSlices(this.readers, (reader) => void reader.send(frame))
  }

  async #ask() {
    const edition = await this.#deps.store.edition(this.#id)
    if (edition && (this.#edition === null || isNewer(edition, this.#edition)))
      this.#edition = edition
  }

  async #advance() {
    this.#stale = false
    try {
      const edition = await this.refresh()
      if (edition) await this.#advanceAll(edition)
    } catch (error) {
      this.#fail(error, 'readers were not brought up to date')
    }
  }

  #fail(error: unknown, message: string) {
    this.#deps.logger.error({ err: error, story: this.#id }, message)
    this.#stale = true
  }

  async #advanceAll(edition: Edition): Promise<void> {
    const froms = new Set<number>()
    for (const reader of this.readers) if (reader.needs(edition)) froms.add(reader.seen.number)
    const frames = new Map<number, Frame>()
    const ask = Math.min(1, MOST_ASKED / this.readers.size)
    const asking = { ...edition, ask }
    for (const from of froms)
      frames.set(from, await this.#deps.frames.between(this.#id, from, asking))
    await inSlices(this.readers, (reader) => {
      const frame = frames.get(reader.seen.number)
      if (frame && reader.needs(edition)) deliver(reader, frame, edition)
    })
  }

  /** Of a page that comes back nobody asks when it has it: it was away. */
  async #advanceOne(reader: LiveReader, edition: Edition): Promise<void> {
    const { number } = reader.seen
    const frame = await this.#deps.frames.between(this.#id, number, { ...edition, ask: 0 })
    if (reader.seen.number === number && reader.needs(edition)) deliver(reader, frame, edition)
  }

  async #currentCount(): Promise<ViewCount> {
    const totals = this.#count ? null : await this.#deps.counts.totals([this.#id])
    const total = totals?.get(this.#id) ?? 0
    this.count({ total, reading: this.#deps.counts.reading(this.#id) })
    const count = this.#count ?? { total, reading: 0 }
    this.#shown ??= count
    return count
  }
}

function isSame(count: ViewCount, other: ViewCount | null): boolean {
  return count.total === other?.total && count.reading === other.reading
}
