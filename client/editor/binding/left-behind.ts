import * as Y from 'yjs'
import { isDeletedNow, isNew, itemsOf, lettersOf, sameId, type Letter } from './letters.ts'
import { isWithin, newItems } from './moved-text.ts'
import type { Beside, Rescue } from './rescue.ts'

export interface Leavings {
  ownClient: number
  field: Y.XmlFragment
  /** Where a letter that is gone stands now. */
  stands: (id: Y.ID) => Letter | null
  /** True for an own letter that was not to go. */
  fell: (letter: Letter) => boolean
}

/**
 * Words of `from` are gone, and those that moved stand elsewhere now. Own letters that fell with them go along, and
 * such as were left standing in their midst, or behind them if they were the paragraph’s end. Where nothing moved,
 * letters that fell go into the block that was made instead, or get one.
 */
export function leftBehind(
  from: Y.XmlText,
  transaction: Y.Transaction,
  { ownClient, field, stands, fell }: Leavings,
): Rescue[] {
  const letters = itemsOf(from)
    .flatMap(lettersOf)
    .map((letter) => ({ letter, isGone: isDeletedNow(letter.item, transaction) }))
    .map(({ letter, isGone }) => ({ letter, isGone, place: isGone ? stands(letter.id) : null }))
  const moved = letters.filter(({ place }) => place !== null)
  const before = moved[0]?.place
  const last = moved.at(-1)?.letter.id ?? null
  const begin: Beside = before ? { before } : insteadOf(from, transaction, field)
  const rescues: { letters: Letter[]; beside: Beside }[] = []
  let beside = begin
  const take = (letter: Letter) => {
    const open = rescues.at(-1)
    if (open?.beside === beside) open.letters.push(letter)
    else rescues.push({ letters: [letter], beside })
  }
  let passed = false
  let isEnd = from._item?.deleted ?? false
  for (const { letter, isGone, place } of letters) {
    const isOwn = letter.id.client === ownClient
    if (place) {
      beside = { behind: place }
      passed ||= sameId(letter.id, last)
    } else if (isGone) {
      if (isOwn && fell(letter)) take(letter)
    } else if (!letter.item.deleted) {
      const isBehind = beside !== begin
      if (!isBehind && !isNew(letter.item, transaction)) isEnd = true
      if (isOwn && isBehind && (!passed || isEnd)) take(letter)
    }
  }
  return rescues
}

function insteadOf(from: Y.XmlText, transaction: Y.Transaction, field: Y.XmlFragment): Beside {
  for (const { deleted, content } of transaction.local ? [] : newItems(transaction, () => true)) {
    const made = !deleted && content instanceof Y.ContentType && content.type
    if (made instanceof Y.XmlText && made.length === 0 && isWithin(made, field))
      return { into: made }
  }
  return { insteadOf: from }
}
