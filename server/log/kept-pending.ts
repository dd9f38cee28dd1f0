import type * as Y from 'yjs'
import { MOVES } from '../../shared/document/schema.ts'
import { pendingIn, type Pending } from '../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
} from '../../shared/document/suggested/suggestion.ts'

const kept = new WeakMap<Y.Doc, Pending>()
const watched = new WeakSet<Y.Doc>()

/**
 * The same as `pendingIn`, made once until something is said of suggestions. Of rejected letters it may name some that are gone
 * meanwhile.
 */
export function keptPending(doc: Y.Doc): Pending {
  watch(doc)
  const pending = kept.get(doc) ?? pendingIn(doc)
  kept.set(doc, pending)
  return pending
}

function watch(doc: Y.Doc) {
  if (watched.has(doc)) return
  watched.add(doc)
  const named = [additionsOf(doc), strikesOf(doc), decisionsOf(doc)]
  const roots = new Set<unknown>([...named, carriedOf(doc), doc.getArray(MOVES)])
  doc.on('afterTransaction', ({ changed }) => {
    for (const type of changed.keys()) if (roots.has(type)) kept.delete(doc)
  })
}
