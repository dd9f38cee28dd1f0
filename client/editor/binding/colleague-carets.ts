import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { NODES } from '../../../shared/document/body-rule.ts'
import { ownCaret, setOwnCaret, type Caret } from '../../sync/own-caret.ts'
import type { Range } from '../comments/text-pieces.ts'
import { colleaguesOf, type Colleague } from './colleagues.ts'
import type { DraftBinding } from './draft-binding.ts'
import { COMPOSED_MS, readScreen } from './read-screen.ts'

interface CaretLooks {
  caret: (colleague: Colleague) => HTMLElement
  selection: (colleague: Colleague) => { class: string; style: string }
}

/** Shows where colleagues are in this field, and tells them where the person is. */
export function colleagueCarets(
  binding: DraftBinding,
  awareness: Awareness,
  looks: CaretLooks,
): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('colleague-carets')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, carets) => {
        const now: unknown = tr.getMeta(key)
        return now instanceof DecorationSet
          ? now
          : stillInLine(carets.map(tr.mapping, tr.doc), tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const teller = new CaretTeller(binding, awareness)
      const show = latest(() => {
        // A caret that comes or goes cuts the text in which somebody composes a word.
        if (view.isDestroyed || view.composing) return
        readScreen(view)
        const { state } = view
        const carets = decorationsFor(state, binding, colleaguesOf(awareness), looks)
        if (isSame(carets, key.getState(state))) return
        view.dispatch(state.tr.setMeta(key, carets))
      })
      const tell = () => teller.tell(view)
      const takeUp = (_changes: unknown, origin: unknown) => {
        const isFree = document.activeElement === document.body
        if (origin === 'local' && isFree) takeUpCaret(view, binding, awareness)
      }
      const showAfterwards = () => setTimeout(show, COMPOSED_MS)
      awareness.on('change', show)
      awareness.on('change', takeUp)
      view.dom.addEventListener('focusin', tell)
      view.dom.addEventListener('compositionend', showAfterwards)
      view.dom.addEventListener('focusout', tell)
      show()
      return {
        update: (_view, before) => {
          if (!before.doc.eq(view.state.doc)) show()
          tell()
        },
        destroy: () => {
          awareness.off('change', show)
          awareness.off('change', takeUp)
          view.dom.removeEventListener('focusin', tell)
          view.dom.removeEventListener('compositionend', showAfterwards)
          view.dom.removeEventListener('focusout', tell)
          teller.withdraw()
        },
      }
    },
  })
}

/** Whoever was writing in this field when the draft had to be opened anew goes on there; false for who was not. */
export function takeUpCaret(
  view: EditorView,
  binding: DraftBinding,
  awareness: Awareness,
): boolean {
  if (!binding.field.isShown(view.state.doc)) return false
  const held = ownCaret(awareness)
  const anchor = held && binding.field.positionOf(held.anchor)
  const head = held && binding.field.positionOf(held.head)
  if (typeof anchor !== 'number' || typeof head !== 'number' || view.hasFocus()) return false
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)))
  view.focus()
  return true
}

/** Faster, nobody sees them move; a caret goes along with the text around it at once. */
const SHOWN_AFTER_MS = 30

/** Runs a moment after it is asked, however often that is. */
function latest(run: () => void): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    setTimeout(() => {
      asked = false
      run()
    }, SHOWN_AFTER_MS)
  }
}

/** Most fields have nobody in them, and most people stay where they are. */
function isSame(carets: DecorationSet, before: DecorationSet | undefined): boolean {
  return before !== undefined && placesOf(carets) === placesOf(before)
}

function placesOf(carets: DecorationSet): string {
  const all = carets.find()
  return all.map(({ from, to, spec }) => `${from} ${to} ${(spec as Keyed).key}`).join('\n')
}

interface Keyed {
  key: string
}

function decorationsFor(
  { doc }: EditorState,
  binding: DraftBinding,
  colleagues: readonly Colleague[],
  looks: CaretLooks,
): DecorationSet {
  if (!binding.field.isShown(doc)) return DecorationSet.empty
  const decorations = colleagues.flatMap((colleague) => {
    const anchor = binding.field.positionOf(colleague.anchor)
    const head = binding.field.positionOf(colleague.head)
    if (anchor === null || head === null) return []
    const range = { from: Math.min(anchor, head), to: Math.max(anchor, head) }
    return [
      // Anew each time that they move: then their name is shown again for a moment.
      caretAt(doc, head, { key: keyOf(colleague), make: () => looks.caret(colleague) }),
      ...(anchor === head ? [] : [selectionAt(range, colleague, looks)]),
    ]
  })
  return DecorationSet.create(doc, decorations)
}

function selectionAt({ from, to }: Range, colleague: Colleague, looks: CaretLooks): Decoration {
  const spec: Keyed = { key: keyOf(colleague) }
  return Decoration.inline(from, to, looks.selection(colleague), spec)
}

interface ShownCaret {
  key: string
  make: () => HTMLElement
}

interface Placed {
  caret: ShownCaret
  side: number
}

function caretAt(doc: Node, pos: number, caret: ShownCaret): Decoration {
  const side = sideAt(doc, pos)
  return Decoration.widget(pos, caret.make, { key: `${caret.key} ${side}`, side, caret })
}

/** Behind the person's own caret, but at the beginning of a line: what is composed before it would go into the line above. */
function sideAt(doc: Node, pos: number): number {
  return doc.resolve(pos).nodeBefore?.type.name === NODES.break ? -1 : 10
}

/** Carets on their side again, where a line has begun before them or ended. */
function stillInLine(carets: DecorationSet, doc: Node): DecorationSet {
  const others = carets.find(undefined, undefined, (spec) => 'caret' in spec)
  const moved = others.filter(({ from, spec }) => (spec as Placed).side !== sideAt(doc, from))
  if (moved.length === 0) return carets
  const placed = moved.map(({ from, spec }) => caretAt(doc, from, (spec as Placed).caret))
  return carets.remove(moved).add(doc, placed)
}

function keyOf({ client, name, colour, anchor, head }: Colleague): string {
  return `${client}-${name}-${colour}-${JSON.stringify([anchor, head])}`
}

/** The person's own selection, for colleagues; all fields share one entry, so each takes back only its own. */
class CaretTeller {
  readonly #binding: DraftBinding
  readonly #awareness: Awareness
  #told: unknown = null

  constructor(binding: DraftBinding, awareness: Awareness) {
    this.#binding = binding
    this.#awareness = awareness
  }

  tell(view: EditorView) {
    if (!view.hasFocus()) return this.withdraw()
    const { doc, selection } = view.state
    if (!this.#binding.field.isShown(doc)) return
    const held = this.#binding.field.hold(selection)
    const before = ownCaret(this.#awareness)
    if (!held || (before && this.#told === before && sameSelection(before, held))) return
    this.#told = held
    setOwnCaret(this.#awareness, held)
  }

  withdraw() {
    if (this.#told === null || ownCaret(this.#awareness) !== this.#told) return
    this.#told = null
    setOwnCaret(this.#awareness, null)
  }
}

function sameSelection(a: Caret, b: Caret): boolean {
  return (
    Y.compareRelativePositions(a.anchor, b.anchor) && Y.compareRelativePositions(a.head, b.head)
  )
}
