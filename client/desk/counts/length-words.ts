import { readingMinutes } from '../../../shared/model/text-counts.ts'
import type { StoryCounts } from '../../editor/fields/text-counter.ts'
import * as countsWords from '../words/counts.ts'

/** In one line; `target` is null where nobody has set one. */
export function lengthWords({ all, selected }: StoryCounts, target: number | null): string {
  if (selected) return countsWords.selected(selected.words, all.words)
  const length =
    target === null ? countsWords.words(all.words) : countsWords.ofTarget(all.words, target)
  const over = target !== null && all.words > target ? [countsWords.over(all.words - target)] : []
  const minutes = readingMinutes(all.words)
  return [length, ...over, ...(minutes > 0 ? [countsWords.minutes(minutes)] : [])].join(' · ')
}
