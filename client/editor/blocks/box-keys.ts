import { Extension } from '@tiptap/core'
import { chainCommands, joinBackward, joinForward } from '@tiptap/pm/commands'
import { Plugin, Selection, type Command } from '@tiptap/pm/state'
import { NODES } from '../../../shared/document/body-rule.ts'
import { boxAround, caretIn, isFixed, isOneLine, isTitle } from './boxes.ts'
import { moveBlocks } from './move-blocks.ts'
import { backToQuote, goOnInQuote } from './quote-box.ts'
import { clearCells, deleteFound, goDown, goToCell, leave } from './table-commands.ts'

/** Of a cell, a title or a point nothing else is made. */
const MAKING_BLOCKS = [
  'Mod-Alt-0',
  'Mod-Alt-2',
  'Mod-Alt-3',
  'Mod-Alt-c',
  'Mod-Shift-b',
  'Mod-Shift-7',
  'Mod-Shift-8',
]

const staysFixed: Command = ({ selection: { $from } }) => isFixed($from.parent)

/** Before what other extensions do with these keys. */
const FIRST = 150
/** Behind them all. */
const LAST = 50

export const BoxKeys = Extension.create({
  name: 'boxKeys',
  priority: FIRST,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    return {
      Enter: run(enter),
      Tab: run(goToCell(1)),
      'Shift-Tab': run(goToCell(-1)),
      Backspace: run(backspace),
      Delete: run(chainCommands(clearCells, staysApart(1))),
      ...Object.fromEntries(MAKING_BLOCKS.map((keys) => [keys, run(staysFixed)])),
      'Alt-Shift-ArrowUp': run(moveBlocks(-1)),
      'Alt-Shift-ArrowDown': run(moveBlocks(1)),
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // What is typed over several cells leaves them cells.
        handleTextInput: (view) => {
          clearCells(view.state, view.dispatch)
          return false
        },
      },
    }),
  ],
})

/** A browser left alone would join what stands in a box with what stands outside. */
export const BoxEdges = Extension.create({
  name: 'boxEdges',
  priority: LAST,
  addKeyboardShortcuts() {
    const isAtEdge = (by: -1 | 1) => () => {
      const $caret = caretIn(this.editor.state)
      return $caret !== null && boxAround($caret) !== null && isEnd($caret, by)
    }
    return { Backspace: isAtEdge(-1), Delete: isAtEdge(1) }
  },
})

/** Enter in a title goes on below it. */
const fromTitle: Command = ({ selection: { $from, $to }, tr, doc }, dispatch) => {
  if (!isTitle($from.parent) || !$from.sameParent($to)) return false
  const next = Selection.findFrom(doc.resolve($from.after()), 1, true)
  if (next) dispatch?.(tr.setSelection(next).scrollIntoView())
  return true
}

/** Enter in an empty last point or paragraph leaves the box. */
const outOfBox: Command = (state, dispatch) => {
  const $caret = caretIn(state)
  const box = $caret && boxAround($caret)
  if (!$caret || !box || $caret.parent.content.size > 0) return false
  const isLast = $caret.depth === box.depth + 1 && box.node.lastChild === $caret.parent
  const isOnly = box.node.children.filter((child) => !isTitle(child)).length <= 1
  if (!isLast || isOnly || isOneLine($caret.parent)) return false
  const { tr, schema } = state
  tr.delete($caret.before(), $caret.after())
  const node = tr.doc.nodeAt(box.pos)
  return node !== null && leave({ ...box, node })(tr, schema, dispatch)
}

/** Backspace in a box without words takes it away. */
const deleteBlankBox: Command = (state, dispatch) => {
  const $caret = caretIn(state)
  const box = $caret && boxAround($caret)
  if (!box || !isEnd($caret, -1) || box.node.textContent !== '') return false
  const isFirst = $caret.pos <= box.pos + ($caret.depth - box.depth) + 1
  if (!isFirst) return false
  const { tr } = state
  deleteFound(tr, box)
  dispatch?.(tr.scrollIntoView())
  return true
}

/** What has a line of its own is not joined with what is beside it; but an empty point goes. */
function staysApart(by: -1 | 1): Command {
  return (state, dispatch) => {
    const $caret = caretIn(state)
    if (!$caret || !isEnd($caret, by)) return false
    if (isOneLine($caret.parent)) return true
    const beside = state.doc.resolve(by < 0 ? $caret.before() : $caret.after())
    const neighbour = by < 0 ? beside.nodeBefore : beside.nodeAfter
    if (!neighbour || !isTitle(neighbour)) return joinPoints(by)(state, dispatch)
    const found = Selection.findFrom(beside, by, true)
    const { tr } = state
    if ($caret.parent.content.size === 0 && beside.parent.childCount > 2)
      tr.delete($caret.before(), $caret.after())
    if (found) tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(found.from)), by))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

function joinPoints(by: -1 | 1): Command {
  return (state, dispatch) => {
    if (caretIn(state)?.parent.type.name !== NODES.point) return false
    return (by < 0 ? joinBackward : joinForward)(state, dispatch)
  }
}

function isEnd($caret: NonNullable<ReturnType<typeof caretIn>>, by: -1 | 1): boolean {
  return $caret.parentOffset === (by < 0 ? 0 : $caret.parent.content.size)
}

/** What these keys do in a box; elsewhere nothing. */
export const enter = chainCommands(goDown, goOnInQuote, fromTitle, outOfBox)
export const backspace = chainCommands(clearCells, deleteBlankBox, backToQuote, staysApart(-1))
