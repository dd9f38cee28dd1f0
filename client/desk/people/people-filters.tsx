import { StateTabs } from '../ui/state-tabs.tsx'
import { usePeopleCounts } from '../ui/people-queries.ts'
import { TextFilter } from '../ui/text-filter.tsx'
import type { PeopleFilter } from './people-filter.ts'
import * as peopleWords from '../words/people.ts'

interface PeopleFiltersProps {
  filter: PeopleFilter
  onChange: (filter: PeopleFilter) => void
}

export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const { data: counts, isPlaceholderData } = usePeopleCounts(filter.text)
  const { active, disabled, invited } = counts ?? {}
  const known = (...counted: (typeof active)[]) => {
    const all = counted.filter((one) => one !== undefined)
    return all.length === counted.length ? all : null
  }
  const { states } = peopleWords
  return (
    <div className="filters" role="search">
      <TextFilter
        label={peopleWords.filterText}
        text={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <StateTabs
        label={peopleWords.state}
        tabs={[
          { state: null, words: states.all, counted: known(active, disabled, invited) },
          { state: 'active', words: states.active, counted: known(active) },
          { state: 'disabled', words: states.disabled, counted: known(disabled) },
          { state: 'invited', words: states.invited, counted: known(invited) },
        ]}
        state={filter.state}
        ofBefore={isPlaceholderData}
        onPick={(state) => onChange({ ...filter, state })}
      />
    </div>
  )
}
