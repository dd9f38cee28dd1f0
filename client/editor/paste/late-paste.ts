import { Extension } from '@tiptap/core'
import { DOMParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model'
import { Plugin, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { pasteProps } from './paste.ts'
import { pasting } from './pasting.ts'

/** Reads what is pasted once what can read it is here; what comes before waits, and then stands at the caret. */
export const Paste = Extension.create<PasteOptions>({
  name: 'paste',
  addOptions: () => ({ onNotPasted: () => {} }),
  addProseMirrorPlugins() {
    return [latePaste(this.editor.schema, this.options)]
  },
})

export interface PasteOptions {
  /** What can read it can't be had now; nothing has changed, and it can be pasted again. */
  onNotPasted: () => void
}

type Reader = ReturnType<typeof pasteProps>

function latePaste(schema: Schema, { onNotPasted }: PasteOptions): Plugin {
  let reader: Reader | null = null
  const here = () => {
    const state = pasting.state()
    if (state.kind === 'here') reader ??= state.parts.pasteProps(schema)
    return reader
  }
  return new Plugin({
    props: {
      handleDOMEvents: {
        drop: (view, event) => {
          const now = here()
          if (now) return now.handleDOMEvents.drop(view, event)
          // What is moved within the text is known already.
          return view.dragging === null && waits(view, event, onNotPasted)
        },
        paste: (view, event) => here()?.handleDOMEvents.paste() ?? waits(view, event, onNotPasted),
      },
      clipboardParser: new LateParser(schema, here),
      transformPastedHTML: (html) => here()?.transformPastedHTML(html) ?? html,
      transformPastedText: (text, plain, view) =>
        here()?.transformPastedText(text, plain, view) ?? text,
      transformPasted: (slice, view, plain) => here()?.transformPasted(slice, view, plain) ?? slice,
      handlePaste: (view, event, slice) => here()?.handlePaste(view, event, slice) ?? false,
    },
  })
}

class LateParser extends DOMParser {
  readonly #here: () => Reader | null

  constructor(schema: Schema, here: () => Reader | null) {
    super(schema, DOMParser.fromSchema(schema).rules)
    this.#here = here
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    return this.#here()?.clipboardParser.parseSlice(dom, options) ?? super.parseSlice(dom, options)
  }
}

/** True if it waits. Files are no words. */
function waits(
  view: EditorView,
  event: DragEvent | ClipboardEvent,
  onNotPasted: () => void,
): boolean {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
  const [html, text] = [data?.getData('text/html') ?? '', data?.getData('text/plain') ?? '']
  if (!view.editable || (html === '' && text === '')) return false
  event.preventDefault()
  if ('clientX' in event) putCaretAt(view, event)
  pasting.load().then(() => {
    if (view.isDestroyed || !view.editable) return
    if (html === '') view.pasteText(text)
    else view.pasteHTML(html)
  }, onNotPasted)
  return true
}

function putCaretAt(view: EditorView, { clientX: left, clientY: top }: MouseEvent) {
  const { doc, tr } = view.state
  const at = view.posAtCoords({ left, top })
  if (at) view.dispatch(tr.setSelection(Selection.near(doc.resolve(at.pos))))
}
