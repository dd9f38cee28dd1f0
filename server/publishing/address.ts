import type { Head } from '../../shared/document/content.ts'
import { dayIn } from '../../shared/model/day.ts'
import { sectionAddress, type Section } from '../../shared/model/section.ts'
import { slugFrom } from '../../shared/model/story.ts'

/** What a story's row says of where readers find it. */
interface Standing {
  path: string | null
  published_at: number | null
}

/**
 * The content with its slug, and the path of its page. A slug that nobody chose is that of the address by which readers know
 * the story, else what the headline suggests; a date that nobody chose is the day of the first publication.
 */
export function addressed<T extends Head>(
  content: T,
  { path, published_at }: Standing,
  { now, zone, sections }: { now: number; zone: string; sections: readonly Section[] },
): { content: T; path: string } {
  const { headline, meta } = content
  const slug = meta.slug || slugOf(path) || slugFrom(headline)
  const section = sections.find(({ slug }) => slug === meta.section)
  const date = meta.date ?? dayIn(zone, published_at ?? now)
  return {
    content: { ...content, meta: { ...meta, slug } },
    path: `/${section ? sectionAddress(section) : (meta.section ?? '')}/${date.replaceAll('-', '/')}/${slug}`,
  }
}

function slugOf(path: string | null): string | undefined {
  return path?.split('/').at(-1)
}
