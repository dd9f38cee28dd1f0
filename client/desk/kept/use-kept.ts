import { useMemo, useSyncExternalStore } from 'react'
import { keptListOf, type KeptWords } from '../../sync/kept-list.ts'
import { useNow } from '../ui/use-now.ts'
import { worthTelling } from './kept-words.ts'

/** While nothing is kept, nothing changes with time. */
const LOOK_MS = { some: 2_000, none: 60 * 60_000 }

/** What waits on this device of the person's words, oldest first; `online` for all the browser knows. */
export function useKept(userId: string): { kept: KeptWords[]; online: boolean; now: number } {
  const list = useMemo(() => keptListOf(userId), [userId])
  const all = useSyncExternalStore(list.subscribe, () => list.all())
  const online = useSyncExternalStore(whenOnline, () => navigator.onLine)
  const now = useNow(all.length > 0 ? LOOK_MS.some : LOOK_MS.none)
  return { kept: worthTelling(all, { now, online }), online, now }
}

function whenOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
