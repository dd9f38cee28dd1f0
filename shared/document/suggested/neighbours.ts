import * as Y from 'yjs'
import type { LetterRange } from '../letter-range.ts'
import type { LetterSet } from './letter-set.ts'
import { itemsIn } from './standing-letters.ts'

/** True if letters of the set stand right before or behind one of these ranges. */
export function areBeside(doc: Y.Doc, letters: readonly LetterRange[], set: LetterSet): boolean {
  const neighbours = letters.flatMap((range) => neighboursOf(doc, range))
  return neighbours.some((beside) => beside !== null && set.has(beside.client, beside.clock))
}

/** The letters that stand right before and behind these, null where there are none. */
function neighboursOf(doc: Y.Doc, [client, from, to]: LetterRange): (Y.ID | null)[] {
  return [before(doc, Y.createID(client, from)), behind(doc, Y.createID(client, to - 1))]
}

function before(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const item = itemAt(doc, id)
  if (!item) return null
  if (id.clock > item.id.clock) return Y.createID(id.client, id.clock - 1)
  let { left } = item
  while (left && (left.deleted || !left.countable)) left = left.left
  return left && left.lastId
}

function behind(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const item = itemAt(doc, id)
  if (!item) return null
  if (id.clock + 1 < item.id.clock + item.length) return Y.createID(id.client, id.clock + 1)
  let { right } = item
  while (right && (right.deleted || !right.countable)) right = right.right
  return right && right.id
}

function itemAt(doc: Y.Doc, { client, clock }: Y.ID): Y.Item | undefined {
  return itemsIn(doc, [client, clock, clock + 1])[0]
}
