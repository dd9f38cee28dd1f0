import { useEffect, useState } from 'react'
import type { StoryProvider } from '../../sync/story-provider.ts'

const LOOK_MS = 800
/** Of the time, comparing takes at most one part in so many. */
const SHARE = 20

/** What `read` finds in the draft as it is now, looked at again as people write; null before it has come. */
export function useLiveDraft<T>({ doc, socket }: StoryProvider, read: (() => T) | null): T | null {
  const [seen, setSeen] = useState<{ found: T } | null>(null)
  useEffect(() => {
    setSeen(null)
    if (!read) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let pause = 0
    const look = () => {
      timer = undefined
      const begun = performance.now()
      setSeen({ found: read() })
      pause = SHARE * (performance.now() - begun)
    }
    const soon = () => {
      timer ??= setTimeout(look, Math.max(LOOK_MS, pause))
    }
    doc.on('update', soon)
    if (socket.synced) look()
    return () => {
      clearTimeout(timer)
      doc.off('update', soon)
    }
  }, [doc, socket, read])
  return seen && seen.found
}
