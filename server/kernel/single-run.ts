/**
 * Work of which one run at most is under way. Whoever asks meanwhile gets a run that begins afterwards, the same
 * one however many ask: so what was true when they asked is seen by it. The work may ask for a further run, but
 * must not wait for it.
 */
export class SingleRun {
  readonly #work: () => Promise<void>
  #running = false
  /** The run that was asked for and has not begun. */
  #asked: PromiseWithResolvers<void> | null = null
  /** Of the newest series of runs. */
  #end: Promise<void> = Promise.resolve()
  #closed = false

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  get running(): boolean {
    return this.#running
  }

  /**
   * Resolves when a run that began after this call has ended, and rejects with what that run throws; it says
   * nothing about later runs. Begins at once if nothing is under way. After `close` it resolves without a run.
   */
  ask(): Promise<void> {
    this.#asked ??= Promise.withResolvers()
    const { promise } = this.#asked
    if (!this.#running) this.#end = this.#runAll()
    return promise
  }

  /** Resolves when nothing is under way and nothing is asked for; it never rejects. */
  idle(): Promise<void> {
    return this.#end
  }

  /** No run begins any more. Resolves when the last one has ended. */
  close(): Promise<void> {
    this.#closed = true
    return this.idle()
  }

  async #runAll() {
    this.#running = true
    for (let asked = this.#take(); asked; asked = this.#take()) {
      try {
        if (!this.#closed) await this.#work()
        asked.resolve()
      } catch (error) {
        asked.reject(error)
      }
    }
    this.#running = false
  }

  #take(): PromiseWithResolvers<void> | null {
    const asked = this.#asked
    this.#asked = null
    return asked
  }
}
