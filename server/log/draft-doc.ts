import * as Y from 'yjs'
import type { DraftAt } from './update-log.ts'

/** A Y.Doc that holds a draft as loaded from the log. */
export function docOf(draft: DraftAt): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (draft.snapshot) Y.applyUpdate(doc, draft.snapshot)
    for (const update of draft.updates) Y.applyUpdate(doc, update.data)
  })
  return doc
}
