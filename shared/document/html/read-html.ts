import { blockText, type Block, type Inline } from '../content.ts'
import { headingLevel, type HeadingLevel } from '../body-rule.ts'
import { MAX_DEPTH } from '../schema.ts'
import { boxAs, boxOf, tableInBox } from './boxes.ts'
import { childrenOf, isElement, isText, type DomElement, type DomNode } from './dom.ts'
import { emojiIn, isInline, isPictured, isWordless } from './elements.ts'
import { tidied, wordsIn } from './inline-text.ts'
import { isFlat, itemsIn } from './list-items.ts'
import { listsOf, type Item } from './lists.ts'
import { marksWithin } from './marks.ts'
import { mathIn } from './math.ts'
import { officeItem, withoutMarker, type OfficeItem } from './office-lists.ts'
import type { Place } from './place.ts'
import { codeIn } from './preformatted.ts'
import { isMute, isOutOfLine, isUnseen, styleOf, type Style } from './style.ts'
import { tableIn } from './table-block.ts'
import { cellsOf, isRow, rowOf, TABLE_LEVELS } from './tables.ts'

/** Deeper, an element counts as its words. */
const DEEPEST = 120
/** A block of text and the text itself. */
const TEXT_LEVELS = 2

/**
 * The blocks that a reader sees in a piece of HTML. Whatever has no place in a body still parts the words
 * beside it. `level` is how deep in lists and quotes they will stand.
 */
export function blocksIn(root: DomNode, level = 0): Block[] {
  const reader = new HtmlReader()
  reader.read(root, { marks: [], depth: 0, level, inHeading: false, inPre: false })
  return reader.end()
}

class HtmlReader {
  readonly #blocks: Block[] = []
  #inline: Inline[] = []
  /** Of the list under way whose items stand side by side, as office programs write them. */
  #items: Item[] = []
  #lastOffice: OfficeItem | null = null
  #rows = 0

  read(root: DomNode, place: Place) {
    if (isElement(root) && isRow(root, styleOf(root))) this.#row(root, place)
    else this.#children(root, place)
  }

  end(): Block[] {
    this.#endLine()
    this.#endItems()
    return this.#blocks
  }

