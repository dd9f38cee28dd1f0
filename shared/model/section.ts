/** A part of the newsroom's output. */
export interface Section {
  /** What stories name it by for ever: the address that it had first. */
  slug: string
  name: string
  /** Where its page is, which also begins the addresses of its stories; its slug where nothing is said. */
  address?: string
  /** Addresses that it had before, and that lead to it. */
  earlier?: readonly string[]
  /** It takes no new stories, and those that it has stay. */
  retired?: true
}

export function sectionAddress({ slug, address = slug }: Section): string {
  return address
}

/** The one whose page is, or was, at `/address`. */
export function sectionAt(sections: readonly Section[], address: string): Section | undefined {
  return (
    sections.find((section) => sectionAddress(section) === address) ??
    sections.find(({ slug, earlier = [] }) => slug === address || earlier.includes(address))
  )
}

/** Those that new stories may stand in, and that readers choose from. */
export function inUse(sections: readonly Section[]): Section[] {
  return sections.filter(({ retired }) => !retired)
}

/** Those in which a story may be published that stands in `own`: a retired one keeps its stories, and takes no new ones. */
export function openTo(sections: readonly Section[], own: string | null): Section[] {
  return sections.filter(({ slug, retired }) => !retired || slug === own)
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

/** Where the page of a section is; null for no section, and for one that is not in the list (any more). */
export function sectionPath(sections: readonly Section[], slug: string | null): string | null {
  const section = sections.find((one) => one.slug === slug)
  return section ? `/${sectionAddress(section)}` : null
}

/** Null for no section, and for one that is not in the list (any more). */
export function sectionName(sections: readonly Section[], slug: string | null): string | null {
  return sections.find((section) => section.slug === slug)?.name ?? null
}
