import { useSyncExternalStore } from 'react'

/** Whether Galley reaches this desk: with the news of its stream, and with answers to what it asks. */
class Reach {
  #isOnline = true
  #hasStream = true
  #awaySince: number | null = null
  #answeredAt = 0
  readonly #listeners = new Set<() => void>()

  /** Since when no news comes, in milliseconds since the epoch; null while it does. */
  readonly awaySince = () => this.#awaySince
  /** When Galley answered last. */
  readonly answeredAt = () => this.#answeredAt

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly streamOpens = () => this.#set({ hasStream: true })
  readonly streamBreaks = () => this.#set({ hasStream: false })
  readonly lookAtNetwork = () => this.#set({ isOnline: navigator.onLine })

  readonly answered = () => {
    this.#answeredAt = Date.now()
    this.#tell()
  }

  #set({ isOnline = this.#isOnline, hasStream = this.#hasStream }) {
    this.#isOnline = isOnline
    this.#hasStream = hasStream
    const isAway = !isOnline || !hasStream
    if (isAway === (this.#awaySince !== null)) return
    this.#awaySince = isAway ? Date.now() : null
    this.#tell()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}

export const reach = new Reach()

export const useAwaySince = () => useSyncExternalStore(reach.subscribe, reach.awaySince)
export const useAnsweredAt = () => useSyncExternalStore(reach.subscribe, reach.answeredAt)
