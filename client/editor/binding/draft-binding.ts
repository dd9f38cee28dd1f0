import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { StepMap } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import type { CaretsIn } from './align.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import { isFromDraft, transactionTo, type Following, type FromDraft } from './from-draft.ts'
import type { Mending, Undone } from './mending.ts'
import type { Letter } from './letters.ts'
import type { Link } from './moved-text.ts'
import { OwnWords } from './own-words.ts'
import { mapHeld, placeAt, positionOf, type Held, type Place } from './places.ts'
import { readScreen } from './read-screen.ts'
import { Show } from './show.ts'
import { adopted, type Shown } from './shown.ts'
import { writeDraft } from './write.ts'

/** Why this editor does not write: it can't show all that the draft holds, or could not follow it. */
export type Problem = { kind: 'unreadable'; what: readonly string[] } | { kind: 'lost' }

interface BindingOptions {
  fragment: Y.XmlFragment
  caretsIn: CaretsIn
  /** What colleagues deleted by the update that is being brought in; null at other times. */
  theirDeletions: () => Deletions | null
  /** Calls `look` right before an update is brought in; gives what ends that. */
  beforeArriving: (look: () => void) => () => void
  /** Called when it changes. */
  onProblem: (problem: Problem | null) => void
  /** Told of faults of ours, which cost nobody a word. */
  onError: (error: unknown) => void
}

interface Typed {
  /** The steps since the draft and the editor last said the same. */
  maps: readonly StepMap[]
}

/**
 * Keeps one field of a draft and its editor saying the same. What the person does is written as the smallest
 * change of the draft, what comes from the draft is shown by the smallest steps of the editor. The draft is
 * right: after each change the two are compared, and an editor that can't show it does not write to it.
 */
export class DraftBinding {
  readonly fragment: Y.XmlFragment
  readonly plugin: Plugin<Typed>
  readonly key = new PluginKey<Typed>('draft')
  readonly #options: BindingOptions
  readonly #words: OwnWords
  #show: Show | null = null
  #view: EditorView | null = null
  #shown: Shown | null = null
  #problem: Problem | null = null
  /** Where the selection was before the draft's transaction under way. */
  #held: Held | null = null
  #busy = false
  /** Of changes that mend what others tore: an undo must not tear it again. */
  readonly #mends = Symbol('mends')

  constructor(options: BindingOptions) {
    this.#options = options
    this.fragment = options.fragment
    this.#words = new OwnWords(this.doc, this.fragment)
    this.plugin = new Plugin<Typed>({
      key: this.key,
      state: { init: () => ({ maps: [] }), apply: (tr, typed) => this.#typed(tr, typed) },
      filterTransaction: (tr) => !tr.docChanged || this.#problem === null || isFromDraft(tr),
      props: { editable: () => this.#problem === null },
      view: (view) => this.#attach(view),
    })
  }

  get doc(): Y.Doc {
    const { doc } = this.fragment
    if (!doc) throw new Error('the field belongs to no draft')
    return doc
  }

  get mayWrite(): boolean {
    return this.#problem === null
  }

  /** True for a document of the editor that says what the draft says, so that places in it can be named. */
  isShown(doc: Node): boolean {
    return doc === this.#shown?.node
  }

  /** What of the draft `doc` shows; null while the two say different things. */
  shownAs(doc: Node): Shown | null {
    return this.isShown(doc) ? this.#shown : null
  }

  /** The letter that stands for this one now, wherever it was moved; null if it is gone. */
  standing(id: Y.ID): Letter | null {
    return this.#words.standing(id)
  }

  placeAt(pos: number): Place | null {
    return this.#shown && placeAt(this.#shown, pos)
  }

  positionOf(place: Place): number | null {
    return this.#shown && positionOf(this.#shown, place)
  }

  /** The selection of a document that is shown. */
  hold({ anchor, head }: { anchor: number; head: number }): Held | null {
    const places = { anchor: this.placeAt(anchor), head: this.placeAt(head) }
    return places.anchor && places.head ? { anchor: places.anchor, head: places.head } : null
  }

  /** Where a selection belongs that was held when the draft held no more than `known`. */
  since(held: Held, known: ReadonlyMap<number, number>): Held {
    return mapHeld(held, (place) => this.#words.carets.since(place, known))
  }

  /** The same of a selection of which an end began a text, when that text goes. */
  withText(held: Held, known: ReadonlyMap<number, number>): Held {
    return mapHeld(held, (place) => this.#words.carets.withText(place, known) ?? place)
  }

  /** Brings back what a step deleted if its blocks are all gone; false if Yjs can. */
  bringBack(step: Undone): boolean {
    const rescues = this.#words.broughtBack(step)
    this.#mend({ rescues, doubles: [] })
    return rescues.length > 0
  }

  /** What stands now for letters that the person typed. */
  standIns(typed: Deletions): Y.ID[] {
    return this.#words.standIns(typed)
  }

  #typed(tr: Transaction, typed: Typed): Typed {
    if (!tr.docChanged) return typed
    const begun = this.isShown(tr.before) ? [] : typed.maps
    return { maps: isFromDraft(tr) ? [] : [...begun, ...tr.mapping.maps] }
  }

  #attach(view: EditorView) {
    this.#view = view
    this.#show ??= new Show(view.state.schema)
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
    if (this.isShown(view.state.doc)) this.#held = this.hold(view.state.selection)
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
    const mending = this.#attend(() => {
      const found = step && this.#words.undone(transaction, step)
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
    this.#mend(aftermath, stood, transaction.beforeState)
  }

  /** Where the letters went beside which the selection stood, only the draft knows: equal letters look alike to the editor. */
  #carry(carried: (place: Place) => Place | null) {
    this.#held &&= mapHeld(this.#held, (place) => carried(place) ?? place)
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
    stood: Held | null = null,
    known: ReadonlyMap<number, number> | null = null,
  ) {
    if (!mending || !this.mayWrite) return
    const { rescues, doubles, told = [], dropped = [] } = mending
    if (rescues.length + doubles.length + told.length + dropped.length === 0) return
    const stands = this.#selection
    const { carets } = this.#words
    const carried = (end: keyof Held) =>
      (stood && known && carets.carriedSince(stood[end], known)) ??
      (stands && (carets.carried(stands[end]) ?? stands[end]))
    this.#change(() => {
      this.#words.mend(mending)
      const [anchor, head] = [carried('anchor'), carried('head')]
      return anchor && head && { anchor, head }
    }, this.#mends)
  }

