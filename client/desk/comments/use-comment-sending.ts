import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Thread } from '../../../shared/protocol/api/comments.ts'
import { isOutage, isSignedOut, ProblemError } from '../ui/api.ts'
import { keys } from '../ui/queries.ts'
import * as problemsWords from '../words/problems.ts'
import { outboxOf, type Waiting } from './comment-outbox.ts'
import { CommentSender, type Sending } from './comment-sender.ts'
import type { CommentsApi } from './comments-api.ts'
import { keepThread } from './use-threads.ts'

/** Too soon, or too much at once: it is taken later. */
const LATER = [408, 425, 429]

/** Sends what the person said, on whatever screen they are. */
export function useCommentSending(
  userId: string,
  { away, api }: { away: boolean; api: CommentsApi },
) {
  const client = useQueryClient()
  useEffect(() => {
    if (away) return undefined
    const sender = new CommentSender({
      outbox: outboxOf(userId),
      send: async (said) => {
        const sending = await send(api, said)
        if ('signedOut' in sending) void client.invalidateQueries({ queryKey: keys.me })
        return sending
      },
      sent: (thread) => keepThread(client, thread),
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
    const hurry = () => sender.hurry()
    window.addEventListener('online', hurry)
    sender.start()
    return () => {
      window.removeEventListener('online', hurry)
      sender.stop()
    }
  }, [client, userId, away, api])
}

async function send(
  api: CommentsApi,
  said: Waiting,
): Promise<Sending | { later: true; signedOut: true }> {
  try {
    return { done: await post(api, said) }
  } catch (error) {
    if (isSignedOut(error)) return { later: true, signedOut: true }
    return sendingOf(error)
  }
}

function post(api: CommentsApi, { key, storyId, to, text, mentions }: Waiting): Promise<Thread> {
  return 'place' in to
    ? api.begin(storyId, { key, text, mentions, place: to.place })
    : api.reply(to.threadId, { key, text, mentions })
}

/** What the server will not take, whenever it is tried, and what may pass. */
export function sendingOf(error: unknown): Sending {
  if (!(error instanceof ProblemError) || isOutage(error)) return { later: true }
  const { problem } = error
  if (problem.status < 400 || problem.status >= 500 || LATER.includes(problem.status))
    return { later: true }
  const faults = (problem.faults ?? []).map(({ field, message }) =>
    problemsWords.fault(field, message),
  )
  return { refused: [problemsWords.detail(problem), ...faults].join(' ') }
}
