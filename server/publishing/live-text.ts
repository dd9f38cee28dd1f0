import type { Head } from '../../shared/document/content.ts'
import type { Searched } from '../contents/searched.ts'
import type { NamedText } from '../store/published-text-table.ts'

/** A live story's revision, as readers search it. */
export function textOf(
  { storyId, number, head }: { storyId: string; number: number; head: Head },
  publishedAt: number,
  searched: Searched,
): NamedText {
  const { headline, meta } = head
  return {
    storyId,
    section: meta.section ?? '',
    publishedAt,
    revision: number,
    ...searched,
    names: [headline, ...meta.bylines, ...meta.tags],
  }
}
