type State<Parts> = { kind: 'away' | 'coming' | 'failed' } | { kind: 'here'; parts: Parts }

/** Parts of a screen that come after it, and then stay: nothing of them waits for the network again. */
export class Later<Parts> {
  readonly #fetch: () => Promise<Parts>
  readonly #listeners = new Set<() => void>()
  #state: State<Parts> = { kind: 'away' }
  #coming: Promise<Parts> | null = null

  constructor(fetch: () => Promise<Parts>) {
    this.#fetch = fetch
  }

  readonly state = () => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Fetches them, unless they are here or on their way; rejects if they can't be had, and can be asked again then. */
  load(): Promise<Parts> {
    this.#coming ??= this.#begin()
    return this.#coming
  }

  /** Waits until somebody has fetched them. */
  whenHere(): Promise<Parts> {
    return new Promise((resolve) => {
      const look = () => {
        const state = this.#state
        if (state.kind !== 'here') return
        stop()
        resolve(state.parts)
      }
      const stop = this.subscribe(look)
      look()
    })
  }

  async #begin(): Promise<Parts> {
    this.#set({ kind: 'coming' })
    try {
      const parts = await this.#fetch()
      this.#set({ kind: 'here', parts })
      return parts
    } catch (error) {
      this.#coming = null
      this.#set({ kind: 'failed' })
      throw error
    }
  }

  #set(state: State<Parts>) {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
