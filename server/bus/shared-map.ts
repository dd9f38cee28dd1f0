import { z } from 'zod'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Bus, Unsubscribe } from './bus.ts'

const COALESCE_MS = 200
const RENEW_MS = 3_000
const SILENT_MS = 10_000
/** A message carries at most this many characters of JSON, or a single entry. */
const MESSAGE_CHARS = 32_000

const entries = z.array(z.tuple([z.string(), z.unknown()]))
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), node: z.string() }),
  z.object({ kind: z.literal('change'), node: z.string(), entries }),
  /** All that the node has from key `from` up to, not including, key `to` (null: to the end). */
  z.object({
    kind: z.literal('state'),
    node: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    entries,
  }),
  z.object({ kind: z.literal('goodbye'), node: z.string() }),
])
type Message = z.infer<typeof message>
type Entry = [key: string, value: unknown]

/** Another node, as far as this one has heard. `json` tells news from a renewal. */
interface Peer<T> {
  parts: Map<string, { json: string; value: T }>
  silence: Timer
}

/**
 * A value per key to which every node contributes a part and of which all nodes see all parts. Parts
 * live only as long as their node: renewed every 3 s, so that a lost message delays [BUS1], gone when
 * the node says goodbye or is silent for 10 s. `parse` reads another node's part; null means nonsense.
 */
export class SharedMap<T> implements AsyncDisposable {
  readonly #bus: Bus
  readonly #channel: string
  readonly #node: string
  readonly #clock: Clock
  readonly #parse: (value: unknown) => T | null
  readonly #own = new Map<string, T>()
  readonly #peers = new Map<string, Peer<T>>()
  readonly #handlers = new Set<(key: string) => void>()
  /** What the next message has to tell. */
  readonly #changed = new Set<string>()
  #tellAll = false
  #pause: Timer | null = null
  #renewal: Timer | null = null
  #unsubscribe: Unsubscribe | null = null

  constructor(deps: {
    bus: Bus
    channel: string
    node: string
    clock: Clock
    parse: (value: unknown) => T | null
  }) {
    this.#bus = deps.bus
    this.#channel = deps.channel
    this.#node = deps.node
    this.#clock = deps.clock
    this.#parse = deps.parse
  }

  async start(): Promise<void> {
    this.#unsubscribe = await this.#bus.subscribe(this.#channel, (news) => this.#hear(news))
    this.#publish({ kind: 'hello', node: this.#node })
    this.#tellEverything()
    this.#renewal = this.#clock.every(RENEW_MS, () => this.#tellEverything())
  }

  /** Replaces this node's part; null takes it away. `value` must survive JSON. */
  set(key: string, value: T | null): void {
    const before = this.#own.get(key) ?? null
    if (JSON.stringify(before) === JSON.stringify(value)) return
    if (value === null) this.#own.delete(key)
    else this.#own.set(key, value)
    this.#changed.add(key)
    this.#tellSoon()
    this.#announce(key)
  }

  /** The parts of all nodes, this one's first. */
  parts(key: string): T[] {
    const own = this.#own.get(key)
    return own === undefined ? this.others(key) : [own, ...this.others(key)]
  }

  /** The parts of other nodes. */
  others(key: string): T[] {
    const parts: T[] = []
    for (const peer of this.#peers.values()) {
      const part = peer.parts.get(key)
      if (part) parts.push(part.value)
    }
    return parts
  }

