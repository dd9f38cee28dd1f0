import type {
  ComparedBlock,
  ComparedRun,
  Comparison,
  Standing,
} from '../../../shared/revision/compare-drafts.ts'

/** What of a comparison is shown: both, or one of them. */
export type Part = 'both' | 'older' | 'newer'

const HIDDEN = { both: null, older: 'added', newer: 'removed' } as const

/** In one text, what would come is that of the newer of two. */
export function isIn(
  part: Part,
  { how, side }: Pick<ComparedRun, 'side'> & { how: ComparedBlock['how'] },
): boolean {
  if (side !== undefined) return side === (part === 'older' ? 'older' : 'newer')
  return how !== HIDDEN[part]
}

/** Nobody had decided whether it comes, or goes. */
export function suggestedIn(
  part: Part,
  { how, suggested, wasStruck }: ComparedRun,
): ComparedRun['suggested'] {
  if (part !== 'older' || how !== 'same' || suggested === 'added') return suggested
  return wasStruck && 'struck'
}

/** How a block stands in what is shown; null if it is not in it. */
export function standingIn(part: Part, { before, now }: ComparedBlock): Standing | null {
  if (part === 'older') return before
  return part === 'newer' ? now : (now ?? before)
}

/** All words of a comparison as one text. */
export function allRuns({ lines, blocks }: Comparison): ComparedRun[] {
  return [...lines, ...blocks].flatMap(({ runs }) => runs.filter((run) => isIn('both', run)))
}

export function hasSuggested({ lines, blocks }: Comparison): boolean {
  return [...lines, ...blocks].some(({ runs }) =>
    runs.some(({ suggested, wasStruck }) => suggested !== undefined || wasStruck),
  )
}
