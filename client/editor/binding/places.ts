import * as Y from 'yjs'
import type { Caret } from '../../sync/own-caret.ts'
import { findShown, type Shown } from './shown.ts'

/** The draft's own name of a place in it: it stays beside the character before it, whatever comes around. */
export type Place = Y.RelativePosition

export function mapCaret({ anchor, head }: Caret, map: (place: Place) => Place): Caret {
  return { anchor: map(anchor), head: map(head) }
}

export function placeAt(shown: Shown, pos: number): Place {
  if (shown.node.inlineContent) return placeInText(shown.type, pos)
  let start = 0
  for (const kid of shown.kids) {
    const end = start + kid.node.nodeSize
    if (pos <= start) return besideType(shown.type, kid.type)
    if (pos < end) return placeAt(kid, pos - start - 1)
    start = end
  }
  return Y.createRelativePositionFromTypeIndex(shown.type, shown.type.length)
}

function besideType(parent: Y.XmlFragment, child: Y.XmlFragment): Place {
  const index = (parent.toArray() as unknown[]).indexOf(child)
  return Y.createRelativePositionFromTypeIndex(parent, index)
}

function placeInText(block: Y.XmlFragment, pos: number): Place {
  let left = pos
  for (const [index, child] of (block.toArray() as unknown[]).entries()) {
    if (child instanceof Y.XmlText) {
      if (left <= child.length) return Y.createRelativePositionFromTypeIndex(child, left, -1)
      left -= child.length
    } else if (left === 0) return Y.createRelativePositionFromTypeIndex(block, index, -1)
    else left -= 1
  }
  return Y.createRelativePositionFromTypeIndex(block, block.length, -1)
}

/** Where a place is in what is shown; null if it is gone. */
export function positionOf(root: Shown, place: Place): number | null {
  const { doc } = root.type
  const found = doc ? Y.createAbsolutePositionFromRelativePosition(place, doc) : null
  if (!found) return null
  const { type, index } = found
  const block = (type instanceof Y.XmlText ? type.parent : type) as Y.XmlFragment | null
  const at = block && findShown(root, block)
  if (!at) return null
  if (!(type instanceof Y.XmlText)) return at.start + offsetOfChild(at.shown, index)
  if (!at.shown.node.inlineContent) return null
  const before = offsetOfChild(at.shown, (block.toArray() as unknown[]).indexOf(type))
  return at.start + before + index
}

function offsetOfChild(shown: Shown, index: number): number {
  const children = (shown.type.toArray() as unknown[]).slice(0, index)
  return children.reduce((sum: number, child) => sum + sizeOf(shown, child), 0)
}

function sizeOf(shown: Shown, child: unknown): number {
  if (shown.node.inlineContent) return child instanceof Y.XmlText ? child.length : 1
  return shown.kids.find((kid) => kid.type === child)?.node.nodeSize ?? 0
}

/** False once the character that the place stands beside was deleted. */
export function stands(doc: Y.Doc, place: Place): boolean {
  const { item } = place
  if (!item) return true
  const found = structAt(doc, item)
  return found instanceof Y.Item && (!found.deleted || found.redone !== null)
}

export function structAt(doc: Y.Doc, { client, clock }: Y.ID): Y.AbstractStruct | null {
  const structs = doc.store.clients.get(client)
  if (!structs || Y.getState(doc.store, client) <= clock) return null
  return structs[Y.findIndexSS(structs, clock)] ?? null
}

export function placeBehind(id: Y.ID): Place {
  return new Y.RelativePosition(null, null, id, -1)
}

export function placeBefore(id: Y.ID): Place {
  return new Y.RelativePosition(null, null, id, 0)
}
