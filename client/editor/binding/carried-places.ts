import * as Y from 'yjs'
import { isNew, letterBefore, sameId } from './letters.ts'
import type { MovedText } from './moved-text.ts'
import { placeBehind, structAt, type Place } from './places.ts'

/** A caret behind a letter that moved stands behind what stands for it now. */
export function carried(place: Place, moved: readonly MovedText[]): Place | null {
  for (const { gone, now } of moved) {
    const at = gone.findIndex(({ id }) => sameId(id, place.item))
    if (at < 0) continue
    const stands = now.slice(0, at + 1).findLast((letter) => letter !== null)
    return stands ? placeBehind(stands.id) : null
  }
  return null
}

/** A caret behind the word that a colleague is typing stays behind that word, not in the middle of it. */
export function behindTheirWord(
  place: Place,
  transaction: Y.Transaction,
  ownClient: number,
): Place | null {
  const { item: id, assoc } = place
  if (!id || assoc >= 0 || id.client === ownClient) return null
  const item = structAt(transaction.doc, id)
  if (!(item instanceof Y.Item)) return null
  const known = transaction.beforeState.get(id.client) ?? 0
  // A letter that continues its word may have become one item with it.
  const { clock: last } = item.lastId
  if (last > id.clock && id.clock + 1 < known) return null
  let end = last
  for (let next = item.right; next; next = next.right) {
    if (!next.countable || next.deleted) continue
    const behind = letterBefore(next, (left) => left.deleted)
    const continues = next.id.client === id.client && isNew(next, transaction)
    if (!continues || behind?.client !== id.client || behind.clock !== end) break
    end = next.lastId.clock
  }
  return end > id.clock ? placeBehind(Y.createID(id.client, end)) : null
}
