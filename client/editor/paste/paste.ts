import { Slice, type Node, type ResolvedPos, type Schema } from '@tiptap/pm/model'
import type { EditorState, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { NODES } from '../../../shared/document/body-rule.ts'
import { withoutUnseen } from '../../../shared/document/html/inline-text.ts'
import { withOfficeStyles } from '../../../shared/document/html/style.ts'
import { fitted } from './fitted.ts'
import { PasteParser } from './paste-parser.ts'
import { pastedText } from './pasted-text.ts'

export { copiedPictures } from '../media/copied-pictures.ts'

type Range = Pick<Selection, '$from' | '$to'>

/** What comes from the clipboard, or is dropped, becomes what a body may hold, with all of its words. */
export function pasteProps(schema: Schema) {
  let $dropped: ResolvedPos | null = null
  /** Where it will stand: where it is dropped, else at the caret. */
  const placeIn = ({ doc, selection }: EditorState): Range =>
    $dropped?.doc === doc ? { $from: $dropped, $to: $dropped } : selection
  return {
    handleDOMEvents: {
      drop: (view: EditorView, { clientX, clientY }: MouseEvent) => {
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
    transformPastedText: (text: string, _plain: boolean, { state }: EditorView) =>
      pastedInto(placeIn(state).$from.parent, text),
    transformPasted: (slice: Slice, { state, dragging }: EditorView, isPlain: boolean) => {
      const place = placeIn(state)
      // A block that is moved stays one, and stands beside what it is dropped on.
      if ($dropped === place.$from && dragging && isBlocks(slice)) return slice
      return fitted(isPlain ? slice : wholeWhereEmpty(slice, place), place.$from)
    },
    // What has no words takes no place of any.
    handlePaste: (_view: EditorView, _event: Event, slice: Slice) => slice.size === 0,
  }
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
