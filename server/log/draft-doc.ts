import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { GalleyError } from '../kernel/errors.ts'
import { mended } from './mended-update.ts'
import { scanUpdate } from './scan-update.ts'
import type { DraftAt } from './update-log.ts'

/** Twice what a draft may come to: its snapshot, and a tail as long. */
const MOST_STORED = { bytes: 32_000_000, structs: 1_500_000 }
/** So few hold no more structs than that. */
const FEW_BYTES = 4_000_000

/**
 * A Y.Doc that holds a draft as loaded from the log. Throws `too-big` for one that a version before let grow beyond what the process
 * has memory for, before anything is made of it. `look` is called while what was deleted since the snapshot can still be read.
 */
export function docOf(draft: DraftAt, look?: (doc: Y.Doc) => void): Y.Doc {
  const updates = [draft.snapshot?.data, ...draft.updates.map(({ data }) => data)].filter(isThere)
  refuseTooMuch(updates)
  const doc = newDraftDoc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, mended(update))
    look?.(doc)
  })
  return doc
}

function isThere(update: Uint8Array | undefined): update is Uint8Array {
  return update !== undefined
}

function refuseTooMuch(updates: readonly Uint8Array[]) {
  const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0)
  if (bytes <= FEW_BYTES) return
  let left = MOST_STORED.structs
  for (const update of updates)
    left -= scanUpdate(update, { structs: left, deletions: Infinity, values: Infinity }).structs
  if (bytes > MOST_STORED.bytes || left < 0)
    throw new GalleyError('too-big', 'The draft is too large to be opened.')
}
