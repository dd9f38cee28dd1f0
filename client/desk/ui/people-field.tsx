import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import type { Person } from '../../../shared/model/person.ts'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { usePeopleFound } from './people-queries.ts'
import { ProblemNote } from './problem-note.tsx'
import * as names from '../words/names.ts'
import * as peopleWords from '../words/people.ts'

/** The server found them already. */
const asFound: OptionsFilter = ({ options }) => options

interface PeopleFieldProps {
  label: string
  chosen: readonly Pick<Person, 'id' | 'name'>[]
  /** Shown while a change is on its way. */
  ids: string[]
  placeholder: string
  busy?: boolean
  /** Whether people who are disabled can be chosen. */
  disabled: boolean
  onChange: (ids: string[]) => void
}

/** Some people, whom one looks up by their names. */
export function PeopleField({
  label,
  chosen,
  ids,
  placeholder,
  busy = false,
  ...rest
}: PeopleFieldProps) {
  const { people, error, typed, setTyped } = usePeopleFound(rest)
  return (
    <>
      <MultiSelect
        label={label}
        placeholder={placeholder}
        size="xs"
        searchable
        hidePickedOptions
        searchValue={typed}
        onSearchChange={setTyped}
        filter={asFound}
        withScrollArea={false}
        data={offered(people, chosen)}
        renderOption={optionOf(people)}
        value={ids}
        disabled={busy}
        onChange={rest.onChange}
        nothingFoundMessage={peopleWords.nobodyFound}
      />
      <ProblemNote error={error} />
    </>
  )
}

interface PersonFieldProps {
  label: string
  chosen: Pick<Person, 'id' | 'name'> | null
  /** What it says of nobody. */
  nobody: string
  disabled: boolean
  /** Who is not offered. */
  but?: string
  onChange: (person: Pick<Person, 'id' | 'name'> | null) => void
}

/** One person, or nobody. */
export function PersonField({ label, chosen, nobody, disabled, but, onChange }: PersonFieldProps) {
  const found = usePeopleFound({ chosen: chosen?.name ?? '', disabled })
  const people = found.people.filter(({ id }) => id !== but)
  const data = offered(people, chosen ? [chosen] : [])
  return (
    <>
      <Select
        label={label}
        placeholder={nobody}
        searchable
        clearable
        searchValue={found.typed}
        onSearchChange={found.setTyped}
        filter={asFound}
        withScrollArea={false}
        data={data}
        renderOption={optionOf(people)}
        value={chosen?.id ?? null}
        onChange={(id) => {
          const picked = data.find(({ value }) => value === id)
          onChange(picked ? { id: picked.value, name: picked.label } : null)
        }}
        nothingFoundMessage={peopleWords.nobodyFound}
      />
      <ProblemNote error={found.error} />
    </>
  )
}

function offered(
  people: readonly ListedUser[],
  chosen: readonly Pick<Person, 'id' | 'name'>[],
): ComboboxItem[] {
  const all = new Map([...people, ...chosen].map(({ id, name }) => [id, name]))
  return [...all].map(([value, label]) => ({ value, label }))
}

/** With what tells two of one name apart. */
function optionOf(people: readonly ListedUser[]) {
  return function Option({ option }: { option: ComboboxItem }) {
    const person = people.find(({ id }) => id === option.value)
    return (
      <span className="person-option">
        <bdi>{option.label}</bdi>
        {person && <span className="quiet">{person.email || names.roles[person.role]}</span>}
      </span>
    )
  }
}
