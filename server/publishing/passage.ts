import type { Head } from '../../shared/document/content.ts'
import type { Typeset } from '../contents/jobs.ts'

/** What a correction is about, as far as the page shows it: the first block that changed, else a part of its head. */
export function passageOf(
  { firstChanged, before }: Pick<Typeset, 'firstChanged' | 'before'>,
  head: Head,
): string | null {
  if (firstChanged !== null || !before) return firstChanged
  if (before.head.headline !== head.headline) return 'headline'
  if (before.head.standfirst !== head.standfirst) return 'standfirst'
  if (isOther(before.head.meta.hero, head.meta.hero)) return head.meta.hero ? 'hero' : null
  return isOther(before.head.meta.bylines, head.meta.bylines) ? 'byline' : null
}

function isOther(before: unknown, now: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(now)
}
