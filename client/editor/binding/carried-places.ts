import * as Y from 'yjs'
import { letterOf, lettersOf, sameId, type Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import { placeBehind, structAt, type Place } from './places.ts'

/** A caret behind a letter that is gone stands behind what stands for it now, or for the last one before it. */
export function carried({ item: id }: Place, lineage: Lineage, doc: Y.Doc): Place | null {
  const item = id && structAt(doc, id)
  if (!id || !(item instanceof Y.Item) || !item.deleted) return null
  for (let left: Y.Item | null = item; left; left = left.left)
    for (const letter of lettersOf(left).toReversed()) {
      if (left === item && letter.id.clock > id.clock) continue
      const [stands] = lineage.standing(letter.id)
      if (stands) return placeBehind(stands.id)
    }
  return null
}

/**
 * A caret behind a word that a colleague is typing stays behind it when the word goes on, not in the middle of it.
 * The person's own next letter goes behind their last one, whatever others write there.
 */
export function behindTheirWord(
  { item: id, assoc }: Place,
  doc: Y.Doc,
  { isOwn, isNew }: { isOwn: (id: Y.ID) => boolean; isNew: (id: Y.ID) => boolean },
): Place | null {
  if (!id || assoc >= 0 || isOwn(id)) return null
  let end: Letter | null = null
  for (const letter of lettersFrom(doc, id)) {
    const goesOn = sameId(letter.id, id) || (isNew(letter.id) && !isOwn(letter.id))
    if (!goesOn) break
    end = letter
    if (letter.text.trim() === '') break
  }
  return end && !sameId(end.id, id) ? placeBehind(end.id) : null
}

/** A letter that stands, and those that stand behind it. */
function* lettersFrom(doc: Y.Doc, id: Y.ID): Generator<Letter> {
  const item = structAt(doc, id)
  if (!(item instanceof Y.Item) || item.deleted) return
  for (let at = id.clock - item.id.clock; at < item.length; at++) {
    const letter = letterOf(item, at)
    if (letter) yield letter
  }
  for (let next = item.right; next; next = next.right) if (!next.deleted) yield* lettersOf(next)
}
