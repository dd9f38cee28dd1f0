import { z } from 'zod'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import { SharedMap } from '../bus/shared-map.ts'
import { addressOf } from '../kernel/address-of.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Visitor } from './visitor-key.ts'

const readers = z.int().positive()
/** [VUE4] Browsers at one address that count as people for one story: it costs nothing to name more. */
const MOST_AGENTS = 5

/** After a restart open pages come back within some seconds. */
const COMING_MS = 8_000

/** Of one story. */
interface Readers {
  count: number
  /** Open pages, by address and user agent. */
  pages: Map<string, Map<string, number>>
}

/**
 * How many people have each story open: told apart on their own node, summed over all nodes. [VUE3]
 * Other nodes hear the numbers only.
 */
export class ReadingNow implements AsyncDisposable {
  /** By story. Its bound is that of the streams, of which each holds one page. */
  readonly #open = new Map<string, Readers>()
  readonly #counts: SharedMap<number>
  readonly #clock: Clock
  #knownAt = Infinity

  constructor(deps: { bus: Bus; node: string; clock: Clock }) {
    this.#clock = deps.clock
    this.#counts = new SharedMap({ ...deps, channel: CHANNELS.reading, parse: readReaders })
  }

  start(): Promise<void> {
    this.#knownAt = this.#clock.elapsed() + COMING_MS
    return this.#counts.start()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#counts[Symbol.asyncDispose]()
  }

  open(storyId: string, visitor: Visitor): () => void {
    this.#add(storyId, visitor, 1)
    let isOpen = true
    return () => {
      if (isOpen) this.#add(storyId, visitor, -1)
      isOpen = false
    }
  }

  /** False while those who read at this node before it started, or at others, may still come or be heard of. */
  get known(): boolean {
    return this.#clock.elapsed() >= this.#knownAt
  }

  reading(storyId: string): number {
    return this.#counts.parts(storyId).reduce((sum, part) => sum + part, 0)
  }

  /** The stories that somebody has open, on any node. */
  stories(): string[] {
    return this.#counts.keys()
  }

  /** Those that somebody has open at this node. */
  here(): string[] {
    return [...this.#open.keys()]
  }

  onChange(handler: (storyId: string) => void): () => void {
    return this.#counts.onChange(handler)
  }

  #add(storyId: string, visitor: Visitor, pages: 1 | -1) {
    const readers = this.#open.get(storyId) ?? { count: 0, pages: new Map() }
    addPages(readers, visitor, pages)
    if (readers.pages.size > 0) this.#open.set(storyId, readers)
    else this.#open.delete(storyId)
    this.#counts.set(storyId, readers.count || null)
  }
}

function addPages(readers: Readers, { ip, userAgent, behindProxy }: Visitor, pages: 1 | -1) {
  const address = behindProxy ? 'of a proxy' : addressOf(ip)
  const most = behindProxy ? Infinity : MOST_AGENTS
  const agents = readers.pages.get(address) ?? new Map<string, number>()
  const before = Math.min(agents.size, most)
  const left = (agents.get(userAgent) ?? 0) + pages
  if (left > 0) agents.set(userAgent, left)
  else agents.delete(userAgent)
  readers.count += Math.min(agents.size, most) - before
  if (agents.size > 0) readers.pages.set(address, agents)
  else readers.pages.delete(address)
}

function readReaders(value: unknown): number | null {
  return readers.safeParse(value).data ?? null
}
