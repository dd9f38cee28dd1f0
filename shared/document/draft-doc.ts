import * as Y from 'yjs'
import './sound-places.ts'

/**
 * A draft's document: nothing but updates changes it. Left alone, Yjs deletes formats as others' come, those that the
 * document can do without at that moment; each document has other such moments, so each would show other words bold.
 */
export function newDraftDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false
  })
  return doc
}
