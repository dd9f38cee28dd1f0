import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as editorWords from '../../desk/words/editor.ts'

/** Beside the block that the mouse is at: it can be dragged to another place, or selected. */
export const DragHandle = Extension.create({
  name: 'dragHandle',
  addProseMirrorPlugins: () => [new Plugin({ view: (view) => new Handle(view) })],
})

interface Block {
  node: DocNode
  pos: number
  element: HTMLElement
}

class Handle {
  readonly #view: EditorView
  readonly #element = document.createElement('div')
  #block: Block | null = null

  constructor(view: EditorView) {
    this.#view = view
    this.#element.className = 'drag-handle'
    this.#element.title = editorWords.blocks.drag
    this.#element.draggable = true
    this.#element.hidden = true
    // By the keyboard, blocks are moved from within the text.
    this.#element.ariaHidden = 'true'
    this.#element.addEventListener('dragstart', this.#drag)
    this.#element.addEventListener('dragend', this.#end)
    this.#element.addEventListener('click', this.#select)
    view.dom.addEventListener('mousemove', this.#follow)
    for (const element of [view.dom, this.#element])
      element.addEventListener('mouseleave', this.#leave)
  }

  update() {
    // The text has moved under the mouse.
    const { doc } = this.#view.state
    const { pos = 0, node } = this.#block ?? {}
    if (pos >= doc.content.size || doc.nodeAt(pos) !== node) this.#hide()
  }

  destroy() {
    this.#view.dom.removeEventListener('mousemove', this.#follow)
    this.#view.dom.removeEventListener('mouseleave', this.#leave)
    this.#element.remove()
  }

  /** A browser begins to drag what is where the button went down, and not before the mouse has moved. */
  readonly #follow = ({ clientY, buttons }: MouseEvent) => {
    if (buttons !== 0) return
    const block = this.#view.editable ? this.#blockAt(clientY) : null
    if (!block) return this.#hide()
    // The page may have put the text elsewhere meanwhile.
    if (this.#element.previousSibling !== this.#view.dom) this.#view.dom.after(this.#element)
    this.#block = block
    const top = this.#view.dom.offsetTop + block.element.offsetTop
    this.#element.hidden = false
    this.#element.style.top = `${top}px`
  }

  readonly #leave = ({ relatedTarget, buttons }: MouseEvent) => {
    const { dom } = this.#view
    const isNear =
      relatedTarget instanceof Node &&
      (dom.contains(relatedTarget) || relatedTarget === this.#element)
    if (!isNear && buttons === 0) this.#hide()
  }

  readonly #end = () => {
    this.#view.dragging = null
    this.#hide()
  }

  #hide() {
    this.#element.hidden = true
    this.#block = null
  }

  readonly #select = () => {
    const { state, dispatch } = this.#view
    if (this.#block)
      dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.#block.pos)))
    this.#view.focus()
  }

  readonly #drag = (event: DragEvent) => {
    const { dataTransfer } = event
    if (!this.#block || !dataTransfer) return
    const { element } = this.#block
    this.#select()
    const slice = this.#view.state.selection.content()
    const { dom, text } = this.#view.serializeForClipboard(slice)
    dataTransfer.clearData()
    dataTransfer.setData('text/html', dom.innerHTML)
    dataTransfer.setData('text/plain', text)
    dataTransfer.effectAllowed = 'move'
    dataTransfer.setDragImage(element, 0, 0)
    this.#view.dragging = { slice, move: true }
  }

  #blockAt(y: number): Block | null {
    let pos = 0
    for (const node of this.#view.state.doc.children) {
      // The screen has more beside the blocks, as pictures on their way.
      const element = this.#view.nodeDOM(pos)
      const rect = element instanceof HTMLElement && element.getBoundingClientRect()
      if (rect && y >= rect.top && y <= rect.bottom) return { node, pos, element }
      pos += node.nodeSize
    }
    return null
  }
}
