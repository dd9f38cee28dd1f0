import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import {
  AddMarkStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from '@tiptap/pm/transform'
import { NODES, RUNNING } from '../../../shared/document/body-rule.ts'
import { changesBetween, keptRanges, type Change } from '../binding/changed-ranges.ts'

/** Words across their ends can be struck: the ends stay. */
const STRUCK_ACROSS: readonly string[] = [...RUNNING, NODES.code]

/** Their ends can be suggested. */
const BEGUN: readonly string[] = [NODES.paragraph, NODES.item]

/**
 * What a transaction does to the words of a document, and to the ends of paragraphs. Null if it does anything else: brings
 * a block, takes one away or moves it, or changes what one is or how words look.
 */
export function wordChanges(meant: Transaction, before: Node): Change[] | null {
  const kept = keptRanges(meant.mapping.maps, before.content.size)
  const all = changesBetween(kept, before.content.size, meant.doc.content.size)
  const changes = all.map((change) => within(change, before, meant.doc))
  const isOfWords = changes.every((change) => isIn(change, before, meant.doc))
  return changes.length > 0 && isOfWords && meant.steps.every(isKnown) ? changes : null
}

function isKnown(step: Step): boolean {
  return [ReplaceStep, ReplaceAroundStep, AddMarkStep, RemoveMarkStep].some(
    (kind) => step instanceof kind,
  )
}

/** Without the blocks around it that are begun and ended anew as they were. */
function within(change: Change, before: Node, after: Node): Change {
  let { from, to, newFrom, newTo } = change
  const isOpen = () => from < to && newFrom < newTo
  while (isOpen() && isSame(before.resolve(from).nodeAfter, after.resolve(newFrom).nodeAfter)) {
    from += 1
    newFrom += 1
  }
  while (isOpen() && isSame(before.resolve(to).nodeBefore, after.resolve(newTo).nodeBefore)) {
    to -= 1
    newTo -= 1
  }
  return { from, to, newFrom, newTo }
}

function isSame(before: Node | null, after: Node | null): boolean {
  return before !== null && after !== null && !before.isLeaf && before.sameMarkup(after)
}

/** From words to words, and across nothing whose ends say more than where a paragraph ends. */
function isIn({ from, to, newFrom, newTo }: Change, before: Node, after: Node): boolean {
  const { parent } = before.resolve(from)
  const ends = [
    before.resolve(from),
    before.resolve(to),
    after.resolve(newFrom),
    after.resolve(newTo),
  ]
  if (ends.some((end) => !end.parent.inlineContent)) return false
  const own = parent.type.name
  const gone = blocksAcross(before, from, to)
  const begun = blocksAcross(after, newFrom, newTo)
  return (
    gone.every((name) => STRUCK_ACROSS.includes(name) || name === own) &&
    begun.every((name) => BEGUN.includes(name) || name === own)
  )
}

/** The kinds of the blocks that begin or end between two places. */
function blocksAcross(doc: Node, from: number, to: number): string[] {
  const names: string[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    const isAround = pos < from && pos + node.nodeSize > to
    if (node.isBlock && !isAround) names.push(node.type.name)
  })
  return names
}
