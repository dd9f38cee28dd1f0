import { useMemo } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import type { Command } from '../ui/commands.ts'
import { useArchive } from './use-archive.ts'
import { useDuplicate } from './use-duplicate.ts'
import * as guestsWords from '../words/guests.ts'
import * as storyWords from '../words/story.ts'

/** What can be done with a story as a whole, in its menu and in the palette. */
export function useWholeStory(
  story: StoryDetail,
  provider: StoryProvider,
  showGuests: () => void,
): readonly Command[] {
  const duplicate = useDuplicate(story, provider)
  const archive = useArchive(story)
  const { archived, may } = story
  return useMemo(() => {
    const group = storyWords.commands
    const to = archived ? 'restore' : 'archive'
    const label = archived ? storyWords.restore : storyWords.archive
    return [
      { id: 'guests', group, label: guestsWords.menu, icon: 'link', run: showGuests },
      { id: 'duplicate', group, label: storyWords.duplicate, icon: 'copy', run: duplicate },
      ...(may.archive
        ? [{ id: to, group, label, icon: 'story', run: () => archive(to) } as const]
        : []),
    ]
  }, [archived, may.archive, duplicate, archive, showGuests])
}
