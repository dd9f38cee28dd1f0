import * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import { itemsIn } from '../../../shared/document/suggested/standing-letters.ts'
import { allSuggestions, SUGGESTED_FIELDS } from '../../../shared/document/suggested/suggestion.ts'
import { isWithin } from '../binding/moved-text.ts'

/** Letters that were written here, that the server lacks by its state vector, and that no suggestion names. */
export function unsaidLetters(doc: Y.Doc, server: Uint8Array): LetterRange[] {
  const { clientID, store } = doc
  const from = Y.decodeStateVector(server).get(clientID) ?? 0
  const said = new LetterSet(allSuggestions(doc).flatMap(({ adds }) => adds))
  return itemsIn(doc, [clientID, from, Y.getState(store, clientID)])
    .filter((item) => isSuggestible(item, doc))
    .map(({ id, length }): LetterRange => [clientID, Math.max(from, id.clock), id.clock + length])
    .flatMap((range) => said.missing(range))
}

function isSuggestible({ deleted, content, parent }: Y.Item, doc: Y.Doc): boolean {
  if (deleted || !(content instanceof Y.ContentString)) return false
  return SUGGESTED_FIELDS.some((name) => isWithin(parent, doc.getXmlFragment(name)))
}
