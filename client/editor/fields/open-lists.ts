import type * as Y from 'yjs'
import type { SearchedList } from '../find/searched-list.ts'

export const READ_LISTS = ['bylines', 'tags'] as const
export type ReadList = (typeof READ_LISTS)[number]

/** The lists of one open draft that readers are shown, for tools that work on all of its words. */
export class OpenLists {
  readonly #lists = new Map<ReadList, SearchedList<ReadList>>()
  readonly #listeners = new Set<() => void>()

  get all(): SearchedList<ReadList>[] {
    return READ_LISTS.flatMap((name) => this.#lists.get(name) ?? [])
  }

  /** Calls `listener` when entries changed, or a list came or went. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Until what it gives is called. */
  open(searched: SearchedList<ReadList>, list: Y.Array<unknown>): () => void {
    const tell = () => this.#listeners.forEach((listener) => listener())
    this.#lists.set(searched.name, searched)
    list.observe(tell)
    tell()
    return () => {
      list.unobserve(tell)
      if (this.#lists.get(searched.name) === searched) this.#lists.delete(searched.name)
      tell()
    }
  }
}
