import { Menu, UnstyledButton } from '@mantine/core'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Person } from '../../../shared/model/person.ts'
import type { OpenFields } from '../../editor/fields/open-fields.ts'
import { Icon } from '../../editor/icons.tsx'
import { viewOf } from '../ui/story-fields.ts'
import { Face, Faces } from '../ui/story-marks.tsx'
import { tellBriefly } from '../ui/tell.ts'
import * as peopleHereWords from '../words/people-here.ts'
import * as storyWords from '../words/story.ts'
import { Following } from './following.ts'
import type { Parts } from './use-parts.ts'

interface PeopleHereProps {
  people: readonly Person[]
  me: string
  following: Following
}

/** Who has the story open; pressed, a way to each of the others. */
export function PeopleHere({ people, me, following }: PeopleHereProps) {
  const others = people.filter(({ id }) => id !== me)
  const faces = <Faces people={people} label={storyWords.inIt} />
  if (others.length === 0) return faces
  const goTo = (person: Person) => {
    if (!following.goTo(person))
      tellBriefly('whereabouts', person.name, peopleHereWords.nowhere(person.name))
  }
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <UnstyledButton className="people-here">{faces}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" className="people-menu">
        {others.map((person) => (
          <div key={person.id} role="group" aria-label={person.name}>
            <Menu.Label className="people-name">
              <Face person={person} />
              {person.name}
            </Menu.Label>
            <Menu.Item leftSection={<Icon name="right" />} onClick={() => goTo(person)}>
              {peopleHereWords.goTo(person.name)}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="eye" />} onClick={() => following.follow(person)}>
              {peopleHereWords.follow(person.name)}
            </Menu.Item>
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export function useFollowing(awareness: Awareness, fields: OpenFields, { show, jump }: Parts) {
  const following = useMemo(
    () =>
      new Following({
        awareness,
        fields,
        show: (field) => show(viewOf(field)),
        jump,
        onEnd: ({ name }, why) => tellBriefly('following', name, peopleHereWords.ended[why](name)),
      }),
    [awareness, fields, show, jump],
  )
  useEffect(() => () => following.leave(), [following])
  return following
}

/** As long as somebody is followed. */
export function FollowingNote({ following }: { following: Following }) {
  const person = useSyncExternalStore(following.subscribe, following.person)
  return (
    <div role="status">
      {person && (
        <p className="following" style={{ borderColor: person.colour }}>
          <Face person={person} />
          {peopleHereWords.following(person.name)}
        </p>
      )}
    </div>
  )
}
