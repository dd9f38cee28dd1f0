import { Selection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/core'

/** Moves the cursor at once: TipTap's `focus` waits for a frame, and loses what is typed meanwhile. */
export function moveCursor(editor: Editor | null, to: 'start' | 'end') {
  if (!editor) return
  const { doc, tr } = editor.state
  const selection = to === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
}
