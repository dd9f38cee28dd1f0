import type { Section, StoryState } from '../../../shared/model/story.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'

export interface StoryFilter {
  text: string
  state: StoryState | null
  section: Section | null
}

export const NO_FILTER: StoryFilter = { text: '', state: null, section: null }

/** Every word of the filter's text stands somewhere in the headline or in a name. */
export function matches(story: StorySummary, { text, state, section }: StoryFilter): boolean {
  if (state !== null && story.state !== state) return false
  if (section !== null && story.section !== section) return false
  const people = [story.createdBy, ...story.assignees, ...story.present]
  const words = [story.headline || 'Untitled story', ...people.map((person) => person?.name ?? '')]
  const hay = words.join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word))
}
