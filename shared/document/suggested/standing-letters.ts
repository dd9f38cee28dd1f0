import * as Y from 'yjs'
import type { LetterRange } from '../letter-range.ts'

/** The letters that are not deleted. */
export function standingIn(doc: Y.Doc, [client, from, to]: LetterRange): LetterRange[] {
  return itemsIn(doc, [client, from, to]).flatMap(({ id, length, deleted, content }) =>
    deleted || !(content instanceof Y.ContentString)
      ? []
      : [[client, Math.max(from, id.clock), Math.min(to, id.clock + length)] as LetterRange],
  )
}

/** What a draft holds between two clocks of a client. */
export function itemsIn({ store }: Y.Doc, [client, from, to]: LetterRange): Y.Item[] {
  const structs = store.clients.get(client)
  const end = Math.min(to, Y.getState(store, client))
  if (!structs || from >= end) return []
  const items: Y.Item[] = []
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= end) break
    if (struct instanceof Y.Item) items.push(struct)
  }
  return items
}
