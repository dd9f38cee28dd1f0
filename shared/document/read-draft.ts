import * as Y from 'yjs'
import { kindOf } from './block-kind.ts'
import { countingOf, headingLevel, isMark, NODES } from './body-rule.ts'
import type { Block, Content, Inline, List, Mark } from './content.ts'
import { childrenOf, lineOf, piecesOf } from './line.ts'
import { mediaOf } from './media.ts'
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
  if (node instanceof Y.XmlText) return [{ type: 'paragraph', inline: joined(textInline(node)) }]
  switch (kindOf(node)) {
    case NODES.paragraph:
      return [{ type: 'paragraph', inline: inlineOf(node) }]
    case NODES.heading:
      return [
        {
          type: 'heading',
          level: headingLevel(node.getAttribute('level')),
          inline: inlineOf(node),
        },
      ]
    case NODES.quote:
      return [{ type: 'quote', blocks: blocksOf(node, depth + 1) }]
    case NODES.bullets:
      return [{ type: 'list', ordered: false, items: itemsOf(node, depth) }]
    case NODES.numbers:
      return [numberedList(node, depth)]
    case NODES.code:
      return [
        {
          type: 'code',
          text: inlineOf(node)
            .map((part) => (part.type === 'text' ? part.text : '\n'))
            .join(''),
        },
      ]
    case NODES.rule:
      return [{ type: 'rule' }]
    default:
      return mediaOf(node) ?? blocksOf(node, depth + 1)
  }
}

function numberedList(node: Y.XmlElement, depth: number): List {
  const counting = countingOf(node.getAttribute('start'), node.getAttribute('type'))
  return { type: 'list', ordered: true, ...counting, items: itemsOf(node, depth) }
}

function itemsOf(list: Y.XmlElement, depth: number): Block[][] {
  return childrenOf(list)
    .filter((child) => child instanceof Y.XmlElement)
    .map((item) => blocksOf(item, depth + 2))
}

function inlineOf(node: Y.XmlElement): Inline[] {
  const parts = childrenOf(node).flatMap((child): Inline[] => {
    if (child instanceof Y.XmlText) return textInline(child)
    return child.nodeName === NODES.break ? [{ type: 'break' }] : []
  })
  return joined(parts)
}

/** Neighbours with the same marks as one: what readers don't see, say a mark of the newsroom's own, changes nothing for them. */
function joined(parts: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last?.type === 'text' && part.type === 'text' && haveSameMarks(last, part))
      last.text += part.text
    else runs.push(part)
  }
  return runs
}

type Run = Extract<Inline, { type: 'text' }>

function haveSameMarks({ marks }: Run, { marks: others }: Run): boolean {
  return marks.length === others.length && marks.every((mark, i) => isSameMark(mark, others[i]))
}

function isSameMark(mark: Mark, other?: Mark): boolean {
  if (mark.type === 'link') return other?.type === 'link' && other.href === mark.href
  return other?.type === mark.type
}

function textInline(text: Y.XmlText): Inline[] {
  return piecesOf(text).flatMap(({ words, attributes }): Inline[] =>
    words === '' ? [] : [{ type: 'text', text: words, marks: marksOf(attributes) }],
  )
}

/** Of words with these attributes, in the order of their names. */
export function marksOf(attributes: Readonly<Record<string, unknown>>): Mark[] {
  const marks = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== false)
    .flatMap(([name, value]) => markOf(name.replace(/--.*$/, ''), value))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
  return marks.filter((mark, i) => mark.type !== marks[i - 1]?.type)
}

function markOf(name: string, value: unknown): Mark[] {
  if (!isMark(name)) return []
  if (name !== 'link') return [{ type: name }]
  const href = safeHref((value as { href?: unknown } | undefined)?.href)
  return href ? [{ type: 'link', href }] : []
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
    case 'picture':
    case 'gallery':
    case 'embed':
      return false
  }
}
