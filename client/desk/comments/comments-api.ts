import type { z } from 'zod'
import {
  thread,
  threadList,
  type commentChange,
  type newComment,
  type newThread,
  type threadChange,
} from '../../../shared/protocol/api/comments.ts'
import { call, nothing, on } from '../ui/api.ts'

export const commentsApi = {
  threads: (storyId: string, after: number) =>
    call(threadList, `${on('stories', storyId, 'threads')}?after=${after}`),
  begin: (storyId: string, json: z.input<typeof newThread>) =>
    call(thread, on('stories', storyId, 'threads'), { method: 'POST', json }),
  reply: (threadId: string, json: z.input<typeof newComment>) =>
    call(thread, on('threads', threadId, 'comments'), { method: 'POST', json }),
  changeThread: (threadId: string, json: z.input<typeof threadChange>) =>
    call(thread, on('threads', threadId), { method: 'PATCH', json }),
  changeComment: (commentId: string, json: z.input<typeof commentChange>) =>
    call(thread, on('comments', commentId), { method: 'PATCH', json }),
  deleteComment: (commentId: string) =>
    call(thread, on('comments', commentId), { method: 'DELETE' }),
  seen: (storyId: string, seq: number) =>
    call(nothing, on('stories', storyId, 'threads', 'seen'), { method: 'PUT', json: { seq } }),
}
