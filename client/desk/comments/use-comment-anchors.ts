import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Thread, ThreadPlace } from '../../../shared/protocol/api/comments.ts'
import { CommentAnchors, type AnchoredThread } from '../../editor/comments/comment-anchors.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../ui/queries.ts'
import type { CommentsApi } from './comments-api.ts'
import { LetterTeller, type Moved } from './letter-teller.ts'
import { markWords } from './place-words.ts'
import { isGone, inOrder } from './thread-list.ts'
import { keepThread } from './use-threads.ts'
import * as commentWords from '../words/comments.ts'

/** The words that somebody is about to comment on are marked like a thread's. */
export const PENDING = 'pending'

/** What connects the threads of a draft with its editors, as long as it is open. */
export function useCommentAnchors(provider: StoryProvider): CommentAnchors {
  const anchors = useMemo(
    () => new CommentAnchors({ isWhole: () => provider.socket.synced }),
    [provider],
  )
  useEffect(() => {
    const look = () => anchors.look()
    provider.socket.on('sync', look)
    return () => provider.socket.off('sync', look)
  }, [anchors, provider])
  return anchors
}

/** Shows the editors which words are talked about. */
export function useShownThreads(
  anchors: CommentAnchors,
  threads: readonly Thread[],
  composing: ThreadPlace | null,
) {
  useEffect(() => {
    const anchored = threads.flatMap((thread) =>
      anchoredAt(thread.place, {
        id: thread.id,
        isOpen: thread.resolved === null,
        label: markWords(thread),
      }),
    )
    const pending = { id: PENDING, isOpen: true, label: commentWords.markOfNew }
    anchors.show([...anchored, ...(composing ? anchoredAt(composing, pending) : [])])
  }, [anchors, threads, composing])
}

function anchoredAt(
  place: ThreadPlace,
  thread: Pick<AnchoredThread, 'id' | 'isOpen' | 'label'>,
): AnchoredThread[] {
  if (place.on !== 'words') return []
  const { field, letters, quote, before, after } = place
  return [{ ...thread, field, letters, quote, before, after }]
}

/** The threads in the order of the text, and as they stand there; the same list until that changes. */
export function useOrdered(anchors: CommentAnchors, threads: readonly Thread[]): Thread[] {
  const last = useRef<{ key: string; list: Thread[] }>({ key: '', list: [] })
  const look = () => {
    const list = inOrder(threads, (id) => anchors.place(id))
    const key = list
      .map((thread) => `${thread.id} ${thread.seq} ${isGone(thread, anchors.place(thread.id))}`)
      .join()
    if (key !== last.current.key) last.current = { key, list }
    return last.current.list
  }
  return useSyncExternalStore(anchors.subscribe, look)
}

/** Tells the server where the threads' letters are now, if the text moved them. */
export function useToldLetters(
  anchors: CommentAnchors,
  provider: StoryProvider,
  threads: readonly Thread[],
  { changeThread }: Pick<CommentsApi, 'changeThread'>,
) {
  const client = useQueryClient()
  const known = useRef(threads)
  useEffect(() => {
    known.current = threads
  })
  useEffect(() => {
    if (!changeThread) return undefined
    const teller = new LetterTeller({
      moved: () => known.current.flatMap((thread) => movedOf(anchors, thread)),
      isSynced: () => provider.socket.synced && navigator.onLine,
      refresh: () => client.refetchQueries({ queryKey: keys.threads(provider.socket.roomname) }),
      tell: async (id, letters) => keepThread(client, await changeThread(id, { letters })),
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      random: Math.random,
    })
    const stop = anchors.subscribe(() => teller.look())
    return () => {
      stop()
      teller.stop()
    }
  }, [anchors, provider, client, changeThread])
}

function movedOf(anchors: CommentAnchors, { id, place }: Thread): Moved[] {
  const letters = anchors.place(id)?.letters
  if (place.on !== 'words' || !letters) return []
  if (JSON.stringify(letters) === JSON.stringify(place.letters)) return []
  return [{ id, letters, isOwn: anchors.isOwn(place.field, letters) }]
}
