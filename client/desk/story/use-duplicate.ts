import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { whenSaved } from '../save/when-saved.ts'
import { problemOf } from '../ui/api.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { keepStory } from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { tell, tellProblem } from '../ui/tell.ts'
import * as names from '../words/names.ts'
import * as storyWords from '../words/story.ts'

/** Makes a new story of this one, once everything typed here is saved, and goes there. */
export function useDuplicate(
  { id, headline }: Pick<StoryDetail, 'id' | 'headline'>,
  provider: StoryProvider,
): () => void {
  const client = useQueryClient()
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      if (provider.status().unsaved) await whenSaved(provider, leaving.current.signal)
      return storiesApi.duplicateStory(id)
    },
    onSuccess: (story) => {
      keepStory(client, story)
      go(storyPath(story.id))
      tell(storyWords.duplicated, storyWords.duplicateHolds)
    },
    onError: (error) =>
      tellProblem(storyWords.notDuplicated(headline || names.untitled), problemOf(error)),
  })
  return useCallback(() => {
    if (!isPending) mutate()
  }, [isPending, mutate])
}
