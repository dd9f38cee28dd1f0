import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { FILTER_STATES, STORY_STATES, type FilterState } from '../../../shared/model/story.ts'
import type { StoryCounts } from '../../../shared/protocol/api/stories.ts'
import { Icon } from '../../editor/icons.tsx'
import { useStoryCounts } from '../ui/queries.ts'
import { useSectionChoice } from '../ui/section-choice.ts'
import type { StoryFilter } from '../ui/story-filter.ts'
import * as names from '../words/names.ts'
import { count } from '../words/language.ts'
import * as storiesWords from '../words/stories.ts'

/** Who types a word wants its stories, not those of each letter on the way. */
const TYPING_MS = 200

interface FiltersProps {
  filter: StoryFilter
  onChange: (filter: StoryFilter) => void
  toFirstRow: (event: KeyboardEvent) => void
}

export function Filters({ filter, onChange, toFirstRow }: FiltersProps) {
  const sections = useSectionChoice(storiesWords.allSections, filter.section ?? '')
  return (
    <div className="filters" role="search">
      <TextFilter
        text={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        toFirstRow={toFirstRow}
      />
      <NativeSelect
        aria-label={storiesWords.section}
        value={filter.section ?? ''}
        data={sections}
        onChange={(event) => onChange({ ...filter, section: event.currentTarget.value || null })}
      />
      <StateTabs filter={filter} onChange={onChange} />
    </div>
  )
}

interface TextFilterProps {
  text: string
  onChange: (text: string) => void
  toFirstRow: (event: KeyboardEvent) => void
}

function TextFilter({ text, onChange, toFirstRow }: TextFilterProps) {
  const [typed, setTyped] = useState(text)
  const told = useRef(text)
  useEffect(() => {
    // Somebody else changed it: the way back, or another link.
    if (text !== told.current) setTyped(text)
    told.current = text
  }, [text])
  useEffect(() => {
    if (typed === told.current) return undefined
    const timer = setTimeout(() => {
      told.current = typed
      onChange(typed)
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <TextInput
      className="filter-text"
      aria-label={storiesWords.filterText}
      placeholder={storiesWords.filterText}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={toFirstRow}
    />
  )
}

function StateTabs({ filter, onChange }: Omit<FiltersProps, 'toFirstRow'>) {
  const { data: counts, isPlaceholderData: ofBefore } = useStoryCounts(filter)
  const states: (FilterState | null)[] = [null, ...FILTER_STATES]
  return (
    <div className="state-tabs" role="group" aria-label={storiesWords.state}>
      {states.map((state) => (
        <button
          key={state ?? 'all'}
          type="button"
          aria-pressed={filter.state === state}
          onClick={() => onChange({ ...filter, state })}
        >
          {state === null ? storiesWords.allStates : names.filters[state]}
          {counts && (
            <span className="tab-count" data-of-before={ofBefore}>
              {countOf(counts, state)}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

/** All are those that are not archived. */
function countOf(counts: StoryCounts, state: FilterState | null): string {
  const counted = (state === null ? STORY_STATES : [state]).map((one) => counts[one])
  const sum = counted.reduce((sum, one) => sum + one.count, 0)
  return counted.some((one) => one.more) ? storiesWords.atLeast(sum) : count(sum)
}
