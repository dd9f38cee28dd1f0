import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { useSaveStatus } from '../save/save-badge.tsx'
import { keys } from '../ui/queries.ts'
import type { Check } from './check-words.ts'
import { publishingApi } from './publishing-api.ts'

/** Asks again whenever another keystroke, here or elsewhere, has been committed. */
export function useCheck(story: StoryDetail, provider: StoryProvider) {
  const { state } = useSaveStatus(provider)
  const seq = state.kind === 'saved' ? state.seq : null
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: [...keys.checklist(story.id), seq],
    queryFn: () => publishingApi.checklist(story.id),
    enabled: seq !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const check: Check = {
    faults: data?.faults,
    current: seq !== null && !isPlaceholderData,
    saved: seq !== null,
    failed: error !== null,
  }
  return { check, path: data?.path ?? null, seq, error }
}
