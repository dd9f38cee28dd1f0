import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, problemOf } from '../ui/api.ts'
import { keepStory } from '../ui/queries.ts'
import { tellProblem } from '../ui/tell.ts'
import * as storyWords from '../words/story.ts'

/** Takes a story out of the desk's lists, or puts it back. */
export function useArchive(storyId: string): (to: 'archive' | 'restore') => void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (to: 'archive' | 'restore') =>
      to === 'archive' ? api.archiveStory(storyId) : api.restoreStory(storyId),
    onSuccess: (story) => keepStory(client, story),
    onError: (error, to) =>
      tellProblem(
        to === 'archive' ? storyWords.notArchived : storyWords.notRestored,
        problemOf(error),
      ),
  })
  return useCallback((to) => mutate(to), [mutate])
}
