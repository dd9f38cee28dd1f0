import * as Y from 'yjs'
import { itemsOf, keyOf, letterOf, lettersOf, nextTo, sameId, type Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import { placeBefore, placeBehind, structAt, type Place } from './places.ts'

/**
 * A caret beside what is gone stands behind what stands for the letter before it now, or for the last one before that
 * of which something stands, and all that the word has there; at the beginning of its own text if there is none. One that began
 * a text begins what stands for that.
 */
export function carried(
  place: Place,
  { lineage, doc, isOneWord }: { lineage: Lineage; doc: Y.Doc; isOneWord: IsOneWord },
): Place | null {
  const id = place.item ?? place.type
  const gone = id && structAt(doc, id)
  if (!id || !gone?.deleted) return null
  const [now] = place.item ? lineage.standing(place.item) : []
  const behind = (letter: Letter) =>
    placeBehind(endOfWord(idsBehind(gone, id), letter, { lineage, isOneWord }).id)
  if (place.item && place.assoc >= 0) return now ? placeBefore(now.id) : null
  if (now) return behind(now)
  if (!(gone instanceof Y.Item)) return null
  if (!place.item) {
    const [begin] = standingOf(gone, lineage)
    return begin ? placeBefore(begin.id) : null
  }
  const letter = letterOf(gone, place.item.clock - gone.id.clock)
  for (const at of before(letter ?? gone)) {
    if (at instanceof Y.XmlText) return Y.createRelativePositionFromTypeIndex(at, 0, -1)
    const [stands] = lineage.standing(at.id)
    if (stands) return behind(stands)
  }
  return null
}

/** Where a caret stands that began a text which is gone: before the first letter of it that `stood` there and stands. */
export function begun(
  { item, type }: Place,
  { lineage, doc, stood }: { lineage: Lineage; doc: Y.Doc; stood: (id: Y.ID) => boolean },
): Place | null {
  const gone = type && !item && structAt(doc, type)
  if (!(gone instanceof Y.Item) || !gone.deleted) return null
  const begin = standingOf(gone, lineage).find(({ id }) => stood(id))
  return begin ? placeBefore(begin.id) : null
}

/** What stands now for the letters of a text that is gone, from its beginning on. */
function standingOf({ content }: Y.Item, lineage: Lineage): Letter[] {
  if (!(content instanceof Y.ContentType)) return []
  const letters = itemsOf(content.type).flatMap(lettersOf)
  return letters.flatMap(({ id }) => lineage.standing(id).slice(0, 1))
}

/** True for two letters, side by side, of one word that one person typed. */
export type IsOneWord = (before: Letter, next: Letter) => boolean

/**
 * A letter stands as `now`. Of a caret behind it: whoever stood at the end of a word stands behind all that the word has
 * there; who stood in it, before what `stoodBehind`, stays in it.
 */
function endOfWord(
  stoodBehind: Iterable<Y.ID>,
  now: Letter,
  { lineage, isOneWord }: { lineage: Lineage; isOneWord: IsOneWord },
): Letter {
  const nameOf = (id: Y.ID) => keyOf(lineage.first(id))
  const stood = new Set([...stoodBehind].map(nameOf))
  let end = now
  for (let next = nextTo(now); next && isOneWord(end, next); next = nextTo(next)) {
    if (stood.has(nameOf(next.id))) break
    end = next
  }
  return end
}

/** What stood behind `id` in its text, at any time and as far as that is still known. */
function* idsBehind(gone: Y.AbstractStruct, { client, clock }: Y.ID): Generator<Y.ID> {
  if (!(gone instanceof Y.Item)) return
  for (let at = clock + 1; at < gone.id.clock + gone.length; at++) yield Y.createID(client, at)
  for (let { right } = gone; right; right = right.right)
    for (let at = 0; at < right.length; at++) yield Y.createID(right.id.client, right.id.clock + at)
}

/** Back from what is gone: all letters, standing or not, and where a text that stands begins, that. */
function* before(gone: Letter | Y.Item): Generator<Letter | Y.XmlText> {
  let item: Y.Item | null = gone instanceof Y.Item ? gone : gone.item
  if (!(gone instanceof Y.Item))
    yield* lettersOf(item)
      .slice(0, gone.id.clock - item.id.clock + 1)
      .toReversed()
  while (item) {
    for (let left = item.left; left; left = left.left) yield* within(left)
    const { parent }: Y.Item = item
    if (parent instanceof Y.XmlText && !parent._item?.deleted) yield parent
    item = parent instanceof Y.AbstractType ? parent._item : null
  }
}

function* within(item: Y.Item): Generator<Letter | Y.XmlText> {
  const { content } = item
  if (content instanceof Y.ContentString) yield* lettersOf(item).toReversed()
  if (!(content instanceof Y.ContentType)) return
  const { type } = content
  for (const child of itemsOf(type).toReversed()) yield* within(child)
  if (type instanceof Y.XmlText && !item.deleted) yield type
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
