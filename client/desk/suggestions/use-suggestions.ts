import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Person } from '../../../shared/model/person.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import {
  DraftSuggestions,
  type KeptMode,
  type Mode,
} from '../../editor/suggestions/draft-suggestions.ts'
import { SuggestionDesk } from '../../editor/suggestions/suggestion-desk.ts'
import type { Card } from '../../editor/suggestions/cards.ts'
import { usePeople } from '../../editor/use-people.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { usePeopleFound } from '../ui/people-queries.ts'
import { tellBriefly } from '../ui/tell.ts'
import type { Suggestions, View } from './suggestions-context.ts'
import * as suggestionWords from '../words/suggestions.ts'

interface Here {
  story: StoryDetail
  user: Person
  provider: StoryProvider
  mayWrite: boolean
  keptMode: KeptMode
}

/** What is suggested in a draft, as long as it is open, and how the person here means what they write. */
export function useSuggestions({ story, user, provider, mayWrite, keptMode }: Here): Suggestions {
  const desk = useMemo(() => {
    const { doc } = provider
    const made = new DraftSuggestions({ doc, userId: user.id, now: Date.now, kept: keptMode })
    made.restrict(provider.status().onlySuggests)
    return new SuggestionDesk(made)
  }, [provider, user.id, keptMode])
  const { suggestions } = desk
  useEffect(() => () => suggestions.destroy(), [suggestions])
  useLooks(desk, { story, user, provider })
  useRefusals(desk)
  const mode = useSyncExternalStore(suggestions.subscribe, () => suggestions.mode)
  const onlySuggests = useSyncExternalStore(suggestions.subscribe, () => suggestions.onlySuggests)
  useEffect(() => {
    const look = () => suggestions.restrict(provider.status().onlySuggests)
    look()
    provider.beforeAnswer = suggestions.tellOf
    return provider.subscribe(look)
  }, [suggestions, provider])
  const begin = useCallback(() => {
    if (!mayWrite) tellBriefly('only-read', suggestionWords.onlyRead, suggestionWords.onlyReadWhy)
    else if (suggestions.mode !== 'suggesting') suggestions.setMode('suggesting')
    return mayWrite
  }, [suggestions, mayWrite])
  const [view, setView] = useState<View>('marked')
  return useMemo(
    () => ({
      desk,
      userId: user.id,
      mode,
      onlySuggests,
      mayWrite,
      view: mode === 'viewing' || !mayWrite ? view : 'marked',
      setMode: (next: Mode) => suggestions.setMode(next),
      begin,
      setView,
    }),
    [desk, suggestions, user.id, mode, onlySuggests, mayWrite, begin, view],
  )
}

/** The cards in the order of the text. */
export function useCards(desk: SuggestionDesk): readonly Card[] {
  return useSyncExternalStore(desk.subscribe, desk.cards)
}

/** How many nobody has decided about. */
export function useOpenCount(desk: SuggestionDesk): number {
  return useSyncExternalStore(desk.subscribe, () => desk.cards().length)
}

function useLooks(
  desk: SuggestionDesk,
  { story, user, provider }: Pick<Here, 'story' | 'user' | 'provider'>,
) {
  const here = usePeople(provider.awareness, user)
  const { people: found } = usePeopleFound({ disabled: false })
  useEffect(() => {
    const creator = story.createdBy ? [story.createdBy] : []
    const known = new Map(
      [...found, ...creator, ...story.assignees, ...here].map((person) => [person.id, person]),
    )
    desk.lookOf = (userId) =>
      known.get(userId) ?? { name: suggestionWords.somebody, colour: 'gray' }
    desk.changed()
  }, [desk, story, here, found])
}

function useRefusals(desk: SuggestionDesk) {
  useEffect(() => {
    desk.onRefused = () =>
      tellBriefly('not-suggested', suggestionWords.refused, suggestionWords.refusedWhy)
  }, [desk])
}
