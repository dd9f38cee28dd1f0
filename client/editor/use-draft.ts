import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

export type Part = Y.Map<unknown> | Y.Array<unknown> | Y.XmlFragment

/** What `read` finds in parts of the draft, the same until it is another. */
export function draftStore<T>(parts: readonly Part[], read: () => T) {
  let seen = read()
  return {
    get: () => seen,
    subscribe: (listener: () => void) => {
      const look = () => {
        const now = read()
        if (JSON.stringify(now) === JSON.stringify(seen)) return
        seen = now
        listener()
      }
      for (const part of parts) part.observeDeep(look)
      look()
      return () => {
        for (const part of parts) part.unobserveDeep(look)
      }
    },
  }
}

/** What `read` finds in a part of the draft, and in those `besides`, as everybody sees it now. */
export function useDraft<T>(part: Part, read: () => T, besides: readonly Part[] = []): T {
  // `read` is another function each time, and says the same of the same part, beside which stand the same.
  const store = useMemo(() => draftStore([part, ...besides], read), [part])
  return useSyncExternalStore(store.subscribe, store.get)
}
