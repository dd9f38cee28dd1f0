/** What caches in front of the newsroom know pages by; header values hold ASCII alone. */
export const SITE = 'site'
export const FRONT = 'front'
export const ofStory = (id: string) => `story-${id}`
export const ofSection = (slug: string) => `section-${slug}`
export const ofAuthor = (slug: string) => `author-${encodeURIComponent(slug)}`
/** Of stories by them, which tell of them at their foot. */
export const byAuthor = (slug: string) => `by-${encodeURIComponent(slug)}`
/** Of stories that have it, which name it at their foot. */
export const onTag = (slug: string) => `on-${encodeURIComponent(slug)}`
export const ofTag = (slug: string) => `tag-${encodeURIComponent(slug)}`

const STORIES = /<[^>]*\sdata-(?:story|card)="(\w+)"/g
/** In addresses, names are written as in tags. */
const AUTHORS = /<a href="\/authors\/([^"/]+)" rel="author">/g
const TAGS = /<a href="\/tags\/([^"/]+)">/g

/** Of the site, of all that a page shows (stories, be it by their cards, who wrote them, and their tags), and of the page itself. */
export function tagsOf(page: string, own: readonly string[]): string[] {
  const shown = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, what = '']) => what)
  return [
    ...new Set([
      SITE,
      ...own,
      ...shown(STORIES).map(ofStory),
      ...shown(AUTHORS).map((slug) => `by-${slug}`),
      ...shown(TAGS).map((slug) => `on-${slug}`),
    ]),
  ]
}
