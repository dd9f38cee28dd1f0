import * as Y from 'yjs'
import type { Going } from './others-words.ts'
import { forgetPlaces, Returning } from './returning.ts'

type Step = Y.UndoManager['undoStack'][number]

/**
 * Takes steps back as Yjs does, but for where that loses or misplaces what was cut, joined or made anew before:
 * docs/upstream.md, "Both neighbours are one" and "Half of what comes back".
 */
export class SoundUndoManager extends Y.UndoManager {
  /** Called before a text goes in which others may have written. */
  beforeGoing: (going: Going) => void = () => undefined

  override undo(): Step | null {
    this.undoing = true
    try {
      return this.#takeBackLast(this.undoStack, 'undo')
    } finally {
      this.undoing = false
    }
  }

  override redo(): Step | null {
    this.redoing = true
    try {
      return this.#takeBackLast(this.redoStack, 'redo')
    } finally {
      this.redoing = false
    }
  }

  /** The last step of which anything is left; what is passed over leaves the stack. */
  #takeBackLast(stack: Step[], type: 'undo' | 'redo'): Step | null {
    const changedParentTypes = this.doc.transact((transaction) => {
      while (!this.currStackItem) {
        const step = stack.pop()
        if (!step) break
        if (new Returning(transaction, this, step).run()) this.currStackItem = step
      }
      forgetPlaces(transaction)
      return transaction.changedParentTypes
    }, this)
    const { currStackItem: stackItem } = this
    if (!stackItem) return null
    this.emit('stack-item-popped', [{ stackItem, type, changedParentTypes, origin: this }, this])
    this.currStackItem = null
    return stackItem
  }
}
