import type { Node, NodeType, Schema } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { HEADLESS, MOST_OF_TABLE, NODES } from '../../../shared/document/body-rule.ts'
import { cellAround, tableAround, type Found } from './boxes.ts'

/* What is done to a table; each is a command of ProseMirror's. */

const FIRST = { rows: 3, columns: 3 }

export function newTable(schema: Schema): Node {
  return typeOf(schema, NODES.table).create(
    null,
    Array.from({ length: FIRST.rows }, () => newRow(schema, FIRST.columns)),
  )
}

function newRow(schema: Schema, columns: number): Node {
  return typeOf(schema, NODES.row).create(null, Array.from({ length: columns }, cellOf(schema)))
}

const cellOf = (schema: Schema) => () => typeOf(schema, NODES.cell).create()

export function typeOf(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name]
  if (!type) throw new Error(`the editor has no ${name}`)
  return type
}

/** Of all rows, where each of them begins. */
function rowsOf({ node, pos }: Found): { row: Node; at: number; index: number }[] {
  const rows: { row: Node; at: number; index: number }[] = []
  node.forEach((row, offset, index) => {
    if (row.type.name === NODES.row) rows.push({ row, at: pos + 1 + offset, index })
  })
  return rows
}

function columnsOf(table: Found): number {
  return Math.max(0, ...rowsOf(table).map(({ row }) => row.childCount))
}

function hasRoom(table: Found, more: { rows?: number; columns?: number }): boolean {
  const columns = columnsOf(table) + (more.columns ?? 0)
  const rows = rowsOf(table).length + (more.rows ?? 0)
  return columns <= MOST_OF_TABLE.columns && columns * rows <= MOST_OF_TABLE.cells
}

export function addRow(side: 'before' | 'after'): Command {
  return ({ selection: { $from }, tr, schema }, dispatch) => {
    const cell = cellAround($from)
    if (!cell || !hasRoom(cell.table, { rows: 1 })) return false
    const at = side === 'before' ? $from.before(cell.depth - 1) : $from.after(cell.depth - 1)
    tr.insert(at, newRow(schema, columnsOf(cell.table)))
    dispatch?.(goTo(tr, at))
    return true
  }
}

