import * as Y from 'yjs'
import { isDeletedNow, isNew, itemsOf, keyOf, lettersOf, wordsOf, type Letter } from './letters.ts'

/** What somebody deleted in a transaction, not what went down with a block around it. */
export type Deletions = Y.Transaction['deleteSet']

/** A letter that was made anew, and the letter that it stands for. */
export interface Link {
  old: Y.ID
  now: Y.ID
}

export interface Deed {
  isMaker: (client: number) => boolean
  deleted: Deletions
  /** Where it was done; other fields have readers of their own. */
  field: Y.XmlFragment
}

/**
 * Splitting, joining or wrapping a paragraph deletes words here and makes them anew there. This finds the words that a
 * transaction both deleted and made, also where somebody else had deleted them already.
 */
export function findMoves(transaction: Y.Transaction, { isMaker, deleted, field }: Deed): Link[] {
  const made = madeBy(transaction, isMaker).filter(({ text }) => isWithin(text, field))
  if (made.length === 0) return []
  const links: Link[] = []
  const taken = new Set<string>()
  for (const from of textsIn(deleted, transaction)) {
    const meant = itemsOf(from)
      .filter((item) => item.deleted && !isNew(item, transaction))
      .flatMap(lettersOf)
      .filter(({ id }) => Y.isDeleted(deleted, id))
    const elsewhere = made.filter(({ text }) => text !== from)
    const there =
      find(meant, elsewhere, taken) ??
      find(
        meant.filter(({ item }) => isDeletedNow(item, transaction)),
        elsewhere,
        taken,
      )
    for (const { gone, now } of there ?? []) {
      taken.add(keyOf(now.id))
      links.push({ old: gone.id, now: now.id })
    }
  }
  return links
}

/** Where `gone` stands among what was made: as the whole of it rather than as a part. */
function find(
  gone: readonly Letter[],
  made: readonly Made[],
  taken: ReadonlySet<string>,
): { gone: Letter; now: Letter }[] | null {
  const words = wordsOf(gone)
  if (words === '') return null
  const likeliest = made.toSorted((a, b) => Number(b.words === words) - Number(a.words === words))
  for (const { words: there, letters } of likeliest)
    for (let at = there.indexOf(words); at >= 0; at = there.indexOf(words, at + 1)) {
      const now = letters.slice(at, at + gone.length)
      if (now.some(({ id }) => taken.has(keyOf(id)))) continue
      return gone.flatMap((letter, i) => {
        const stands = now[i]
        return stands ? [{ gone: letter, now: stands }] : []
      })
    }
  return null
}

/** The texts in which something was deleted. */
export function textsIn(deleted: Deletions, transaction: Y.Transaction): Y.XmlText[] {
  const texts = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, deleted, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    if (struct.parent instanceof Y.XmlText && !isNew(struct, transaction)) texts.add(struct.parent)
  })
  return [...texts]
}

export function isWithin(type: unknown, field: Y.XmlFragment): boolean {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) if (at === field) return true
  return false
}

/** New words of one text. */
interface Made {
  text: Y.XmlText
  words: string
  letters: readonly Letter[]
}

/** What was written, text by text, as it stands and, where that differs, in the order in which it was made. */
function madeBy(transaction: Y.Transaction, isMaker: (client: number) => boolean): Made[] {
  const texts = new Map<Y.XmlText, Y.Item[]>()
  for (const item of newItems(transaction, isMaker)) {
    if (!(item.parent instanceof Y.XmlText)) continue
    const items = texts.get(item.parent)
    if (items) items.push(item)
    else texts.set(item.parent, [item])
  }
  return [...texts].flatMap(([text, asMade]) => {
    const made = new Set(asMade)
    const asItStands = itemsOf(text).filter((item) => made.has(item))
    const differs = asMade.some((item, i) => item !== asItStands[i])
    const runs = differs ? [asItStands, asMade] : [asItStands]
    return runs
      .map((items) => items.flatMap(lettersOf))
      .map((letters) => ({ text, letters, words: wordsOf(letters) }))
      .filter(({ words }) => words !== '')
  })
}

/** What came into the draft in this transaction, in the order in which it was made. */
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
      if (struct instanceof Y.Item) items.push(struct)
  }
  return items
}
