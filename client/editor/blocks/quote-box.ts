import type { Node, NodeRange, ResolvedPos, Schema } from '@tiptap/pm/model'
import { Selection, type Command, type Transaction } from '@tiptap/pm/state'
import { NODES } from '../../../shared/document/body-rule.ts'
import { around, caretIn, isFixed, type Found } from './boxes.ts'
import { leave, typeOf } from './table-commands.ts'

/* A pull quote and who said it: two blocks of text in a box, so that two people may type in each. */

const QUOTE_BOX: ReadonlySet<string> = new Set([NODES.quoteBox])

export function isInQuoteBox($pos: ResolvedPos): boolean {
  return around($pos, QUOTE_BOX) !== null
}

/** What is selected becomes a pull quote with a line for who said it; one that has that line becomes text again. */
export const toggleQuote: Command = ({ selection: { $from, $to }, tr, schema }, dispatch) => {
  const box = around($from, QUOTE_BOX)
  const range = $from.blockRange($to)
  if (box) unwrap(tr, box)
  else if (range && mayBeQuoted(range)) wrap(tr, { range, schema })
  else return false
  dispatch?.(tr.scrollIntoView())
  return true
}

function mayBeQuoted({ parent, startIndex, endIndex }: NodeRange): boolean {
  const blocks = parent.children.slice(startIndex, endIndex)
  const box = typeOf(parent.type.schema, NODES.quoteBox)
  return (
    blocks.every((block) => block.isTextblock && !isFixed(block)) &&
    parent.canReplaceWith(startIndex, endIndex, box)
  )
}

function wrap(tr: Transaction, { range, schema }: { range: NodeRange; schema: Schema }) {
  const { start, end } = range
  tr.setBlockType(start, end, typeOf(schema, NODES.pullQuote))
  const [$start, $end] = [tr.doc.resolve(start + 1), tr.doc.resolve(end - 1)]
  const quotes = $start.blockRange($end)
  if (!quotes) return
  tr.wrap(quotes, [{ type: typeOf(schema, NODES.quoteBox) }])
  tr.insert(quotes.end + 1, typeOf(schema, NODES.attribution).create())
}

function unwrap(tr: Transaction, { node, pos, depth }: Found) {
  const { schema } = node.type
  const paragraph = typeOf(schema, NODES.paragraph)
  const said = linesOf({ node, pos }, NODES.attribution)
  if (said.length === node.childCount) tr.insert(pos + 1, typeOf(schema, NODES.pullQuote).create())
  for (const { node: line, pos } of said.toReversed())
    tr.delete(tr.mapping.map(pos), tr.mapping.map(pos + line.nodeSize))
  const end = tr.mapping.map(pos + node.nodeSize)
  const quotes = tr.doc.resolve(pos + 2).blockRange(tr.doc.resolve(end - 2))
  if (!quotes) return
  tr.lift(quotes, depth - 1)
  tr.setBlockType(pos, end - 2, paragraph)
  const written = said.filter(({ node: line }) => line.content.size > 0)
  tr.insert(
    end - 2,
    written.map(({ node: line }) => paragraph.create(null, line.content)),
  )
}

function linesOf({ node, pos }: { node: Node; pos: number }, name: string) {
  const lines: { node: Node; pos: number }[] = []
  node.forEach((line, offset) => {
    if (line.type.name === name) lines.push({ node: line, pos: pos + 1 + offset })
  })
  return lines
}

/** Enter goes from the quote to who said it, and from there out of the box. */
export const goOnInQuote: Command = ({ selection: { $from }, tr, schema }, dispatch) => {
  const box = around($from, QUOTE_BOX)
  if (!box) return false
  if ($from.parent.type.name === NODES.attribution) return leave(box)(tr, schema, dispatch)
  const [line] = linesOf(box, NODES.attribution)
  const at = line?.pos ?? box.pos + box.node.nodeSize - 1
  if (!line) tr.insert(at, typeOf(schema, NODES.attribution).create())
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView())
  return true
}

/** Backspace at the beginning of who said it goes back to the quote. */
export const backToQuote: Command = (state, dispatch) => {
  const $caret = caretIn(state)
  if ($caret?.parent.type.name !== NODES.attribution || $caret.parentOffset > 0) return false
  const before = Selection.findFrom(state.doc.resolve($caret.before()), -1, true)
  if (before) dispatch?.(state.tr.setSelection(before).scrollIntoView())
  return true
}
