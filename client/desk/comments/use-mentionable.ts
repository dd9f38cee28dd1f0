import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { useGuests } from '../ui/guest-queries.ts'
import { peopleApi } from '../ui/people-api.ts'
import { keys } from '../ui/queries.ts'
import { mayBeMentioned, type Mentionable } from './mentions.ts'

/** They are looked up once while somebody types. */
const FRESH_MS = 60_000

interface Mentioning {
  /** Who may be mentioned, as far as they were looked up. */
  people: readonly Mentionable[]
  /** Brings those along whose names begin like that. */
  lookUp: (name: string) => void
}

/** Colleagues, but oneself, and guests of the story whose link is good. */
export function useMentionable(story: StoryDetail, ownId: string): Mentioning {
  const client = useQueryClient()
  const [known, setKnown] = useState<ReadonlyMap<string, ListedUser>>(new Map())
  const lookUp = useCallback(
    (name: string) => {
      const filter = { text: name.trim(), state: 'active' } as const
      const found = client.fetchQuery({
        queryKey: keys.usersFound(filter),
        queryFn: () => peopleApi.users(filter, null),
        staleTime: FRESH_MS,
      })
      found.then(
        ({ users }) => setKnown((before) => withAll(before, users)),
        // Without a network nobody is offered who was not looked up before.
        () => undefined,
      )
    },
    [client],
  )
  useEffect(() => lookUp(''), [lookUp])
  const { data: list } = useGuests(story.id)
  const people = useMemo(() => {
    const others = [...known.values()].filter(({ id }) => id !== ownId)
    const guests = (list?.guests ?? []).filter(({ link }) => link === 'open')
    return [
      ...mayBeMentioned(others, story),
      ...guests.map(({ id, name }) => ({ id, name, guest: true }) as const),
    ]
  }, [known, ownId, story, list])
  return { people, lookUp }
}

/** The same, where none of them is new. */
function withAll(known: ReadonlyMap<string, ListedUser>, users: readonly ListedUser[]) {
  if (users.every((user) => known.get(user.id) === user)) return known
  return new Map([...known, ...users.map((user) => [user.id, user] as const)])
}
