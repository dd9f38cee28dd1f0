import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { copyName, openOfflineCopy } from '../sync/offline-copy.ts'
import { StoryProvider } from '../sync/story-provider.ts'
import { keys } from './queries.ts'

/** Opens the draft while the screen is shown. A change of rights opens it anew. */
export function useStoryProvider(storyId: string, userId: string, readOnly: boolean) {
  const [provider, setProvider] = useState<StoryProvider | null>(null)
  const client = useQueryClient()
  useEffect(() => {
    const made = new StoryProvider({
      url: `${location.origin.replace(/^http/, 'ws')}/collab`,
      storyId,
      readOnly,
      openCopy: (doc) => openOfflineCopy(copyName(storyId, userId), doc),
    })
    setProvider(made)
    const stop = guard(made)
    const stopAsking = askAgain(client, made, storyId)
    return () => {
      stop()
      stopAsking()
      setProvider(null)
      made.leave()
    }
  }, [client, storyId, userId, readOnly])
  return provider
}

/** The server cuts a socket whose person's rights changed: after a cut, what they may is asked anew. */
function askAgain(client: QueryClient, provider: StoryProvider, storyId: string): () => void {
  let before = provider.status().state.kind
  return provider.subscribe(() => {
    const now = provider.status().state.kind
    const isBack = before === 'offline' && now !== 'offline'
    if (isBack || (now === 'refused' && before !== 'refused')) {
      void client.invalidateQueries({ queryKey: keys.me })
      void client.invalidateQueries({ queryKey: keys.story(storyId) })
    }
    before = now
  })
}

function guard(provider: StoryProvider): () => void {
  const beforeUnload = (event: BeforeUnloadEvent) => {
    const { unsaved, kept, state } = provider.status()
    // Kept edits of a connected page are on their way and on this device: nothing to warn of.
    const safe = kept && (state.kind === 'saved' || state.kind === 'saving')
    if (unsaved && !safe) event.preventDefault()
  }
  const recheck = () => provider.recheck()
  window.addEventListener('beforeunload', beforeUnload)
  window.addEventListener('offline', recheck)
  window.addEventListener('online', recheck)
  return () => {
    window.removeEventListener('beforeunload', beforeUnload)
    window.removeEventListener('offline', recheck)
    window.removeEventListener('online', recheck)
  }
}
