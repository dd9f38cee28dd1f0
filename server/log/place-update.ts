import * as Y from 'yjs'
import { inBoth, readUpdate, writeUpdate } from '../../shared/document/update-parts.ts'
import { mergeUpdates } from './merge-updates.ts'

/** What an update did to a document. What of it waits for what is not here is left out: it would swallow what comes next. */
export interface Placed {
  /** What was new of it and has its place, as its author sent it; null for nothing. */
  added: Uint8Array | null
  /** Structs that wait for others, format V2. */
  structs: Uint8Array | null
  /** Deletions of what is not here wait. */
  deletions: boolean
}

/** Brings an update into a document, but nothing of it that would wait for others. Throws for what can't be applied. */
export function placeUpdate(doc: Y.Doc, update: Uint8Array): Placed {
  const { store } = doc
  const { pendingStructs, pendingDs } = store
  const changes: Uint8Array[] = []
  const take = (change: Uint8Array) => void changes.push(change)
  doc.on('update', take)
  try {
    Y.applyUpdate(doc, update)
  } finally {
    doc.off('update', take)
  }
  const structs = grown(store.pendingStructs?.update ?? null, pendingStructs?.update ?? null)
  const deletions = grown(store.pendingDs, pendingDs) !== null
  if (structs) store.pendingStructs = pendingStructs
  if (deletions) store.pendingDs = pendingDs
  const added = changes.length > 0 ? asSent(mergeUpdates(changes), update) : null
  return { added, structs, deletions }
}

/**
 * With the deletions that its author made, not with what went down with them here: whoever wrote in a block that a
 * colleague removes takes those words along, unless the colleague deleted these very words.
 */
function asSent(added: Uint8Array, update: Uint8Array): Uint8Array {
  const { structs, deletions } = readUpdate(added)
  if (deletions.length === 0) return added
  const sent = inBoth(deletions, readUpdate(update).deletions)
  return writeUpdate({ structs, deletions: sent })
}

/** What waits, if it is more than before. */
function grown(waits: Uint8Array | null, before: Uint8Array | null): Uint8Array | null {
  return waits === null || (before !== null && Buffer.from(waits).equals(before)) ? null : waits
}
