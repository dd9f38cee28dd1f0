import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Caret } from '../../sync/own-caret.ts'
import { positionOf, stands, type Place } from './places.ts'
import { replay } from './replay.ts'
import type { Shown } from './shown.ts'

/** In the meta of a transaction that brings the draft into the editor. */
export interface FromDraft {
  undo: boolean
}

const FROM_DRAFT = 'from-draft'

/** The draft's own change, or null for what the person does here. */
export function fromDraft(tr: Transaction): FromDraft | null {
  return (tr.getMeta(FROM_DRAFT) as FromDraft | undefined) ?? null
}

export function isFromDraft(tr: Transaction): boolean {
  return fromDraft(tr) !== null
}

export interface Following {
  /** What the draft and the editor said last. */
  before: Shown | null
  next: Shown
  /** Where the selection was. */
  held: Caret | null
  from: FromDraft
}

/** What makes an editor say what `next` says. */
export function transactionTo(
  state: EditorState,
  { before, next, held, from }: Following,
): Transaction {
  let { tr } = state
  if (before && state.doc === before.node) attempt(() => replay(tr, before, next))
  if (!tr.doc.eq(next.node)) {
    tr = state.tr
    tr.replaceWith(0, tr.doc.content.size, next.node.content)
  }
  restoreSelection(tr, { selection: state.selection, next, held })
  return tr
    .setStoredMarks(state.storedMarks)
    .setMeta(FROM_DRAFT, from)
    .setMeta('addToHistory', false)
    .setMeta('preventAutolink', true)
}

/** A caret stays behind the character that it stood behind, and where that is gone, where the steps leave it. */
function restoreSelection(
  tr: Transaction,
  {
    selection,
    next,
    held,
  }: Pick<Following, 'next' | 'held'> & { selection: EditorState['selection'] },
) {
  const { doc } = next.type
  if (!doc || !(selection instanceof TextSelection)) return
  const find = (place: Place | undefined, pos: number) => {
    const found = place && stands(doc, place) ? positionOf(next, place) : null
    return Math.min(found ?? tr.mapping.map(pos, -1), tr.doc.content.size)
  }
  const anchor = find(held?.anchor, selection.anchor)
  const head = find(held?.head, selection.head)
  tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
}

/** The steps may not fit where another plugin changed the document: then it is replaced as a whole. */
function attempt(run: () => void) {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
}
