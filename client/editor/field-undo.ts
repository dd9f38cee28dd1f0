import type * as Y from 'yjs'
import { SoundUndoManager } from './binding/sound-undo.ts'
import type { Part } from './use-draft.ts'

/** Undo of one's own changes of a field that is no text. What colleagues did since stays. */
export class FieldUndo {
  readonly #doc: Y.Doc
  readonly #manager: SoundUndoManager
  readonly #listeners = new Set<() => void>()

  constructor(part: Part) {
    if (!part.doc) throw new Error('the field belongs to no draft')
    this.#doc = part.doc
    // Each change is a step of its own.
    const options = { trackedOrigins: new Set([this]), captureTimeout: 0 }
    this.#manager = new SoundUndoManager(part, options)
    const tell = () => this.#listeners.forEach((listener) => listener())
    for (const event of ['stack-item-added', 'stack-item-popped'] as const)
      this.#manager.on(event, tell)
  }

  change(run: () => void): void {
    this.#doc.transact(run, this)
  }

  get mayUndo(): boolean {
    return this.#manager.canUndo()
  }

  undo(): void {
    this.#manager.undo()
  }

  redo(): void {
    this.#manager.redo()
  }

  /** Calls `listener` when there may be more or less to undo. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    this.#manager.destroy()
  }
}
