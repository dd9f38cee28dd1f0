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
    default:
      return [line(place, nodeWords(node))]
  }
}

function itemLines(item: Node, place: Place): string[] {
  return item.children.flatMap((child) => nodeLines(child, place))
}

function nodeWords(node: Node): string {
  return node.children.map((child) => (child.isText ? (child.text ?? '') : LINE_BREAK)).join('')
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
    case 'picture':
    case 'gallery':
    case 'embed':
      throw new Error('nothing that is pasted becomes media')
  }
}

function inlineWords(inline: readonly Inline[]): string {
  return inline.map((part) => (part.type === 'text' ? part.text : LINE_BREAK)).join('')
}

export function pageLines(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
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
      return [line(place, wordsOf(element))]
    default:
      throw new Error(`a page has no ${element.localName}`)
  }
}

function wordsOf(element: Element): string {
  for (const br of element.querySelectorAll('br')) br.replaceWith(LINE_BREAK)
  return element.textContent ?? ''
}
