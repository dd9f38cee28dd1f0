import * as Y from 'yjs'
import { readUpdate, withoutDeletedWords, writeUpdate } from './update-parts.ts'

export interface DraftSize {
  /** Of the whole state as one Yjs V1 update. */
  bytes: number
  /** Items of the Y.Doc, deleted ones included: what opening and editing it costs. */
  structs: number
}

/**
 * The most that a draft may come to: ten times the longest story, and what a browser of a few years back still opens
 * within seconds. Beyond it nothing is added any more, but everything can be deleted.
 */
export const MOST_OF_DRAFT: DraftSize = { bytes: 8_000_000, structs: 500_000 }
/** Characters of a list's entry, which is one struct and travels in one frame. */
export const LONGEST_FIELD = 5_000
export const NOTHING_ADDED: DraftSize = { bytes: 0, structs: 0 }

export function sum(a: DraftSize, b: DraftSize): DraftSize {
  return { bytes: a.bytes + b.bytes, structs: a.structs + b.structs }
}

export function isWithin(a: DraftSize, b: DraftSize): boolean {
  return a.bytes <= b.bytes && a.structs <= b.structs
}

/** Exact, and as costly as sending the draft to somebody. */
export function sizeOf(doc: Y.Doc): DraftSize {
  return { bytes: Y.encodeStateAsUpdate(doc).byteLength, structs: structsIn(doc) }
}

export function structsIn(doc: Y.Doc): number {
  let structs = 0
  for (const { length } of doc.store.clients.values()) structs += length
  return structs
}

/** What an update adds to a draft that lacks all its structs. Deletions make nothing larger. */
export function sizeOfUpdate(update: Uint8Array): DraftSize {
  const { structs } = withoutDeletedWords(readUpdate(update))
  if (structs.length === 0) return NOTHING_ADDED
  return {
    bytes: writeUpdate({ structs, deletions: [] }).byteLength,
    structs: structs.length,
  }
}

/** The update without what it adds. */
export function deletionsOf(update: Uint8Array): Uint8Array {
  return writeUpdate({ structs: [], deletions: readUpdate(update).deletions })
}
