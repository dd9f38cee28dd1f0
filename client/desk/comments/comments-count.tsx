import * as commentWords from '../words/comments.ts'

/** The name of the tab, how many threads are open, and a dot if something in them is new. */
export function CommentsCount({ open, isUnread }: { open: number; isUnread: boolean }) {
  return (
    <span className="comments-count">
      {commentWords.title}{' '}
      {open > 0 && (
        <span className="comments-open">
          {commentWords.counted(open)}
          <span className="visually-hidden">{commentWords.openAfter}</span>
        </span>
      )}
      {isUnread && (
        <span className="comments-unread">
          <span className="visually-hidden">{commentWords.unreadAfter}</span>
        </span>
      )}
    </span>
  )
}
