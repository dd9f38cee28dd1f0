import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Thread } from '../../../shared/protocol/api/comments.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { keys, patchStory } from '../ui/queries.ts'
import { outboxOf, type Waiting } from './comment-outbox.ts'
import type { Comments } from './comments-context.ts'
import type { CommentsApi } from './comments-api.ts'
import { isUnread, NOTHING_KNOWN, withList, withThreads, type Known } from './thread-list.ts'

const AGAIN_MS = 30_000
/** So long in view, with the window in front, a comment was seen. */
const SEEN_MS = 1_500

/** All threads of a story, as far as the person here may see them. */
export function useThreads(storyId: string, api: CommentsApi) {
  const client = useQueryClient()
  return useQuery({
    queryKey: keys.threads(storyId),
    queryFn: () => fetchThreads(client, storyId, api),
    staleTime: 0,
    refetchInterval: AGAIN_MS,
  })
}

/** What changed since what is known; or all of it, where nobody says what is shown no more. */
async function fetchThreads(
  client: QueryClient,
  storyId: string,
  { threads, listsAll }: CommentsApi,
): Promise<Known> {
  const known = () => client.getQueryData<Known>(keys.threads(storyId)) ?? NOTHING_KNOWN
  let all = listsAll ? NOTHING_KNOWN : known()
  for (;;) {
    const list = await threads(storyId, all.seq)
    all = withList(all, list)
    if (list.more) continue
    // What the person here did meanwhile is known already.
    return listsAll ? all : withThreads(all, known().threads)
  }
}

/** Shows at once what the server answered. */
export function keepThread(client: QueryClient, thread: Thread) {
  client.setQueryData<Known>(keys.threads(thread.storyId), (known) =>
    withThreads(known ?? NOTHING_KNOWN, [thread]),
  )
}

/** What the person said here in this story and the server does not have. */
export function useWaiting(userId: string, storyId: string): readonly Waiting[] {
  const outbox = outboxOf(userId)
  const all = useSyncExternalStore(outbox.subscribe, outbox.all)
  return useMemo(() => all.filter((said) => said.storyId === storyId), [all, storyId])
}

/** Tells the server what was seen, once it was in view for a moment; gives up to where it had been seen before. */
export function useSeen(
  { id, comments }: Pick<StoryDetail, 'id' | 'comments'>,
  known: Known | null,
  shown: readonly Thread[],
  { user, api }: Pick<Comments, 'user' | 'api'>,
): number {
  const me = user.id
  const client = useQueryClient()
  const isInFront = useInFront()
  const [before, setBefore] = useState<number | null>(null)
  if (known && before === null) setBefore(known.seen)
  const { threads, seq, seen } = known ?? NOTHING_KNOWN
  const unread = threads.filter((thread) => isUnread(thread, seen, me))
  const isShown = unread.every(({ id }) => shown.some((thread) => thread.id === id))
  const isNews = unread.length > 0 || comments.unread > 0
  useEffect(() => {
    if (!isInFront || !isShown || !isNews || seq === 0) return undefined
    const timer = setTimeout(() => {
      // Said again with the next comment, should it not arrive.
      void api.seen(id, seq).then(
        () => {
          client.setQueryData<Known>(keys.threads(id), (now) => now && { ...now, seen: seq })
          const story = client.getQueryData<StoryDetail>(keys.story(id))
          if (story) patchStory(client, id, { comments: { ...story.comments, unread: 0 } })
        },
        () => undefined,
      )
    }, SEEN_MS)
    return () => clearTimeout(timer)
  }, [client, api, id, isInFront, isShown, isNews, seq])
  return before ?? seen
}

function useInFront(): boolean {
  return useSyncExternalStore(whenInFront, () => document.hasFocus())
}

function whenInFront(listener: () => void): () => void {
  window.addEventListener('focus', listener)
  window.addEventListener('blur', listener)
  return () => {
    window.removeEventListener('focus', listener)
    window.removeEventListener('blur', listener)
  }
}
