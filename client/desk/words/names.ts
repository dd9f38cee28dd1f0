import type { Role } from '../../../shared/model/roles.ts'
import type { FilterState, StoryState } from '../../../shared/model/story.ts'

const states: Record<StoryState, string> = {
  draft: 'Draft',
  review: 'In review',
  ready: 'Ready',
  live: 'Live',
  retracted: 'Retracted',
}

const filters: Record<FilterState, string> = { ...states, archived: 'Archived' }

const roles: Record<Role, string> = {
  reporter: 'reporter',
  editor: 'editor',
  publisher: 'publisher',
  admin: 'admin',
}

/** What things are called, wherever they are named. */
export const names = {
  galley: 'Galley',
  untitled: 'Untitled story',
  noSection: 'No section',
  states,
  filters,
  roles,
  /** Of a browser's tab. */
  page: (title: string) => `${title} · Galley`,
}
