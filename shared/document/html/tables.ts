import { blockText, type Block, type Inline } from '../content.ts'
import { childrenOf, isElement, isText, stretchesOf, type DomElement, type DomNode } from './dom.ts'
import { isInline, isWordless } from './elements.ts'
import { tidied } from './inline-text.ts'
import { isUnseen, styleOf, type Style } from './style.ts'

/**
 * Between the cells of a row. A news reader knows it from bylines and captions; commas, dashes, bars and colons stand
 * in cells themselves, and a tab is a space on a page.
 */
export const CELLS = ' · '

/** A cell of several paragraphs that is longer is a column of a layout. */
const LONGEST_CELL = 200

/** A table, its rows and their cells, and the words of one. */
export const TABLE_LEVELS = 4

export function isRow(element: DomElement, style: Style): boolean {
  return (
    element.localName === 'tr' ||
    element.getAttribute('role') === 'row' ||
    style.get('display') === 'table-row'
  )
}

/** What stands beside each other in a row, be it in a cell or not. */
export function cellsOf(row: DomElement): DomNode[][] {
  const stretches = stretchesOf(childrenOf(row), (node) => {
    return (
      isElement(node) && !isWordless(node.localName) && !isInline(node.localName, styleOf(node))
    )
  })
  return stretches.filter((nodes) => nodes.some(isSeen))
}

function isSeen(node: DomNode): boolean {
  if (isElement(node)) return !isWordless(node.localName) && !isUnseen(node, styleOf(node))
  return isText(node) && (node.textContent ?? '').trim() !== ''
}

/** A row is a line, in which an empty cell keeps its place. A table that only lays out a page is no table. */
export function rowOf(cells: readonly Block[][]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0)
  if (filled.length <= 1 || !filled.every(isLine)) return filled.flat()
  const last = cells.findLastIndex((cell) => cell.length > 0)
  const inline = cells
    .slice(0, last + 1)
    .flatMap((cell, i) => [...(i > 0 ? [plain(CELLS)] : []), ...wordsOf(cell)])
  return [{ type: 'paragraph', inline: tidied(inline) }]
}

export function isLine(cell: readonly Block[]): boolean {
  const letters = cell.reduce((sum, block) => sum + blockText(block).length, 0)
  return isPlain(cell) && (cell.length <= 1 || letters <= LONGEST_CELL)
}

/** Blocks of text alone. */
export function isPlain(cell: readonly Block[]): boolean {
  return cell.every(({ type }) => type === 'paragraph' || type === 'heading')
}

/** Of lines, as one. */
export function wordsOf(cell: readonly Block[]): Inline[] {
  return cell.flatMap((block) => [plain(' '), ...inlineOf(block)])
}

function inlineOf(block: Block): Inline[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return []
  return block.inline.map((part) => (part.type === 'break' ? plain(' ') : part))
}

function plain(text: string): Inline {
  return { type: 'text', text, marks: [] }
}
