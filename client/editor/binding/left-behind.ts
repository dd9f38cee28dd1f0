import * as Y from 'yjs'
import { isDeletedNow, isNew, itemsOf, lettersOf, type Letter } from './letters.ts'
import { isWithin, newItems } from './moved-text.ts'
import type { Beside, Rescue } from './rescue.ts'

export interface Leavings {
  ownClient: number
  field: Y.XmlFragment
  /** Where a letter that is gone stands now. */
  stands: (id: Y.ID) => Letter | null
  /** True for a letter that is gone by what somebody did: those around it follow. */
  isFollowed: (letter: Letter) => boolean
  /** True for an own letter of which one was told before that it is gone. */
  isGone: (letter: Letter) => boolean
  /** True for a letter that was not to go, and is this person's to bring back. */
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
  { ownClient, field, stands, isFollowed, isGone: wasGone, fell }: Leavings,
): Rescue[] {
  const elsewhere = (id: Y.ID) => {
    const place = stands(id)
    return place?.item.parent === from ? null : place
  }
  const letters = itemsOf(from)
    .flatMap(lettersOf)
    .map((letter) => ({
      letter,
      isGone: isDeletedNow(letter.item, transaction) || wasGone(letter),
    }))
    .map(({ letter, isGone }) => {
      const isPlaced = isGone || (letter.item.deleted && !isFollowed(letter))
      return { letter, isGone, place: isPlaced ? elsewhere(letter.id) : null }
    })
  const before = letters.find(({ place }) => place !== null)?.place
  const last = letters.findLast(({ letter, place }) => place !== null && isFollowed(letter))
  const begin: Beside = before ? { before } : insteadOf(from, transaction, field)
  const rescues: { letters: Letter[]; beside: Beside }[] = []
  let beside = begin
  /** Beside what stands nearest before, also in this text. */
  let near = begin
  const take = (letter: Letter, at: Beside) => {
    const open = rescues.at(-1)
    if (open?.beside === at) open.letters.push(letter)
    else rescues.push({ letters: [letter], beside: at })
  }
  let isBehind = false
  let passed = false
  let isEnd = from._item?.deleted ?? false
  for (const { letter, isGone, place } of letters) {
    const isOwn = letter.id.client === ownClient
    if (place) {
      beside = near = { behind: place }
      isBehind ||= isFollowed(letter)
      passed ||= letter === last?.letter
    } else if (isGone) {
      if (fell(letter)) take(letter, near)
    } else if (!letter.item.deleted) {
      if (!isBehind && !isNew(letter.item, transaction)) isEnd = true
      if (isOwn && isBehind && (!passed || isEnd)) take(letter, beside)
      else near = { behind: letter }
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
