import { Extension } from '@tiptap/core'
import { Slice, type Node, type ResolvedPos, type Schema } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Selection } from '@tiptap/pm/state'
import { NODES } from '../../../shared/document/body-rule.ts'
import { withoutUnseen } from '../../../shared/document/html/inline-text.ts'
import { withOfficeStyles } from '../../../shared/document/html/style.ts'
import { fitted } from './fitted.ts'
import { PasteParser } from './paste-parser.ts'
import { pastedText } from './pasted-text.ts'

type Range = Pick<Selection, '$from' | '$to'>

/** What comes from the clipboard, or is dropped, becomes what a body may hold, with all of its words. */
export const Paste = Extension.create({
  name: 'paste',
  addProseMirrorPlugins() {
    return [pastePlugin(this.editor.schema)]
  },
})

export function pastePlugin(schema: Schema): Plugin {
  let $dropped: ResolvedPos | null = null
  /** Where it will stand: where it is dropped, else at the caret. */
  const placeIn = ({ doc, selection }: EditorState): Range =>
    $dropped?.doc === doc ? { $from: $dropped, $to: $dropped } : selection
  return new Plugin({
    props: {
      handleDOMEvents: {
        drop: (view, { clientX, clientY }) => {
          const at = view.posAtCoords({ left: clientX, top: clientY })
          $dropped = at && view.state.doc.resolve(at.pos)
          return false
        },
        paste: () => {
          $dropped = null
          return false
        },
      },
      clipboardParser: new PasteParser(schema),
      transformPastedHTML: withOfficeStyles,
      transformPastedText: (text, _plain, { state }) =>
        pastedInto(placeIn(state).$from.parent, text),
      transformPasted: (slice, { state, dragging }, isPlain) => {
        const place = placeIn(state)
        // A block that is moved stays one, and stands beside what it is dropped on.
        if ($dropped === place.$from && dragging && isBlocks(slice)) return slice
        return fitted(isPlain ? slice : wholeWhereEmpty(slice, place), place.$from)
      },
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
function wholeWhereEmpty(slice: Slice, { $from, $to }: Range): Slice {
  const isEmptyLine = $from.pos === $to.pos && $from.depth === 1 && $from.parent.content.size === 0
  return isEmptyLine && slice.openStart > 1 ? new Slice(slice.content, 0, slice.openEnd) : slice
}

function isBlocks({ content, openStart, openEnd }: Slice): boolean {
  return openStart + openEnd === 0 && content.firstChild?.isBlock === true
}