  /** Where the selection is; while the draft changes, the editor does not show what it stands beside there. */
  get #selection(): Held | null {
    if (this.#busy) return this.#held
    return this.#view && this.hold(this.#view.state.selection)
  }

  /** The draft changed: the editor shows it. Whatever goes wrong, nothing is written back. */
  #follow(dirty: ReadonlySet<unknown>, from: FromDraft, held = this.#held) {
    const view = this.#view
    if (!view || !this.#show) return
    this.#busy = true
    try {
      const next = this.#show.draft(this.fragment, dirty)
      if (!this.#reach(view, { before: this.#shown, next, held, from }))
        return this.#report({ kind: 'lost' })
      this.#report(next.faults.length > 0 ? { kind: 'unreadable', what: next.faults } : null)
    } catch (error) {
      this.#report({ kind: 'lost' })
      this.#options.onError(error)
    } finally {
      this.#busy = false
    }
  }

  /** False if the editor does not say what `next` says, whatever was tried. */
  #reach(view: EditorView, following: Following): boolean {
    const { next } = following
    if (!view.state.doc.eq(next.node)) view.dispatch(transactionTo(view.state, following))
    if (!view.state.doc.eq(next.node)) return false
    this.#keep(adopted(next, view.state.doc))
    return true
  }

  /** The person changed something: the draft says it too. */
  #write() {
    const view = this.#view
    const shown = this.#shown
    if (!view || !shown || this.#busy || this.#problem || view.state.doc === shown.node) return
    const { maps } = this.key.getState(view.state) ?? { maps: [] }
    const { caretsIn } = this.#options
    let moved: readonly Link[] = []
    this.#change((transaction) => {
      writeDraft(shown, view.state.doc, { maps, caretsIn })
      moved = this.#attend(() => this.#words.tell(transaction)) ?? []
      return null
    })
    this.#mend(this.#attend(() => this.#words.movedTwice(moved)))
  }

  /**
   * Changes the draft as the person here; what the draft makes of it is what counts. `run` gives the selection, if it
   * goes elsewhere than the change takes it.
   */
  #change(run: (transaction: Y.Transaction) => Held | null, origin: unknown = this) {
    const dirty = new Set<unknown>([this.fragment])
    let held: Held | null = null
    this.#busy = true
    try {
      this.doc.transact((transaction) => {
        held = run(transaction) ?? this.#held
        this.#held = held
        for (const type of transaction.changed.keys()) addWithParents(type, dirty)
      }, origin)
    } catch (error) {
      if (this.#view) this.#show = new Show(this.#view.state.schema)
      this.#options.onError(error)
    } finally {
      this.#busy = false
    }
    this.#follow(dirty, { undo: false }, held)
  }

  #keep(shown: Shown) {
    this.#shown = shown
    this.#show?.keep(shown)
  }

  #report(problem: Problem | null) {
    if (JSON.stringify(problem) === JSON.stringify(this.#problem)) return
    this.#problem = problem
    this.#options.onProblem(problem)
  }
}

function addWithParents(type: unknown, types: Set<unknown>) {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) types.add(at)
}