  #children(parent: DomNode, place: Place) {
    for (const node of childrenOf(parent)) this.#node(node, place)
  }

  #node(node: DomNode, place: Place) {
    if (isText(node)) this.#text(node.textContent ?? '', place)
    else if (isElement(node)) this.#element(node, { ...place, depth: place.depth + 1 })
  }

  #text(text: string, place: Place) {
    const lines = place.inPre ? text.split(/\r\n?|\n/) : [text]
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#break()
      this.#words(wordsIn(line), place)
    }
  }

  #words(text: string, { marks }: Pick<Place, 'marks'>) {
    if (text !== '') this.#inline.push({ type: 'text', text, marks: [...marks] })
  }

  #element(element: DomElement, place: Place) {
    const { localName } = element
    const style = styleOf(element)
    if (isWordless(localName) || isUnseen(element, style)) return
    if (place.depth > DEEPEST) return this.#words(` ${wordsIn(element.textContent ?? '')} `, place)
    if (localName === 'br') return this.#break()
    if (isPictured(localName))
      return this.#words(emojiIn(element.getAttribute('alt')) ?? ' ', place)
    if (isMute(element)) return this.#words(' ', place)
    if (localName === 'math') return this.#words(mathIn(element), place)
    if (isInline(localName, style)) return this.#inlineElement(element, style, place)
    if (localName === 'button' || localName === 'textarea') return this.#apart(element, place)
    this.#endLine()
    this.#block(element, style, place)
    this.#endLine()
  }

  /** Two in a row part paragraphs. */
  #break() {
    if (this.#inline.at(-1)?.type === 'break') this.#endLine()
    else this.#inline.push({ type: 'break' })
  }

  #apart(element: DomElement, place: Place) {
    this.#words(' ', place)
    this.#children(element, place)
    this.#words(' ', place)
  }

  #inlineElement(element: DomElement, style: Style, place: Place) {
    if (isOutOfLine(style)) this.#words(' ', place)
    this.#inlineWords(element, style, place)
    if (isOutOfLine(style)) this.#words(' ', place)
  }

  #inlineWords(element: DomElement, style: Style, place: Place) {
    const within = { ...withinOf(style, place), marks: marksWithin(element, style, place) }
    if (element.localName === 'q') return this.#between('“', element, within, '”')
    if (element.localName === 'rt') return this.#between('(', element, within, ')')
    this.#children(element, within)
  }

  #between(before: string, element: DomElement, place: Place, behind: string) {
    this.#words(before, place)
    this.#children(element, place)
    this.#words(behind, place)
  }

  #block(element: DomElement, style: Style, place: Place) {
    const rank = /^h([1-6])$/.exec(element.localName)?.[1]
    const around = rank === undefined ? place : { ...place, inHeading: true }
    const within = { ...withinOf(style, around), marks: marksWithin(element, style, around) }
    if (rank !== undefined) return this.#heading(element, within, headingLevel(rank))
    const item = officeItem(element, style, this.#lastOffice)
    if (item) return this.#officeItem(item, within)
    if (isRow(element, style)) return this.#row(element, within)
    const box = boxAs(element)
    if (box) return this.#box(box, element, within)
    const table = tableInBox(element)
    if (table) return this.#table(table, style, within, { isOurs: true })
    switch (element.localName) {
      case 'ul':
      case 'menu':
      case 'ol':
        return this.#list(element, within)
      case 'blockquote':
        return this.#quote(element, within)
      case 'table':
        return this.#table(element, style, within)
      case 'pre':
      case 'listing':
      case 'xmp':
        return this.#add([{ type: 'code', text: codeIn(element) }])
      case 'hr':
        return this.#add([{ type: 'rule' }])
      default:
        return this.#container(element, style, within)
    }
  }

  /** What stands beside each other in a flexible box is no word together. */
  #container(element: DomElement, style: Style, place: Place) {
    if (!/^(inline-)?(flex|grid)/.test(style.get('display') ?? ''))
      return this.#children(element, place)
    for (const node of childrenOf(element)) {
      this.#words(' ', place)
      this.#node(node, place)
    }
  }

  #heading(element: DomElement, place: Place, level: HeadingLevel) {
    const blocks = this.#blocksOf(childrenOf(element), place)
    this.#add(
      blocks.map((block) =>
        block.type === 'paragraph' ? { type: 'heading', level, inline: block.inline } : block,
      ),
    )
  }

  #list(element: DomElement, place: Place) {
    const deepest = listsWithin(place)
    if (deepest < 1) return this.#children(element, place)
    const level = place.level + 2
    const items = itemsIn(element, (nodes) => this.#blocksOf(nodes, { ...place, level }))
    if (!isFlat(element)) return this.#add(listsOf(items))
    this.#addItems(items.map((item) => ({ ...item, level: Math.min(item.level, deepest) })))
  }

  #officeItem(item: OfficeItem, place: Place) {
    const deepest = listsWithin(place)
    if (deepest < 1) return this.#children(item.element, place)
    const level = Math.min(item.level, deepest)
    const blocks = this.#blocksOf(withoutMarker(item), { ...place, level: place.level + 2 * level })
    this.#lastOffice = item
    this.#addItems([{ ...item.marker, level, blocks }])
  }

  #quote(element: DomElement, place: Place) {
    const level = place.level + 1
    if (level + TEXT_LEVELS > MAX_DEPTH) return this.#children(element, place)
    const blocks = this.#blocksOf(childrenOf(element), { ...place, level })
    if (blocks.length > 0) this.#add([{ type: 'quote', blocks }])
  }

  #box(box: NonNullable<ReturnType<typeof boxAs>>, element: DomElement, place: Place) {
    const level = place.level + 1
    if (level + TEXT_LEVELS > MAX_DEPTH) return this.#children(element, place)
    const blocks = this.#blocksOf(childrenOf(element), { ...place, level })
    if (blocks.length > 0) this.#add([boxOf(box, blocks)])
  }

  #table(element: DomElement, style: Style, place: Place, of = { isOurs: false }) {
    const fits = place.level + TABLE_LEVELS <= MAX_DEPTH
    const table = fits ? tableIn(element, (nodes) => this.#blocksOf(nodes, place), of) : null
    if (!table) return this.#container(element, style, place)
    this.#rows += table.rows.length
    this.#add([table])
  }

  #row(row: DomElement, place: Place) {
    const readers = cellsOf(row).map((cell) => HtmlReader.of(cell, place))
    const cells = readers.map((reader) => reader.end())
    const rowsWithin = readers.map((reader) => reader.#rows)
    this.#rows += Math.max(1, ...rowsWithin)
    this.#add(rowsWithin.some((rows) => rows > 1) ? cells.flat() : rowOf(cells))
  }

  static of(nodes: readonly DomNode[], place: Place): HtmlReader {
    const reader = new HtmlReader()
    for (const node of nodes) reader.#node(node, place)
    return reader
  }

  #blocksOf(nodes: readonly DomNode[], place: Place): Block[] {
    return HtmlReader.of(nodes, place).end()
  }

  #endLine() {
    const inline = tidied(this.#inline)
    this.#inline = []
    if (inline.length > 0) this.#add([{ type: 'paragraph', inline }])
  }

  #endItems() {
    const items = this.#items
    this.#items = []
    this.#blocks.push(...listsOf(items))
  }

  #addItems(items: readonly Item[]) {
    this.#items.push(...items.filter(({ blocks }) => blocks.length > 0))
  }

  #add(blocks: readonly Block[]) {
    const seen = blocks.filter((block) => block.type === 'rule' || blockText(block).trim() !== '')
    if (seen.length === 0) return
    this.#endItems()
    this.#blocks.push(...seen)
  }
}

/** How many lists may stand in each other there. */
function listsWithin({ level }: Place): number {
  return Math.floor((MAX_DEPTH - TEXT_LEVELS - level) / 2)
}

function withinOf(style: Style, place: Place): Place {
  const space = style.get('white-space')
  return space === undefined ? place : { ...place, inPre: /^(pre|break-spaces)/.test(space) }
}
