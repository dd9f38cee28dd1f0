import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { StepMap } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import type { Caret } from '../../sync/own-caret.ts'
import type { CaretsIn } from './align.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import { isFromDraft, type FromDraft } from './from-draft.ts'
import type { Mending, Undone } from './mending.ts'
import type { Letter } from './letters.ts'
import type { Link } from './moved-text.ts'
import type { Going } from './others-words.ts'
import { OwnWords } from './own-words.ts'
import { mapCaret, type Place } from './places.ts'
import { readScreen } from './read-screen.ts'
import { RestoreUndo } from './restore-undo.ts'
import { ShownField, type FieldOptions } from './shown-field.ts'
import { writeDraft } from './write.ts'

interface BindingOptions extends FieldOptions {
  caretsIn: CaretsIn
  /** What colleagues deleted by the update that is being brought in; null at other times. */
  theirDeletions: () => Deletions | null
  /** Within the transaction in which the draft hears what the person did. */
  wrote?: (transaction: Y.Transaction, field: Y.XmlFragment) => void
  /** Calls `look` right before an update is brought in; gives what ends that. */
  beforeArriving: (look: () => void) => () => void
}

interface Typed {
  /** The steps since the draft and the editor last said the same. */
  maps: readonly StepMap[]
}

/**
 * Keeps one field of a draft and its editor saying the same. What the person does is written as the smallest
 * change of the draft, what comes from the draft is shown by the smallest steps of the editor.
 */
export class DraftBinding {
  readonly fragment: Y.XmlFragment
  readonly field: ShownField
  readonly plugin: Plugin<Typed>
  readonly key = new PluginKey<Typed>('draft')
  readonly #options: BindingOptions
  readonly #words: OwnWords
  #view: EditorView | null = null
  /** Where the selection was before the draft's transaction under way. */
  #held: Caret | null = null
  #busy = false
  /** Of changes that mend what others tore: an undo must not tear it again. */
  readonly #mends = Symbol('mends')

  constructor(options: BindingOptions) {
    this.#options = options
    this.fragment = options.fragment
    this.field = new ShownField(options)
    this.#words = new OwnWords(this.doc, this.fragment)
    this.plugin = new Plugin<Typed>({
      key: this.key,
      state: { init: () => ({ maps: [] }), apply: (tr, typed) => this.#typed(tr, typed) },
      filterTransaction: (tr) => !tr.docChanged || this.field.mayWrite || isFromDraft(tr),
      props: { editable: () => this.field.mayWrite },
      view: (view) => this.#attach(view),
    })
  }

  get doc(): Y.Doc {
    const { doc } = this.fragment
    if (!doc) throw new Error('the field belongs to no draft')
    return doc
  }

  /** The letter that stands for this one now, wherever it was moved; null if it is gone. */
  standing(id: Y.ID): Letter | null {
    return this.#words.standing(id)
  }

  /** Where a selection belongs that was held when the draft held no more than `known`. */
  since(held: Caret, known: ReadonlyMap<number, number>): Caret {
    return mapCaret(held, (place) => this.#words.carets.since(place, known))
  }

  /** The same of a selection of which an end began a text, when that text goes. */
  withText(held: Caret, known: ReadonlyMap<number, number>): Caret {
    return mapCaret(held, (place) => this.#words.carets.withText(place, known) ?? place)
  }

  /** Brings back what a step deleted if its blocks are all gone; false if Yjs can. */
  bringBack(step: Undone): boolean {
    const rescues = this.#words.broughtBack(step)
    this.#mend({ rescues, doubles: [] })
    return rescues.length > 0
  }

  /** Within an undo: what others wrote in a block that goes comes to where the rest of it stands again. */
  takeAlong(going: Going): void {
    this.#attend(() => this.#words.takeAlong(going))
  }

  /** What stands now for letters that the person typed. */
  standIns(typed: Deletions): Y.ID[] {
    return this.#words.standIns(typed)
  }

  #typed(tr: Transaction, typed: Typed): Typed {
    if (!tr.docChanged) return typed
    const begun = this.field.isShown(tr.before) ? [] : typed.maps
    return { maps: isFromDraft(tr) ? [] : [...begun, ...tr.mapping.maps] }
  }

  #attach(view: EditorView) {
    this.#view = view
    const { doc } = this
    const unlook = this.#options.beforeArriving(() => this.#attend(() => readScreen(view)))
    doc.on('beforeAllTransactions', this.#hold)
    doc.on('afterAllTransactions', this.#release)
    doc.on('afterTransaction', this.#overhear)
    this.fragment.observeDeep(this.#observe)
    this.#follow(new Set([this.fragment]), { undo: false })
    return {
      update: () => this.#write(),
      destroy: () => {
        unlook()
        doc.off('beforeAllTransactions', this.#hold)
        doc.off('afterAllTransactions', this.#release)
        doc.off('afterTransaction', this.#overhear)
        this.fragment.unobserveDeep(this.#observe)
        this.#view = null
      },
    }
  }

  readonly #hold = () => {
    const view = this.#view
    if (!view || this.#busy || this.#held) return
    if (!this.field.isShown(view.state.doc)) return
    // Yjs would be left with a transaction that never ends where this throws.
    this.#held = this.#attend(() => this.field.hold(view.state.selection))
  }

  readonly #release = () => {
    this.#held = null
  }

  readonly #observe = (_events: unknown, transaction: Y.Transaction) => {
    const { origin, local }: { origin: unknown; local: boolean } = transaction
    if (origin === this) this.#attend(() => this.#words.note(transaction))
    else if (origin === this.#mends) this.#mend(this.#attend(() => this.#words.mended(transaction)))
    else if (local) this.#changed(transaction)
    else this.#arrived(transaction)
  }

  /** What others did in blocks that are gone here changes nothing to be seen, but words may have moved with it. */
  readonly #overhear = (transaction: Y.Transaction) => {
    const changed: ReadonlyMap<unknown, unknown> = transaction.changedParentTypes
    if (!transaction.local && !changed.has(this.fragment)) this.#arrived(transaction)
  }

  /** An undo, or a change that the page makes. */
  #changed(transaction: Y.Transaction) {
    const { origin }: { origin: unknown } = transaction
    const undo = origin instanceof Y.UndoManager
    const step = undo ? origin.currStackItem : null
    const ofVersion = origin instanceof RestoreUndo
    const mending = this.#attend(() => {
      if (!undo) this.#words.overhear(transaction)
      const found = step && this.#words.undone(transaction, step, { ofVersion })
      this.#carry((place) => this.#words.carets.carried(place))
      return found
    })
    this.#follow(new Set(transaction.changedParentTypes.keys()), { undo })
    this.#mend(mending)
  }

  #arrived(transaction: Y.Transaction) {
    const stood = this.#held
    const aftermath = this.#attend(() => {
      const deleted = this.#options.theirDeletions() ?? transaction.deleteSet
      const found = this.#words.aftermath(transaction, deleted)
      this.#carry((place) => found.carried(place))
      return found
    })
    this.#follow(new Set(transaction.changedParentTypes.keys()), { undo: false })
    if (this.#held) this.#held = this.#view && this.field.hold(this.#view.state.selection)
    this.#mend(aftermath, stood, transaction.beforeState)
  }

  /** Where the letters went beside which the selection stood, only the draft knows: equal letters look alike to the editor. */
  #carry(carried: (place: Place) => Place | null) {
    this.#held &&= mapCaret(this.#held, (place) => carried(place) ?? place)
  }

  /** Looks after the person's words; when that fails, the draft is followed all the same. */
  #attend<T>(look: () => T): T | null {
    try {
      return look()
    } catch (error) {
      this.#options.onError(error)
      return null
    }
  }

