import * as Y from 'yjs'
import { itemsIn } from '../../shared/document/suggested/standing-letters.ts'
import type { Left } from './whereabouts.ts'

/**
 * True if something was written that the server lacks by its state vector, and that nobody may bring who may only suggest:
 * a block, or a text. The server would take none of its words.
 */
export function isBeyondSuggestions({ doc, unconfirmed }: Left, server: Uint8Array): boolean {
  const known = Y.decodeStateVector(server)
  return unconfirmed
    .flatMap(([client, from, to]) =>
      itemsIn(doc, [client, Math.max(from, known.get(client) ?? 0), to]),
    )
    .some(({ deleted, content }) => !deleted && content instanceof Y.ContentType)
}
