import type { z } from 'zod'
import type { Content } from '../../../shared/document/content.ts'
import {
  imported,
  storyCounts,
  storyDetail,
  storyList,
  type confidantsChange,
  type newStory,
  type stateChange,
} from '../../../shared/protocol/api/stories.ts'
import { call, listOf, on } from './api.ts'
import { writeFilter, type StoryFilter } from './story-filter.ts'

export const storiesApi = {
  stories: (filter: StoryFilter, cursor: string | null) =>
    call(storyList, listOf('/api/stories', { ...filter, cursor })),
  storyCounts: ({ text, section }: Pick<StoryFilter, 'text' | 'section'>) =>
    call(storyCounts, `/api/stories/counts${writeFilter({ text, section, state: null })}`),
  story: (id: string) => call(storyDetail, on('stories', id)),
  newStory: (json: z.input<typeof newStory>) =>
    call(storyDetail, '/api/stories', { method: 'POST', json }),
  copyStory: (id: string, json: Content) =>
    call(storyDetail, on('stories', id, 'copy'), { method: 'POST', json }),
  archiveStory: (id: string) =>
    call(storyDetail, on('stories', id, 'archive'), { method: 'POST', json: {} }),
  restoreStory: (id: string) =>
    call(storyDetail, on('stories', id, 'restore'), { method: 'POST', json: {} }),
  duplicateStory: (id: string) =>
    call(storyDetail, on('stories', id, 'duplicate'), { method: 'POST', json: {} }),
  importStory: ({
    page,
    kind,
    confidential,
  }: {
    page: string | Blob
    kind: 'text' | 'html'
    confidential: boolean
  }) =>
    call(imported, `/api/import?confidential=${confidential}`, {
      method: 'POST',
      text: page,
      type: kind === 'html' ? 'text/html' : 'text/plain',
    }),
  changeAssignees: (id: string, change: { assign: string[]; unassign: string[] }) =>
    call(storyDetail, on('stories', id), { method: 'PATCH', json: change }),
  /** Undefined when the person here is none of them any more. */
  changeConfidants: (id: string, change: z.input<typeof confidantsChange>) =>
    call(storyDetail.optional(), on('stories', id, 'confidants'), {
      method: 'PATCH',
      json: change,
    }),
  letChange: (id: string, direct: boolean) =>
    call(storyDetail, on('stories', id, 'direct'), { method: 'PUT', json: { direct } }),
  moveStory: (id: string, json: z.input<typeof stateChange>) =>
    call(storyDetail, on('stories', id, 'state'), { method: 'POST', json }),
}
