/* Times are milliseconds since the epoch. */

/** `seq` counts the changes of a story's threads, gapless: a thread has that of its last one. */
export interface CommentThreadTable {
  id: string
  story_id: string
  seq: number
  /** A `ThreadPlace`. */
  placeJson: string
  created_at: number
  resolved_at: number | null
  resolved_by: string | null
  /** Since when nothing of it is left. */
  deleted_at: number | null
}

export interface CommentTable {
  id: string
  thread_id: string
  story_id: string
  /** Its thread's when it was written. */
  seq: number
  /** Who said it: somebody of the newsroom, or a guest of the story. No two of them have the same id. */
  user_id: string
  /** Its writer's own name for it. */
  key: string
  /** Empty once it was deleted. */
  text: string
  created_at: number
  edited_at: number | null
  deleted_at: number | null
}

/** As in `comment`, a `user_id` may be a guest's. */
export interface CommentMentionTable {
  comment_id: string
  user_id: string
}

/** Up to where somebody has seen a story's threads. */
export interface CommentSeenTable {
  story_id: string
  user_id: string
  seq: number
}
