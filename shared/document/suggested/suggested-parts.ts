import type { LetterRange } from '../letter-range.ts'
import type { Pending } from './pending.ts'

/** Nobody has decided yet whether it comes, or goes. */
export type Suggested = 'added' | 'struck'

interface Part {
  range: LetterRange
  suggested: Suggested | null
}

/** Letters, cut where what is suggested begins and ends. */
export function suggestedParts(letters: LetterRange, { added, struck }: Pending): Part[] {
  return added.parts(letters).flatMap(({ range, isIn }): Part[] => {
    if (isIn) return [{ range, suggested: 'added' }]
    return struck.parts(range).map((part) => ({
      range: part.range,
      suggested: part.isIn ? 'struck' : null,
    }))
  })
}
