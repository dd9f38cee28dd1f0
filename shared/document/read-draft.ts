import * as Y from 'yjs'
import { kindOf } from './block-kind.ts'
import {
  MOST_START,
  NUMBERINGS,
  type Block,
  type Content,
  type Inline,
  type List,
  type Mark,
} from './content.ts'
import { childrenOf, lineOf, piecesOf } from './line.ts'
import { readMeta } from './meta.ts'
import { FRAGMENTS, MAX_DEPTH, safeHref } from './schema.ts'

/** What a draft says now, as plain data. Whatever the reader page has no place for is left out. */
export function readContent(doc: Y.Doc): Content {
  return {
    headline: lineOf(doc.getXmlFragment(FRAGMENTS.headline)),
    standfirst: lineOf(doc.getXmlFragment(FRAGMENTS.standfirst)),
    meta: readMeta(doc),
    body: blocksOf(doc.getXmlFragment(FRAGMENTS.body), 0).filter((block) => !isBlank(block)),
  }
}

export function readHeadline(doc: Y.Doc): string {
  return lineOf(doc.getXmlFragment(FRAGMENTS.headline))
}

function blocksOf(parent: Y.XmlFragment, depth: number): Block[] {
  if (depth > MAX_DEPTH) return []
  return childrenOf(parent).flatMap((child) => blockOf(child, depth))
}

function blockOf(node: Y.XmlElement | Y.XmlText, depth: number): Block[] {
  if (node instanceof Y.XmlText) return [{ type: 'paragraph', inline: textInline(node) }]
  switch (kindOf(node)) {
    case 'paragraph':
      return [{ type: 'paragraph', inline: inlineOf(node) }]
    case 'heading':
      return [{ type: 'heading', level: headingLevel(node), inline: inlineOf(node) }]
    case 'blockquote':
      return [{ type: 'quote', blocks: blocksOf(node, depth + 1) }]
    case 'bulletList':
      return [{ type: 'list', ordered: false, items: itemsOf(node, depth) }]
    case 'orderedList':
      return [{ type: 'list', ordered: true, ...countingOf(node), items: itemsOf(node, depth) }]
    case 'codeBlock':
      return [
        {
          type: 'code',
          text: inlineOf(node)
            .map((part) => (part.type === 'text' ? part.text : '\n'))
            .join(''),
        },
      ]
    case 'horizontalRule':
      return [{ type: 'rule' }]
    default:
      return blocksOf(node, depth + 1)
  }
}

function headingLevel(node: Y.XmlElement): 2 | 3 {
  const level: unknown = node.getAttribute('level')
  return (typeof level === 'number' || typeof level === 'string') && Number(level) >= 3 ? 3 : 2
}

function countingOf(list: Y.XmlElement): Pick<List, 'start' | 'numbering'> {
  const start = Number(list.getAttribute('start') ?? 1)
  const type = list.getAttribute('type')
  const numbering = NUMBERINGS.find((one) => one === type)
  const isOther = Number.isInteger(start) && start !== 1 && start >= 0 && start <= MOST_START
  return { ...(isOther && { start }), ...(numbering && { numbering }) }
}

function itemsOf(list: Y.XmlElement, depth: number): Block[][] {
  return childrenOf(list)
    .filter((child) => child instanceof Y.XmlElement)
    .map((item) => blocksOf(item, depth + 2))
}

function inlineOf(node: Y.XmlElement): Inline[] {
  return childrenOf(node).flatMap((child): Inline[] => {
    if (child instanceof Y.XmlText) return textInline(child)
    return child.nodeName === 'hardBreak' ? [{ type: 'break' }] : []
  })
}

function textInline(text: Y.XmlText): Inline[] {
  return piecesOf(text).flatMap(({ words, attributes }): Inline[] =>
    words === '' ? [] : [{ type: 'text', text: words, marks: marksOf(attributes) }],
  )
}

function marksOf(attributes: Record<string, unknown>): Mark[] {
  const marks = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== false)
    .flatMap(([name, value]) => markOf(name.replace(/--.*$/, ''), value))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
  return marks.filter((mark, i) => mark.type !== marks[i - 1]?.type)
}

function markOf(name: string, value: unknown): Mark[] {
  switch (name) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'code':
      return [{ type: name }]
    case 'link': {
      const href = safeHref((value as { href?: unknown } | undefined)?.href)
      return href ? [{ type: 'link', href }] : []
    }
    default:
      return []
  }
}

function isBlank(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.inline.every((part) => part.type === 'break' || part.text.trim() === '')
    case 'quote':
      return block.blocks.every(isBlank)
    case 'list':
      return block.items.every((item) => item.every(isBlank))
    case 'code':
      return block.text.trim() === ''
    case 'rule':
      return false
  }
}
