import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import {
  SECTION_NAMES,
  SECTIONS,
  STORY_STATES,
  type StoryState,
} from '../../../shared/model/story.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'
import { api } from '../ui/api.ts'
import { Icon } from '../../editor/icons.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keepStory, useStories } from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { matches, NO_FILTER, type StoryFilter } from './story-filter.ts'
import { STATE_NAMES } from '../ui/story-marks.tsx'
import { useNewStoryWish, type NewStoryWish } from './story-requests.ts'
import { StoryRow } from './story-row.tsx'
import { useNow } from '../ui/use-now.ts'
import { useTitle } from '../ui/use-title.ts'

export function StoriesScreen({ user }: { user: User }) {
  useTitle('Stories')
  const stories = useStories()
  const [filter, setFilter] = useState(NO_FILTER)
  const [importing, setImporting] = useState(false)
  const newStory = useNewStory()
  const { mutate } = newStory
  const onWish = useCallback(
    (wish: NewStoryWish) => (wish === 'new' ? mutate() : setImporting(true)),
    [mutate],
  )
  useNewStoryWish(onWish)
  return (
    <main className="stories" id="main">
      <div className="screen-head">
        <h1>Stories</h1>
        <Button
          variant="default"
          leftSection={<Icon name="upload" />}
          onClick={() => setImporting(true)}
        >
          Import
        </Button>
        <Button
          leftSection={<Icon name="plus" />}
          loading={newStory.isPending}
          onClick={() => newStory.mutate()}
        >
          New story
        </Button>
      </div>
      <ProblemNote error={newStory.error} />
      <Filters stories={stories.data ?? []} filter={filter} onChange={setFilter} />
      {stories.error && !stories.data && (
        <ProblemNote error={stories.error} retry={() => void stories.refetch()} />
      )}
      {stories.data && <StoryList stories={stories.data} filter={filter} user={user} />}
      <ImportDialog opened={importing} onClose={() => setImporting(false)} />
    </main>
  )
}

function useNewStory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.newStory({}),
    onSuccess: (story) => {
      keepStory(client, story)
      go(storyPath(story.id))
    },
  })
}

interface FiltersProps {
  stories: readonly StorySummary[]
  filter: StoryFilter
  onChange: (filter: StoryFilter) => void
}

function Filters({ stories, filter, onChange }: FiltersProps) {
  const others = { ...filter, state: null }
  const counted = stories.filter((story) => matches(story, others))
  const states: (StoryState | null)[] = [null, ...STORY_STATES]
  return (
    <div className="filters" role="search">
      <TextInput
        className="filter-text"
        aria-label="Filter by headline or person"
        placeholder="Filter by headline or person"
        leftSection={<Icon name="search" />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        onKeyDown={toFirstRow}
      />
      <NativeSelect
        aria-label="Section"
        value={filter.section ?? ''}
        data={[
          { value: '', label: 'All sections' },
          ...SECTIONS.map((section) => ({ value: section, label: SECTION_NAMES[section] })),
        ]}
        onChange={(event) => {
          const section = SECTIONS.find((section) => section === event.currentTarget.value) ?? null
          onChange({ ...filter, section })
        }}
      />
      <div className="state-tabs" role="group" aria-label="State">
        {states.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            aria-pressed={filter.state === state}
            onClick={() => onChange({ ...filter, state })}
          >
            {state === null ? 'All' : STATE_NAMES[state]}
            <span className="tab-count">
              {counted.filter((story) => state === null || story.state === state).length}
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}

function StoryList({
  stories,
  filter,
  user,
}: {
  stories: StorySummary[]
  filter: StoryFilter
  user: User
}) {
  const now = useNow()
  const shown = useMemo(() => stories.filter((story) => matches(story, filter)), [stories, filter])
  if (stories.length === 0)
    return <p className="empty">No stories yet. Start one with “New story”, or import a text.</p>
  return (
    <>
      <p className="visually-hidden" role="status">
        {shown.length} of {stories.length} stories
      </p>
      {shown.length === 0 && <p className="empty">No story matches this filter.</p>}
      <div className="story-columns" aria-hidden="true">
        <span>Headline</span>
        <span>State</span>
        <span>In it now</span>
        <span>Changed</span>
        <span>Views</span>
        <span>Reading</span>
      </div>
      <ul className="story-list" onKeyDown={betweenRows}>
        {shown.map((story) => (
          <StoryRow key={story.id} story={story} now={now} user={user} />
        ))}
      </ul>
    </>
  )
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.story-list .story-link')]
}

function toFirstRow(event: KeyboardEvent) {
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
