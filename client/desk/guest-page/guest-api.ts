import { thread, threadList } from '../../../shared/protocol/api/comments.ts'
import { guestHere } from '../../../shared/protocol/api/guests.ts'
import type { CommentsApi } from '../comments/comments-api.ts'
import { call, nothing, on } from '../ui/api.ts'

export const guestApi = {
  enter: (token: string) =>
    call(guestHere, on('guest', 'enter'), { method: 'POST', json: { token } }),
  here: (guestId: string) => call(guestHere, on('guest', guestId)),
}

export const pictureUrl = (guestId: string, assetId: string) =>
  `${on('guest', guestId, 'picture')}?of=${encodeURIComponent(assetId)}`

export const liveUrl = (guestId: string) => on('guest', guestId, 'live')

/** A guest mentions nobody, and changes no thread. */
export function guestComments(guestId: string): CommentsApi {
  const at = (...path: string[]) => on('guest', guestId, ...path)
  return {
    threads: (_storyId, after) => call(threadList, `${at('threads')}?after=${after}`),
    listsAll: true,
    begin: (_storyId, { key, text, place }) =>
      call(thread, at('threads'), { method: 'POST', json: { key, text, place } }),
    reply: (threadId, { key, text }) =>
      call(thread, at('threads', threadId, 'comments'), { method: 'POST', json: { key, text } }),
    changeThread: null,
    changeComment: (commentId, { text }) =>
      call(thread, at('comments', commentId), { method: 'PATCH', json: { text } }),
    deleteComment: (commentId) => call(thread, at('comments', commentId), { method: 'DELETE' }),
    seen: (_storyId, seq) => call(nothing, at('threads', 'seen'), { method: 'PUT', json: { seq } }),
  }
}
