import { z } from 'zod'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import { SharedMap } from '../bus/shared-map.ts'
import type { Clock } from '../kernel/clock.ts'

const readers = z.int().positive()

/**
 * How many people have each story open: told apart on their own node, summed over all nodes. [VUE3]
 * Other nodes hear the numbers only.
 */
export class ReadingNow implements AsyncDisposable {
  /** Open pages by story and visitor. Its bound is that of the streams, of which each holds one. */
  readonly #open = new Map<string, Map<string, number>>()
  readonly #counts: SharedMap<number>

  constructor(deps: { bus: Bus; node: string; clock: Clock }) {
    this.#counts = new SharedMap({ ...deps, channel: CHANNELS.reading, parse: readReaders })
  }

  start(): Promise<void> {
    return this.#counts.start()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#counts[Symbol.asyncDispose]()
  }

  open(storyId: string, visitor: string): () => void {
    this.#add(storyId, visitor, 1)
    let isOpen = true
    return () => {
      if (isOpen) this.#add(storyId, visitor, -1)
      isOpen = false
    }
  }

  reading(storyId: string): number {
    return this.#counts.parts(storyId).reduce((sum, part) => sum + part, 0)
  }

  /** The stories that somebody has open, on any node. */
  stories(): string[] {
    return this.#counts.keys()
  }

  onChange(handler: (storyId: string) => void): () => void {
    return this.#counts.onChange(handler)
  }

  #add(storyId: string, visitor: string, pages: 1 | -1) {
    const visitors = this.#open.get(storyId) ?? new Map<string, number>()
    const left = (visitors.get(visitor) ?? 0) + pages
    if (left > 0) visitors.set(visitor, left)
    else visitors.delete(visitor)
    if (visitors.size > 0) this.#open.set(storyId, visitors)
    else this.#open.delete(storyId)
    this.#counts.set(storyId, visitors.size || null)
  }
}

function readReaders(value: unknown): number | null {
  return readers.safeParse(value).data ?? null
}