/** A row that is too short is filled up to there. */
export function addColumn(side: 'before' | 'after'): Command {
  return ({ selection: { $from }, tr, schema }, dispatch) => {
    const cell = cellAround($from)
    if (!cell || !hasRoom(cell.table, { columns: 1 })) return false
    const column = cell.column + (side === 'after' ? 1 : 0)
    for (const { row, at } of rowsOf(cell.table).toReversed()) {
      const missing = Math.max(0, column - row.childCount)
      const cells = Array.from({ length: missing + 1 }, cellOf(schema))
      tr.insert(at + 1 + widthOf(row, Math.min(column, row.childCount)), cells)
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

export const deleteRow: Command = ({ selection: { $from }, tr }, dispatch) => {
  const cell = cellAround($from)
  if (!cell) return false
  if (rowsOf(cell.table).length === 1) deleteFound(tr, cell.table)
  else tr.delete($from.before(cell.depth - 1), $from.after(cell.depth - 1))
  dispatch?.(tr.scrollIntoView())
  return true
}

export const deleteColumn: Command = ({ selection: { $from }, tr }, dispatch) => {
  const cell = cellAround($from)
  if (!cell) return false
  if (columnsOf(cell.table) === 1) deleteFound(tr, cell.table)
  else
    for (const { row, at } of rowsOf(cell.table).toReversed()) {
      if (cell.column >= row.childCount) continue
      const from = at + 1 + widthOf(row, cell.column)
      tr.delete(from, from + row.child(cell.column).nodeSize)
    }
  dispatch?.(tr.scrollIntoView())
  return true
}

export const deleteTable: Command = ({ selection: { $from }, tr }, dispatch) => {
  const table = tableAround($from)
  if (!table) return false
  deleteFound(tr, table)
  dispatch?.(tr.scrollIntoView())
  return true
}

export const toggleHead: Command = ({ selection: { $from }, tr }, dispatch) => {
  const table = tableAround($from)
  if (!table) return false
  const head = table.node.attrs['head'] === HEADLESS ? null : HEADLESS
  dispatch?.(tr.setNodeMarkup(table.pos, null, { ...table.node.attrs, head }))
  return true
}

/** Begins a caption, or goes to the one that is there. */
export const addCaption: Command = ({ selection: { $from }, tr, schema }, dispatch) => {
  const table = tableAround($from)
  if (!table) return false
  if (table.node.firstChild?.type.name !== NODES.tableCaption)
    tr.insert(table.pos + 1, typeOf(schema, NODES.tableCaption).create())
  dispatch?.(goTo(tr, table.pos + 1))
  return true
}

/** To the next cell or the one before; behind the last one begins a row. */
export function goToCell(by: -1 | 1): Command {
  return ({ doc, selection: { $from }, tr, schema }, dispatch) => {
    const cell = cellAround($from)
    if (!cell) return false
    const { table } = cell
    const found = Selection.findFrom(
      doc.resolve(by > 0 ? cell.pos + cell.node.nodeSize : cell.pos),
      by,
      true,
    )
    const end = table.pos + table.node.nodeSize
    if (found && found.from > table.pos && found.from < end) tr.setSelection(found)
    else if (by > 0 && hasRoom(table, { rows: 1 })) {
      tr.insert(end - 1, newRow(schema, columnsOf(table)))
      goTo(tr, end - 1)
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** To the cell below, or out of the table. */
export const goDown: Command = ({ selection: { $from }, tr, schema }, dispatch) => {
  const cell = cellAround($from)
  if (!cell) return false
  const below = rowsOf(cell.table).find(({ index }) => index > cell.row)
  if (!below) return leave(cell.table)(tr, schema, dispatch)
  const column = Math.min(cell.column, below.row.childCount - 1)
  dispatch?.(goTo(tr, below.at + 1 + widthOf(below.row, Math.max(0, column))))
  return true
}

/** To what stands behind a box, and if that is no paragraph, to a new one. */
export function leave({ node, pos }: Found) {
  return (tr: Transaction, schema: Schema, dispatch?: (tr: Transaction) => void): boolean => {
    const end = pos + node.nodeSize
    if (tr.doc.resolve(end).nodeAfter?.type.name !== NODES.paragraph)
      tr.insert(end, typeOf(schema, NODES.paragraph).create())
    dispatch?.(goTo(tr, end))
    return true
  }
}

/** Empties all cells that are selected, where that is more than one. */
export const clearCells: Command = ({ doc, selection, tr }, dispatch) => {
  const [first, last] = [cellAround(selection.$from), cellAround(selection.$to)]
  if (!first || !last || first.table.pos !== last.table.pos || first.pos === last.pos) return false
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (node.type.name !== NODES.cell) return true
    const from = Math.max(selection.from, pos + 1)
    const to = Math.min(selection.to, pos + 1 + node.content.size)
    if (from < to) tr.delete(tr.mapping.map(from), tr.mapping.map(to))
    return false
  })
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.from)).scrollIntoView())
  return true
}

/** A paragraph stands in its place. */
export function deleteFound(tr: Transaction, { node, pos }: Found) {
  const paragraph = typeOf(node.type.schema, NODES.paragraph).create()
  tr.replaceWith(pos, pos + node.nodeSize, paragraph)
  goTo(tr, pos)
}

function goTo(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(Selection.near(tr.doc.resolve(pos), 1)).scrollIntoView()
}

function widthOf(row: Node, cells: number): number {
  return row.children.slice(0, cells).reduce((sum, cell) => sum + cell.nodeSize, 0)
}
