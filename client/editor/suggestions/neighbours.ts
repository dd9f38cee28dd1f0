import * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { structAt } from '../binding/places.ts'

/** The letters that stand right before and behind these, null where there are none. */
export function neighboursOf(doc: Y.Doc, [client, from, to]: LetterRange): (Y.ID | null)[] {
  return [before(doc, Y.createID(client, from)), behind(doc, Y.createID(client, to - 1))]
}

function before(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const item = structAt(doc, id)
  if (!(item instanceof Y.Item)) return null
  if (id.clock > item.id.clock) return Y.createID(id.client, id.clock - 1)
  let left = item.left
  while (left && (left.deleted || !left.countable)) left = left.left
  return left && left.lastId
}

function behind(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const item = structAt(doc, id)
  if (!(item instanceof Y.Item)) return null
  if (id.clock + 1 < item.id.clock + item.length) return Y.createID(id.client, id.clock + 1)
  let right = item.right
  while (right && (right.deleted || !right.countable)) right = right.right
  return right && right.id
}
