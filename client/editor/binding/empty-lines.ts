import * as Y from 'yjs'
import { itemsOf, lettersOf, type Letter } from './letters.ts'
import { placeAt, structAt, type Place } from './places.ts'
import type { Shown } from './shown.ts'

interface Lines {
  before: Shown
  next: Shown
  /** The letter that stands for one now. */
  standing: (id: Y.ID) => Letter | null
}

/**
 * Where a caret stands that stood in an empty text which was made anew, as by who makes a list of its paragraph: no letter leads
 * there, but those of its neighbours do. Null where there is no such text.
 */
export function inNewLine(place: Place, { before, next, standing }: Lines): Place | null {
  const gone = goneBlock(place, before)
  if (!gone) return null
  const old = textsOf(before)
  const own = old.findIndex(({ type }) => type === gone)
  if (old[own]?.node.content.size !== 0) return null
  const now = textsOf(next)
  for (const by of [-1, 1] as const) {
    let at = own + by
    while (old[at]?.node.content.size === 0) at += by
    const neighbour = old[at]
    const beside = neighbour && nearestOf(neighbour, by, standing)
    const stands = now.findIndex(({ type }) => type === beside)
    const line = stands < 0 ? undefined : now[stands + own - at]
    const isNew = line?.node.content.size === 0 && !old.some(({ type }) => type === line.type)
    if (isNew) return placeAt(line, 0)
  }
  return null
}

/** The block whose text began with the place, if it is gone. */
function goneBlock({ item, type }: Place, { type: root }: Shown): unknown {
  if (item || !type || !root.doc) return null
  const struct = structAt(root.doc, type)
  if (!(struct instanceof Y.Item) || !struct.deleted) return null
  if (!(struct.content instanceof Y.ContentType)) return null
  const gone = struct.content.type
  return gone instanceof Y.XmlText ? gone.parent : gone
}

/** The block in which what is nearest of a text stands now. */
function nearestOf({ type }: Shown, by: -1 | 1, standing: Lines['standing']): unknown {
  const texts = itemsOf(type).flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlText ? [content.type] : [],
  )
  const letters = texts.flatMap((text) => itemsOf(text).flatMap(lettersOf))
  for (const { id } of by < 0 ? letters.toReversed() : letters) {
    const parent = standing(id)?.item.parent
    if (parent instanceof Y.XmlText) return parent.parent
  }
  return null
}

function textsOf(shown: Shown): Shown[] {
  return shown.node.inlineContent ? [shown] : shown.kids.flatMap(textsOf)
}
