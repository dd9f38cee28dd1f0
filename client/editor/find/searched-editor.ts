import { TextSelection } from '@tiptap/pm/state'
import { readScreen } from '../binding/read-screen.ts'
import { FOUND } from '../fields/layers.ts'
import type { OpenField, ReadField } from '../fields/open-fields.ts'
import { blocksIn, replacing } from './replace.ts'
import type { Searched } from './searched.ts'

export function searchedEditor({ name, view, undo }: OpenField): Searched<ReadField> {
  return {
    name,
    undo,
    get editable() {
      return view.editable
    },
    get composing() {
      return view.composing
    },
    get words() {
      return view.isDestroyed ? null : view.state.doc
    },
    texts: () => blocksIn(view.state.doc),
    painted: () => FOUND.of(view.state),
    paint: (painted) => FOUND.paint(view, painted),
    replace: (changes) => {
      readScreen(view)
      const { state } = view
      const { tr, made } = replacing(state, changes)
      view.dispatch(tr)
      // A field that is full takes nothing.
      return view.state.doc.eq(state.doc) ? 0 : made
    },
    reveal: (from) => {
      if (view.isDestroyed) return
      const { node } = view.domAtPos(Math.min(from + 1, view.state.doc.content.size))
      const element = node instanceof Element ? node : node.parentElement
      element?.scrollIntoView({ block: 'center' })
    },
    select: ({ from, to }) => {
      const { tr } = view.state
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)))
      view.focus()
    },
  }
}
