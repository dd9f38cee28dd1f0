import { Tooltip } from '@mantine/core'
import type { FilterState, StoryState } from '../../../shared/model/story.ts'
import type { Person } from '../../../shared/model/person.ts'

export const STATE_NAMES: Record<StoryState, string> = {
  draft: 'Draft',
  review: 'In review',
  ready: 'Ready',
  live: 'Live',
  retracted: 'Retracted',
}

export const FILTER_NAMES: Record<FilterState, string> = { ...STATE_NAMES, archived: 'Archived' }

export function StateMark({ state }: { state: StoryState }) {
  return (
    <span className="state" data-state={state}>
      <span className="state-dot" aria-hidden="true" />
      {STATE_NAMES[state]}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

const MOST_FACES = 4

/** Small round marks in people's own colours; the whole list is read out as one sentence. */
export function Faces({ people, label }: { people: readonly Person[]; label: string }) {
  if (people.length === 0) return null
  const names = people.map((person) => person.name)
  const more = people.length - MOST_FACES
  return (
    <Tooltip label={`${label}: ${names.join(', ')}`} multiline maw={260}>
      <span className="faces" role="img" aria-label={`${label}: ${names.join(', ')}`}>
        {people.slice(0, MOST_FACES).map((person) => (
          <Face key={person.id} person={person} />
        ))}
        {more > 0 && <span className="face face-more">+{more}</span>}
      </span>
    </Tooltip>
  )
}

export function Face({ person }: { person: Person }) {
  return (
    <span
      className="face"
      style={{ background: person.colour }}
      data-initials={initials(person.name)}
      aria-hidden="true"
    />
  )
}
