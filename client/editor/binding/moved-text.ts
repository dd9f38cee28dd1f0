import * as Y from 'yjs'
import {
  isDeletedNow,
  isNew,
  itemsOf,
  letterOf,
  lettersOf,
  wordsOf,
  type Letter,
} from './letters.ts'

/** A character that was deleted somewhere and made anew elsewhere in the same transaction: it moved. */
export interface MovedText {
  /** What was deleted, in order; with letters that whoever moved it did not know, and that went down with it. */
  gone: readonly Letter[]
  /** For each of them what stands for it now; null for those letters. */
  now: readonly (Letter | null)[]
  /** Where they stood. */
  from: Y.XmlText
}

/** True for what somebody deleted, false for what went down with the block around it. */
export type IsMeant = (id: Y.ID) => boolean

interface Movers {
  isMaker: (client: number) => boolean
  /** Whose letters they may not have known. */
  mayMiss: number | null
  isMeant: IsMeant
}

/**
 * Yjs can't move text: splitting, joining or wrapping a paragraph deletes words here and makes them anew there. This
 * finds which words of a transaction did so.
 */
export function findMovedText(
  transaction: Y.Transaction,
  { isMaker, mayMiss, isMeant }: Movers,
): MovedText[] {
  const texts = textsWithDeletions(transaction)
  if (texts.size === 0) return []
  const made = madeBy(transaction, isMaker)
  if (made.length === 0) return []
  return [...texts].flatMap((from) => {
    if (!isPart(from, transaction, mayMiss)) return []
    const gone = goneFrom(from, transaction)
    const words = wordsOf(gone.filter(({ id }) => isMeant(id)))
    const there = made.find((run) => run.text !== from && words !== '' && run.words.includes(words))
    return there ? [{ gone, now: standIns(gone, there, { words, isMeant }), from }] : []
  })
}

/** The letters of `there` that stand for those of `gone` that were meant to go. */
function standIns(
  gone: readonly Letter[],
  there: Made,
  { words, isMeant }: { words: string; isMeant: IsMeant },
): (Letter | null)[] {
  let next = there.words.indexOf(words)
  return gone.map(({ id }) => (isMeant(id) ? there.letterAt(next++) : null))
}

export function goneFrom(text: Y.XmlText, transaction: Y.Transaction): Letter[] {
  return itemsOf(text)
    .filter((item) => isDeletedNow(item, transaction))
    .flatMap(lettersOf)
}

/** What moves is the beginning or the end of a paragraph, or all of it; own letters may have come to it meanwhile. */
function isPart(from: Y.XmlText, transaction: Y.Transaction, mayMiss: number | null): boolean {
  if (from._item?.deleted) return true
  const known = itemsOf(from)
    .filter((item) => item.countable && !isNew(item, transaction))
    .filter((item) => (item.deleted ? isDeletedNow(item, transaction) : item.id.client !== mayMiss))
  return known.at(0)?.deleted === true || known.at(-1)?.deleted === true
}

export function textsWithDeletions(transaction: Y.Transaction): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    if (struct.parent instanceof Y.XmlText && !isNew(struct, transaction)) texts.add(struct.parent)
  })
  return texts
}

/** What came into the draft in this transaction and stands. */
export function newItems(
  transaction: Y.Transaction,
  isMaker: (client: number) => boolean,
): Y.Item[] {
  const items: Y.Item[] = []
  for (const [client, to] of transaction.afterState) {
    const from = transaction.beforeState.get(client) ?? 0
    if (!isMaker(client) || from === to) continue
    const structs = transaction.doc.store.clients.get(client) ?? []
    for (const struct of structs.slice(Y.findIndexSS(structs, from)))
      if (struct instanceof Y.Item && !struct.deleted) items.push(struct)
  }
  return items
}

/** New words of one text. */
export interface Made {
  text: Y.XmlText
  words: string
  letterAt: (index: number) => Letter | null
}

/** What was written, text by text, as it stands and, where that differs, in the order in which it was made. */
export function madeBy(transaction: Y.Transaction, isMaker: (client: number) => boolean): Made[] {
  const texts = new Set<Y.XmlText>()
  for (const { parent } of newItems(transaction, isMaker))
    if (parent instanceof Y.XmlText) texts.add(parent)
  return [...texts].flatMap((text) => {
    const asItStands = itemsOf(text).filter((item) => isNew(item, transaction) && !item.deleted)
    const asMade = asItStands.toSorted(
      (a, b) => a.id.client - b.id.client || a.id.clock - b.id.clock,
    )
    const differs = asMade.some((item, i) => item !== asItStands[i])
    const runs = differs ? [asItStands, asMade] : [asItStands]
    return runs.map((items) => madeOf(text, items)).filter(({ words }) => words !== '')
  })
}

function madeOf(text: Y.XmlText, items: readonly Y.Item[]): Made {
  const pieces: { item: Y.Item; start: number }[] = []
  let words = ''
  for (const item of items) {
    if (!(item.content instanceof Y.ContentString)) continue
    pieces.push({ item, start: words.length })
    words += item.content.str
  }
  const letterAt = (index: number) => {
    const piece = pieces.findLast(({ start }) => start <= index)
    return piece ? letterOf(piece.item, index - piece.start) : null
  }
  return { text, words, letterAt }
}
