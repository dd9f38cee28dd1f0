import type { Role } from '../../../shared/model/roles.ts'
import type { FilterState, StoryState } from '../../../shared/model/story.ts'

/* What things are called, wherever they are named. */

export const states: Record<StoryState, string> = {
  draft: 'Draft',
  review: 'In review',
  ready: 'Ready',
  live: 'Live',
  retracted: 'Retracted',
}

export const filters: Record<FilterState, string> = { ...states, archived: 'Archived' }

export const roles: Record<Role, string> = {
  reporter: 'reporter',
  editor: 'editor',
  publisher: 'publisher',
  admin: 'admin',
}

export const galley = 'Galley'
export const untitled = 'Untitled story'
export const noSection = 'No section'
/** Of a browser's tab. */
export const page = (title: string) => `${title} · Galley`
