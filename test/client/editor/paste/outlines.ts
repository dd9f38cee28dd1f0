import type { Node } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import type { Block, Inline } from '../../../../shared/document/content.ts'

/*
 * A body as lines of words, told in the same way of what the editor holds, of its content and of its page, each by
 * code of its own. Only words and what parts them count.
 */

interface Place {
  indent: string
  /** Before the first line that comes. */
  marker: string
}

const TOP: Place = { indent: '', marker: '' }
const LINE_BREAK = ' / '

function line({ indent, marker }: Place, words: string): string {
  return `${indent}${marker}${words.replace(/[ \t\n\r]+/g, ' ').trim()}`
}

/** Lines of an item: those after the first stand below its words. */
function items<T>(
  { indent, marker }: Place,
  list: readonly T[],
  { mark, lines }: { mark: (i: number) => string; lines: (item: T, place: Place) => string[] },
): string[] {
  return list.flatMap((item, i) => {
    const within = lines(item, { indent: '', marker: '' })
    const isInner = /^ *(?:-|\w+\.) /.test(within[0] ?? '')
    const body = isInner ? ['', ...within] : within
    return body.map(
      (text, at) => `${indent}${marker}${at === 0 ? `${mark(i)} ${text}`.trimEnd() : `  ${text}`}`,
    )
  })
}

function counted(start: number, numbering: string | null, i: number): string {
  const number = start + i
  if (numbering === 'a') return `${String.fromCharCode(96 + number)}.`
  if (numbering === 'i') return `${'i'.repeat(number)}.`
  if (numbering === 'I') return `${'I'.repeat(number)}.`
  return `${number}.`
}

const deeper = ({ indent, marker }: Place, more: string): Place => ({
  indent: indent + marker,
  marker: more,
})

export function editorLines(doc: Node): string[] {
  return doc.children.flatMap((node) => nodeLines(node, TOP))
}

function nodeLines(node: Node, place: Place): string[] {
  switch (node.type.name) {
    case 'heading':
      return [line(deeper(place, `${'#'.repeat(Number(node.attrs['level']))} `), nodeWords(node))]
    case 'blockquote':
      return node.children.flatMap((child) => nodeLines(child, deeper(place, '> ')))
    case 'bulletList':
      return items(place, node.children, { mark: () => '-', lines: itemLines })
    case 'orderedList': {
      const { start, type } = node.attrs as { start: number; type: string | null }
      return items(place, node.children, { mark: (i) => counted(start, type, i), lines: itemLines })
    }
    case 'codeBlock':
      return node.textContent.split('\n').map((code) => `${place.indent}${place.marker}\` ${code}`)
    case 'horizontalRule':
      return [line(place, '---')]
    case 'pullQuote':
      return [line(deeper(place, '” '), nodeWords(node))]
    case 'quoteBox':
      return node.children
        .filter((child) => child.type.name !== 'attribution' || child.childCount > 0)
        .flatMap((child) => nodeLines(child, place))
    case 'attribution':
      return [line(deeper(place, '— '), nodeWords(node))]
    case 'factBox':
    case 'correctionBox':
    case 'keyPoints':
      return node.children.flatMap((child) => nodeLines(child, deeper(place, '[] ')))
    case 'boxTitle':
      return [line(deeper(place, '= '), nodeWords(node))]
    case 'keyPoint':
      return [line(deeper(place, '* '), nodeWords(node))]
    case 'tableCaption':
      return [line(deeper(place, '|= '), nodeWords(node))]
    case 'table':
      return node.children.flatMap((child, i) =>
        child.type.name === 'tableRow'
          ? [rowLine(place, child.children.map(nodeWords), isHead(node, i))]
          : nodeLines(child, place),
      )
    default:
      return [line(place, nodeWords(node))]
  }
}

function isHead(table: Node, index: number): boolean {
  const rows = table.children.filter((child) => child.type.name === 'tableRow')
  return table.attrs['head'] !== 'none' && table.child(index) === rows[0]
}

function rowLine(place: Place, cells: readonly string[], head: boolean): string {
  const words = cells.map((cell) => cell.replace(/[ \t\n\r]+/g, ' ').trim())
  const last = words.findLastIndex((cell) => cell !== '')
  return line(deeper(place, head ? '|| ' : '| '), words.slice(0, last + 1).join(' | '))
}

function itemLines(item: Node, place: Place): string[] {
  return item.children.flatMap((child) => nodeLines(child, place))
}

function nodeWords(node: Node): string {
  return node.children.map((child) => (child.isText ? textWords(child) : LINE_BREAK)).join('')
}

function textWords({ text = '', marks }: Node): string {
  const names = marks.map(({ type }) => type.name)
  return moved(text, names)
}

/** Raised and lowered letters are told apart. */
function moved(text: string, marks: readonly string[]): string {
  const lowered = marks.includes('subscript') ? `_${text}` : text
  return marks.includes('superscript') ? `^${lowered}` : lowered
}

export function contentLines(blocks: readonly Block[], place = TOP): string[] {
  return blocks.flatMap((block) => blockLines(block, place))
}

