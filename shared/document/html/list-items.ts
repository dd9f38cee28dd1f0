import { NUMBERINGS, type Block, type Numbering } from '../content.ts'
import { childrenOf, isElement, isText, stretchesOf, type DomElement, type DomNode } from './dom.ts'
import type { Item } from './lists.ts'
import { isUnseen, styleOf } from './style.ts'

const CSS_NUMBERINGS: ReadonlyMap<string, Numbering> = new Map([
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
])

const LEVEL = 'data-aria-level'

/** The items of a list element, with the numbers that a browser shows. */
export function itemsIn(list: DomElement, read: (nodes: readonly DomNode[]) => Block[]): Item[] {
  const rows = childrenOf(list).filter(isSeen)
  const ordered = list.localName === 'ol'
  const numbering = ordered ? numberingOf(list, rows.find(isItem)) : undefined
  const step = list.getAttribute('reversed') === null ? 1 : -1
  let number = numberIn(list, 'start') ?? (step > 0 ? 1 : rows.filter(isItem).length)
  const items: Item[] = []
  for (const row of stretchesOf(rows, (node) => isItem(node) || isList(node))) {
    const [own] = row.filter(isItem)
    const last = items.at(-1)
    if (own) number = numberIn(own, 'value') ?? number
    const blocks = read(own ? childrenOf(own) : row)
    // A list that stands right in a list belongs to the item before it.
    if (last && row.some(isList)) last.blocks.push(...blocks)
    else if (blocks.length > 0)
      items.push({
        level: levelOf(own),
        ordered,
        number: ordered ? number : null,
        numbering,
        blocks,
      })
    if (own) number += step
  }
  return items
}

/** Each item is a list of its own and says how deep it is, as Word on the web has it. */
export function isFlat(list: DomElement): boolean {
  return childrenOf(list).some((row) => isElement(row) && numberIn(row, LEVEL) !== null)
}

function isItem(node: DomNode): node is DomElement {
  return isElement(node) && node.localName === 'li'
}

function isList(node: DomNode): boolean {
  return isElement(node) && /^(ul|ol|menu)$/.test(node.localName)
}

function levelOf(item: DomElement | undefined): number {
  return (item && numberIn(item, LEVEL)) ?? 1
}

function isSeen(node: DomNode): boolean {
  return isElement(node) ? !isUnseen(node, styleOf(node)) : isText(node)
}

function numberIn(element: DomElement, name: string): number | null {
  const written = element.getAttribute(name)?.trim() ?? ''
  return /^-?\d+$/.test(written) ? Number(written) : null
}

function numberingOf(list: DomElement, first: DomElement | undefined): Numbering | undefined {
  const type = list.getAttribute('type')
  const styles = [list, first].flatMap((one) => (one ? [styleOf(one)] : []))
  const css = styles.map((style) => style.get('list-style-type') ?? style.get('list-style') ?? '')
  return (
    NUMBERINGS.find((one) => one === type) ??
    css
      .map((words) => CSS_NUMBERINGS.get(words.split(' ')[0] ?? ''))
      .find((one) => one !== undefined)
  )
}
