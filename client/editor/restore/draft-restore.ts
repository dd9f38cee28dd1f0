import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { FRAGMENTS, LISTS, META } from '../../../shared/document/schema.ts'
import { colleaguesOf } from '../binding/colleagues.ts'
import { RestoreUndo } from '../binding/restore-undo.ts'
import { isSpent } from '../binding/spent.ts'
import type { Known } from './fresh-letters.ts'
import { restoreDraft, type Busy } from './restore-draft.ts'

/**
 * One version brought back while others type, as one change that can be taken back. Both leave alone what colleagues
 * write meanwhile and since.
 */
export class DraftRestore {
  readonly #doc: Y.Doc
  readonly #manager: RestoreUndo

  constructor(doc: Y.Doc) {
    this.#doc = doc
    const parts = [
      ...Object.values(FRAGMENTS).map((name) => doc.getXmlFragment(name)),
      ...Object.values(LISTS).map((name) => doc.getArray(name)),
      doc.getMap(META),
    ]
    this.#manager = new RestoreUndo(parts, {
      trackedOrigins: new Set([this]),
      deleteFilter: isSpent,
    })
  }

  /**
   * `then` holds the draft as it was; it may be changed by this. What colleagues typed since the draft held no more than
   * `known` stays.
   */
  run(then: Y.Doc, { awareness, known }: { awareness: Awareness; known: Known }): void {
    const busy = busyTypes(awareness)
    this.#doc.transact(() => restoreDraft(this.#doc, then, { busy, known }), this)
  }

  undo(): void {
    this.#manager.undo()
  }

  destroy(): void {
    this.#manager.destroy()
  }
}

/** Where colleagues stand: their block, its texts, and all around it. */
function busyTypes(awareness: Awareness): Busy {
  const busy = new Set<unknown>()
  for (const { head } of colleaguesOf(awareness)) {
    const type: unknown = Y.createAbsolutePositionFromRelativePosition(head, awareness.doc)?.type
    const block: unknown = type instanceof Y.XmlText ? type.parent : type
    if (!(block instanceof Y.XmlFragment)) continue
    for (const kid of block.toArray()) if (kid instanceof Y.XmlText) busy.add(kid)
    for (let at: unknown = block; at instanceof Y.XmlElement; at = at.parent) busy.add(at)
  }
  return busy
}