function blockLines(block: Block, place: Place): string[] {
  switch (block.type) {
    case 'paragraph':
      return [line(place, inlineWords(block.inline))]
    case 'heading':
      return [line(deeper(place, `${'#'.repeat(block.level)} `), inlineWords(block.inline))]
    case 'quote':
      return contentLines(block.blocks, deeper(place, '> '))
    case 'list': {
      const { ordered, start = 1, numbering = null } = block
      const mark = (i: number) => (ordered ? counted(start, numbering, i) : '-')
      return items(place, block.items, { mark, lines: contentLines })
    }
    case 'code':
      return block.text.split('\n').map((code) => `${place.indent}${place.marker}\` ${code}`)
    case 'rule':
      return [line(place, '---')]
    case 'pullQuote':
      return [
        line(deeper(place, '” '), inlineWords(block.inline)),
        ...titleLines(place, '— ', block.attribution ?? []),
      ]
    case 'factBox':
    case 'correctionBox': {
      const at = deeper(place, '[] ')
      return [...titleLines(at, '= ', block.title), ...contentLines(block.blocks, at)]
    }
    case 'keyPoints': {
      const at = deeper(place, '[] ')
      const points = block.points.map((point) => line(deeper(at, '* '), inlineWords(point)))
      return [...titleLines(at, '= ', block.title), ...points]
    }
    case 'table':
      return [
        ...titleLines(place, '|= ', block.caption),
        ...block.rows.map((row, i) => rowLine(place, row.map(inlineWords), block.head && i === 0)),
      ]
    case 'picture':
    case 'gallery':
    case 'embed':
      throw new Error('nothing that is pasted becomes media')
  }
}

function inlineWords(inline: readonly Inline[]): string {
  return inline
    .map((part) =>
      part.type === 'text'
        ? moved(
            part.text,
            part.marks.map(({ type }) => type),
          )
        : LINE_BREAK,
    )
    .join('')
}

function titleLines(place: Place, mark: string, title: readonly Inline[]): string[] {
  return title.length === 0 ? [] : [line(deeper(place, mark), inlineWords(title))]
}

export function pageLines(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  // This parser begins a text at each `&quot;`.
  document.body.normalize()
  return elementsIn(document.body).flatMap((element) => elementLines(element, TOP))
}

const elementsIn = (parent: Element): Element[] => Array.from(parent.children)

function elementLines(element: Element, place: Place): string[] {
  switch (element.localName) {
    case 'h2':
    case 'h3':
      return [line(deeper(place, element.localName === 'h2' ? '## ' : '### '), wordsOf(element))]
    case 'blockquote':
      return elementsIn(element).flatMap((child) => elementLines(child, deeper(place, '> ')))
    case 'ul':
    case 'ol': {
      const start = Number(element.getAttribute('start') ?? 1)
      const type = element.getAttribute('type')
      const mark = (i: number) => (element.localName === 'ol' ? counted(start, type, i) : '-')
      const lines = (item: Element, at: Place) =>
        elementsIn(item).flatMap((child) => elementLines(child, at))
      return items(place, elementsIn(element), { mark, lines })
    }
    case 'pre':
      return (element.textContent ?? '')
        .split('\n')
        .map((code) => `${place.indent}${place.marker}\` ${code}`)
    case 'hr':
      return [line(place, '---')]
    case 'p':
      return [line(deeper(place, paragraphMark(element)), wordsOf(element))]
    case 'aside':
    case 'figure':
    case 'section':
      return boxLines(element, place)
    case 'div':
      return elementsIn(element).flatMap((child) => elementLines(child, place))
    case 'table':
      return tableLines(element, place)
    default:
      throw new Error(`a page has no ${element.localName}`)
  }
}

function paragraphMark(element: Element): string {
  const marks: Record<string, string> = { attribution: '— ', boxTitle: '= ', keyPoint: '* ' }
  return marks[element.getAttribute('data-node') ?? ''] ?? ''
}

function boxLines(element: Element, place: Place): string[] {
  const kind = element.className || element.getAttribute('data-node')
  if (kind === 'quoteBox')
    return elementsIn(element)
      .filter((child) => child.localName !== 'p' || child.textContent !== '')
      .flatMap((child) => elementLines(child, place))
  if (kind === 'pull-quote' || kind === 'pullQuote')
    return [
      line(deeper(place, '” '), wordsOf(element.querySelector('blockquote') ?? element)),
      ...[...element.querySelectorAll('figcaption')].map((said) =>
        line(deeper(place, '— '), wordsOf(said)),
      ),
    ]
  const at = deeper(place, '[] ')
  return elementsIn(element).flatMap((child, i) => {
    if (i === 0 && child.localName === 'h2') return [line(deeper(at, '= '), wordsOf(child))]
    if (kind !== 'key-points') return elementLines(child, at)
    return elementsIn(child).map((point) => line(deeper(at, '* '), wordsOf(point)))
  })
}

function tableLines(table: Element, place: Place): string[] {
  const captions = [...table.querySelectorAll('caption')].map((caption) =>
    line(deeper(place, '|= '), wordsOf(caption)),
  )
  const isDesk = table.hasAttribute('data-node')
  const rows = [...table.querySelectorAll('tr')].map((row, i) => {
    const isHead = isDesk
      ? i === 0 && !table.hasAttribute('data-head')
      : row.parentElement?.localName === 'thead'
    return rowLine(place, elementsIn(row).map(wordsOf), isHead)
  })
  return [...captions, ...rows]
}

function wordsOf(element: Element): string {
  for (const text of textsIn(element)) {
    const within = ['sub', 'sup'].filter((tag) => text.parentElement?.closest(tag))
    const names = within.map((tag) => (tag === 'sub' ? 'subscript' : 'superscript'))
    text.textContent = moved(text.textContent ?? '', names)
  }

  for (const br of element.querySelectorAll('br')) br.replaceWith(LINE_BREAK)
  return element.textContent ?? ''
}

function textsIn(element: Element): ChildNode[] {
  return [...element.childNodes].flatMap((node) => {
    return node.nodeType === 3 ? [node] : textsIn(node as Element)
  })
}
