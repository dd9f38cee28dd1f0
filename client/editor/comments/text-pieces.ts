import * as Y from 'yjs'
import { itemsOf } from '../binding/letters.ts'
import type { Shown } from '../binding/shown.ts'

/** From one place of the editor to another. */
export interface Range {
  from: number
  to: number
}

/** Letters that stand side by side, from one that somebody typed: of `item`, from place `pos` of the editor on. */
export interface Piece {
  readonly item: Y.Item
  readonly pos: number
}

/** The texts that are shown, in their order, and where each begins. */
export function textsOf(root: Shown): Map<Y.XmlText, number> {
  const texts = new Map<Y.XmlText, number>()
  collect(root, 0, texts)
  return texts
}

function collect({ type, node, kids }: Shown, start: number, texts: Map<Y.XmlText, number>) {
  let pos = start
  if (node.inlineContent)
    for (const child of type.toArray() as unknown[]) {
      if (child instanceof Y.XmlText) texts.set(child, pos)
      pos += child instanceof Y.XmlText ? child.length : 1
    }
  for (const kid of kids) {
    collect(kid, pos + 1, texts)
    pos += kid.node.nodeSize
  }
}

/** What can be seen of a text that begins at `start`. */
export function piecesOf(text: Y.XmlText, start: number): Piece[] {
  const pieces: Piece[] = []
  let pos = start
  for (const item of itemsOf(text)) {
    if (item.deleted || !item.countable) continue
    if (item.content instanceof Y.ContentString) pieces.push({ item, pos })
    pos += item.length
  }
  return pieces
}
