import * as Y from 'yjs'
import { deletionsIn, type Deletions } from './their-deletions.ts'

/** Nobody composes one word for longer. */
const MOST_HELD_MS = 30_000
const MOST_HELD_BYTES = 1024 * 1024

/** What colleagues write, on its way into the document. */
export class Arrivals {
  /** What they deleted by what is being brought in; null at other times. */
  theirDeletions: Deletions | null = null
  readonly #doc: Y.Doc
  readonly #origin: object
  /** Who looks at something before an update is brought in. */
  readonly #looks = new Set<() => void>()
  #held: { updates: Uint8Array[]; bytes: number } | null = null
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
    if (!this.#held) return this.#apply(update)
    this.#held.updates.push(update)
    this.#held.bytes += update.byteLength
    this.#timer ??= setTimeout(() => this.release(), MOST_HELD_MS)
    if (this.#held.bytes > MOST_HELD_BYTES) this.release()
  }

  /** Has `apply` bring in what deletes `deletions`. */
  bring(deletions: Deletions, apply: () => void): void {
    for (const look of this.#looks) look()
    this.theirDeletions = deletions
    try {
      apply()
    } finally {
      this.theirDeletions = null
    }
  }

  /**
   * While somebody composes a word (Japanese, Korean, every word on a phone), the browser writes it anew with each
   * key, and a change beside it would make it begin again. What comes waits until `release`, with bounds.
   */
  hold(): void {
    this.#held ??= { updates: [], bytes: 0 }
  }

  /** Unless a `release` comes first. Some engines end one composition twice, the second time as the next one begins. */
  releaseIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.release(), ms)
  }

  release(): void {
    const { updates } = this.#held ?? { updates: [] }
    this.#held = null
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#closed && updates.length > 0) this.#apply(Y.mergeUpdates(updates))
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #apply(update: Uint8Array) {
    this.bring(deletionsIn(update), () => Y.applyUpdate(this.#doc, update, this.#origin))
  }
}
