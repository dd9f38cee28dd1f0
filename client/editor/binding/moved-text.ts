import * as Y from 'yjs'
import { everNamed } from '../../../shared/document/suggested/pending.ts'
import type { Moved } from '../../../shared/document/told-moves.ts'
import { isVast } from './deleted-ids.ts'
import { KeptLetters, type Written } from './kept-letters.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import { isBehind, isNew, itemsOf, keyOf, lettersOf, wordsOf, type Letter } from './letters.ts'

/** A letter that is gone, and the letter that stands for it. */
export interface Link {
  old: Y.ID
  now: Y.ID
  how: How
}

/**
 * Made anew by what somebody did, or so that it was parted from the letter before it; taken along to where its word
 * went; removed because it stood twice; restored by an undo; or brought back with a version, which nothing beside it follows.
 */
export type How = Moved

/**
 * Splitting, joining or wrapping a paragraph deletes words here and makes them anew there. This finds the words that
 * the person's transaction under way both deleted and made: those that their steps left as they were, and of a text of which
 * they left none such, those that were made again as a whole.
 */
export function findMoves(
  transaction: Y.Transaction,
  field: Y.XmlFragment,
  written: Written,
): Link[] {
  const { deleteSet, doc } = transaction
  const named = isVast(deleteSet) ? everNamed(doc) : null
  if (deleteSet.clients.size === 0 || named?.isEmpty) return []
  const made = madeIn(transaction).filter(({ text }) => isWithin(text, field))
  if (made.length === 0) return []
  const deleted = Y.mergeDeleteSets([deleteSet])
  const goes = ({ id }: Pick<Letter, 'id'>) => Y.isDeleted(deleted, id)
  const stood = (item: Y.Item) => !isNew(item, transaction) && (!item.deleted || goes(item))
  const texts = textsIn(deleted, transaction).map((text) => ({
    text,
    letters: itemsOf(text).filter(stood).flatMap(lettersOf),
  }))
  const kept = new KeptLetters(
    written,
    made.map(({ text }) => text),
    stood,
  )
  const moved = new Map<string, Letter>()
  const taken = new Set<string>()
  const move = ({ gone, now }: { gone: Letter; now: Letter }) => {
    taken.add(keyOf(now.id))
    moved.set(keyOf(gone.id), now)
  }
  const others = texts.filter(({ text, letters }) => {
    const found = kept.in(text, letters)
    found.forEach(move)
    return found.length === 0
  })
  for (const { text, letters } of others)
    find(letters.filter(goes), elsewhereFirst(made, text), taken).forEach(move)
  const links = texts.flatMap(({ letters }) => linksOf(letters, moved))
  return named ? links.filter(({ old }) => named.has(old.client, old.clock)) : links
}

/** What was made in other texts than `from`, where words go that move, and what was typed or pasted in that one. */
function elsewhereFirst(made: readonly Made[], from: Y.XmlText): (readonly Made[])[] {
  return [made.filter(({ text }) => text !== from), made.filter(({ text }) => text === from)]
}

/** Of the letters that stood in one text, side by side, those that moved. */
function linksOf(stood: readonly Letter[], moved: ReadonlyMap<string, Letter>): Link[] {
  return stood.flatMap((letter, i) => {
    const now = moved.get(keyOf(letter.id))
    if (!now) return []
    const before = stood[i - 1]
    const inWord = before !== undefined && /^\S\S$/.test(before.text + letter.text)
    const parts = inWord && !isBehind(now, moved.get(keyOf(before.id)) ?? before)
    return [{ old: letter.id, now: now.id, how: parts ? 'parted' : 'moved' }]
  })
}

/** Where `gone` stands among what was made. */
function find(
  gone: readonly Letter[],
  made: readonly (readonly Made[])[],
  taken: ReadonlySet<string>,
): { gone: Letter; now: Letter }[] {
  const words = wordsOf(gone)
  if (words === '') return []
  for (const { letters, at } of made.flatMap((some) => likeliest(words, some))) {
    const now = letters.slice(at, at + gone.length)
    if (now.some(({ id }) => taken.has(keyOf(id)))) continue
    return gone.flatMap((letter, i) => {
      const stands = now[i]
      return stands ? [{ gone: letter, now: stands }] : []
    })
  }
  return []
}

/**
 * Where `words` occur: as the whole of what was made rather than at its end, and there in the last text, where a paste
 * in the midst of a paragraph leaves the rest of it; then at a beginning, and anywhere else at last.
 */
function likeliest(
  words: string,
  made: readonly Made[],
): { letters: readonly Letter[]; at: number }[] {
  const occurrences = made.flatMap(({ words: there, letters }) => {
    const found = []
    for (let at = there.indexOf(words); at >= 0; at = there.indexOf(words, at + 1))
      found.push({ letters, at, begins: at === 0, ends: at + words.length === there.length })
    return found
  })
  const whole = occurrences.filter(({ begins, ends }) => begins && ends)
  const ends = occurrences.filter(({ begins, ends }) => ends && !begins)
  const begins = occurrences.filter(({ begins, ends }) => begins && !ends)
  const others = occurrences.filter(({ begins, ends }) => !begins && !ends)
  return [...whole, ...ends.toReversed(), ...begins, ...others]
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

/** What the person wrote, text by text, as it stands. */
function madeIn(transaction: Y.Transaction): Made[] {
  const texts = new Set<Y.XmlText>()
  const made = new Set(newItems(transaction, (client) => client === transaction.doc.clientID))
  for (const { parent } of made) if (parent instanceof Y.XmlText) texts.add(parent)
  return [...texts]
    .map((text) => ({
      text,
      letters: itemsOf(text)
        .filter((item) => made.has(item))
        .flatMap(lettersOf),
    }))
    .map(({ text, letters }) => ({ text, letters, words: wordsOf(letters) }))
    .filter(({ words }) => words !== '')
}

/** What came into the draft in this transaction, in the order in which it was made. */
export function newItems(
  { doc, beforeState }: Y.Transaction,
  isMaker: (client: number) => boolean,
): Y.Item[] {
  const items: Y.Item[] = []
  for (const [client, structs] of doc.store.clients) {
    const from = beforeState.get(client) ?? 0
    if (!isMaker(client) || from === Y.getState(doc.store, client)) continue
    for (const struct of structs.slice(Y.findIndexSS(structs, from)))
      if (struct instanceof Y.Item) items.push(struct)
  }
  return items
}
