import * as Y from 'yjs'
import { deletionsIn, type Deletions } from './their-deletions.ts'

/** Nobody composes one word for longer. */
const MOST_HELD_MS = 30_000
const MOST_HELD_BYTES = 1024 * 1024

/** An update, or all that was missed, which says by itself how it is brought in. */
type Arrival = { bytes: number } & ({ update: Uint8Array } | Missed)

interface Missed {
  /** What colleagues deleted by it, seen from the document as it is then. */
  deletions: () => Deletions
  apply: () => void
}

/** What colleagues write, on its way into the document. */
export class Arrivals {
  /** What they deleted by what is being brought in; null at other times. */
  theirDeletions: Deletions | null = null
  readonly #doc: Y.Doc
  readonly #origin: object
  /** Who looks at something before an update is brought in. */
  readonly #looks = new Set<() => void>()
  #held: { arrivals: Arrival[]; bytes: number } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(doc: Y.Doc, origin: object) {
    this.#doc = doc
    this.#origin = origin
  }

  /** Calls `look` right before something is brought in; what it changes is still this person's own. */
  before(look: () => void): () => void {
    this.#looks.add(look)
    return () => void this.#looks.delete(look)
  }

  take(update: Uint8Array): void {
    this.#come({ update, bytes: update.byteLength })
  }

  /** Brings in all that was missed, of so many bytes; `apply` may be called later. */
  bring(missed: Missed & { bytes: number }): void {
    this.#come(missed)
  }

  #come(arrival: Arrival) {
    if (!this.#held) return this.#bringIn([arrival])
    this.#held.arrivals.push(arrival)
    this.#held.bytes += arrival.bytes
    this.#timer ??= setTimeout(() => this.release(), MOST_HELD_MS)
    if (this.#held.bytes > MOST_HELD_BYTES) this.release()
  }

  /**
   * While somebody composes a word (Japanese, Korean, every word on a phone), the browser writes it anew with each
   * key, and a change beside it would make it begin again. What comes waits until `release`, with bounds.
   */
  hold(): void {
    this.#held ??= { arrivals: [], bytes: 0 }
  }

  /** Unless a `release` comes first. Some engines end one composition twice, the second time as the next one begins. */
  releaseIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.release(), ms)
  }

  release(): void {
    const { arrivals } = this.#held ?? { arrivals: [] }
    this.#held = null
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#closed) this.#bringIn(arrivals)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  /** In their order; updates that came one after the other are one. */
  #bringIn(arrivals: readonly Arrival[]) {
    let updates: Uint8Array[] = []
    for (const arrival of arrivals) {
      if ('update' in arrival) updates.push(arrival.update)
      else {
        this.#apply(updates)
        updates = []
        this.#run(arrival.deletions(), arrival.apply)
      }
    }
    this.#apply(updates)
  }

  #apply(updates: readonly Uint8Array[]) {
    if (updates.length === 0) return
    const update = Y.mergeUpdates([...updates])
    this.#run(deletionsIn(update), () => Y.applyUpdate(this.#doc, update, this.#origin))
  }

  #run(deletions: Deletions, apply: () => void) {
    for (const look of this.#looks) look()
    this.theirDeletions = deletions
    try {
      apply()
    } finally {
      this.theirDeletions = null
    }
  }
}
