import * as Y from 'yjs'
import {
  inBoth,
  readUpdate,
  writeUpdate,
  type Deletion,
} from '../../shared/document/update-parts.ts'
import { mergeUpdates } from './merge-updates.ts'
import { metered, TooMuchWork, WorkMeter, workOfDeletion } from './work-meter.ts'

/** Fewer deletions are not worth a look. */
const SOME_DELETIONS = 100

/** What an update did to a document. What of it waits for what is not here is left out: it would swallow what comes next. */
export interface Placed {
  /** What was new of it and has its place, as its author sent it; null for nothing. */
  added: Uint8Array | null
  /** Structs that wait for others, format V2. */
  structs: Uint8Array | null
  /** Deletions of what is not here wait. */
  deletions: boolean
  /** How much work it was, and whether it ended because of that, before all of it had its place. */
  work: number
  stopped: boolean
}

/** Brings an update into a document, but nothing of it that would wait for others. Throws for what can't be applied. */
export function placeUpdate(doc: Y.Doc, update: Uint8Array, mostWork = Infinity): Placed {
  const { store } = doc
  const { pendingStructs, pendingDs } = store
  const meter = new WorkMeter(mostWork)
  const changes: Uint8Array[] = []
  const take = (change: Uint8Array) => void changes.push(change)
  doc.on('update', take)
  const bearable = withoutCostlyDeletions(update, doc, mostWork)
  let stopped = bearable !== update
  try {
    metered(meter, () => Y.applyUpdate(doc, bearable))
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    stopped = true
  } finally {
    doc.off('update', take)
  }
  const structs = grown(store.pendingStructs?.update ?? null, pendingStructs?.update ?? null)
  const deletions = grown(store.pendingDs, pendingDs) !== null
  if (structs) store.pendingStructs = pendingStructs
  if (deletions) store.pendingDs = pendingDs
  const added = changes.length > 0 ? asSent(mergeUpdates(changes), update) : null
  return { added, structs, deletions, work: meter.done, stopped }
}

/** The update with as many deletions as may be worked at, the first ones. */
function withoutCostlyDeletions(update: Uint8Array, doc: Y.Doc, mostWork: number): Uint8Array {
  if (mostWork === Infinity || update.byteLength < SOME_DELETIONS) return update
  const { structs, deletions } = readUpdate(update)
  if (deletions.length < SOME_DELETIONS) return update
  let left = mostWork
  const isBearable = (deletion: Deletion) => (left -= workOfDeletion(deletion, doc)) >= 0
  const end = deletions.findIndex((deletion) => !isBearable(deletion))
  return end < 0 ? update : writeUpdate({ structs, deletions: deletions.slice(0, end) })
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
