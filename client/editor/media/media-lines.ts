import { Node, type Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { ResolvedPos } from '@tiptap/pm/model'
import { NODES } from '../../../shared/document/body-rule.ts'
import * as mediaWords from '../../desk/words/media.ts'

/*
 * The lines of a picture or an embed, each a block of text of its own, so that two people may type in one. They are `code` to
 * the editor: no rule makes a heading of what is typed there, and what is pasted is words.
 */

type LineName = keyof typeof mediaWords.lines

const CODE = { content: 'text*', marks: '_', code: true, isolating: true, selectable: false }

function lineNode(name: LineName) {
  const label = mediaWords.lines[name]
  return Node.create({
    ...CODE,
    name,
    priority: 1_100,
    parseHTML: () => [{ tag: `div[data-line="${name}"]`, preserveWhitespace: 'full' }],
    renderHTML: () => [
      'div',
      {
        class: 'media-line',
        'data-line': name,
        'data-label': label,
        'data-hint': mediaWords.hints[name],
        role: 'group',
        'aria-label': label,
        dir: 'auto',
      },
      0,
    ],
    addKeyboardShortcuts() {
      const onward = () => inLine(this.editor, name) !== null && goOn(this.editor)
      return {
        Enter: onward,
        'Shift-Enter': onward,
        'Mod-Enter': onward,
        Backspace: () => leaveBackward(this.editor, name),
        Delete: () => isAtEnd(this.editor, name),
        'Mod-a': () => selectLine(this.editor, name),
      }
    },
  })
}

export const Caption = lineNode(NODES.caption)
export const AltText = lineNode(NODES.alt)
export const Credit = lineNode(NODES.credit)

/** The caret's place, if it stands in such a line. */
function inLine({ state }: Editor, name: string): ResolvedPos | null {
  const { $head } = state.selection
  return $head.parent.type.name === name ? $head : null
}

/** To the next line, or behind it all. */
function goOn({ state, view }: Editor): boolean {
  const { $head } = state.selection
  const { tr } = state
  const after = $head.after()
  const isLast = $head.indexAfter(-1) >= $head.node(-1).childCount
  if (!isLast) {
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView())
    return true
  }
  const behind = $head.after(-1)
  const next = Selection.findFrom(state.doc.resolve(behind), 1, true)
  const isBeside = next !== null && next.$from.depth === $head.depth - 1
  if (!isBeside && state.doc.resolve(behind).parent.type.name !== NODES.gallery) {
    const paragraph = state.schema.nodes[NODES.paragraph]?.create()
    if (!paragraph) return false
    tr.insert(behind, paragraph)
  }
  const found = Selection.findFrom(tr.doc.resolve(behind), 1, true)
  if (found) view.dispatch(tr.setSelection(found).scrollIntoView())
  return true
}

/** What stands before it is no text: it is selected, and gone with the next press. */
function leaveBackward(editor: Editor, name: string): boolean {
  const $head = inLine(editor, name)
  const { state, view } = editor
  if (!$head || !state.selection.empty || $head.parentOffset > 0) return false
  const media = NodeSelection.create(state.doc, $head.before(-1))
  view.dispatch(state.tr.setSelection(media).scrollIntoView())
  return true
}

function isAtEnd(editor: Editor, name: string): boolean {
  const $head = inLine(editor, name)
  return (
    $head !== null &&
    editor.state.selection.empty &&
    $head.parentOffset === $head.parent.content.size
  )
}

/** All of the line; once more, and it is all of the text. */
function selectLine(editor: Editor, name: string): boolean {
  const $head = inLine(editor, name)
  if (!$head) return false
  const { state, view } = editor
  const [from, to] = [$head.start(), $head.end()]
  if (from === to || (state.selection.from === from && state.selection.to === to)) return false
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  return true
}
