import type * as Y from 'yjs'
import { DraftGauge } from '../../shared/document/draft-gauge.ts'
import { sizeOf, structsIn, type DraftSize } from '../../shared/document/draft-size.ts'

/** A keystroke or two: a draft without room for that is full. */
const LEAST: DraftSize = { bytes: 100, structs: 4 }

/** What still fits into the draft that this page holds. The server has the last word. */
export class DraftRoom {
  readonly #doc: Y.Doc
  readonly #gauge: DraftGauge
  #structs = 0
  /** The newest edit that was not taken, if none was since. */
  #refused: DraftSize | null = null

  constructor(doc: Y.Doc, now: () => number) {
    this.#doc = doc
    const measure = () => sizeOf(doc)
    this.#gauge = new DraftGauge({ atMost: { bytes: 0, structs: 0 }, measure, now })
    doc.on('update', this.#onUpdate)
  }

  /** True if the draft has room for an edit. */
  takes(added: DraftSize): boolean {
    const takes = this.#gauge.fits(added)
    this.#refused = takes ? null : added
    return takes
  }

  /** True while the draft takes no more, or would not take what it did not take before. */
  get full(): boolean {
    return !this.#gauge.fits(this.#refused ?? LEAST)
  }

  close(): void {
    this.#doc.off('update', this.#onUpdate)
  }

  readonly #onUpdate = (update: Uint8Array) => {
    const structs = structsIn(this.#doc)
    this.#gauge.changed({ bytes: update.byteLength, structs: structs - this.#structs })
    this.#structs = structs
  }
}
