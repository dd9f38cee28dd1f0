import * as Y from 'yjs'
import {
  isDeletedNow,
  isNew,
  itemsOf,
  letterBefore,
  lettersOf,
  sameId,
  type Letter,
} from './letters.ts'
import type { Rescue } from './rescue.ts'

/**
 * Somebody began to write behind a word that was not finished, and their words came to stand before its next letters:
 * those go back to their word. Whoever saw them and wrote between them meant it.
 */
export function tornWords(transaction: Y.Transaction, ownClient: number): Rescue[] {
  return [...transaction.changed.keys()].flatMap((type: unknown) =>
    type instanceof Y.XmlText ? tornIn(type, transaction, ownClient) : [],
  )
}

function tornIn(text: Y.XmlText, transaction: Y.Transaction, ownClient: number): Rescue[] {
  const wasNot = (left: Y.Item) =>
    (left.deleted && !isDeletedNow(left, transaction)) ||
    (left.id.client !== ownClient && isNew(left, transaction))
  const visible = itemsOf(text).filter((item) => !item.deleted && item.countable)
  const rescues: Rescue[] = []
  let own: Y.Item | null = null
  let between: Y.Item[] = []
  for (const item of visible) {
    if (item.id.client !== ownClient) {
      between.push(item)
      continue
    }
    const [first] = between
    const unseen = first && !sameId(first.rightOrigin, item.id)
    const isTorn = unseen && between.every((other) => isNew(other, transaction))
    if (own && isTorn && sameId(letterBefore(item, wasNot), own.lastId))
      rescues.push({
        letters: lettersOf(item),
        beside: { behind: lettersOf(own).at(-1) as Letter },
      })
    own = item
    between = []
  }
  return rescues
}
