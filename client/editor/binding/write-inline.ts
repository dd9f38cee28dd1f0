import type { Fragment, Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Kept } from './changed-ranges.ts'
import { inlineChanges, remarked } from './inline-changes.ts'
import { runsOf, textOf, typeOf } from './make-types.ts'
import { formatChange, formatsOf, type Formats } from './marks.ts'

/** Brings a block of text of the draft, which says `old`, to say `now`. */
export function writeInline(
  block: Y.XmlFragment,
  old: Fragment,
  now: Fragment,
  stays: { kept: readonly Kept[]; cut: boolean },
): void {
  const changes = inlineChanges(old, now, stays)
  for (const { from, to, newFrom, newTo } of changes.toReversed()) {
    erase(block, from, to)
    insert(block, from, now.cut(newFrom, newTo))
  }
  for (const { from, to, before, after } of remarked(old, now, changes))
    format(block, { from, to }, formatChange(before, after))
}

interface Part {
  child: Y.XmlText | Y.XmlElement
  index: number
  start: number
  end: number
}

/** The texts and elements of a block, each with its place among the block's characters. */
function partsOf(block: Y.XmlFragment): Part[] {
  let start = 0
  return (block.toArray() as (Y.XmlText | Y.XmlElement)[]).map((child, index) => {
    const end = start + (child instanceof Y.XmlText ? child.length : 1)
    const part = { child, index, start, end }
    start = end
    return part
  })
}

function erase(block: Y.XmlFragment, from: number, to: number) {
  for (const { child, index, start, end } of partsOf(block).toReversed()) {
    const first = Math.max(from, start)
    const last = Math.min(to, end)
    if (first >= last) continue
    // An emptied text stays: a colleague may be typing in it.
    if (child instanceof Y.XmlText) child.delete(first - start, last - first)
    else block.delete(index, 1)
  }
}

function insert(block: Y.XmlFragment, offset: number, content: Fragment) {
  let at = offset
  for (const run of runsOf(content.content)) {
    if (Array.isArray(run)) at += insertText(block, at, run)
    else at += insertElement(block, at, run)
  }
}

function insertText(block: Y.XmlFragment, offset: number, nodes: readonly Node[]): number {
  const beside = partsOf(block).find(
    ({ child, start, end }) => child instanceof Y.XmlText && start <= offset && offset <= end,
  )
  const text = beside?.child
  let at = offset - (beside?.start ?? 0)
  if (!(text instanceof Y.XmlText)) {
    block.insert(indexAt(block, offset), [textOf(nodes)])
    return nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  }
  const begin = at
  for (const node of nodes) {
    text.insert(at, node.text ?? '', formatsOf(node.marks))
    at += node.nodeSize
  }
  return at - begin
}

function insertElement(block: Y.XmlFragment, offset: number, node: Node): number {
  const cut = partsOf(block).find(({ start, end }) => start < offset && offset < end)
  if (cut?.child instanceof Y.XmlText) divide(block, cut.child, cut.index, offset - cut.start)
  block.insert(indexAt(block, offset), [typeOf(node)])
  return node.nodeSize
}

/** Of what stands between two parts at `offset`, the first place after them. */
function indexAt(block: Y.XmlFragment, offset: number): number {
  return partsOf(block).filter(({ start, end }) => start < offset && end <= offset).length
}

/** Makes two texts of one, so that something can stand between them. */
function divide(block: Y.XmlFragment, text: Y.XmlText, index: number, at: number) {
  const tail = new Y.XmlText()
  tail.applyDelta(tailOf(text, at))
  text.delete(at, text.length - at)
  block.insert(index + 1, [tail])
}

interface Delta {
  insert: string
  attributes?: Formats
}

function tailOf(text: Y.XmlText, at: number): Delta[] {
  let start = 0
  return (text.toDelta() as Delta[]).flatMap((delta) => {
    const words = delta.insert.slice(Math.max(0, at - start))
    start += delta.insert.length
    return words === '' ? [] : [{ ...delta, insert: words }]
  })
}

function format(block: Y.XmlFragment, range: { from: number; to: number }, formats: Formats) {
  for (const { child, start, end } of partsOf(block)) {
    const from = Math.max(range.from, start)
    const to = Math.min(range.to, end)
    if (child instanceof Y.XmlText && from < to) child.format(from - start, to - from, formats)
  }
}
