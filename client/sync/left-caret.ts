import * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { SUGGESTED_FIELDS } from '../../shared/document/suggested/suggestion.ts'
import { linesOf, signsOf, type DraftLine, type Sign } from './draft-lines.ts'
import type { Left, Whereabouts } from './whereabouts.ts'

/** A letter of the draft that was left beside which its person goes on: behind it (-1), or before it (0). */
export interface Beside {
  id: Y.ID
  assoc: -1 | 0
}

/** The nearest that is not gone: before the caret in its line, else behind it, else in the lines before. */
export function besideCaret({ doc, caret }: Left, where: Whereabouts): Beside | null {
  const at = caret && Y.createAbsolutePositionFromRelativePosition(caret, doc)
  if (!at) return null
  const is = (text: Y.XmlText) => text === at.type
  for (const field of SUGGESTED_FIELDS) {
    const lines = linesOf(doc.getXmlFragment(FRAGMENTS[field]))
    const nth = lines.findIndex(({ texts }) => texts.some(is))
    const line = lines[nth]
    if (line) return nearest(lines.slice(0, nth), parted(line, at), where)
  }
  return null
}

/** The signs of a line before and behind a caret in one of its texts. */
function parted({ signs }: DraftLine, { type, index }: Y.AbsolutePosition): Sign[][] {
  const parts = type.parent instanceof Y.XmlFragment ? (type.parent.toArray() as unknown[]) : []
  const before = parts.slice(0, parts.indexOf(type)).flatMap(signsOf)
  const place = before.length + index
  return [signs.slice(0, place), signs.slice(place)]
}

function nearest(
  lines: readonly DraftLine[],
  [before = [], behind = []]: readonly Sign[][],
  where: Whereabouts,
): Beside | null {
  const isThere = ({ id }: Sign) => where.of(id) !== 'gone'
  const left = before.findLast(isThere)
  if (left) return { id: left.id, assoc: -1 }
  const right = behind.find(isThere)
  if (right) return { id: right.id, assoc: 0 }
  const above = lines.flatMap(({ signs }) => signs).findLast(isThere)
  return above ? { id: above.id, assoc: -1 } : null
}
