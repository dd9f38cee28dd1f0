import { Button } from '@mantine/core'
import { uuidv4 } from 'lib0/random'
import type { ThreadPlace } from '../../../shared/protocol/api/comments.ts'
import { useCommentsHere } from './comments-context.ts'
import { CommentForm } from './comment-form.tsx'
import { outboxOf } from './comment-outbox.ts'
import { mentionedIn } from './mentions.ts'
import { aboutPlace } from './place-words.ts'
import { useKeptWords } from './use-kept-words.ts'
import { PENDING } from './use-comment-anchors.ts'
import * as commentWords from '../words/comments.ts'

/** Where a comment on something new is written; left, it stays as it is. */
export function Composer({ place }: { place: ThreadPlace }) {
  const comments = useCommentsHere()
  const { story, user, may, anchors, people, stopComposing, backToText } = comments
  const [text, setText] = useKeptWords(user.id, `begun:${story.id}`)
  const send = () => {
    outboxOf(user.id).add({
      key: uuidv4(),
      storyId: story.id,
      to: { place: asItStands(place, anchors.place(PENDING)?.letters ?? null) },
      text: text.trim(),
      mentions: mentionedIn(text, people).map(({ id }) => id),
      at: Date.now(),
      refused: null,
    })
    setText('')
    stopComposing()
    if (!comments.isNarrow) backToText()
  }
  const throwAway = () => {
    setText('')
    stopComposing()
    backToText()
  }
  const { label, isQuote } = aboutPlace(place)
  return (
    <section className="composer" aria-label={commentWords.your.comment}>
      <p className="thread-about" data-quote={isQuote} dir="auto">
        {label}
      </p>
      <CommentForm
        label={commentWords.your.comment}
        placeholder={may.mention ? commentWords.begin : commentWords.beginPlain}
        text={text}
        onChange={setText}
        submit={commentWords.comment}
        onSubmit={send}
        onLeave={text.trim() === '' ? throwAway : backToText}
        focused
      >
        <Button variant="subtle" color="gray" onClick={throwAway}>
          {commentWords.throwAway}
        </Button>
      </CommentForm>
    </section>
  )
}

/** The words may have moved while somebody wrote about them. */
function asItStands(
  place: ThreadPlace,
  letters: Extract<ThreadPlace, { on: 'words' }>['letters'] | null,
): ThreadPlace {
  return place.on === 'words' && letters ? { ...place, letters } : place
}
