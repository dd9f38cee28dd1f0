import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

export type Part = Y.Map<unknown> | Y.Array<unknown> | Y.XmlFragment

/** What `read` finds in a part of the draft, as everybody sees it now. */
export function useDraft<T>(part: Part, read: () => T): T {
  const store = useMemo(() => {
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
        part.observeDeep(look)
        look()
        return () => part.unobserveDeep(look)
      },
    }
    // `read` is another function each time, and says the same of the same part.
  }, [part])
  return useSyncExternalStore(store.subscribe, store.get)
}
