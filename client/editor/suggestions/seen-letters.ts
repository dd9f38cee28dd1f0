import type * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { CarriedLetters, keptRuns } from '../../../shared/document/suggested/carried-letters.ts'
import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import { standingIn } from '../../../shared/document/suggested/standing-letters.ts'

/** Of some letters, those that stand in a draft, or for which others stand there. */
export function seenIn(doc: Y.Doc, letters: readonly LetterRange[]): LetterSet {
  const carried = new CarriedLetters(keptRuns(doc))
  const stand = (range: LetterRange) => standingIn(doc, range)
  const seen = new LetterSet(letters.flatMap(stand))
  const gone = letters.flatMap((range) => seen.missing(range))
  for (const [client, from, to] of gone)
    for (let clock = from; clock < to; clock++) {
      const heirs = carried.withHeirs([[client, clock, clock + 1]]).ranges()
      if (heirs.some((range) => stand(range).length > 0)) seen.add([client, clock, clock + 1])
    }
  return seen
}
