import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { z } from 'zod'
import type { StoryProvider } from '../sync/story-provider.ts'

/** Somebody who has typed nothing for so long has paused. */
const PAUSE_MS = 4_000

const state = z.object({ user: z.object({ id: z.string(), name: z.string() }) })

/** Which colleagues are typing in the draft right now, by name. */
export function useTyping(provider: StoryProvider, me: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => watch(provider, me, setNames), [provider, me])
  return names
}

function watch(
  { doc, socket, awareness }: StoryProvider,
  me: string,
  tell: (names: readonly string[]) => void,
): () => void {
  /** Until when each is said to be typing. */
  const typing = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    const now = performance.now()
    for (const [name, until] of typing) if (until <= now) typing.delete(name)
    tell([...typing.keys()].sort())
    if (typing.size > 0) timer = setTimeout(look, Math.min(...typing.values()) - now)
  }
  const onTransaction = (transaction: Y.Transaction) => {
    // What comes when the draft is opened was typed before.
    if (transaction.local || transaction.origin !== socket || !socket.synced) return
    for (const client of writersOf(transaction)) {
      const parsed = state.safeParse(awareness.getStates().get(client))
      if (!parsed.success || parsed.data.user.id === me) continue
      typing.set(parsed.data.user.name, performance.now() + PAUSE_MS)
      look()
    }
  }
  doc.on('afterTransaction', onTransaction)
  return () => {
    clearTimeout(timer)
    doc.off('afterTransaction', onTransaction)
  }
}

function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState]
    .filter(([client, clock]) => (beforeState.get(client) ?? 0) < clock)
    .map(([client]) => client)
}
