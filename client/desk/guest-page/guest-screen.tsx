import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { GuestHere } from '../../../shared/protocol/api/guests.ts'
import { isSignedOut, ProblemError } from '../ui/api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { guestIn, guestPath, usePath } from '../ui/router.tsx'
import { useTitle } from '../ui/use-title.ts'
import { guestApi } from './guest-api.ts'
import { GuestStory } from './guest-story.tsx'
import * as guestPageWords from '../words/guest-page.ts'
import * as names from '../words/names.ts'

/** Where the link of a guest leads. What is behind the `#` becomes a cookie at once, and stands in no history. */
export function GuestScreen() {
  const path = usePath()
  const [token] = useState(() => location.hash.slice(1))
  useOtherLink()
  const here = useGuest(guestIn(path), token)
  if (here.error && (!here.data || isOver(here.error)))
    return <NotHere error={here.error} retry={() => void here.refetch()} />
  if (!here.data)
    return (
      <main className="lone">
        <p className="quiet">{guestPageWords.opening}</p>
      </main>
    )
  return <GuestStory key={here.data.id} guest={here.data} />
}

/** Another link, put into the address of this page. */
function useOtherLink() {
  useEffect(() => {
    const begin = () => location.reload()
    window.addEventListener('hashchange', begin)
    return () => window.removeEventListener('hashchange', begin)
  }, [])
}

function useGuest(id: string | null, token: string) {
  const client = useQueryClient()
  const [entered, setEntered] = useState<GuestHere | null>(null)
  const guestId = id ?? entered?.id ?? ''
  const enter = async () => {
    const guest = await guestApi.enter(token)
    client.setQueryData(keys.guestHere(guest.id), guest)
    setEntered(guest)
    history.replaceState(null, '', guestPath(guest.id))
    return guest
  }
  return useQuery({
    queryKey: keys.guestHere(guestId),
    queryFn: () => (guestId === '' ? enter() : guestApi.here(guestId)),
    staleTime: 60_000,
    refetchInterval: 60_000,
    retry: (count, error) => !isOver(error) && count < 3,
  })
}

/** Nothing of the story is on the screen any more. */
function NotHere({ error, retry }: { error: unknown; retry: () => void }) {
  useTitle(guestPageWords.title)
  useEffect(() => {
    document.getElementById('guest-over')?.focus()
  }, [])
  if (!isOver(error))
    return (
      <main className="lone">
        <ProblemNote error={error} retry={retry} />
      </main>
    )
  const { why, what } = isSignedOut(error) ? guestPageWords.notHere : guestPageWords.ended
  return (
    <main className="sign-in">
      <div className="link-over">
        <p className="wordmark">{names.galley}</p>
        <h1 id="guest-over" tabIndex={-1}>
          {why}
        </h1>
        <p>{what}</p>
      </div>
    </main>
  )
}

/** It does not pass by itself. */
function isOver(error: unknown): boolean {
  return error instanceof ProblemError && [401, 404, 410].includes(error.problem.status)
}
