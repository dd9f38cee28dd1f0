import { putRange, type TextRun } from './draft-parts.ts'
import type { LetterRange } from '../document/letter-range.ts'

/** One of two drafts that are compared. */
export type Side = 'older' | 'newer'

interface Run extends TextRun {
  how: 'same' | 'added' | 'removed'
  side?: Side
}

/** Puts what would come in one of the drafts among its words, where it stands there. */
export function withSuggested<R extends Run>(
  compared: readonly R[],
  draft: readonly TextRun[],
  side: Side,
): (R | Run)[] {
  const additions = additionsIn(draft)
  if (additions.length === 0) return [...compared]
  const all: (R | Run)[] = []
  let at = 0
  const putUpTo = (place: number) => {
    while (additions[0] && additions[0].at <= place)
      all.push(...additions.splice(0, 1).map(({ run }): Run => ({ ...run, how: 'same', side })))
  }
  for (const run of compared) {
    if (!isOf(side, run)) {
      all.push(run)
      continue
    }
    const end = at + run.text.length
    for (let from = at; from < end;) {
      putUpTo(from)
      const to = Math.min(end, additions[0]?.at ?? end)
      all.push(partOf(run, from - at, to - at))
      from = to
    }
    at = end
  }
  putUpTo(Infinity)
  return all
}

/** What would come, each behind so many of the other characters. */
function additionsIn(draft: readonly TextRun[]): { at: number; run: TextRun }[] {
  let at = 0
  return draft.flatMap((run) => {
    if (run.suggested === 'added') return [{ at, run }]
    at += run.text.length
    return []
  })
}

function isOf(side: Side, run: Run): boolean {
  return run.side === undefined && run.how !== (side === 'older' ? 'added' : 'removed')
}

/** The characters from one to another, all else the same. */
export function partOf<R extends TextRun>(run: R, from: number, to: number): R {
  const { text, letters } = run
  if (from === 0 && to === text.length) return run
  const part: LetterRange[] = []
  let at = 0
  for (const [client, first, end] of letters) {
    const [start, stop] = [Math.max(from, at), Math.min(to, at + end - first)]
    if (start < stop) putRange(part, [client, first + start - at, first + stop - at])
    at += end - first
  }
  return { ...run, text: text.slice(from, to), letters: part }
}
