import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { AS } from '../../../shared/document/block-kind.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import { idsIn } from './deleted-ids.ts'
import type { DraftBinding } from './draft-binding.ts'
import { fromDraft } from './from-draft.ts'
import { letterAt } from './letters.ts'
import type { Held } from './places.ts'
import { SoundUndoManager } from './sound-undo.ts'
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

/** Where the selection was before a change, and how much the draft held then. */
interface Before {
  held: Held
  known: ReadonlyMap<number, number>
}

/** The person's last change, and where the selection was before it. */
interface Last {
  held: Held | null
  change: Change | null
}

/**
 * Undo of one's own changes in one field. Undoing the making of a block spares it while it holds anything: a
 * colleague may have written there.
 */
export class DraftUndo {
  readonly plugin: Plugin<Last>
  readonly #binding: DraftBinding
  readonly #manager: SoundUndoManager
  readonly #key = new PluginKey<Last>('draft-undo')
  #step: UndoStep = NO_STEP
  #view: EditorView | null = null

  constructor(binding: DraftBinding) {
    this.#binding = binding
    this.#manager = new SoundUndoManager(binding.fragment, {
      trackedOrigins: new Set([binding]),
      deleteFilter: isSpent,
      captureTransaction: (transaction) => this.#cutBefore(transaction),
    })
    this.#manager.on('stack-item-updated', () => this.#grow(this.#step))
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      this.#grow(NO_STEP)
      const before: unknown = this.#manager.currStackItem?.meta.get(this) ?? this.#before()
      if (before) stackItem.meta.set(this, before)
    })
    this.#manager.on('stack-item-popped', ({ stackItem }) => this.#goTo(stackItem.meta.get(this)))
    this.plugin = new Plugin<Last>({
      key: this.#key,
      state: {
        init: () => ({ held: null, change: null }),
        apply: (tr, last, { doc, selection }) => {
          if (!tr.docChanged || fromDraft(tr)) return last
          if (binding.isShown(doc)) return { held: binding.hold(selection), change: changeIn(tr) }
          // What the editor adds by itself, such as a link, belongs to what was typed.
          if (tr.getMeta('appendedTransaction')) return last
          return { ...last, change: together(last.change ?? changeIn(tr), changeIn(tr)) }
        },
      },
      view: (view) => {
        this.#view = view
        return { destroy: () => (this.#view = null) }
      },
    })
  }

  get #last(): Last | undefined {
    return this.#view ? this.#key.getState(this.#view.state) : undefined
  }

  #before(): Before | null {
    const held = this.#last?.held
    const { doc } = this.#binding
    return held ? { held, known: Y.decodeStateVector(Y.encodeStateVector(doc)) } : null
  }

  /** Called before a change of the draft is added to the steps; true for each. */
  #cutBefore({ origin }: Y.Transaction): boolean {
    const change = origin === this.#binding ? this.#last?.change : undefined
    if (change && beginsStep(this.#step, change)) this.#manager.stopCapturing()
    return true
  }

  #grow(step: UndoStep) {
    const change = this.#last?.change
    if (change) this.#step = stepWith(step, change)
  }

  get mayUndo(): boolean {
    return this.#binding.mayWrite && this.#manager.canUndo()
  }

  get mayRedo(): boolean {
    return this.#binding.mayWrite && this.#manager.canRedo()
  }

  undo(): void {
    const { undoStack, redoStack } = this.#manager
    if (this.mayUndo && !this.#bringBack(undoStack, redoStack)) this.#manager.undo()
  }

  redo(): void {
    const { undoStack, redoStack } = this.#manager
    if (this.mayRedo && !this.#bringBack(redoStack, undoStack)) this.#manager.redo()
  }

  /** Yjs passes over a step whose blocks are gone; here its words come back, and the step can be taken back in turn. */
  #bringBack(from: StackItem[], to: StackItem[]): boolean {
    this.#follow(from)
    const step = from.at(-1)
    if (!step || !this.#binding.bringBack(step)) return false
    from.pop()
    const { insertions, deletions } = step
    to.push(Object.assign(step, { insertions: deletions, deletions: insertions }))
    this.pause()
    this.#goTo(step.meta.get(this))
    return true
  }

  /** What comes next is a change of its own. */
  pause(): void {
    this.#manager.stopCapturing()
  }

  destroy(): void {
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

  readonly #stands = (id: Y.ID) => letterAt(this.#binding.doc, id)?.item.deleted === false

  #goTo(before: unknown) {
    const view = this.#view
    if (!view) return
    const { tr } = view.state
    const { held, known } = (before ?? { held: null }) as Before | { held: null; known?: never }
    const now = held && this.#binding.since(held, known)
    const from = now && this.#binding.positionOf(now.anchor)
    const to = now && this.#binding.positionOf(now.head)
    if (from !== null && to !== null)
      tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)))
    view.dispatch(tr.scrollIntoView())
  }
}

/** True for what may go when its making is undone: words, blocks that hold nothing, and attributes of such. */
function isSpent({ content, left, parent, parentSub }: Y.Item): boolean {
  if (content instanceof Y.ContentType) return content.type._length === 0
  const isBornWith = parentSub !== null && parentSub !== AS && left === null
  return !isBornWith || !(parent instanceof Y.XmlElement) || parent.length === 0
}
