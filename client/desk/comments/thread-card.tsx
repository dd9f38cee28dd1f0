import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { uuidv4 } from 'lib0/random'
import { memo, useEffect, useRef, useState } from 'react'
import type { Thread } from '../../../shared/protocol/api/comments.ts'
import { Icon } from '../../editor/icons.tsx'
import { problemOf } from '../ui/api.ts'
import { tellProblem } from '../ui/tell.ts'
import { useCommentsHere } from './comments-context.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import { articleId } from './comment-link.ts'
import { outboxOf, type Waiting } from './comment-outbox.ts'
import { mentionedIn } from './mentions.ts'
import { isSuggestible } from './thread-list.ts'
import { aboutPlace, nameOf, placeName } from './place-words.ts'
import { useKeptWords } from './use-kept-words.ts'
import { keepThread } from './use-threads.ts'
import { WaitingItem } from './waiting-item.tsx'
import * as commentWords from '../words/comments.ts'

/** Of a long thread that nobody is in, its beginning and its end. */
const MOST_SHOWN = 3

interface ThreadCardProps {
  thread: Thread
  /** Replies that are not sent. */
  waiting: readonly Waiting[]
  now: number
  isActive: boolean
  isUnread: boolean
  isGone: boolean
}

export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, waiting, now, isActive, isUnread, isGone } = props
  const { activate, may } = useCommentsHere()
  const article = useRef<HTMLElement>(null)
  const come = () => {
    if (!isActive) activate(thread.id)
  }
  useEffect(() => {
    if (isActive) article.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <li>
      <article
        ref={article}
        className="thread"
        id={articleId(thread.id)}
        tabIndex={-1}
        aria-label={nameOf(thread)}
        aria-current={isActive}
        data-resolved={thread.resolved !== null}
        onFocus={come}
        onClick={come}
      >
        <header className="thread-head">
          <About thread={thread} isGone={isGone} />
          {isUnread && <span className="thread-new">{commentWords.unread}</span>}
          {may.resolve && <ResolveButton thread={thread} />}
        </header>
        {isGone && <p className="quiet">{commentWords.gone}</p>}
        <Said thread={thread} now={now} isActive={isActive} />
        {waiting.length > 0 && (
          <ul className="comments">
            {waiting.map((said) => (
              <WaitingItem key={said.key} said={said} now={now} />
            ))}
          </ul>
        )}
        {thread.resolved && (
          <p className="quiet">{commentWords.resolvedBy(thread.resolved.by.name)}</p>
        )}
        {isActive && may.say && <Reply thread={thread} />}
        {isActive && !isGone && <SuggestButton thread={thread} />}
      </article>
    </li>
  )
})

/** What it is about, and the way to there. */
function About({ thread, isGone }: { thread: Thread; isGone: boolean }) {
  const { goToWords } = useCommentsHere()
  const { label, isQuote } = aboutPlace(thread.place)
  if (!isQuote || isGone)
    return (
      <p className="thread-about" data-quote={isQuote} data-gone={isGone} dir="auto">
        {label}
      </p>
    )
  return (
    <button
      type="button"
      className="thread-about"
      data-quote
      dir="auto"
      aria-label={commentWords.goToWords(label)}
      onClick={() => goToWords(thread.id)}
    >
      {label}
    </button>
  )
}

function Said({ thread, now, isActive }: Pick<ThreadCardProps, 'thread' | 'now' | 'isActive'>) {
  const [all, setAll] = useState(false)
  const { comments } = thread
  const hidden = isActive || all || comments.length <= MOST_SHOWN ? 0 : comments.length - 2
  const shown = hidden === 0 ? comments : [...comments.slice(0, 1), ...comments.slice(-1)]
  return (
    <ol className="comments">
      {shown.map((comment, i) => [
        i === 1 && hidden > 0 && (
          <li key="hidden">
            <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
              {commentWords.showHidden(hidden)}
            </Button>
          </li>
        ),
        <CommentItem
          key={comment.id}
          comment={comment}
          thread={thread}
          now={now}
          isOpen={isActive}
        />,
      ])}
    </ol>
  )
}

/** What was talked about is said better at once than asked for. */
function SuggestButton({ thread }: { thread: Thread }) {
  const { suggest } = useCommentsHere()
  if (!suggest || !isSuggestible(thread)) return null
  return (
    <Button
      className="thread-suggest"
      variant="subtle"
      size="compact-xs"
      leftSection={<Icon name="suggest" />}
      aria-label={commentWords.suggestFor(placeName(thread.place))}
      onClick={() => suggest(thread.id)}
    >
      {commentWords.suggest}
    </Button>
  )
}

function ResolveButton({ thread }: { thread: Thread }) {
  const { api } = useCommentsHere()
  const client = useQueryClient()
  const isResolved = thread.resolved !== null
  const change = useMutation({
    mutationFn: async (resolved: boolean) => api.changeThread?.(thread.id, { resolved }),
    onSuccess: (thread) => thread && keepThread(client, thread),
    onError: (error) =>
      tellProblem(
        isResolved ? commentWords.notDone.reopen : commentWords.notDone.resolve,
        problemOf(error),
      ),
  })
  const label = isResolved ? commentWords.reopen : commentWords.resolve
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        loading={change.isPending}
        onClick={(event) => {
          event.stopPropagation()
          change.mutate(!isResolved)
        }}
      >
        <Icon name={isResolved ? 'undo' : 'check'} />
      </ActionIcon>
    </Tooltip>
  )
}

function Reply({ thread }: { thread: Thread }) {
  const { user, people } = useCommentsHere()
  const [text, setText] = useKeptWords(user.id, `reply:${thread.id}`)
  const send = () => {
    outboxOf(user.id).add({
      key: uuidv4(),
      storyId: thread.storyId,
      to: { threadId: thread.id },
      text: text.trim(),
      mentions: mentionedIn(text, people).map(({ id }) => id),
      at: Date.now(),
      refused: null,
    })
    setText('')
  }
  return (
    <CommentForm
      label={commentWords.your.reply}
      placeholder={commentWords.reply}
      text={text}
      onChange={setText}
      submit={commentWords.reply}
      onSubmit={send}
      onLeave={() => document.getElementById(articleId(thread.id))?.focus()}
      rows={1}
    />
  )
}
