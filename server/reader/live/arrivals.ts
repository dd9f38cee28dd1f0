import { z } from 'zod'
import type { OutboxEvent } from '../../../shared/protocol/events.ts'
import type { Arrivals as Known } from '../../../shared/protocol/api/readers.ts'
import { CHANNELS, type Bus } from '../../bus/bus.ts'
import { SharedMap } from '../../bus/shared-map.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { PageStore } from '../published/page-store.ts'
import { ArrivalTimes } from './arrival-times.ts'

const TICK_MS = 1_000
/** How long it is known of a revision how far it has come. */
const KNOWN_MS = 60 * 60_000
/** How long pages may say when they had it. */
const TELLING_MS = 60_000
/** Revisions that a node follows; the oldest goes first. */
const MOST_FOLLOWED = 50
/** Pages of one node that are asked when they had a revision. */
export const MOST_ASKED = 200
/** Answers that one address may give of a revision, where it is one. */
const MOST_OF_ADDRESS = 20

const count = z.int().nonnegative()
const part = z.object({
  revision: z.int().positive(),
  pages: count,
  written: count,
  times: z.array(count),
  /** This node heard of the publication, and is not only asked by one that did. */
  heard: z.boolean(),
})
type Part = z.infer<typeof part>

/** Pages that are open on this node. */
export interface OpenPages {
  /** Those of a story, and those of them to which all that leads to `revision` has been written. */
  pages(storyId: string, revision: number): { pages: number; written: number }
}

interface ArrivalDeps {
  store: Pick<PageStore, 'edition'>
  relay: { onEvent(handler: (event: OutboxEvent) => void): () => void }
  open: OpenPages
  bus: Bus
  node: string
  clock: Clock
  logger: Pick<Logger, 'warn'>
}

interface Followed {
  revision: number
  /** When it was published, in time that has elapsed here: a clock that is set meanwhile changes nothing. */
  since: number
  times: ArrivalTimes
  /** Who told already, and how many of an address. */
  tellers: Set<string>
  addresses: Map<string, number>
}

interface Told {
  storyId: string
  revision: number
  /** Milliseconds for which the page waited before it told. */
  waited: number
  /** Who tells: one answer each. */
  teller: string
  /** Null where it is that of a proxy. */
  address: string | null
}

/**
 * How far the newest revision of a story has come: of all open pages on all nodes, by what has left for their connections, and
 * of a sample by what they say themselves. [TRU1]
 */
export class Arrivals implements AsyncDisposable {
  readonly #deps: ArrivalDeps
  readonly #clock: Clock
  readonly #parts: SharedMap<Part>
  /** By story, the one that was published last at the end. */
  readonly #followed = new Map<string, Followed>()
  #timer: Timer | null = null
  #unsubscribe: (() => void) | null = null

  constructor(deps: ArrivalDeps) {
    this.#deps = deps
    this.#clock = deps.clock
    this.#parts = new SharedMap({ ...deps, channel: CHANNELS.arrivals, parse: readPart })
  }

  async start(): Promise<void> {
    await this.#parts.start()
    this.#unsubscribe = this.#deps.relay.onEvent((event) => void this.#hear(event))
    this.#timer = this.#clock.every(TICK_MS, () => this.#tick())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    this.#unsubscribe?.()
    await this.#parts[Symbol.asyncDispose]()
  }

  /** A page says that it has a revision. */
  tell({ storyId, revision, waited, teller, address }: Told) {
    const followed = this.#followed.get(storyId)
    if (followed?.revision !== revision || followed.tellers.has(teller)) return
    const took = Math.max(0, this.#clock.elapsed() - waited - followed.since)
    const ofAddress = address === null ? 0 : (followed.addresses.get(address) ?? 0)
    if (took > TELLING_MS || ofAddress >= MOST_OF_ADDRESS || followed.times.told >= 2 * MOST_ASKED)
      return
    followed.tellers.add(teller)
    if (address !== null) followed.addresses.set(address, ofAddress + 1)
    followed.times.add(took)
  }

  /** Null where it can't be known. */
  of(storyId: string): Known['arrivals'] {
    const parts = this.#parts.parts(storyId)
    if (!this.#deps.bus.connected || !parts.some(({ heard }) => heard)) return null
    const revision = Math.max(...parts.map((part) => part.revision))
    const newest = parts.filter((part) => part.revision === revision)
    const times = ArrivalTimes.sum(newest.map((part) => part.times))
    return {
      revision,
      pages: sumOf(parts.map(({ pages }) => pages)),
      written: sumOf(newest.map(({ written }) => written)),
      told: times.told,
      half: times.within(0.5),
      most: times.within(0.95),
    }
  }

  /** Of a retraction, the event does not say which revision it is. Never rejects. */
  async #hear({ timestamp, data: { storyId, revision } }: OutboxEvent) {
    try {
      const number = revision ?? (await this.#deps.store.edition(storyId))?.number
      if (number !== undefined) this.#follow(storyId, number, Date.parse(timestamp))
    } catch (error) {
      this.#deps.logger.warn({ error: String(error), story: storyId }, 'arrivals: not followed')
    }
  }

  #follow(storyId: string, revision: number, at: number) {
    const before = this.#followed.get(storyId)
    if (before && before.revision >= revision) return
    this.#followed.delete(storyId)
    this.#followed.set(storyId, {
      revision,
      since: this.#clock.elapsed() - Math.max(0, this.#clock.now() - at),
      times: new ArrivalTimes(),
      tellers: new Set(),
      addresses: new Map(),
    })
    const [oldest] = this.#followed.keys()
    if (this.#followed.size > MOST_FOLLOWED && oldest !== undefined) this.#followed.delete(oldest)
    this.#say(storyId)
  }

  #tick() {
    for (const [storyId, { since }] of this.#followed)
      if (this.#clock.elapsed() - since >= KNOWN_MS) this.#followed.delete(storyId)
    for (const storyId of this.#parts.keys()) this.#say(storyId)
  }

  /** A node that has not heard of a revision, such as one that has just started, says what pages it has all the same. */
  #say(storyId: string) {
    const followed = this.#followed.get(storyId)
    const heard = this.#parts.others(storyId).filter((other) => other.heard)
    const revision = Math.max(followed?.revision ?? 0, ...heard.map((other) => other.revision))
    if (revision === 0) return this.#parts.set(storyId, null)
    const isOurs = followed?.revision === revision
    this.#parts.set(storyId, {
      revision,
      ...this.#deps.open.pages(storyId, revision),
      times: isOurs ? [...followed.times.counts] : [],
      heard: isOurs,
    })
  }
}

function readPart(value: unknown): Part | null {
  return part.safeParse(value).data ?? null
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0)
}
