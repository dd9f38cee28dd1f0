import { TextSelection } from '@tiptap/pm/state'
import { readScreen } from '../binding/read-screen.ts'
import { FOUND } from '../fields/layers.ts'
import { takes, type OpenField, type ReadField } from '../fields/open-fields.ts'
import { blocksIn, replacing } from './replace.ts'
import type { Searched } from './searched.ts'

export function searchedEditor({ name, view, undo, struck }: OpenField): Searched<ReadField> {
  return {
    name,
    undo,
    struck,
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
      const { tr, made } = replacing(view.state, changes)
      // A field that is full takes nothing.
      return takes({ view, struck }, tr) ? made : 0
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
