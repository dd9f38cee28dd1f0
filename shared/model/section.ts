/** A part of the newsroom's output. `slug` is the address of its page, and begins those of its stories. */
export interface Section {
  slug: string
  name: string
}

/** What is, or may come to be, an address of the newsroom's own. */
const RESERVED = new Set([
  'api',
  'archive',
  'assets',
  'atom',
  'authors',
  'collab',
  'desk',
  'favicon',
  'feed',
  'feeds',
  'healthz',
  'live',
  'manifest',
  'media',
  'metrics',
  'opensearch',
  'readyz',
  'robots',
  'rss',
  'search',
  'sitemap',
  'stories',
  'tags',
  'well-known',
])

const LONGEST_SLUG = 40
const SLUG = /^[a-z\d]+(-[a-z\d]+)*$/
const YEAR = /^\d{4}$/

/** What keeps `slug` from being a section's, in words that follow its name; null when nothing does. */
export function sectionSlugFault(slug: string): string | null {
  if (slug.length > LONGEST_SLUG) return `must have at most ${LONGEST_SLUG} characters`
  if (!SLUG.test(slug)) return 'must be words of a to z and digits, joined by hyphens'
  if (YEAR.test(slug) || RESERVED.has(slug)) return 'is an address that Galley needs itself'
  return null
}

export function isSectionSlug(value: unknown): value is string {
  return typeof value === 'string' && sectionSlugFault(value) === null
}

/** Null for no section, and for one that is not in the list (any more). */
export function sectionName(sections: readonly Section[], slug: string | null): string | null {
  return sections.find((section) => section.slug === slug)?.name ?? null
}
