import * as commentWords from '../words/comments.ts'

/** Behind the name of somebody from outside. */
export function GuestMark() {
  return <span className="guest-mark">{commentWords.guest}</span>
}
