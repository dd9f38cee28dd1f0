import { Tooltip } from '@mantine/core'
import type { StoryState } from '../../../shared/model/story.ts'
import type { Person } from '../../../shared/model/person.ts'
import * as marksWords from '../words/marks.ts'
import * as names from '../words/names.ts'

export function StateMark({ state }: { state: StoryState }) {
  return (
    <span className="state" data-state={state}>
      <span className="state-dot" aria-hidden="true" />
      {names.states[state]}
    </span>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

const MOST_FACES = 4

/** Small round marks in people's own colours; the whole list is read out as one sentence. */
export function Faces({ people, label }: { people: readonly Person[]; label: string }) {
  if (people.length === 0) return null
  const words = marksWords.people(label, people)
  const more = people.length - MOST_FACES
  return (
    <Tooltip label={words} multiline maw={260}>
      <span className="faces" role="img" aria-label={words}>
        {people.slice(0, MOST_FACES).map((person) => (
          <Face key={person.id} person={person} />
        ))}
        {more > 0 && <span className="face face-more">{marksWords.morePeople(more)}</span>}
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
