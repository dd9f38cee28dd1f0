import * as Y from 'yjs'
import { kindOf } from '../../../shared/document/block-kind.ts'
import { NODES, RUNNING } from '../../../shared/document/body-rule.ts'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import { mayOnlySuggest } from '../suggestions/only-suggested.ts'
import { wordsOf, type Letter } from './letters.ts'
import { placeBefore, placeBehind, structAt } from './places.ts'

/** Letters to take along to where the words around them went, or such as an undo brings back there. */
export interface Rescue {
  letters: readonly Letter[]
  beside: Beside
  how?: 'restored' | 'moved'
}

/** Behind or before which letter they go; or into which empty text; or in the place of which text that is gone. */
export type Beside =
  { behind: Letter } | { before: Letter } | { into: Y.XmlText } | { insteadOf: Y.XmlText }

/** Where letters go. */
interface Target {
  type: Y.XmlText
  index: number
  /** What comes with them, so that a paragraph of their own is suggested for them. */
  before?: string
  behind?: string
}

/** The letters that now stand for these; null if there is no place for them any more. */
export function bring(
  letters: readonly Letter[],
  beside: Beside,
  doc: Y.Doc,
): (Y.ID | null)[] | null {
  const target = targetOf(beside, doc)
  if (!target) return null
  const { type, index, before = '', behind = '' } = target
  type.insert(index, before + wordsOf(letters) + behind)
  const start = index + before.length
  return letters.map((_, i) => Y.createRelativePositionFromTypeIndex(type, start + i + 1, -1).item)
}

function targetOf(beside: Beside, doc: Y.Doc): Target | null {
  if ('into' in beside) return { type: beside.into, index: 0 }
  if ('insteadOf' in beside) return insteadOf(beside.insteadOf, doc)
  const place = 'behind' in beside ? placeBehind(beside.behind.id) : placeBefore(beside.before.id)
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc)
  return found?.type instanceof Y.XmlText ? { type: found.type, index: found.index } : null
}

/** A paragraph where the block of `text` stood before somebody deleted it. */
function insteadOf(text: Y.XmlText, doc: Y.Doc): Target | null {
  if (!text._item?.deleted) return { type: text, index: 0 }
  let top = text as Y.XmlText | Y.XmlFragment
  while (top.parent?.parent) top = top.parent as Y.XmlFragment
  const root = top.parent
  if (!(root instanceof Y.XmlFragment) || !top._item) return null
  return mayOnlySuggest(doc)
    ? suggestedBeside(top._item)
    : { type: madeAt(root, top._item), index: 0 }
}

function madeAt(root: Y.XmlFragment, gone: Y.Item): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  paragraph.insert(0, [words])
  root.insert(standing(gone, 'left').length, [paragraph])
  return words
}

/** Who may make no paragraph suggests one at the end of the words before it, or at the beginning of those behind it. */
function suggestedBeside(gone: Y.Item): Target | null {
  const before = standing(gone, 'left').flatMap((block) => runningIn(block).slice(-1))[0]
  const behind = standing(gone, 'right').flatMap((block) => runningIn(block).slice(0, 1))[0]
  // Half of a heading would be another heading.
  if (before && (isInParagraph(before) || !behind))
    return { type: before, index: before.length, before: SUGGESTED_SPLIT }
  return behind ? { type: behind, index: 0, behind: SUGGESTED_SPLIT } : null
}

/** The blocks on one side that stand, from the nearest on. */
function standing(gone: Y.Item, side: 'left' | 'right'): unknown[] {
  const blocks: unknown[] = []
  for (let at = gone[side]; at; at = at[side])
    if (!at.deleted && at.content instanceof Y.ContentType) blocks.push(at.content.type)
  return blocks
}

/** The texts of a block whose ends can be suggested. */
function runningIn(block: unknown): Y.XmlText[] {
  if (block instanceof Y.XmlText) return [block]
  const isRunning = block instanceof Y.XmlElement && RUNNING.includes(block.nodeName)
  return isRunning ? block.toArray().flatMap(runningIn) : []
}

function isInParagraph({ parent }: Y.XmlText): boolean {
  return parent instanceof Y.XmlElement && kindOf(parent) === NODES.paragraph
}

export function remove(doc: Y.Doc, id: Y.ID): void {
  const item = structAt(doc, id)
  if (!(item instanceof Y.Item) || item.deleted) return
  const at = Y.createAbsolutePositionFromRelativePosition(placeBehind(id), doc)
  if (at?.type instanceof Y.XmlText) at.type.delete(at.index - 1, 1)
}
