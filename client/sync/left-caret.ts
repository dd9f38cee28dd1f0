import * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { itemsIn } from '../../shared/document/suggested/standing-letters.ts'
import { SUGGESTED_FIELDS } from '../../shared/document/suggested/suggestion.ts'
import { linesOf, signsOf, type DraftLine, type Sign } from './draft-lines.ts'
import type { Left, Whereabouts } from './whereabouts.ts'

/** A letter of the draft that was left beside which its person goes on, behind it (-1) or before it (0), or a line without one. */
export type Beside = { id: Y.ID; assoc: -1 | 0 } | { line: Y.XmlText }

/** The person's place, if what it is beside stands in `to` as well. */
export function standingCaret({ caret }: Left, to: Y.Doc): Y.RelativePosition | null {
  const beside = caret?.item ?? caret?.type
  if (!beside) return null
  const { client, clock } = beside
  const [item] = itemsIn(to, [client, clock, clock + 1])
  return item && !item.deleted ? caret : null
}

/** The nearest that is not gone: before the caret in its line, else behind it, else in the lines before, or after. */
export function besideCaret({ doc, caret }: Left, where: Whereabouts): Beside | null {
  const at = caret && Y.createAbsolutePositionFromRelativePosition(caret, doc)
  if (!at) return null
  const { block, place } = placeIn(at)
  for (const field of SUGGESTED_FIELDS) {
    const lines = linesOf(doc.getXmlFragment(FRAGMENTS[field]))
    const nth = lines.findIndex(({ texts }) => texts.some(({ parent }) => parent === block))
    const line = lines[nth]
    if (!line) continue
    const [only] = line.texts
    if (only && line.signs.length === 0) return { line: only }
    return nearest(lines, { nth, place }, where)
  }
  return null
}

/** Behind so many signs of a block. */
function placeIn({ type, index }: Y.AbsolutePosition): { block: unknown; place: number } {
  const block = type instanceof Y.XmlText ? type.parent : type
  const parts = block instanceof Y.XmlFragment ? (block.toArray() as unknown[]) : []
  const before = type === block ? parts.slice(0, index) : parts.slice(0, parts.indexOf(type))
  const signs = before.flatMap(signsOf).length
  return { block, place: type === block ? signs : signs + index }
}

function nearest(
  lines: readonly DraftLine[],
  { nth, place }: { nth: number; place: number },
  where: Whereabouts,
): Beside | null {
  const isThere = ({ id }: Sign) => where.of(id) !== 'gone'
  const signs = lines[nth]?.signs ?? []
  return (
    beside(signs.slice(0, place).findLast(isThere), -1) ??
    beside(signs.slice(place).find(isThere), 0) ??
    beside(signsOfAll(lines.slice(0, nth)).findLast(isThere), -1) ??
    beside(signsOfAll(lines.slice(nth + 1)).find(isThere), 0)
  )
}

function beside(sign: Sign | undefined, assoc: -1 | 0): Beside | null {
  return sign ? { id: sign.id, assoc } : null
}

const signsOfAll = (lines: readonly DraftLine[]) => lines.flatMap(({ signs }) => signs)
