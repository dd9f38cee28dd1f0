import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { useStoryChange } from '../ui/queries.ts'

/** Where people move a story by hand. */
export type HandMove = 'draft' | 'review' | 'ready'

/**
 * Who may not publish hands a story on by one button; publishers have another one there. What is ready waits for them:
 * pressed twice, the button that made it so must not send it back.
 */
export function nextMove({ may, state }: Pick<StoryDetail, 'may' | 'state'>): HandMove | null {
  if (may.publish || state === 'ready') return null
  return (['ready', 'review'] as const).find((state) => may.moveTo.includes(state)) ?? null
}

export function useMove(storyId: string) {
  return useStoryChange((state: HandMove) => storiesApi.moveStory(storyId, { state }))
}
