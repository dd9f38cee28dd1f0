import type * as Y from 'yjs'
import type { LetterSet } from '../../../shared/document/suggested/letter-set.ts'

/*
 * Drafts in which the person here may only suggest. Of them the server takes suggestions and nothing else, also where the
 * page looks after their words by itself: what it would not take, nobody writes.
 */

const restricted = new WeakMap<Y.Doc, () => LetterSet>()

/** `own`: the letters that they suggest, and that nobody has decided about; null for who may do all. */
export function restrictTo(doc: Y.Doc, own: (() => LetterSet) | null): void {
  if (own) restricted.set(doc, own)
  else restricted.delete(doc)
}

export function mayOnlySuggest(doc: Y.Doc): boolean {
  return restricted.has(doc)
}

/** Tells which letters the person here may take away. */
export function mayTake(doc: Y.Doc): (id: Y.ID) => boolean {
  const own = restricted.get(doc)?.()
  return ({ client, clock }) => !own || own.has(client, clock)
}
