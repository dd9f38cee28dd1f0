import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { decisionsOf, strikesOf } from '../../../shared/document/suggested/suggestion.ts'
import type { Caret } from '../../sync/own-caret.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import { mayOnlySuggest, mayTake } from '../suggestions/only-suggested.ts'
import { idsIn } from './deleted-ids.ts'
import type { DraftBinding } from './draft-binding.ts'
import { fromDraft } from './from-draft.ts'
import { letterAt } from './letters.ts'
import { SoundUndoManager } from './sound-undo.ts'
import { isSpent } from './spent.ts'
import {
  beginsStep,
  changeIn,
  NO_STEP,
  stepWith,
  together,
  type Change,
  type UndoStep,
} from './undo-steps.ts'

type StackItem = Y.UndoManager['undoStack'][number]

/** Where the selection was, and how much the draft held then. */
interface Selected {
  held: Caret
  known: ReadonlyMap<number, number>
}

/** Where the selection was right before a step and right behind it. */
interface Ends {
  before: Selected | null
  after: Selected | null
}

/** The person's last change, and where the selection was before it. */
interface Last {
  held: Caret | null
  change: Change | null
}

/**
 * Undo of one's own changes in one field. What colleagues wrote in a block whose making is undone goes to where the rest of it
 * stands again; while the block holds anything else, it stays.
 */
export class DraftUndo {
  readonly plugin: Plugin<Last>
  readonly #binding: DraftBinding
  readonly #manager: SoundUndoManager
  readonly #key = new PluginKey<Last>('draft-undo')
  #step: UndoStep = NO_STEP
  #onlySuggests = false
  /** What the draft held before the last change. */
  #known: Selected['known'] = new Map()
  #view: EditorView | null = null
  /** The person has changed something, and the draft may not have heard of it yet. */
  #changes = false

