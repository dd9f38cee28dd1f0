import { useMemo } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import type { Command } from '../ui/commands.ts'
import { useDuplicate } from './use-duplicate.ts'

/** What can be done with a story as a whole, in its menu and in the palette. */
export function useWholeStory(story: StoryDetail, provider: StoryProvider): readonly Command[] {
  const duplicate = useDuplicate(story.id, provider)
  return useMemo(
    () => [
      {
        id: 'duplicate',
        group: 'This story',
        label: 'Duplicate this story',
        icon: 'copy',
        run: duplicate,
      },
    ],
    [duplicate],
  )
}
