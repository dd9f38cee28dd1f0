import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Media stand between blocks: where nothing is written yet, before it, else behind it. */
export function placeForMedia(doc: EditorState['doc'], pos: number): number {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if ($pos.depth === 0) return $pos.pos
  const block = $pos.node(1)
  return block.isTextblock && block.content.size === 0 ? $pos.before(1) : $pos.after(1)
}

/** With the caret in its first line, if it has one. */
export function insertMedia(view: EditorView, media: Node): void {
  const { state } = view
  const pos = placeForMedia(state.doc, state.selection.head)
  const tr = state.tr.insert(pos, media)
  if (media.firstChild?.isTextblock) tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2)))
  view.dispatch(tr.scrollIntoView())
  view.focus()
}