  /** What came tore words that the person is typing; the caret goes along with the letter that it stood behind. */
  #mend(
    mending: Mending | null,
    stood: Caret | null = null,
    known: ReadonlyMap<number, number> | null = null,
  ) {
    if (!mending || !this.field.mayWrite) return
    const { rescues, doubles, told = [], dropped = [] } = mending
    if (rescues.length + doubles.length + told.length + dropped.length === 0) return
    const stands = this.#selection
    const { carets } = this.#words
    const carried = (end: keyof Caret) =>
      (stood && known && carets.carriedSince(stood[end], known)) ??
      (stands && (carets.carried(stands[end]) ?? stands[end]))
    this.#change(() => {
      this.#words.mend(mending)
      const [anchor, head] = [carried('anchor'), carried('head')]
      return anchor && head && { anchor, head }
    }, this.#mends)
  }

  /** Where the selection is; while the draft changes, the editor does not show what it stands beside there. */
  get #selection(): Caret | null {
    if (this.#busy) return this.#held
    return this.#view && this.field.hold(this.#view.state.selection)
  }

  /** The draft changed: the editor shows it. */
  #follow(dirty: ReadonlySet<unknown>, from: FromDraft, held = this.#held) {
    if (!this.#view) return
    this.#busy = true
    try {
      this.field.follow(this.#view, { dirty, held, from, standing: (id) => this.standing(id) })
    } finally {
      this.#busy = false
    }
  }

  /** The person changed something: the draft says it too. */
  #write() {
    const view = this.#view
    const shown = this.field.last
    if (!view || !shown || this.#busy || !this.field.mayWrite) return
    if (this.field.isShown(view.state.doc)) return
    const { maps } = this.key.getState(view.state) ?? { maps: [] }
    const { caretsIn } = this.#options
    let moved: readonly Link[] = []
    this.#change((transaction) => {
      const written = writeDraft(shown, view.state.doc, { maps, caretsIn })
      moved = this.#attend(() => this.#words.tell(transaction, written)) ?? []
      this.#options.wrote?.(transaction, this.fragment)
      return null
    })
    this.#mend(this.#attend(() => this.#words.movedTwice(moved)))
  }

  /**
   * Changes the draft as the person here; what the draft makes of it is what counts. `run` gives the selection, if it
   * goes elsewhere than the change takes it.
   */
  #change(run: (transaction: Y.Transaction) => Caret | null, origin: unknown = this) {
    const dirty = new Set<unknown>([this.fragment])
    let held: Caret | null = null
    this.#busy = true
    try {
      this.doc.transact((transaction) => {
        held = run(transaction) ?? this.#held
        this.#held = held
        for (const type of transaction.changed.keys()) addWithParents(type, dirty)
      }, origin)
    } catch (error) {
      this.field.forget()
      this.#options.onError(error)
    } finally {
      this.#busy = false
    }
    this.#follow(dirty, { undo: false }, held)
  }
}

function addWithParents(type: unknown, types: Set<unknown>) {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) types.add(at)
}
