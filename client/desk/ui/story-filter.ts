import { foldedWords, isFoundBy } from '../../../shared/model/fold.ts'
import { isSectionSlug } from '../../../shared/model/section.ts'
import { FILTER_STATES, type FilterState } from '../../../shared/model/story.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'

export interface StoryFilter {
  text: string
  /** Null: all that are not archived. */
  state: FilterState | null
  section: string | null
}

export const NO_FILTER: StoryFilter = { text: '', state: null, section: null }

/** What the server finds: each word of the text begins one of the headline, or of who began it or is assigned. */
export function matches(story: StorySummary, { text, state, section }: StoryFilter): boolean {
  if (story.archived !== (state === 'archived')) return false
  if (state !== null && state !== 'archived' && story.state !== state) return false
  if (section !== null && story.section !== section) return false
  const people = [story.createdBy, ...story.assignees].map((person) => person?.name ?? '')
  return isFoundBy([story.headline, ...people].join(' '), foldedWords(text))
}

/** `?text=…&state=…&section=…`, or nothing for a filter that lets everything through. */
export function writeFilter({ text, state, section }: StoryFilter): string {
  const query = new URLSearchParams()
  if (text !== '') query.set('text', text)
  if (state !== null) query.set('state', state)
  if (section !== null) query.set('section', section)
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** An address that somebody wrote by hand may say anything. */
export function readFilter(search: string): StoryFilter {
  const query = new URLSearchParams(search)
  const section = query.get('section')
  return {
    text: query.get('text')?.slice(0, 200) ?? '',
    state: FILTER_STATES.find((state) => state === query.get('state')) ?? null,
    section: isSectionSlug(section) ? section : null,
  }
}
