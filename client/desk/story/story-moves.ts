import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { api } from '../ui/api.ts'
import { useStoryChange } from '../ui/queries.ts'

/** Where people move a story by hand. */
export type HandMove = 'draft' | 'review' | 'ready'

/** Who may not publish hands a story on by one button; publishers have another one there. */
export function nextMove({ may }: Pick<StoryDetail, 'may'>): HandMove | null {
  if (may.publish) return null
  return (['ready', 'review'] as const).find((state) => may.moveTo.includes(state)) ?? null
}

export function useMove(storyId: string) {
  return useStoryChange((state: HandMove) => api.moveStory(storyId, { state }))
}
