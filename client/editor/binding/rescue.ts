import * as Y from 'yjs'
import type { Letter } from './letters.ts'
import { placeBefore, placeBehind, structAt } from './places.ts'

/** Own letters to take along to where the words around them went, or such as an undo brings back there. */
export interface Rescue {
  letters: readonly Letter[]
  beside: Beside
  how?: 'restored'
}

/** Behind or before which letter they go; or into which empty text; or in the place of which text that is gone. */
export type Beside =
  { behind: Letter } | { before: Letter } | { into: Y.XmlText } | { insteadOf: Y.XmlText }

/** Where letters can be inserted; null if that is gone, too. */
export function targetOf(beside: Beside, doc: Y.Doc): { type: Y.XmlText; index: number } | null {
  if ('into' in beside) return { type: beside.into, index: 0 }
  if ('insteadOf' in beside) return blockInsteadOf(beside.insteadOf)
  const place = 'behind' in beside ? placeBehind(beside.behind.id) : placeBefore(beside.before.id)
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc)
  return found?.type instanceof Y.XmlText ? { type: found.type, index: found.index } : null
}

/** A paragraph where the block of `text` stood before somebody deleted it. */
function blockInsteadOf(text: Y.XmlText): { type: Y.XmlText; index: number } | null {
  if (!text._item?.deleted) return { type: text, index: 0 }
  let top = text as Y.XmlText | Y.XmlFragment
  while (top.parent?.parent) top = top.parent as Y.XmlFragment
  const root = top.parent
  if (!(root instanceof Y.XmlFragment)) return null
  let index = 0
  for (let left = top._item?.left; left; left = left.left) if (!left.deleted) index += 1
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  paragraph.insert(0, [words])
  root.insert(index, [paragraph])
  return { type: words, index: 0 }
}

export function remove(doc: Y.Doc, id: Y.ID): void {
  const item = structAt(doc, id)
  if (!(item instanceof Y.Item) || item.deleted) return
  const at = Y.createAbsolutePositionFromRelativePosition(placeBehind(id), doc)
  if (at?.type instanceof Y.XmlText) at.type.delete(at.index - 1, 1)
}
