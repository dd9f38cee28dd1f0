import { useLayoutEffect } from 'react'

/** How far down somebody was in a list when they left it, by the list's filter. */
const places = new Map<string, number>()

/** Who comes back to a list finds it where they left it. */
export function useKeptPlace(list: string, isThere: boolean) {
  useLayoutEffect(() => {
    if (!isThere) return undefined
    window.scrollTo(0, places.get(list) ?? 0)
    return () => void places.set(list, window.scrollY)
  }, [list, isThere])
}
