import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { foldedWords } from '../../../shared/model/fold.ts'
import type { PeopleState } from '../../../shared/protocol/api/people.ts'
import { peopleApi } from './people-api.ts'
import { keys } from './queries.ts'
import { usePages } from './use-pages.ts'
import { useSettled } from './use-settled.ts'

export const usePeople = (filter: { text: string; state: PeopleState | null }) =>
  usePages(keys.userList(filter), (cursor) => peopleApi.users(filter, cursor))

export const usePeopleCounts = (text: string) =>
  useQuery({
    queryKey: keys.userCounts(text),
    queryFn: () => peopleApi.userCounts(text),
    placeholderData: keepPreviousData,
  })

export const useInvitations = (text: string) =>
  usePages(keys.invitations(text), (cursor) => peopleApi.invitations(text, cursor))

/** Whom a field for people offers: the first of those that what is typed there finds. */
export function usePeopleFound({ chosen = '', disabled }: { chosen?: string; disabled: boolean }) {
  const [typed, setTyped] = useState('')
  const settled = useSettled(typed)
  // The name of whoever is chosen stands there without having been typed.
  const filter = { text: settled === chosen ? '' : settled, state: disabled ? null : ACTIVE }
  const found = useQuery({
    queryKey: keys.usersFound(filter),
    queryFn: () => peopleApi.users(filter, null),
    placeholderData: keepPreviousData,
  })
  const users = found.data?.users ?? []
  const isOfBefore = typed !== settled || found.isPlaceholderData
  // Whoever is quick chooses nobody of whom the name they typed is not.
  const people = isOfBefore && typed !== chosen ? users.filter(isNamed(typed)) : users
  return { people, error: found.error, typed, setTyped }
}

function isNamed(typed: string) {
  const words = foldedWords(typed)
  return ({ name }: { name: string }) => {
    const names = foldedWords(name)
    return words.every((word) => names.some((one) => one.startsWith(word)))
  }
}

const ACTIVE = 'active' as const
