import { amount } from './language.ts'

/* The tags of stories. */

export const title = 'Tags'
export const lead =
  'Each has a page of its own with all its stories. A tag that gets the name of another one becomes one with it: its stories stand there, and links to it lead there.'
export const list = 'The tags'
export const none = 'No live story has a tag.'
export const noneFound = 'No tag of a live story begins like this.'
export const find = 'Find a tag by how it begins'
export const more = 'Show more tags'
export const stories = (count: number) =>
  count > 1_000 ? 'More than 1,000 stories' : amount(count, { one: '# story', other: '# stories' })
export const page = (name: string) => `Page of ${name}`
export const rename = (name: string) => `Rename or merge ${name}`
export const renameTitle = (name: string) => `Rename or merge “${name}”`
export const name = 'New name'
export const nameHint = 'Or the name of the tag to merge it with'
export const isNew = (name: string) =>
  `Readers see “${name}” on all its stories, and links to the old name lead there.`
export const isMerge = (from: string, to: string, stories: string) =>
  `“${to}” has ${stories} already: from then on the two are one tag. They can’t be parted again. Drafts that say “${from}” are published as “${to}”.`
export const leads = (from: string, wanted: string, to: string) =>
  `${wanted === to ? `“${to}” is another tag` : `“${wanted}” leads to the tag “${to}”`}: from then on the two are one tag. They can’t be parted again. Drafts that say “${from}” are published as “${to}”.`
export const confirmRename = 'Rename'
export const confirmMerge = 'Merge'
export const done = 'Done'
export const doneLong = (name: string) => `Readers find these stories under “${name}”.`
