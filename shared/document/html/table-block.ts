import { MOST_OF_TABLE } from '../body-rule.ts'
import { inlineText, type Block, type Inline, type Table } from '../content.ts'
import { isVast, widestOf } from '../outline.ts'
import { childrenOf, isElement, isText, type DomElement, type DomNode } from './dom.ts'
import { isWordless } from './elements.ts'
import { tidied } from './inline-text.ts'
import { isUnseen, styleOf } from './style.ts'
import { isLine, isPlain, wordsOf } from './tables.ts'

const SECTIONS = new Set(['thead', 'tbody', 'tfoot'])
const LAYS_OUT = new Set(['presentation', 'none'])
/** A table of one row or of one column says no more than its lines do. */
const LEAST = 2

type Read = (nodes: readonly DomNode[]) => Block[]

/**
 * The table that a table element is, if all of its cells are lines; null where it only lays out a page. `isOurs`: it was
 * made here, and is one however small.
 */
export function tableIn(element: DomElement, read: Read, { isOurs = false } = {}): Table | null {
  const parts = partsOf(element)
  if (!parts) return null
  const lines = gridOf(parts.rows.map((row) => row.map((cell) => cellOf(cell, read))))
  const seen = lines?.filter((line) => line.some(hasWords)) ?? []
  const least = isOurs ? 1 : LEAST
  const full = seen.filter((line) => line.filter(hasWords).length >= least)
  if (full.length < least) return null
  const fits = isOurs ? isPlain : isLine
  if (seen.flat().some((cell) => cell && !fits(cell.blocks))) return null
  const rows = seen.map((line) => line.map((cell) => (cell ? tidied(wordsOf(cell.blocks)) : [])))
  const caption = parts.captions.flatMap((one) => wordsOf(read(childrenOf(one))))
  if (isVast(rows)) return null
  return {
    type: 'table',
    caption: tidied(caption),
    head: isOurs ? isHeaded(seen) : isHead(seen),
    rows: even(rows),
  }
}

interface Parts {
  captions: DomElement[]
  rows: DomElement[][]
}

/** Null where there is more to it. */
function partsOf(table: DomElement): Parts | null {
  if (table.localName !== 'table' || LAYS_OUT.has(table.getAttribute('role') ?? '')) return null
  if (hasTableWithin(table)) return null
  const parts = within(table)?.map((part) => (SECTIONS.has(part.localName) ? within(part) : [part]))
  if (!parts || parts.includes(null)) return null
  const flat = parts.flatMap((part) => part ?? [])
  const rows = flat.filter(({ localName }) => localName === 'tr').map(within)
  const captions = flat.filter(({ localName }) => localName === 'caption')
  if (rows.length + captions.length < flat.length || rows.includes(null)) return null
  const cells = rows.map((row) => row ?? [])
  return cells.flat().every(isCell) ? { captions, rows: cells } : null
}

/** Null where words stand among the elements. */
function within(parent: DomElement): DomElement[] | null {
  const nodes = childrenOf(parent)
  if (nodes.some((node) => isText(node) && (node.textContent ?? '').trim() !== '')) return null
  return nodes.filter(isElement).filter((element) => {
    return !isWordless(element.localName) && !isUnseen(element, styleOf(element))
  })
}

function hasTableWithin(table: DomElement): boolean {
  const waiting = childrenOf(table)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node) && node.localName === 'table') return true
    waiting.push(...childrenOf(node))
  }
  return false
}

function isCell({ localName }: DomElement): boolean {
  return localName === 'td' || localName === 'th'
}

interface Cell {
  blocks: Block[]
  isHead: boolean
  /** It covers so many. */
  columns: number
  rows: number
}

function cellOf(cell: DomElement, read: Read): Cell {
  return {
    blocks: read(childrenOf(cell)),
    isHead: cell.localName === 'th',
    columns: spanOf(cell, 'colspan', MOST_OF_TABLE.columns),
    rows: spanOf(cell, 'rowspan', MOST_OF_TABLE.cells),
  }
}

function spanOf(cell: DomElement, name: string, most: number): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1
}

type Line = (Cell | null)[]

/** Each cell where it is seen: what it covers besides is empty. Null if a row is too long. */
function gridOf(rows: readonly (readonly Cell[])[]): Line[] | null {
  /** For how many rows more each column is covered. */
  const covered: number[] = []
  const lines: Line[] = []
  for (const row of rows) {
    const line: Line = []
    for (const cell of row) {
      skipCovered(covered, line)
      for (let i = 0; i < cell.columns; i++) {
        covered[line.length] = cell.rows - 1
        line.push(i === 0 ? cell : null)
      }
    }
    skipCovered(covered, line)
    if (line.length > MOST_OF_TABLE.columns) return null
    lines.push(line)
  }
  return lines
}

function skipCovered(covered: number[], line: Line) {
  for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
    covered[line.length] = left - 1
    line.push(null)
  }
}

function hasWords(cell: Cell | null): boolean {
  return cell !== null && cell.blocks.length > 0
}

function isHeaded([first = []]: readonly Line[]): boolean {
  return first.some((cell) => cell?.isHead)
}

/** Most programs don't say which row is the head: it is the first. */
function isHead([first = [], ...others]: readonly Line[]): boolean {
  const says = [first, ...others].flat().some((cell) => cell?.isHead)
  return !says || first.every((cell) => !cell || !hasWords(cell) || cell.isHead)
}

/** All rows as long as the longest that says something there. */
function even(rows: readonly Inline[][][]): Inline[][][] {
  const used = rows.map((row) => {
    const last = row.findLastIndex((cell) => inlineText(cell) !== '')
    return row.slice(0, last + 1)
  })
  const columns = widestOf(used)
  return used.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, (): Inline[] => []),
  ])
}
