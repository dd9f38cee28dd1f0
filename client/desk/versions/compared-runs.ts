import type {
  ComparedBlock,
  ComparedRun,
  Comparison,
  Standing,
} from '../../../shared/revision/compare-drafts.ts'

/** What of a comparison is shown: both, or one of them. */
export type Part = 'both' | 'older' | 'newer'

const HIDDEN = { both: null, older: 'added', newer: 'removed' } as const

export function isIn(part: Part, { how }: { how: ComparedBlock['how'] }): boolean {
  return how !== HIDDEN[part]
}

/** How a block stands in what is shown; null if it is not in it. */
export function standingIn(part: Part, { before, now }: ComparedBlock): Standing | null {
  if (part === 'older') return before
  return part === 'newer' ? now : (now ?? before)
}

/** All words of a comparison. */
export function allRuns({ lines, blocks }: Comparison): ComparedRun[] {
  return [...lines, ...blocks].flatMap(({ runs }) => runs)
}
