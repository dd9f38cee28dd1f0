import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { toolButton } from './tool-button.ts'

export interface Where {
  view: EditorView
  getPos: () => number | undefined
}

/** What all media have in the editor: tools that belong to nobody's text, and lines that do. */
export abstract class MediaView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  protected readonly tools = document.createElement('div')
  readonly #where: Where
  #node: Node

  constructor(node: Node, where: Where, { tag, label }: { tag: 'figure' | 'div'; label: string }) {
    this.#node = node
    this.#where = where
    this.dom = document.createElement(tag)
    this.contentDOM = document.createElement('div')
    this.contentDOM.className = 'media-lines'
    this.tools.className = 'media-tools'
    this.tools.contentEditable = 'false'
    this.tools.setAttribute('role', 'group')
    this.tools.setAttribute('aria-label', label)
  }

  protected abstract show(node: Node): void

  protected get node(): Node {
    return this.#node
  }

  protected addTool(label: string, run: () => void): HTMLButtonElement {
    const button = toolButton(label, run)
    this.tools.append(button)
    return button
  }

  /** Where it stands, if anything may be changed there. */
  protected where(): { view: EditorView; pos: number } | null {
    const pos = this.#where.getPos()
    const { view } = this.#where
    return pos === undefined || !view.editable ? null : { view, pos }
  }

  protected readonly remove = () => {
    const at = this.where()
    if (!at) return
    const { view, pos } = at
    const tr = view.state.tr.delete(pos, pos + this.#node.nodeSize)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))))
    view.dispatch(tr)
    view.focus()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.show(node)
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  stopEvent(event: Event): boolean {
    const { target } = event
    return target instanceof globalThis.Node && this.tools.contains(target) && !isUndo(event)
  }
}

/** What a tool did is taken back where it was done. */
function isUndo(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false
  return (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)
}
