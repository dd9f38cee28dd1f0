import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** Words of an editor's document, and what shall stand there. */
export interface Change {
  from: number
  to: number
  /** What stands there, as somebody saw it. */
  text: string
  by: string
}

/** A block of text, and where its first letter stands. */
interface Block {
  node: Node
  from: number
  text: string
}

/** Of what is no letter in a text. Patterns know it as the end of a line. */
const LEAF = '\n'

export function blocksIn(doc: Node): Block[] {
  const blocks: Block[] = []
  doc.descendants((node, pos) => {
    if (!node.inlineContent) return true
    blocks.push({ node, from: pos + 1, text: textOf(node, 0, node.content.size) })
    return false
  })
  return blocks
}

/** Makes the changes as one step of undo; where somebody has written meanwhile, nothing. Letters that stay are not touched. */
export function replacing(
  state: EditorState,
  changes: readonly Change[],
): { tr: Transaction; made: number } {
  const { tr } = state
  const standing = changes.filter(({ from, to, text }) => textOf(state.doc, from, to) === text)
  for (const change of standing.toSorted((a, b) => b.from - a.from)) replace(tr, change)
  // A step of its own, and what is typed next is another.
  return { tr: tr.setMeta('uiEvent', 'replace'), made: standing.length }
}

function replace(tr: Transaction, { from, to, text, by }: Change) {
  const { start, end } = differing(text, by)
  const [first, last] = [from + start, to - end]
  const letters = by.slice(start, by.length - end)
  const looks = tr.doc.nodeAt(first < last || first === from ? first : first - 1)?.marks ?? []
  if (letters === '') tr.delete(first, last)
  else tr.replaceWith(first, last, tr.doc.type.schema.text(letters, looks))
}

/** How many letters two texts have in common at their ends; no letter of two units is cut. */
function differing(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  if (start > 0 && isHigh(a.charCodeAt(start - 1))) start--
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  if (end > 0 && isLow(a.charCodeAt(a.length - end))) end--
  return { start, end }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000

function textOf(node: Node, from: number, to: number): string {
  return node.textBetween(from, to, LEAF, LEAF)
}
