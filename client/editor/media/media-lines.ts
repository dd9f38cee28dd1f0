import { Node, type Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
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

/** To the next line, or the next picture of a gallery, or behind it all. */
function goOn({ state, view }: Editor): boolean {
  const { $head } = state.selection
  const isInGallery = $head.node(-2).type.name === NODES.gallery
  const hasNext = (depth: number) => $head.indexAfter(depth) < $head.node(depth).childCount
  if (hasNext(-1)) return goTo(view, $head.after() + 1)
  if (isInGallery && hasNext(-2)) return goTo(view, $head.after(-1) + 2)
  return goBehind(view, $head.after(isInGallery ? -2 : -1))
}

function goTo(view: EditorView, pos: number): boolean {
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(pos))).scrollIntoView())
  return true
}

/** To the text there, which is begun where there is none. */
function goBehind(view: EditorView, pos: number): boolean {
  const { doc, schema, tr } = view.state
  const $pos = doc.resolve(pos)
  if (!$pos.nodeAfter?.isTextblock) {
    const paragraph = schema.nodes[NODES.paragraph]?.create()
    if (!paragraph) return false
    tr.insert(pos, paragraph)
  }
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1))).scrollIntoView())
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
