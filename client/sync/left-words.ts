import * as Y from 'yjs'
import { readUpdate, writeUpdate } from '../../shared/document/update-parts.ts'
import { mayEdit } from './save-state.ts'
import type { StoryProvider } from './story-provider.ts'

/**
 * A draft that the server did not listen to any more is loaded anew: what was written in it meanwhile comes along once the
 * server's draft is here. What was deleted in it does not: that may be what the server did not take.
 */
export function bringLeftWords(
  from: Y.Doc,
  to: Pick<StoryProvider, 'doc' | 'status' | 'subscribe'>,
) {
  const stop = to.subscribe(() => {
    if (!mayEdit(to.status().state)) return
    stop()
    const left = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to.doc))
    const { structs } = readUpdate(left)
    if (structs.length > 0) Y.applyUpdate(to.doc, writeUpdate({ structs, deletions: [] }))
  })
}
