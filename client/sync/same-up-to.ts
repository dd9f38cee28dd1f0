import * as Y from 'yjs'

/**
 * Up to which clock two documents hold the same under a client id, from `from` on, and whether they differ there. What is deleted in theirs
 * alone can't be compared: it counts as the same if something behind it is.
 */
export function sameUpTo(
  mine: Y.Doc,
  theirs: Y.Doc,
  { client, from }: { client: number; from: number },
): { clock: number; differs: boolean } {
  const end = Math.min(Y.getState(mine.store, client), Y.getState(theirs.store, client))
  let same = from
  for (let clock = from; clock < end; clock += 1) {
    const id = Y.createID(client, clock)
    const likeness = likenessOf(structAt(mine, id), structAt(theirs, id), clock)
    if (likeness === 'other') return { clock: same, differs: true }
    if (likeness === 'same') same = clock + 1
  }
  return { clock: same, differs: false }
}

type Likeness = 'same' | 'other' | 'unknown'

function likenessOf(mine: Y.GC | Y.Item, theirs: Y.GC | Y.Item, clock: number): Likeness {
  if (mine instanceof Y.GC) return 'same'
  if (theirs instanceof Y.GC) return mine.deleted ? 'same' : 'unknown'
  if (placeOf(mine, clock) !== placeOf(theirs, clock)) return 'other'
  if (mine.deleted) return 'same'
  if (theirs.deleted) return 'unknown'
  return contentAt(mine, clock) === contentAt(theirs, clock) ? 'same' : 'other'
}

function placeOf(item: Y.Item, clock: number): string {
  const { id, origin, rightOrigin } = item
  const left = clock > id.clock ? Y.createID(id.client, clock - 1) : origin
  const beside = JSON.stringify([left, rightOrigin, item.parentSub])
  return left || rightOrigin ? beside : `${beside} in ${parentOf(item)}`
}

function parentOf({ parent }: Y.Item): string {
  if (!(parent instanceof Y.AbstractType)) return 'nothing'
  return parent._item ? JSON.stringify(parent._item.id) : Y.findRootTypeKey(parent)
}

function contentAt({ content, id }: Y.Item, clock: number): string {
  const at = clock - id.clock
  if (content instanceof Y.ContentString) return `text ${content.str[at]}`
  if (content instanceof Y.ContentAny) return `value ${JSON.stringify(content.arr[at])}`
  if (content instanceof Y.ContentFormat)
    return `format ${content.key} ${JSON.stringify(content.value)}`
  if (content instanceof Y.ContentType)
    return `type ${content.type instanceof Y.XmlElement ? content.type.nodeName : 'text'}`
  return `content ${content.getRef()}`
}

function structAt(doc: Y.Doc, { client, clock }: Y.ID): Y.GC | Y.Item {
  const structs = doc.store.clients.get(client) ?? []
  const struct = structs[Y.findIndexSS(structs, clock)]
  if (!struct) throw new Error('a clock that is not there')
  return struct
}
