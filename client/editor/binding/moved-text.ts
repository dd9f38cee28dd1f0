import * as Y from 'yjs'
import { isDeletedNow, isNew, itemsOf, lettersOf, wordsOf, type Letter } from './letters.ts'

/** A character that was deleted somewhere and made anew elsewhere in the same transaction: it moved. */
export interface MovedText {
  /** What was deleted, in order; with one's own letters that whoever moved it did not know. */
  gone: readonly Letter[]
  /** For each of them what stands for it now; null for those own letters. */
  now: readonly (Letter | null)[]
  /** Where they stood. */
  from: Y.XmlText
}

/** More letters of one's own can't be on their way. */
const MOST_UNKNOWN = 400

/**
 * Yjs can't move text: splitting, joining or wrapping a paragraph deletes words here and makes them anew there. This
 * finds which words of a transaction did so.
 */
export function findMovedText(transaction: Y.Transaction, ownClient: number): MovedText[] {
  const texts = textsWithDeletions(transaction)
  if (texts.size === 0) return []
  const made = madeBy(transaction, ownClient)
  return [...texts].flatMap((from) => {
    const gone = itemsOf(from)
      .filter((item) => isDeletedNow(item, transaction))
      .flatMap(lettersOf)
    const elsewhere = made.filter((letters) => letters[0]?.item.parent !== from)
    const now = isPart(from, transaction, ownClient) ? matched(gone, elsewhere, ownClient) : null
    return now ? [{ gone, now, from }] : []
  })
}

/** What moves is the beginning or the end of a paragraph, or all of it; own letters may have come to it meanwhile. */
function isPart(from: Y.XmlText, transaction: Y.Transaction, ownClient: number): boolean {
  if (from._item?.deleted) return true
  const known = itemsOf(from)
    .filter((item) => item.countable && !isNew(item, transaction))
    .filter((item) =>
      item.deleted ? isDeletedNow(item, transaction) : item.id.client !== ownClient,
    )
  return known.at(0)?.deleted === true || known.at(-1)?.deleted === true
}

function textsWithDeletions(transaction: Y.Transaction): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    if (struct.parent instanceof Y.XmlText && !isNew(struct, transaction)) texts.add(struct.parent)
  })
  return texts
}

/** What others wrote in this transaction, text by text, as it was made and as it stands. */
function madeBy(transaction: Y.Transaction, ownClient: number): Letter[][] {
  const texts = new Set<Y.XmlText>()
  for (const [client, to] of transaction.afterState) {
    const from = transaction.beforeState.get(client) ?? 0
    if (client === ownClient || from === to) continue
    for (const struct of structsFrom(transaction.doc, client, from))
      if (struct instanceof Y.Item && struct.parent instanceof Y.XmlText) texts.add(struct.parent)
  }
  return [...texts].flatMap((text) => {
    const items = itemsOf(text).filter((item) => isNew(item, transaction) && !item.deleted)
    const asItStands = items.flatMap(lettersOf)
    const asMade = asItStands.toSorted(
      (a, b) => a.id.client - b.id.client || a.id.clock - b.id.clock,
    )
    return asItStands.length > 0 ? [asItStands, asMade] : []
  })
}

function structsFrom(doc: Y.Doc, client: number, clock: number): Y.AbstractStruct[] {
  const structs = doc.store.clients.get(client) ?? []
  return structs.slice(Y.findIndexSS(structs, clock))
}

/**
 * The letters of one of `texts` that stand for those of `gone`. Whoever made them knew one's own letters up to some
 * clock, so the newest ones may be missing; others' letters may be missing too.
 */
function matched(
  gone: readonly Letter[],
  texts: readonly (readonly Letter[])[],
  ownClient: number,
): (Letter | null)[] | null {
  const own = gone
    .filter(({ id }) => id.client === ownClient)
    .map(({ id }) => id.clock)
    .toSorted((a, b) => b - a)
  for (const match of [contained, alignedWithOthers])
    for (let unknown = 0; unknown <= Math.min(own.length, MOST_UNKNOWN); unknown++) {
      const known = unknown === 0 ? Infinity : (own[unknown - 1] ?? 0)
      const isKnown = ({ id }: Letter) => id.client !== ownClient || id.clock < known
      const found = texts.map((made) => match(gone, made, isKnown)).find((now) => now !== null)
      if (found) return found
    }
  return null
}

type IsKnown = (letter: Letter) => boolean

function contained(
  gone: readonly Letter[],
  made: readonly Letter[],
  isKnown: IsKnown,
): (Letter | null)[] | null {
  const words = wordsOf(gone.filter(isKnown))
  const start = words === '' ? -1 : wordsOf(made).indexOf(words)
  if (start < 0) return null
  let next = start
  return gone.map((letter) => (isKnown(letter) ? (made[next++] ?? null) : null))
}

/** The same where letters of third people are missing: all of `made` must be found, in order. */
function alignedWithOthers(
  gone: readonly Letter[],
  made: readonly Letter[],
  isKnown: IsKnown,
): (Letter | null)[] | null {
  let next = 0
  const maker = made[0]?.id.client
  const now: (Letter | null)[] = []
  for (const letter of gone) {
    const stands = isKnown(letter) && letter.text === made[next]?.text
    if (!stands && isKnown(letter) && letter.id.client === maker) return null
    now.push(stands ? (made[next++] ?? null) : null)
  }
  const missing = now.filter((letter) => letter === null).length
  return next === made.length && next > 2 && missing < next ? now : null
}
