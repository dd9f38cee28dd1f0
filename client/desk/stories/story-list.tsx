import { Button } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useStoryCounts, useStoryList } from '../ui/queries.ts'
import { NO_FILTER, writeFilter, type StoryFilter } from '../ui/story-filter.ts'
import { storiesOf } from '../ui/story-lists.ts'
import { useAwaySince } from '../ui/reach.ts'
import { atClock } from '../words/times.ts'
import { useNow } from '../ui/use-now.ts'
import { useKeptPlace } from './kept-place.ts'
import { listWords } from './list-words.ts'
import { StoryRow } from './story-row.tsx'
import * as storiesWords from '../words/stories.ts'

export function StoryList({ filter, user }: { filter: StoryFilter; user: User }) {
  const now = useNow()
  const awaySince = useAwaySince()
  const list = useStoryList(filter)
  const counts = useStoryCounts(filter).data
  const ofBefore = list.isPlaceholderData
  // Once its own list could not be read, that of the filter before is no stand-in for it.
  const isKnown = !(ofBefore && list.errorUpdateCount > 0)
  const stories = list.data && isKnown ? storiesOf(list.data) : null
  useKeptPlace(writeFilter(filter), list.data !== undefined)
  if (!stories)
    return list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />
  const more = list.hasNextPage
  const all = writeFilter(filter) === writeFilter(NO_FILTER)
  const someArchived = (counts?.archived.count ?? 0) > 0
  const words = listWords({ stories: stories.length, more, ofBefore, all, someArchived })
  if (stories.length === 0 && !more)
    return words.instead !== null && <p className="empty">{words.instead}</p>
  return (
    <>
      <p className="visually-hidden" role="status">
        {words.aloud}
      </p>
      {list.isRefetchError && awaySince === null && (
        <ProblemNote error={list.error} retry={() => void list.refetch()} />
      )}
      {awaySince !== null && <AsItWas at={awaySince} now={now} />}
      <div className="story-columns" aria-hidden="true">
        <span>{storiesWords.columns.headline}</span>
        <span>{storiesWords.columns.state}</span>
        <span>{storiesWords.columns.inIt}</span>
        <span>{storiesWords.columns.changed}</span>
        <span>{storiesWords.columns.views}</span>
        <span>{storiesWords.columns.reading}</span>
      </div>
      <ul className="story-list" aria-busy={ofBefore} onKeyDown={betweenRows}>
        {stories.map((story) => (
          <StoryRow
            key={story.id}
            story={story}
            now={now}
            user={user}
            isLive={awaySince === null}
          />
        ))}
      </ul>
      {list.isFetchNextPageError && <ProblemNote error={list.error} />}
      {more && (
        <MoreStories
          // Fetched pages may hold nothing of a search: it is asked again for as long as the end is in sight.
          pages={list.data?.pages.length ?? 0}
          busy={list.isFetchingNextPage}
          failed={list.isFetchNextPageError}
          fetch={() => void list.fetchNextPage()}
        />
      )}
    </>
  )
}

function AsItWas({ at, now }: { at: number; now: number }) {
  return (
    <p className="as-it-was" role="status">
      {storiesWords.asItWas(atClock(at, now))}
    </p>
  )
}

interface MoreStoriesProps {
  pages: number
  busy: boolean
  failed: boolean
  fetch: () => void
}

/** The end of what was fetched: more comes when it is seen, or pressed. */
function MoreStories({ pages, busy, failed, fetch }: MoreStoriesProps) {
  const end = useRef<HTMLButtonElement>(null)
  const wish = useRef(fetch)
  wish.current = fetch
  useEffect(() => {
    if (busy || failed || !end.current) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) wish.current()
      },
      { rootMargin: '400px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [pages, busy, failed])
  return (
    <div className="more-stories">
      <Button ref={end} variant="default" loading={busy} onClick={fetch}>
        {storiesWords.more}
      </Button>
    </div>
  )
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.story-list .story-link')]
}

export function toFirstRow(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown') return
  event.preventDefault()
  rows()[0]?.focus()
}

function betweenRows(event: KeyboardEvent) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const all = rows()
  const at = all.findIndex((row) => row === document.activeElement)
  const next = all[at + step]
  if (next) next.focus()
  else if (step < 0) document.querySelector<HTMLElement>('.filter-text input')?.focus()
}
