import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { problemOf } from '../ui/api.ts'
import { copy } from '../ui/clipboard.ts'
import { Face } from '../ui/story-marks.tsx'
import { tellBriefly, tellProblem } from '../ui/tell.ts'
import { useCommentsHere } from './comments-context.ts'
import { outboxOf, type Waiting } from './comment-outbox.ts'
import { aboutPlace } from './place-words.ts'
import * as buttons from '../words/buttons.ts'
import * as commentWords from '../words/comments.ts'
import { ago } from '../words/times.ts'

/** Before, it is on its way. */
const SETTLED_MS = 2_000

/** What the person here said and the server does not have. */
export function WaitingItem({ said, now }: { said: Waiting; now: number }) {
  const { user } = useCommentsHere()
  return (
    <li className="comment" data-waiting>
      <header>
        <Face person={user} />
        <strong dir="auto">{user.name}</strong>
        <time>{ago(new Date(said.at).toISOString(), now)}</time>
      </header>
      <p className="comment-text" dir="auto">
        {said.text}
      </p>
      <State said={said} />
    </li>
  )
}

interface WaitingThreadProps {
  said: Waiting
  now: number
  onPress: (said: Waiting) => void
}

/** A thread that nobody else has seen yet. */
export function WaitingThread({ said, now, onPress }: WaitingThreadProps) {
  if (!('place' in said.to)) return null
  const { label, isQuote } = aboutPlace(said.to.place)
  return (
    <li>
      <article
        className="thread"
        aria-label={commentWords.your.comment}
        onClick={() => onPress(said)}
      >
        <p className="thread-about" data-quote={isQuote} dir="auto">
          {label}
        </p>
        <ul className="comments">
          <WaitingItem said={said} now={now} />
        </ul>
      </article>
    </li>
  )
}

function State({ said }: { said: Waiting }) {
  const { user } = useCommentsHere()
  const outbox = outboxOf(user.id)
  const hasWaited = useHasWaited(said.at)
  if (said.refused === null)
    return (
      <p className="quiet" role="status">
        {hasWaited || !navigator.onLine ? commentWords.waits : commentWords.sending}
      </p>
    )
  const copyWords = () =>
    copy(said.text).then(
      () => tellBriefly('comment-copied', buttons.copied, ''),
      (error: unknown) => tellProblem(commentWords.notCopied, problemOf(error)),
    )
  return (
    <div role="alert">
      <p className="comment-refused">{commentWords.refused(said.refused)}</p>
      <div className="comment-buttons">
        <Button variant="subtle" color="gray" onClick={() => outbox.forget(said.key)}>
          {commentWords.throwAway}
        </Button>
        <Button variant="default" onClick={() => void copyWords()}>
          {buttons.copyText}
        </Button>
        <Button variant="default" onClick={() => outbox.refuse(said.key, null)}>
          {buttons.tryAgain}
        </Button>
      </div>
    </div>
  )
}

function useHasWaited(since: number): boolean {
  const [has, setHas] = useState(() => Date.now() - since > SETTLED_MS)
  useEffect(() => {
    const timer = setTimeout(() => setHas(true), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return has
}
