import * as Y from 'yjs'
import { childrenOf } from '../line.ts'
import { FRAGMENTS, MAX_DEPTH } from '../schema.ts'
import type { LetterSet } from './letter-set.ts'
import { addedIn } from './pending.ts'
import { SUGGESTED_FIELDS } from './suggestion.ts'

/** Takes out of a copy of a draft what is only suggested there: it then says what readers would get. */
export function dropAdded(copy: Y.Doc): void {
  const added = addedIn(copy)
  if (added.isEmpty) return
  copy.transact(() => {
    for (const field of SUGGESTED_FIELDS) dropIn(copy.getXmlFragment(FRAGMENTS[field]), added, 0)
  })
}

function dropIn(node: Y.XmlFragment | Y.XmlText, added: LetterSet, depth: number) {
  if (node instanceof Y.XmlText) return deleteLetters(node, added)
  if (depth > MAX_DEPTH) return
  for (const child of childrenOf(node)) dropIn(child, added, depth + 1)
}

/** Deletes what stands in a text of those letters. */
export function deleteLetters(text: Y.XmlText, letters: LetterSet): void {
  for (const { index, length } of placesOf(text, letters).toReversed()) text.delete(index, length)
}

/** Where letters stand in a text, in order. */
export function placesOf(text: Y.XmlText, letters: LetterSet): { index: number; length: number }[] {
  const places: { index: number; length: number }[] = []
  let index = 0
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { client, clock } = item.id
    for (const [, from, to] of letters.within([client, clock, clock + item.length]))
      places.push({ index: index + from - clock, length: to - from })
    index += item.length
  }
  return places
}
