import { Fragment, Slice, type Node, type ResolvedPos, type Schema } from '@tiptap/pm/model'
import { NODES } from '../../../shared/document/body-rule.ts'
import { isOneLine } from '../blocks/boxes.ts'
import { isInQuoteBox } from '../blocks/quote-box.ts'

/** What is pasted into a cell, a title, a pull quote or a point leaves it one. */
export function fitted(slice: Slice, $pos: ResolvedPos): Slice {
  const { parent } = $pos
  const { schema } = parent.type
  if (isOneLine(parent) || isInQuoteBox($pos))
    return new Slice(Fragment.from(lineOf(slice, schema)), 0, 0)
  const point = schema.nodes[NODES.point]
  if (!point || parent.type !== point) return slice
  const points = textsOf(slice).map((text) => point.create(null, text))
  return points.length === 0 ? slice : new Slice(Fragment.from(points), 1, 1)
}

/** All of it as one line. */
function lineOf(slice: Slice, schema: Schema): Node[] {
  const texts = textsOf(slice)
  if (texts.length === 0) return slice.content.content.filter((node) => node.isInline)
  return texts.flatMap((text, i) => (i > 0 ? [schema.text(' '), ...text] : text))
}

function textsOf({ content }: Slice): (readonly Node[])[] {
  const texts: (readonly Node[])[] = []
  content.descendants((node) => {
    if (!node.isTextblock) return true
    texts.push(node.children)
    return false
  })
  return texts
}
