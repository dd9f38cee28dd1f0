/** What caches in front of the newsroom know pages by; header values hold ASCII alone. */
export const SITE = 'site'
export const FRONT = 'front'
export const ofStory = (id: string) => `story-${id}`
export const ofSection = (slug: string) => `section-${slug}`
export const ofAuthor = (slug: string) => `author-${encodeURIComponent(slug)}`
export const ofTag = (slug: string) => `tag-${encodeURIComponent(slug)}`

const STORIES = /<[^>]*\sdata-(?:story|card)="(\w+)"/g

/** Of the site, of every story that a page shows, be it by its card, and of the page itself. */
export function tagsOf(page: string, own: readonly string[]): string[] {
  const shown = [...page.matchAll(STORIES)].map(([, id = '']) => ofStory(id))
  return [...new Set([SITE, ...own, ...shown])]
}
