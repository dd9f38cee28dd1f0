import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { GuestHere } from '../../../shared/protocol/api/guests.ts'
import { noCopy } from '../../sync/offline-copy.ts'
import { StoryProvider } from '../../sync/story-provider.ts'
import { collabUrl } from '../ui/collab-url.ts'
import { keys } from '../ui/queries.ts'

/** The draft as it is now, to read. Nothing of it is kept on the device. */
export function useGuestProvider({ id, storyId }: GuestHere): StoryProvider | null {
  const client = useQueryClient()
  const [provider, setProvider] = useState<StoryProvider | null>(null)
  useEffect(() => {
    const made = new StoryProvider({
      url: collabUrl(),
      storyId,
      userId: id,
      isGuest: true,
      readOnly: true,
      online: navigator.onLine,
      openCopy: () => Promise.resolve(noCopy),
    })
    setProvider(made)
    const stop = made.subscribe(() => {
      if (made.status().state.kind === 'refused')
        void client.invalidateQueries({ queryKey: keys.guestHere(id) })
    })
    const recheck = () => made.network(navigator.onLine)
    window.addEventListener('online', recheck)
    window.addEventListener('offline', recheck)
    return () => {
      window.removeEventListener('online', recheck)
      window.removeEventListener('offline', recheck)
      stop()
      setProvider(null)
      made.destroy()
    }
  }, [client, id, storyId])
  return provider
}
