import { NativeSelect } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { FILTER_STATES, STORY_STATES, type FilterState } from '../../../shared/model/story.ts'
import { useStoryCounts } from '../ui/queries.ts'
import { useSectionChoice } from '../ui/section-choice.ts'
import { StateTabs } from '../ui/state-tabs.tsx'
import type { StoryFilter } from '../ui/story-filter.ts'
import { TextFilter } from '../ui/text-filter.tsx'
import * as names from '../words/names.ts'
import * as storiesWords from '../words/stories.ts'

interface FiltersProps {
  filter: StoryFilter
  onChange: (filter: StoryFilter) => void
  toFirstRow: (event: KeyboardEvent) => void
}

const STATES: readonly (FilterState | null)[] = [null, ...FILTER_STATES]

export function Filters({ filter, onChange, toFirstRow }: FiltersProps) {
  const sections = useSectionChoice(storiesWords.allSections, filter.section ?? '')
  const { data: counts, isPlaceholderData } = useStoryCounts(filter)
  return (
    <div className="filters" role="search">
      <TextFilter
        label={storiesWords.filterText}
        text={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        onKeyDown={toFirstRow}
      />
      <NativeSelect
        aria-label={storiesWords.section}
        value={filter.section ?? ''}
        data={sections}
        onChange={(event) => onChange({ ...filter, section: event.currentTarget.value || null })}
      />
      <StateTabs
        label={storiesWords.state}
        tabs={STATES.map((state) => ({
          state,
          words: state === null ? storiesWords.allStates : names.filters[state],
          // All are those that are not archived.
          counted: counts
            ? (state === null ? STORY_STATES : [state]).map((one) => counts[one])
            : null,
        }))}
        state={filter.state}
        ofBefore={isPlaceholderData}
        onPick={(state) => onChange({ ...filter, state })}
      />
    </div>
  )
}
