import * as Y from 'yjs'

/** How often `tick` must come, without anybody using the document, before it may rest. */
export const QUIET_TICKS = 60

/**
 * A Y.Doc takes some fourteen times the memory of what it encodes to, and people leave drafts open all day: one
 * that nobody uses is kept as an update until somebody does.
 */
export class RestingDoc {
  #awake: Y.Doc | null
  #update: Uint8Array = new Uint8Array()
  #quiet = 0

  constructor(doc: Y.Doc) {
    this.#awake = doc
  }

  get doc(): Y.Doc {
    this.#quiet = 0
    this.#awake ??= this.#wake()
    return this.#awake
  }

  /** Called about once a second; true when the document should `rest`. */
  tick(): boolean {
    this.#quiet += 1
    return this.#awake !== null && this.#quiet > QUIET_TICKS
  }

  /** Not while it waits for something that is missing. */
  rest(): void {
    if (!this.#awake || this.#awake.store.pendingStructs || this.#awake.store.pendingDs) return
    this.#update = Y.encodeStateAsUpdate(this.#awake)
    this.#awake.destroy()
    this.#awake = null
  }

  destroy(): void {
    this.#awake?.destroy()
  }

  #wake(): Y.Doc {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.#update)
    this.#update = new Uint8Array()
    return doc
  }
}
