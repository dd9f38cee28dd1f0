import * as Y from 'yjs'
import { structAt } from './places.ts'

/** One character of a draft's text, visible or not. */
export interface Letter {
  readonly id: Y.ID
  readonly text: string
  readonly item: Y.Item
}

/** The characters of `item`, each with its id. */
export function lettersOf(item: Y.Item): Letter[] {
  if (!(item.content instanceof Y.ContentString)) return []
  return item.content.str.split('').map((text, at) => letter(item, text, at))
}

export function letterOf(item: Y.Item, at: number): Letter | null {
  const text = item.content instanceof Y.ContentString ? item.content.str[at] : undefined
  return text === undefined ? null : letter(item, text, at)
}

export function letterAt(doc: Y.Doc, { client, clock }: Y.ID): Letter | null {
  const item = structAt(doc, Y.createID(client, clock))
  return item instanceof Y.Item ? letterOf(item, clock - item.id.clock) : null
}

function letter(item: Y.Item, text: string, at: number): Letter {
  return { id: Y.createID(item.id.client, item.id.clock + at), text, item }
}

/** All that a text or a block holds, in order, also what was deleted. */
export function itemsOf(text: Pick<Y.XmlText, '_start'>): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = text._start; item; item = item.right) items.push(item)
  return items
}

export function isNew(item: Y.Item, transaction: Y.Transaction): boolean {
  const { client, clock } = item.id
  return clock >= (transaction.beforeState.get(client) ?? 0)
}

/** Deleted by this transaction, so that its words can still be read. */
export function isDeletedNow(item: Y.Item, transaction: Y.Transaction): boolean {
  return item.deleted && Y.isDeleted(transaction.deleteSet, item.id)
}

export function sameId(a: Y.ID | null, b: Y.ID | null): boolean {
  return a !== null && b !== null && Y.compareIDs(a, b)
}

export function isBehind(letter: Letter, before: Letter | undefined): boolean {
  return before !== undefined && sameId(nextTo(before)?.id ?? null, letter.id)
}

/** The next letter that stands in the same text. */
export function nextTo({ item, id }: Letter): Letter | null {
  const next = letterOf(item, id.clock + 1 - item.id.clock)
  if (next) return next
  let right = item.right
  while (right && (right.deleted || !right.countable)) right = right.right
  return right && letterOf(right, 0)
}

export function wordsOf(letters: readonly Letter[]): string {
  return letters.map(({ text }) => text).join('')
}

export const keyOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`
