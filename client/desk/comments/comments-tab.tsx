import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Thread } from '../../../shared/protocol/api/comments.ts'
import { Icon } from '../../editor/icons.tsx'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useValue } from '../../editor/use-fields.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useNow } from '../ui/use-now.ts'
import { useCommentsHere } from './comments-context.ts'
import type { Waiting } from './comment-outbox.ts'
import { Composer } from './composer.tsx'
import { ThreadCard } from './thread-card.tsx'
import { belongs, FILTERS, isGone, isUnread, lastWord, type Filter } from './thread-list.ts'
import { useSeen } from './use-threads.ts'
import { WaitingThread } from './waiting-item.tsx'
import * as commentWords from '../words/comments.ts'

interface CommentsTabProps {
  provider: StoryProvider
  close: () => void
  /** Above the threads. */
  children?: ReactNode
}

/** The comments of a story, beside its text; on a phone, below it. */
export function CommentsTab({ provider, close, children }: CommentsTabProps) {
  const comments = useCommentsHere()
  const { story, user, may, known, error, threads, active, composing, backToText, anchors } =
    comments
  const [filter, setFilter] = useFilter(threads, active)
  const now = useNow()
  const shown = threads.filter((thread) => belongs(thread, filter, user.id) || thread.id === active)
  const seenBefore = useSeen(story, known, shown, comments)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // A menu or a dialog stands elsewhere.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    event.preventDefault()
    backToText()
  }
  return (
    <section className="comments-tab" aria-label={commentWords.title} onKeyDown={onKeyDown}>
      <div className="comments-head">
        <SegmentedControl
          aria-label={commentWords.title}
          value={filter}
          onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'open')}
          data={FILTERS.map((value) => ({ value, label: commentWords.filters[value] }))}
        />
        <ActionIcon
          className="comments-close"
          size="lg"
          aria-label={commentWords.closeSheet}
          onClick={close}
        >
          <Icon name="cross" />
        </ActionIcon>
      </div>
      <ProblemNote error={error} />
      {composing && <Composer place={composing} />}
      {!composing && may.say && <Begin provider={provider} />}
      {children}
      {known === null && !error && <p className="quiet">{commentWords.loading}</p>}
      <Threads filter={filter} shown={shown} seenBefore={seenBefore} now={now} anchors={anchors} />
      {known && <NewComments threads={threads} me={user.id} />}
    </section>
  )
}

interface ThreadsProps {
  filter: Filter
  shown: readonly Thread[]
  seenBefore: number
  now: number
  anchors: ReturnType<typeof useCommentsHere>['anchors']
}

function Threads({ filter, shown, seenBefore, now, anchors }: ThreadsProps) {
  const { known, user, may, waiting, active, composing } = useCommentsHere()
  const begun = filter === 'resolved' ? [] : waiting.filter(({ to }) => 'place' in to)
  const press = usePressed(waiting, shown)
  if (known !== null && shown.length + begun.length === 0)
    return composing ? null : (
      <p className="quiet comments-none">
        {may.say ? commentWords.none[filter] : commentWords.noneForReaders}
      </p>
    )
  return (
    <ul className="threads" aria-label={commentWords.list}>
      {begun.map((said) => (
        <WaitingThread key={said.key} said={said} now={now} onPress={press} />
      ))}
      {shown.map((thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          waiting={waiting.filter(({ to }) => 'threadId' in to && to.threadId === thread.id)}
          now={now}
          isActive={thread.id === active}
          isUnread={isUnread(thread, seenBefore, user.id)}
          isGone={isGone(thread, anchors.place(thread.id))}
        />
      ))}
    </ul>
  )
}

/** Whoever goes to a thread of theirs that is on its way comes to it once it is there. Gives what notes that. */
function usePressed(waiting: readonly Waiting[], shown: readonly Thread[]) {
  const { user, activate } = useCommentsHere()
  const [pressed, press] = useState<Waiting | null>(null)
  useEffect(() => {
    if (!pressed || waiting.some(({ key }) => key === pressed.key)) return
    const begun = shown.findLast(
      ({ comments: [first] }) => first?.by.id === user.id && first.text === pressed.text,
    )
    if (!begun) return
    press(null)
    activate(begun.id)
  }, [pressed, waiting, shown, user.id, activate])
  return press
}

/** Comments on what is no word. */
function Begin({ provider }: { provider: StoryProvider }) {
  const { compose } = useCommentsHere()
  const picture = useValue(provider.doc, 'heroAsset')
  return (
    <div className="comments-begin">
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Icon name="comment" />}
        onClick={() => compose({ on: 'story' })}
      >
        {commentWords.onStory}
      </Button>
      {picture !== '' && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<Icon name="image" />}
          onClick={() => compose({ on: 'picture' })}
        >
          {commentWords.onPicture}
        </Button>
      )}
    </div>
  )
}

/** A thread that somebody goes to is never hidden by what they had chosen. */
function useFilter(
  threads: readonly Thread[],
  active: string | null,
): [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState<Filter>(() => {
    const thread = threads.find(({ id }) => id === active)
    return thread?.resolved ? 'resolved' : 'open'
  })
  return [filter, setFilter]
}

/** Says who wrote while the tab is open. */
function NewComments({ threads, me }: { threads: readonly Thread[]; me: string }) {
  const known = useRef<ReadonlySet<string> | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const ids = new Set(threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
    const before = known.current
    known.current = ids
    if (!before) return
    const news = threads.filter((thread) => {
      const last = lastWord(thread)
      return last && last.by.id !== me && !before.has(last.id)
    })
    const names = [...new Set(news.map((thread) => lastWord(thread)?.by.name ?? ''))]
    if (names.length > 0) setSaid(commentWords.came(names))
  }, [threads, me])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
