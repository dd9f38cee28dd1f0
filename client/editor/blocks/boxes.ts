import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { NODES, ONLY_WITHIN } from '../../../shared/document/body-rule.ts'

/** Where something stands, and how deep. */
export interface Found {
  node: Node
  pos: number
  depth: number
}

const TITLES: ReadonlySet<string> = new Set([NODES.attribution, NODES.boxTitle, NODES.tableCaption])
const BOXES: ReadonlySet<string> = new Set([
  NODES.quoteBox,
  NODES.factBox,
  NODES.correctionBox,
  NODES.keyPoints,
  NODES.table,
])

const LINES: ReadonlySet<string> = new Set(ONLY_WITHIN[NODES.picture])

/** It says what the box is, or whose words it holds. */
export function isTitle({ type }: Node): boolean {
  return TITLES.has(type.name)
}

/** It holds one line, whatever is done to it. */
export function isOneLine(node: Node): boolean {
  return isTitle(node) || node.type.name === NODES.cell
}

/** It stays where it is: what it stands in is moved instead. */
export function staysPut(node: Node): boolean {
  return isOneLine(node) || LINES.has(node.type.name)
}

/** It stays what it is: no command makes a list or a heading of it. */
export function isFixed(node: Node): boolean {
  return isOneLine(node) || node.type.name === NODES.point
}

/** The innermost of these that a place stands in. */
export function around($pos: ResolvedPos, names: ReadonlySet<string>): Found | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth)
    if (names.has(node.type.name)) return { node, pos: $pos.before(depth), depth }
  }
  return null
}

export function boxAround($pos: ResolvedPos): Found | null {
  return around($pos, BOXES)
}

export function tableAround($pos: ResolvedPos): Found | null {
  return around($pos, new Set([NODES.table]))
}

/** The cell, and its place among others. */
export function cellAround(
  $pos: ResolvedPos,
): (Found & { table: Found; row: number; column: number }) | null {
  const table = tableAround($pos)
  const cell = around($pos, new Set([NODES.cell]))
  if (!table || !cell || cell.depth !== table.depth + 2) return null
  return { ...cell, table, row: $pos.index(table.depth), column: $pos.index(table.depth + 1) }
}

export function caretIn({ selection }: EditorState): ResolvedPos | null {
  return selection.empty && selection.$from.parent.isTextblock ? selection.$from : null
}
