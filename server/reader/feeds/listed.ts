import type { Head } from '../../../shared/document/content.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { sectionAddress, type Section } from '../../../shared/model/section.ts'
import { sectionOfPath } from '../pages/story-parts.ts'

/** Which stories a feed lists: those of a page. */
export type Listed =
  { of: 'site' } | { of: 'section'; section: Section } | { of: 'authors' | 'tags'; slug: string }

/** The page that lists the same, without a slash at its end. */
export function pathOf(listed: Listed): string {
  switch (listed.of) {
    case 'site':
      return ''
    case 'section':
      return `/${sectionAddress(listed.section)}`
    case 'authors':
    case 'tags':
      return `/${listed.of}/${listed.slug}`
  }
}

/** Whether a story stood there that readers saw at `path` with this head, as far as that is known. */
export function wasListed(
  { head, path }: { head: Head | null; path: string },
  { listed, sections }: { listed: Listed; sections: readonly Section[] },
): boolean {
  switch (listed.of) {
    case 'site':
      return true
    case 'section':
      return (head?.meta.section ?? sectionOfPath(path, sections)) === listed.section.slug
    case 'authors':
    case 'tags':
      return nameIn(head, listed) !== null
  }
}

/** The name behind the slug of a list, as a story has it; null where it does not. */
export function nameIn(
  head: Head | null,
  { of, slug }: Extract<Listed, { of: 'authors' | 'tags' }>,
): string | null {
  const names = of === 'authors' ? head?.meta.bylines : head?.meta.tags
  return names?.find((name) => nameSlug(name) === slug) ?? null
}
