import type { EditorView } from '@tiptap/pm/view'

/** So near to a colleague's caret, the mouse asks whose it is. */
const NEAR_PX = 14

/** Marks the carets of colleagues beside which the mouse is. */
export function nearCarets() {
  let asked = 0
  return {
    mousemove: (view: EditorView, event: MouseEvent) => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => look(view, event))
      return false
    },
  }
}

function look(view: EditorView, { clientX, clientY }: MouseEvent) {
  for (const caret of view.dom.querySelectorAll('.other-caret')) {
    const { left, right, top, bottom } = caret.getBoundingClientRect()
    const isBeside = clientX > left - NEAR_PX && clientX < right + NEAR_PX
    caret.toggleAttribute('data-near', isBeside && clientY >= top && clientY <= bottom)
  }
}
