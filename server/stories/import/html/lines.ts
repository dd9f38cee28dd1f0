import {
  blockText,
  MOST_START,
  NUMBERINGS,
  type Block,
  type Inline,
  type Mark,
} from '../../../../shared/document/content.ts'
import { tidied, withMark } from '../../../../shared/document/html/inline-text.ts'
import { boxAs, boxOf, tableInBox } from '../../../../shared/document/html/boxes.ts'
import { tableIn } from '../../../../shared/document/html/table-block.ts'
import { CELLS, TABLE_LEVELS } from '../../../../shared/document/html/tables.ts'
import { MAX_DEPTH } from '../../../../shared/document/schema.ts'
import type { Line } from '../line.ts'
import { isElement, isTextNode, wordsOf, type DomElement, type DomNode } from './dom.ts'
import { markOf } from './inline.ts'
import { pictureOf } from './pictures.ts'

/** Elements that have no words for readers. */
const WORDLESS = new Set(
  'script style noscript template svg math iframe object embed canvas audio video head title meta link input select textarea datalist map area'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const HIDDEN = /display:\s*none|visibility:\s*hidden/i
/** Deeper, an element counts as its words. */
const DEEPEST = 120

interface Place {
  marks: readonly Mark[]
  /** Of elements, so that no page can exhaust the stack. */
  depth: number
  /** Of blocks in a draft. */
  level: number
}

/** The lines that a browser shows of an element, each with the block that it becomes. */
export function linesIn(root: DomElement, base: string | null): Line[] {
  const reader = new LineReader(base)
  reader.read(root, { marks: [], depth: 0, level: 0 })
  reader.end()
  return reader.lines
}

class LineReader {
  readonly lines: Line[] = []
  readonly #base: string | null
  #inline: Inline[] = []

  constructor(base: string | null) {
    this.#base = base
  }

  read(parent: DomElement, place: Place) {
    for (const node of Array.from(parent.childNodes)) this.#node(node, place)
  }

  /** What was collected is a line. */
  end(make: (inline: Inline[]) => Block = (inline) => ({ type: 'paragraph', inline })) {
    const inline = tidied(this.#inline)
    this.#inline = []
    if (inline.length > 0) this.#add(make(inline))
  }

  #add(block: Block) {
    const text = blockText(block).trim()
    if (text !== '' || block.type === 'rule') this.lines.push({ text, block })
  }

  #node(node: DomNode, place: Place) {
    if (isTextNode(node))
      this.#words((node.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' '), place.marks)
    else if (isElement(node) && !isHidden(node))
      this.#element(node, { ...place, depth: place.depth + 1 })
  }

  #words(text: string, marks: readonly Mark[]) {
    if (text !== '') this.#inline.push({ type: 'text', text, marks: [...marks] })
  }

  #element(element: DomElement, place: Place) {
    const { localName } = element
    if (place.depth > DEEPEST) return this.#words(` ${wordsOf(element)} `, place.marks)
    if (localName === 'br') return this.#break()
    if (INLINE.has(localName)) return this.#inlineElement(element, place)
    this.end()
    this.#block(element, place)
    this.end()
  }

  /** Two in a row part paragraphs. */
  #break() {
    if (this.#inline.at(-1)?.type === 'break') this.end()
    else this.#inline.push({ type: 'break' })
  }

  #inlineElement(element: DomElement, place: Place) {
    const mark = markOf(element, this.#base)
    this.read(element, mark ? { ...place, marks: withMark(place.marks, mark) } : place)
  }

  #block(element: DomElement, place: Place) {
    const heading = /^h([1-6])$/.exec(element.localName)?.[1]
    if (heading !== undefined) return this.#heading(element, place, Number(heading) <= 2 ? 2 : 3)
    const box = boxAs(element)
    if (box) return this.#box(box, element, place)
    if (tableInBox(element)) return this.#table(element, place, { isOurs: true })
    switch (element.localName) {
      case 'ul':
      case 'menu':
      case 'ol':
        return this.#list(element, place)
      case 'blockquote':
        return this.#quote(element, place)
      case 'pre':
        return this.#add({ type: 'code', text: element.textContent ?? '' })
      case 'hr':
        return this.#add({ type: 'rule' })
      case 'table':
        return this.#table(element, place)
      case 'tr':
        return this.#row(element, place)
      case 'figure':
        return this.#figure(element, place)
      default:
        this.read(element, { ...place, marks: [] })
    }
  }

  #heading(element: DomElement, place: Place, level: 2 | 3) {
    this.read(element, { ...place, marks: [] })
    this.end((inline) => ({ type: 'heading', level, inline }))
  }

  #list(element: DomElement, place: Place) {
    const rows = Array.from(element.childNodes)
      .filter(isElement)
      .filter((item) => !isHidden(item))
    if (place.level + 2 > MAX_DEPTH) return this.read(element, place)
    const items = rows
      .map((row) => this.#blocksIn(row, { ...place, level: place.level + 2 }))
      .filter(hasBlocks)
    if (items.length === 0) return
    const ordered = element.localName === 'ol'
    this.#add({ type: 'list', ordered, ...(ordered && countingOf(element)), items })
  }

  #quote(element: DomElement, place: Place) {
    if (place.level + 1 > MAX_DEPTH) return this.read(element, place)
    const blocks = this.#blocksIn(element, { ...place, level: place.level + 1 })
    if (hasBlocks(blocks)) this.#add({ type: 'quote', blocks })
  }

  #box(box: NonNullable<ReturnType<typeof boxAs>>, element: DomElement, place: Place) {
    if (place.level + 1 > MAX_DEPTH) return this.read(element, place)
    const blocks = this.#blocksIn(element, { ...place, level: place.level + 1 })
    if (hasBlocks(blocks)) this.#add(boxOf(box, blocks))
  }

  #table(element: DomElement, place: Place, of = { isOurs: false }) {
    const fits = place.level + TABLE_LEVELS <= MAX_DEPTH
    const within = tableInBox(element) ?? element
    const table = fits ? tableIn(within, (nodes) => this.#blocksOf(nodes, place), of) : null
    if (table) this.#add(table)
    else this.read(element, { ...place, marks: [] })
  }

  #blocksIn(element: DomElement, place: Place): Block[] {
    return this.#blocksOf(Array.from(element.childNodes), place)
  }

  #blocksOf(nodes: readonly DomNode[], place: Place): Block[] {
    const inner = new LineReader(this.#base)
    for (const node of nodes) inner.#node(node, { ...place, marks: [] })
    inner.end()
    return inner.lines.flatMap(({ block }) => block ?? [])
  }

  /** A row is a line, and its cells stay apart. */
  #row(row: DomElement, place: Place) {
    const cells = Array.from(row.childNodes).filter(isElement)
    for (const [i, cell] of cells.entries()) {
      if (i > 0) this.#words(CELLS, [])
      const blocks = this.#blocksIn(cell, place)
      for (const [at, block] of blocks.entries()) {
        if (at > 0) this.#words(' ', [])
        if (block.type === 'paragraph' || block.type === 'heading')
          this.#inline.push(...block.inline)
        else this.#words(blockText(block), [])
      }
    }
  }

  #figure(element: DomElement, place: Place) {
    const picture = pictureOf(element)
    if (!picture) return this.read(element, { ...place, marks: [] })
    const lines = this.#blocksIn(picture.words, place).map((block) => ({
      text: blockText(block).trim(),
      block,
    }))
    for (const line of lines) this.lines.push({ ...line, picture: picture.picture })
  }
}

function hasBlocks(blocks: readonly Block[]): boolean {
  return blocks.length > 0
}

function isHidden(element: DomElement): boolean {
  return (
    WORDLESS.has(element.localName) ||
    element.hasAttribute('hidden') ||
    HIDDEN.test(element.getAttribute('style') ?? '')
  )
}

function countingOf(list: DomElement) {
  const start = Number(list.getAttribute('start') ?? 1)
  const numbering = NUMBERINGS.find((one) => one === list.getAttribute('type'))
  const isOther = Number.isInteger(start) && start !== 1 && start >= 0 && start <= MOST_START
  return { ...(isOther && { start }), ...(numbering && { numbering }) }
}
