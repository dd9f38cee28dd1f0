import type { LetterRange } from '../../../shared/document/letter-range.ts'
import type { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import type { Shown } from '../binding/shown.ts'
import { piecesOf, textsOf, type Range } from '../comments/text-pieces.ts'

/** Letters that stand side by side, and where the editor shows them. */
export interface Span extends Range {
  letters: LetterRange
}

/** The letters between two places of the editor, in order. */
export function spansBetween(shown: Shown, { from, to }: Range): Span[] {
  const spans: Span[] = []
  for (const [text, start] of textsOf(shown)) {
    if (start >= to || start + text.length <= from) continue
    for (const { item, pos } of piecesOf(text, start)) {
      const begin = Math.max(from, pos)
      const end = Math.min(to, pos + item.length)
      const { client, clock } = item.id
      if (begin < end)
        spans.push({
          from: begin,
          to: end,
          letters: [client, clock + begin - pos, clock + end - pos],
        })
    }
  }
  return spans
}

/** The same, cut where a set of letters begins and ends. */
export function cutBy({ from, letters }: Span, set: LetterSet): (Span & { isIn: boolean })[] {
  return set.parts(letters).map(({ range, isIn }) => ({
    from: from + range[1] - letters[1],
    to: from + range[2] - letters[1],
    letters: range,
    isIn,
  }))
}

/** Where letters of the set stand, in order; those side by side in one. */
export function placesIn(shown: Shown, set: LetterSet): Range[] {
  const places: Range[] = []
  for (const span of spansBetween(shown, { from: 0, to: shown.node.content.size }))
    for (const { from, to, isIn } of cutBy(span, set)) {
      const last = places.at(-1)
      if (!isIn) continue
      if (last?.to === from) last.to = to
      else places.push({ from, to })
    }
  return places
}
