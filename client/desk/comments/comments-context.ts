import { createContext, useContext } from 'react'
import type { Person } from '../../../shared/model/person.ts'
import type { Thread, ThreadPlace } from '../../../shared/protocol/api/comments.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import type { Waiting } from './comment-outbox.ts'
import type { CommentsApi } from './comments-api.ts'
import type { Mentionable } from './mentions.ts'
import type { Known } from './thread-list.ts'

/** What whoever is here may do with comments. */
export interface MayComment {
  say: boolean
  /** Also by name: those whom they say something to. */
  mention: boolean
  resolve: boolean
  deleteOthers: boolean
  /** Others may open it by the same address. */
  share: boolean
}

/** All that the parts of the comments' tab share. */
export interface Comments {
  story: Pick<StoryDetail, 'id' | 'comments'>
  user: Person
  may: MayComment
  api: CommentsApi
  anchors: CommentAnchors
  known: Known | null
  /** Why they could not be read. */
  error: unknown
  /** In the order in which they are shown, whatever is chosen of them. */
  threads: readonly Thread[]
  waiting: readonly Waiting[]
  /** Who may be mentioned, as far as they were looked up. */
  people: readonly Mentionable[]
  /** Looks up those whose names begin like that. */
  lookUp: (name: string) => void
  active: string | null
  /** The thread in view, and marked in the text. */
  activate: (id: string | null) => void
  /** Puts the keyboard to the words that a thread is about. */
  goToWords: (id: string) => void
  backToText: () => void
  /** Selects the words that a thread is about, so that what is typed is suggested for them; null where nobody suggests. */
  suggest: ((id: string) => void) | null
  /** The text is covered by them, in part. */
  isNarrow: boolean
  /** What somebody began to comment on. */
  composing: ThreadPlace | null
  compose: (place: ThreadPlace) => void
  stopComposing: () => void
}

export const CommentsContext = createContext<Comments | null>(null)

export function useCommentsHere(): Comments {
  const comments = useContext(CommentsContext)
  if (!comments) throw new Error('there are no comments here')
  return comments
}
