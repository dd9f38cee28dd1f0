import type { z } from 'zod'
import {
  thread,
  threadList,
  type commentChange,
  type newComment,
  type newThread,
  type Thread,
  type threadChange,
  type ThreadList,
} from '../../../shared/protocol/api/comments.ts'
import { call, nothing, on } from '../ui/api.ts'

/** How the comments of a story are read and written by whoever is here: somebody of the newsroom, or a guest. */
export interface CommentsApi {
  /** What changed after a seq; all that is shown to whoever asks where `listsAll`, from 0 on. */
  threads: (storyId: string, after: number) => Promise<ThreadList>
  listsAll: boolean
  begin: (storyId: string, json: z.input<typeof newThread>) => Promise<Thread>
  reply: (threadId: string, json: z.input<typeof newComment>) => Promise<Thread>
  /** Null for whom it is not allowed. */
  changeThread: ((threadId: string, json: z.input<typeof threadChange>) => Promise<Thread>) | null
  changeComment: (commentId: string, json: z.input<typeof commentChange>) => Promise<Thread>
  deleteComment: (commentId: string) => Promise<Thread>
  seen: (storyId: string, seq: number) => Promise<unknown>
}

export const commentsApi: CommentsApi = {
  threads: (storyId, after) =>
    call(threadList, `${on('stories', storyId, 'threads')}?after=${after}`),
  listsAll: false,
  begin: (storyId, json) =>
    call(thread, on('stories', storyId, 'threads'), { method: 'POST', json }),
  reply: (threadId, json) =>
    call(thread, on('threads', threadId, 'comments'), { method: 'POST', json }),
  changeThread: (threadId, json) =>
    call(thread, on('threads', threadId), { method: 'PATCH', json }),
  changeComment: (commentId, json) =>
    call(thread, on('comments', commentId), { method: 'PATCH', json }),
  deleteComment: (commentId) => call(thread, on('comments', commentId), { method: 'DELETE' }),
  seen: (storyId, seq) =>
    call(nothing, on('stories', storyId, 'threads', 'seen'), { method: 'PUT', json: { seq } }),
}
