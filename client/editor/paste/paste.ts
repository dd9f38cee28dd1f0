import { Extension } from '@tiptap/core'
import { Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { NODES } from '../../../shared/document/body-rule.ts'
import { withoutUnseen } from '../../../shared/document/html/inline-text.ts'
import { withOfficeStyles } from '../../../shared/document/html/style.ts'
import { fitted } from './fitted.ts'
import { PasteParser } from './paste-parser.ts'
import { pastedText } from './pasted-text.ts'

/** What comes from the clipboard, or is dropped, becomes what a body may hold, with all of its words. */
export const Paste = Extension.create({
  name: 'paste',
  addProseMirrorPlugins() {
    return [pastePlugin(this.editor.schema)]
  },
})

export function pastePlugin(schema: Schema): Plugin {
  return new Plugin({
    props: {
      clipboardParser: new PasteParser(schema),
      transformPastedHTML: withOfficeStyles,
      transformPastedText: (text, _plain, { state }) =>
        pastedInto(state.selection.$from.parent, text),
      transformPasted: (slice, view, isPlain) =>
        fitted(isPlain ? slice : wholeWhereEmpty(slice, view), view.state.selection.$from),
      // What has no words takes no place of any.
      handlePaste: (_view, _event, slice) => slice.size === 0,
    },
  })
}

function pastedInto({ type }: Node, text: string): string {
  if (!type.spec.code) return pastedText(text)
  const seen = withoutUnseen(text)
  return type.name === NODES.code ? seen : seen.replace(/\s+/g, ' ').trim()
}

/** A list or quote that is pasted into an empty paragraph of the body stays one. */
function wholeWhereEmpty(slice: Slice, { state }: EditorView): Slice {
  const { $from, empty } = state.selection
  const isEmptyLine = empty && $from.depth === 1 && $from.parent.content.size === 0
  return isEmptyLine && slice.openStart > 1 ? new Slice(slice.content, 0, slice.openEnd) : slice
}
