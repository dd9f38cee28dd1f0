/** What caches in front of the newsroom know pages by; header values hold ASCII alone. */
export const SITE = 'site'
export const FRONT = 'front'
export const ofStory = (id: string) => `story-${id}`
export const ofSection = (slug: string) => `section-${slug}`
export const ofAuthor = (slug: string) => `author-${encodeURIComponent(slug)}`
/** Of stories by them, which tell of them at their foot. */
export const byAuthor = (slug: string) => `by-${encodeURIComponent(slug)}`
export const ofTag = (slug: string) => `tag-${encodeURIComponent(slug)}`

const AUTHORS = /<a href="\/authors\/([^"/]+)" rel="author">/g
const STORIES = /<[^>]*\sdata-(?:story|card)="(\w+)"/g

/** Of the site, of every story that a page shows, be it by its card, of those by whom a story is, and of the page itself. */
export function tagsOf(page: string, own: readonly string[]): string[] {
  const shown = [...page.matchAll(STORIES)].map(([, id = '']) => ofStory(id))
  // In addresses they are written as in tags.
  const authors = [...page.matchAll(AUTHORS)].map(([, slug = '']) => `by-${slug}`)
  return [...new Set([SITE, ...own, ...shown, ...authors])]
}