  keys(): string[] {
    const keys = new Set(this.#own.keys())
    for (const peer of this.#peers.values()) for (const key of peer.parts.keys()) keys.add(key)
    return [...keys]
  }

  /** Calls `handler` with the key whose parts changed, on any node. */
  onChange(handler: (key: string) => void): () => void {
    this.#handlers.add(handler)
    return () => void this.#handlers.delete(handler)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#handlers.clear()
    this.#renewal?.cancel()
    this.#pause?.cancel()
    if (this.#unsubscribe) this.#publish({ kind: 'goodbye', node: this.#node })
    this.#unsubscribe?.()
    this.#unsubscribe = null
    for (const peer of this.#peers.values()) peer.silence.cancel()
    this.#peers.clear()
  }

  #tellEverything() {
    this.#tellAll = true
    this.#tellSoon()
  }

  /** The first change goes out at once; those of the next 200 ms go together. */
  #tellSoon() {
    if (!this.#unsubscribe || this.#pause || (!this.#tellAll && this.#changed.size === 0)) return
    if (this.#tellAll) this.#tellState()
    else this.#tellChanges()
    this.#tellAll = false
    this.#changed.clear()
    this.#pause = this.#clock.after(COALESCE_MS, () => {
      this.#pause = null
      this.#tellSoon()
    })
  }

  /** Each message is complete for its range of keys, so that losing another one does no harm to it. */
  #tellState() {
    const sorted = [...this.#own].sort(([a], [b]) => (a < b ? -1 : 1))
    const chunks = chunked(sorted)
    chunks.forEach((entries, i) => {
      const from = i === 0 ? '' : (entries[0]?.[0] ?? '')
      const to = chunks[i + 1]?.[0]?.[0] ?? null
      this.#publish({ kind: 'state', node: this.#node, from, to, entries })
    })
  }

  #tellChanges() {
    const news = [...this.#changed].map((key): Entry => [key, this.#own.get(key) ?? null])
    for (const entries of chunked(news)) {
      this.#publish({ kind: 'change', node: this.#node, entries })
    }
  }

  #publish(news: Message) {
    this.#bus.publish(this.#channel, news)
  }

  #hear(heard: unknown) {
    const parsed = message.safeParse(heard)
    if (!parsed.success || parsed.data.node === this.#node || !this.#unsubscribe) return
    const news = parsed.data
    switch (news.kind) {
      case 'hello':
        return this.#tellEverything()
      case 'goodbye':
        return this.#forget(news.node)
      case 'change':
        return this.#apply(news.node, news.entries)
      case 'state':
        this.#apply(news.node, this.#missing(news))
        return this.#apply(news.node, news.entries)
    }
  }

  /** What this node knows of a range of keys and the other one no longer has. */
  #missing({ node, from, to, entries }: Message & { kind: 'state' }): Entry[] {
    const told = new Set(entries.map(([key]) => key))
    const known = [...(this.#peers.get(node)?.parts.keys() ?? [])]
    return known
      .filter((key) => key >= from && (to === null || key < to) && !told.has(key))
      .map((key) => [key, null])
  }

  #apply(node: string, news: readonly Entry[]) {
    const { parts } = this.#alive(node)
    for (const [key, raw] of news) {
      if (raw === null) {
        if (parts.delete(key)) this.#announce(key)
        continue
      }
      const value = this.#parse(raw)
      const json = JSON.stringify(value)
      if (value === null || parts.get(key)?.json === json) continue
      parts.set(key, { json, value })
      this.#announce(key)
    }
  }

  #alive(node: string): Peer<T> {
    const known = this.#peers.get(node)
    known?.silence.cancel()
    const silence = this.#clock.after(SILENT_MS, () => this.#forget(node))
    const peer = known ?? { parts: new Map(), silence }
    peer.silence = silence
    this.#peers.set(node, peer)
    return peer
  }

  #forget(node: string) {
    const peer = this.#peers.get(node)
    peer?.silence.cancel()
    this.#peers.delete(node)
    for (const key of peer?.parts.keys() ?? []) this.#announce(key)
  }

  #announce(key: string) {
    for (const handler of this.#handlers) handler(key)
  }
}

/** At least one chunk, so that a node without parts still gives a sign of life. */
function chunked(entries: readonly Entry[]): Entry[][] {
  let chunk: Entry[] = []
  let chars = 0
  const chunks = [chunk]
  for (const entry of entries) {
    const length = JSON.stringify(entry).length
    if (chunk.length > 0 && chars + length > MESSAGE_CHARS) {
      chunk = []
      chars = 0
      chunks.push(chunk)
    }
    chunk.push(entry)
    chars += length
  }
  return chunks
}
