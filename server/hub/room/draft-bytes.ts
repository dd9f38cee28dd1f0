import * as Y from 'yjs'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { readUpdate, writeUpdate, type Deletion } from '../../../shared/document/update-parts.ts'
import { deletionsOf } from '../../log/authors-deletions.ts'
import type { OpenedDraft } from '../../log/opening.ts'

/** How often `tick` must come, without anybody using the document, before it is given up. */
export const QUIET_TICKS = 60
/** Updates that may wait before they are brought into the document: a transaction costs more than the keystrokes in it. */
const MOST_BEHIND = 100
/** A shorter tail is not worth encoding the document anew. */
const LEAST_TAIL = 64 * 1024

/**
 * A draft as bytes: a base, and the updates behind it. The Y.Doc is a cache of them: it takes some fourteen times the
 * memory, lags behind what needs no look, and is made anew when something spoilt it.
 */
export class DraftBytes {
  #base: Uint8Array
  /** An update that holds no more than what authors deleted. */
  #deleted: Uint8Array
  /** How much of the tail is in that. */
  #heard = 0
  #tail: Uint8Array[] = []
  #tailBytes = 0
  #doc: Y.Doc | null
  /** How much of the tail is in it. */
  #applied = 0
  #quiet = 0

  constructor({ doc, base, deleted }: OpenedDraft) {
    this.#doc = doc
    this.#base = base
    this.#deleted = deleted
  }

  /** All of it as one update, if it stands as one. */
  get whole(): Uint8Array | null {
    return this.#tail.length === 0 ? this.#base : null
  }

  /** The document, with everything in it. */
  get doc(): Y.Doc {
    const doc = this.behind
    const missing = this.#tail.slice(this.#applied)
    this.#applied = this.#tail.length
    if (missing.length > 0)
      doc.transact(() => {
        for (const update of missing) Y.applyUpdate(doc, update)
      })
    return doc
  }

  /** The document, perhaps without some of the last updates that nobody had to look at. */
  get behind(): Y.Doc {
    this.#quiet = 0
    if (!this.#doc) {
      this.#doc = newDraftDoc()
      this.#applied = 0
      Y.applyUpdate(this.#doc, this.#base)
    }
    return this.#doc
  }

  /**
   * What somebody at `stateVector` lacks. Of what is gone it tells what its authors deleted, not what went down with a
   * block: who comes back hears what they missed as they would have heard it, and knows which words nobody deleted.
   */
  since(stateVector: Uint8Array): Uint8Array {
    const { structs } = readUpdate(Y.encodeStateAsUpdate(this.doc, stateVector))
    return writeUpdate({ structs, deletions: this.#deletions() })
  }

  /** `update` is of the draft now; it can be applied, whenever that is. */
  add(update: Uint8Array): void {
    this.#push(update)
    if (this.#tail.length - this.#applied < MOST_BEHIND) return
    void this.doc
    this.#foldIfLong()
  }

  /** `update` is in the document, and so it is of the draft. */
  applied(update: Uint8Array): void {
    this.#push(update)
    this.#applied = this.#tail.length
    this.#foldIfLong()
  }

  /** The document holds what is not of the draft. */
  spoilt(): void {
    this.#doc?.destroy()
    this.#doc = null
  }

  /** Called about once a second; true when the document was given up, which nobody had used for a minute. */
  tick(): boolean {
    this.#quiet += 1
    if (!this.#doc || this.#quiet <= QUIET_TICKS) return false
    this.#fold()
    this.spoilt()
    return true
  }

  destroy(): void {
    this.#doc?.destroy()
  }

  #push(update: Uint8Array) {
    this.#tail.push(update)
    this.#tailBytes += update.byteLength
  }

  #foldIfLong() {
    if (this.#tailBytes > Math.max(LEAST_TAIL, this.#base.byteLength)) this.#fold()
  }

  #deletions(): readonly Deletion[] {
    this.#deleted = deletionsOf([this.#deleted, ...this.#tail.slice(this.#heard)])
    this.#heard = this.#tail.length
    return readUpdate(this.#deleted).deletions
  }

  #fold() {
    this.#deletions()
    this.#heard = 0
    this.#base = Y.encodeStateAsUpdate(this.doc)
    this.#tail = []
    this.#tailBytes = 0
    this.#applied = 0
  }
}
