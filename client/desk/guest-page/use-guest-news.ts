import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GuestHere } from '../../../shared/protocol/api/guests.ts'
import { SharedStream } from '../../stream/shared-stream.ts'
import { keys } from '../ui/queries.ts'
import { liveUrl } from './guest-api.ts'

const AGAIN_MS = 3_000
/** All tabs of a guest want the same, and there is nothing to resume from. */
const ALL = { topic: 'guest', at: 0 }

/** Keeps the threads up to date, and notices when the link ends. */
export function useGuestNews({ id, storyId }: Pick<GuestHere, 'id' | 'storyId'>) {
  const client = useQueryClient()
  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey: keys.threads(storyId) })
    const isStillGood = () => void client.invalidateQueries({ queryKey: keys.guestHere(id) })
    const stream = new SharedStream({
      name: `guest ${id}`,
      wants: [ALL],
      hiddenMs: Infinity,
      urlFor: () => liveUrl(id),
      events: ['threads'],
      read: (event, data) => ({ topic: ALL.topic, from: 0, to: 0, event, data }),
      onNews: look,
      onOpen: look,
      onBreak: isStillGood,
      onCut: isStillGood,
      againMs: () => AGAIN_MS,
    })
    stream.start()
    return () => stream.stop()
  }, [client, id, storyId])
}
