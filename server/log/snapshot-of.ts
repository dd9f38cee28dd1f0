import * as Y from 'yjs'
import { authorsDeletions } from './authors-deletions.ts'
import { docOf } from './draft-doc.ts'
import type { DraftAt, Snapshot } from './update-log.ts'

/** All of a draft as one update, and what its authors deleted. */
export function snapshotOf(draft: DraftAt): Snapshot & { deletions: Uint8Array } {
  const doc = docOf(draft)
  const data = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { data, deletions: authorsDeletions(draft) }
}
