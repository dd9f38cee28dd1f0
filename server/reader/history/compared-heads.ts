import type { Head } from '../../../shared/document/content.ts'
import { wordDiff, type WordRun } from '../../../shared/revision/word-diff.ts'
import type { PublishedRevision } from '../published/published.ts'

/** What a story says besides its text. */
export interface ComparedField {
  name: string
  runs: WordRun[]
}

/** Fields that are not as they were. */
export function compareHeads(from: PublishedRevision, to: PublishedRevision): ComparedField[] {
  const [was, is] = [fieldsOf(from.content), fieldsOf(to.content)]
  return Object.entries(is).flatMap(([name, text]) => {
    const before = was[name] ?? ''
    return before === text ? [] : [{ name, runs: wordDiff(before, text) }]
  })
}

export function isOtherPicture(from: PublishedRevision, to: PublishedRevision): boolean {
  return (from.content.meta.hero?.assetId ?? '') !== (to.content.meta.hero?.assetId ?? '')
}

function fieldsOf({ headline, standfirst, meta }: Head): Record<string, string> {
  const { hero, bylines, tags, date } = meta
  return {
    Headline: headline,
    Introduction: standfirst,
    By: bylines.join(', '),
    Date: date ?? '',
    Topics: tags.join(', '),
    Caption: hero?.caption ?? '',
    'Credit of the picture': hero?.credit ?? '',
    'Description of the picture': hero?.alt ?? '',
    'Note on the picture': hero?.disclaimer ?? '',
  }
}
