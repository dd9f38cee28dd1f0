import * as Y from 'yjs'
import { isDeletedNow, isNew, itemsOf, keyOf, lettersOf, sameId, type Letter } from './letters.ts'
import {
  goneFrom,
  newItems,
  textsWithDeletions,
  type IsMeant,
  type MovedText,
} from './moved-text.ts'
import type { Beside, Rescue } from './rescue.ts'

/**
 * Where part of a paragraph moved, own letters in the midst of it go along, and such as stand behind it if it was the
 * paragraph's end; where all of it moved, all of them.
 */
export function leftBehind(
  { gone, now, from }: MovedText,
  transaction: Y.Transaction,
  ownClient: number,
): Rescue[] {
  const stands = new Map(gone.map(({ id }, i) => [keyOf(id), now[i] ?? null]))
  const first = now.find((letter) => letter !== null)
  const last = gone.findLast(({ id }) => stands.get(keyOf(id)))
  const rescues: { letters: Letter[]; beside: Beside }[] = []
  let behind: Letter | null = null
  let isEnd = from._item?.deleted ?? false
  const take = (letter: Letter) => {
    const beside: Beside | null = behind ? { behind } : first ? { before: first } : null
    const open = rescues.at(-1)
    if (open && behind && 'behind' in open.beside && open.beside.behind === behind)
      open.letters.push(letter)
    else if (open && !behind) open.letters.push(letter)
    else if (beside) rescues.push({ letters: [letter], beside })
  }
  let passed = false
  for (const letter of itemsOf(from).flatMap(lettersOf)) {
    const isGone = isDeletedNow(letter.item, transaction)
    const place = stands.get(keyOf(letter.id))
    if (isGone && place) {
      behind = place
      passed ||= sameId(letter.id, last?.id ?? null)
      continue
    }
    const isOwn = letter.id.client === ownClient
    if (!letter.item.deleted && !behind && !isNew(letter.item, transaction)) isEnd = true
    if (isGone ? isOwn : isOwn && !letter.item.deleted && behind && (!passed || isEnd)) take(letter)
  }
  return rescues
}

/**
 * Own letters that went down with a block which was empty for whoever moved or deleted it: they go into the block that
 * was made instead, or get one.
 */
export function wentDown(
  transaction: Y.Transaction,
  ownClient: number,
  { isMeant, moved }: { isMeant: IsMeant; moved: readonly MovedText[] },
): Rescue[] {
  const orphans = [...textsWithDeletions(transaction)]
    .filter((text) => text._item?.deleted && !moved.some(({ from }) => from === text))
    .flatMap((text) => {
      const gone = goneFrom(text, transaction)
      const letters = gone.filter(({ id }) => id.client === ownClient && !isMeant(id))
      return letters.length > 0 ? [{ text, letters }] : []
    })
  if (orphans.length === 0) return []
  const empty = newItems(transaction, (client) => client !== ownClient).flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlText ? [content.type] : [],
  )
  const into = empty.find((text) => text.length === 0)
  return orphans.map(({ text, letters }) => ({
    letters,
    beside: into ? { into } : { insteadOf: text },
  }))
}