  /** Whoever types on after `pauseMs` begins a step. */
  constructor(binding: DraftBinding, { pauseMs = 500 }: { pauseMs?: number } = {}) {
    this.#binding = binding
    const { doc, fragment } = binding
    // What would go with the words, and what was decided.
    const told = [strikesOf(doc), decisionsOf(doc)]
    this.#manager = new SoundUndoManager([fragment, ...told], {
      captureTimeout: pauseMs,
      trackedOrigins: new Set([binding]),
      deleteFilter: (item) => isSpent(item) && this.#mayTake(item),
      captureTransaction: (transaction) => this.#cutBefore(transaction),
    })
    this.#manager.beforeGoing = (going) => binding.takeAlong(going)
    this.#manager.on('stack-item-updated', () => this.#grow(this.#step))
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      this.#grow(NO_STEP)
      const { currStackItem } = this.#manager
      const held = this.#last?.held
      const before = held ? { held, known: this.#known } : null
      stackItem.meta.set(
        this,
        currStackItem ? endsOf(currStackItem, this) : { before, after: null },
      )
    })
    this.#manager.on('stack-item-popped', ({ stackItem, type }) => this.#goTo(stackItem, type))
    binding.doc.on('afterTransaction', this.#carry)
    this.plugin = new Plugin<Last>({
      key: this.#key,
      state: {
        init: () => ({ held: null, change: null }),
        apply: (tr, last, { doc, selection }) => {
          if (!tr.docChanged || fromDraft(tr)) return last
          if (binding.field.isShown(doc))
            return { held: binding.field.hold(selection), change: changeIn(tr) }
          // What the editor adds by itself, such as a link, belongs to what was typed.
          if (tr.getMeta('appendedTransaction')) return last
          return { ...last, change: together(last.change ?? changeIn(tr), changeIn(tr)) }
        },
      },
      view: (view) => {
        this.#view = view
        return {
          update: (_, before) => this.#end(view.state, before),
          destroy: () => (this.#view = null),
        }
      },
    })
  }

  get #last(): Last | undefined {
    return this.#view ? this.#key.getState(this.#view.state) : undefined
  }

  /** Right behind a change of which the draft has heard. */
  #end(state: EditorState, before: EditorState) {
    const { doc, selection } = state
    this.#changes ||= this.#key.getState(state) !== this.#key.getState(before)
    if (!this.#changes || !this.#binding.field.isShown(doc)) return
    this.#changes = false
    const step = this.#manager.undoStack.at(-1)
    const held = this.#binding.field.hold(selection)
    const known = Y.decodeStateVector(Y.encodeStateVector(this.#binding.doc))
    step?.meta.set(this, { ...endsOf(step, this), after: held && { held, known } })
  }

  /** Once a block is gone, nothing tells what stood at its beginning: a selection there goes along at once. */
  readonly #carry = ({ local, deleteSet }: Y.Transaction) => {
    if (local || deleteSet.clients.size === 0) return
    const along = (selected: Selected | null) =>
      selected && {
        ...selected,
        held: this.#binding.withText(selected.held, selected.known),
      }
    for (const step of [...this.#manager.undoStack, ...this.#manager.redoStack]) {
      const { before, after } = endsOf(step, this)
      step.meta.set(this, { before: along(before), after: along(after) })
    }
  }

  /** Called before a change of the draft is added to the steps; true for each. */
  #cutBefore({ origin, beforeState }: Y.Transaction): boolean {
    this.#known = beforeState
    this.#forgetDirect()
    const change = origin === this.#binding ? this.#last?.change : undefined
    if (change && beginsStep(this.#step, change)) this.#manager.stopCapturing()
    return true
  }

  #grow(step: UndoStep) {
    const change = this.#last?.change
    if (change) this.#step = stepWith(step, change)
  }

  get mayUndo(): boolean {
    this.#forgetDirect()
    return this.#binding.field.mayWrite && this.#manager.canUndo()
  }

  get mayRedo(): boolean {
    this.#forgetDirect()
    return this.#binding.field.mayWrite && this.#manager.canRedo()
  }

  /** Who may only suggest from now on takes back nothing of what they did before. */
  #forgetDirect() {
    const before = this.#onlySuggests
    this.#onlySuggests = mayOnlySuggest(this.#binding.doc)
    if (this.#onlySuggests && !before) this.#manager.clear()
  }

  undo(): void {
    const { undoStack, redoStack } = this.#manager
    if (this.mayUndo && !this.#bringBack(undoStack, redoStack, 'undo')) this.#manager.undo()
  }

  redo(): void {
    const { undoStack, redoStack } = this.#manager
    if (this.mayRedo && !this.#bringBack(redoStack, undoStack, 'redo')) this.#manager.redo()
  }

  /** Yjs passes over a step whose blocks are gone; here its words come back, and the step can be taken back in turn. */
  #bringBack(from: StackItem[], to: StackItem[], type: 'undo' | 'redo'): boolean {
    this.#follow(from)
    const step = from.at(-1)
    if (!step || !this.#binding.bringBack(step)) return false
    from.pop()
    const { insertions, deletions } = step
    to.push(Object.assign(step, { insertions: deletions, deletions: insertions }))
    this.pause()
    this.#goTo(step, type)
    return true
  }

  /** What comes next is a change of its own. */
  pause(): void {
    this.#manager.stopCapturing()
  }

  destroy(): void {
    this.#binding.doc.off('afterTransaction', this.#carry)
    this.#manager.destroy()
  }

  /**
   * Typed letters are taken back where they stand now, though others made them anew. A step of which nothing is left is
   * passed over: then the one before it is taken back.
   */
  #follow(steps: readonly { insertions: Deletions }[]) {
    for (const { insertions } of steps.toReversed()) {
      for (const { client, clock } of this.#binding.standIns(insertions)) {
        const ranges = insertions.clients.get(client) ?? []
        const all = [...ranges, { clock, len: 1 }].toSorted((a, b) => a.clock - b.clock)
        insertions.clients.set(client, all)
      }
      if (idsIn(insertions).some(this.#stands)) return
    }
  }

  readonly #stands = (id: Y.ID) => {
    const { doc } = this.#binding
    return letterAt(doc, id)?.item.deleted === false && mayTake(doc)(id)
  }

  /** What was accepted is no suggestion any more, and no undo of who may only suggest takes it back. */
  #mayTake({ content, id, length }: Y.Item): boolean {
    if (!(content instanceof Y.ContentString)) return true
    const may = mayTake(this.#binding.doc)
    return Array.from({ length }).every((_, i) => may(Y.createID(id.client, id.clock + i)))
  }

  /** What is taken back leaves the selection where it was before; what is done again, where it was behind. */
  #goTo(step: StackItem, type: 'undo' | 'redo') {
    const view = this.#view
    if (!view) return
    const { tr } = view.state
    const { before, after } = endsOf(step, this)
    const selected = type === 'undo' ? before : (after ?? before)
    const now = selected && this.#binding.since(selected.held, selected.known)
    const from = now && this.#binding.field.positionOf(now.anchor)
    const to = now && this.#binding.field.positionOf(now.head)
    if (from !== null && to !== null)
      tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)))
    view.dispatch(tr.scrollIntoView())
  }
}

function endsOf({ meta }: StackItem, key: DraftUndo): Ends {
  return (meta.get(key) as Ends | undefined) ?? { before: null, after: null }
}
