import type { Node, Schema } from '@tiptap/pm/model'
import { Selection, type Command } from '@tiptap/pm/state'
import { NODES } from '../../../shared/document/body-rule.ts'
import { newTable, typeOf } from './table-commands.ts'

export type NewBlock = 'pullQuote' | 'factBox' | 'correctionBox' | 'keyPoints' | 'table' | 'rule'

/** In the place of the empty paragraph in which the caret is, else behind its block: such a block stands in no other. `title`: of a box. */
export function insertBlock(kind: NewBlock, { title = '' }: { title?: string } = {}): Command {
  return ({ selection: { $from }, tr, schema }, dispatch) => {
    const block = newBlock(kind, schema, title)
    const isBlank =
      $from.depth === 1 &&
      $from.parent.type.name === NODES.paragraph &&
      $from.parent.content.size === 0
    const at = $from.depth === 0 ? $from.pos : isBlank ? $from.before(1) : $from.after(1)
    tr.replaceWith(at, isBlank ? $from.after(1) : at, block)
    const end = at + block.nodeSize
    // There is always a line to go on in.
    if (!tr.doc.resolve(end).nodeAfter) tr.insert(end, typeOf(schema, NODES.paragraph).create())
    const start = tr.doc.resolve(kind === 'rule' ? end : at)
    dispatch?.(tr.setSelection(caretFor(start, { isTitled: title !== '' })).scrollIntoView())
    return true
  }
}

/** Below a title that is there already. */
function caretFor(start: Selection['$from'], { isTitled }: { isTitled: boolean }): Selection {
  const first = Selection.near(start, 1)
  if (!isTitled) return first
  return Selection.findFrom(start.doc.resolve(first.$from.after()), 1, true) ?? first
}

function newBlock(kind: NewBlock, schema: Schema, title: string): Node {
  const make = (name: string, content?: Node | Node[]) => typeOf(schema, name).create(null, content)
  const titled = () => make(NODES.boxTitle, title === '' ? [] : [schema.text(title)])
  switch (kind) {
    case 'pullQuote':
      return make(NODES.quoteBox, [make(NODES.pullQuote), make(NODES.attribution)])
    case 'factBox':
    case 'correctionBox':
      return make(NODES[kind], [titled(), make(NODES.paragraph)])
    case 'keyPoints':
      return make(NODES.keyPoints, [titled(), make(NODES.point)])
    case 'table':
      return newTable(schema)
    case 'rule':
      return make(NODES.rule)
  }
}
