import type { Role } from '../../../shared/model/roles.ts'
import type { FilterState, StoryState } from '../../../shared/model/story.ts'
import type { FieldName } from '../ui/story-fields.ts'

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

const fields: Record<FieldName, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Body',
  section: 'Section',
  slug: 'Slug',
  bylines: 'Bylines',
  tags: 'Tags',
  date: 'Published On',
  heroAsset: 'Picture',
  heroAlt: 'Alternative text',
  heroCaption: 'Caption',
  heroCredit: 'Credit',
  heroDisclaimer: 'Disclaimer',
}

/** The same fields in the middle of a sentence. */
const fieldsWithin: Record<FieldName, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'body',
  section: 'section',
  slug: 'slug',
  bylines: 'bylines',
  tags: 'tags',
  date: 'published on',
  heroAsset: 'picture',
  heroAlt: 'alternative text',
  heroCaption: 'caption',
  heroCredit: 'credit',
  heroDisclaimer: 'disclaimer',
}

/** What things are called, wherever they are named. */
export const names = {
  galley: 'Galley',
  untitled: 'Untitled story',
  noSection: 'No section',
  states,
  filters,
  roles,
  fields,
  fieldsWithin,
  /** Of a browser's tab. */
  page: (title: string) => `${title} · Galley`,
}
