import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { problemOf } from '../ui/api.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { keepStory } from '../ui/queries.ts'
import { tellProblem } from '../ui/tell.ts'
import * as names from '../words/names.ts'
import * as storyWords from '../words/story.ts'

type Named = Pick<StoryDetail, 'id' | 'headline'>

/** Takes a story out of the desk's lists, or puts it back. */
export function useArchive(story: Named): (to: 'archive' | 'restore') => void {
  const client = useQueryClient()
  const { id } = story
  const headline = story.headline || names.untitled
  const { mutate } = useMutation({
    mutationFn: (to: 'archive' | 'restore') =>
      to === 'archive' ? storiesApi.archiveStory(id) : storiesApi.restoreStory(id),
    onSuccess: (story) => keepStory(client, story),
    onError: (error, to) =>
      tellProblem(
        to === 'archive' ? storyWords.notArchived(headline) : storyWords.notRestored(headline),
        problemOf(error),
      ),
  })
  return useCallback((to) => mutate(to), [mutate])
}
