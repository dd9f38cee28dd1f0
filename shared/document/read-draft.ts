import * as Y from 'yjs'
import { kindOf } from './block-kind.ts'
import { countingOf, HEADLESS, headingLevel, isMark, NODES } from './body-rule.ts'
import type { Block, Content, Inline, List, Mark, Table, TitledBox } from './content.ts'
import { childrenOf, lineOf, piecesOf } from './line.ts'
import { mediaOf } from './media.ts'
import { readMeta } from './meta.ts'
import { FRAGMENTS, MAX_DEPTH, safeHref } from './schema.ts'
import { addedIn } from './suggested/pending.ts'
import type { Hidden } from './standing-words.ts'

/**
 * What a draft says now, as plain data: without what is only suggested, and with what somebody suggests to delete. Whatever
 * the reader page has no place for is left out.
 */
export function readContent(doc: Y.Doc): Content {
  const hidden = addedIn(doc)
  const body = blocksOf(doc.getXmlFragment(FRAGMENTS.body), { depth: 0, hidden })
  return {
    headline: lineOf(doc.getXmlFragment(FRAGMENTS.headline), hidden),
    standfirst: lineOf(doc.getXmlFragment(FRAGMENTS.standfirst), hidden),
    meta: readMeta(doc),
    body: body.filter((block) => !isBlank(block)),
  }
}

export function readHeadline(doc: Y.Doc): string {
  return lineOf(doc.getXmlFragment(FRAGMENTS.headline), addedIn(doc))
}

interface Reading {
  depth: number
  hidden: Hidden
}

/** `but`: children that are no blocks. */
function blocksOf(parent: Y.XmlFragment, { depth, hidden }: Reading, but?: string): Block[] {
  if (depth > MAX_DEPTH) return []
  return childrenOf(parent).flatMap((child) =>
    but !== undefined && isCalled(child, but) ? [] : blockOf(child, { depth, hidden }),
  )
}

function blockOf(node: Y.XmlElement | Y.XmlText, reading: Reading): Block[] {
  const { hidden } = reading
  const inner = { depth: reading.depth + 1, hidden }
  if (node instanceof Y.XmlText)
    return [{ type: 'paragraph', inline: joined(textInline(node, hidden)) }]
  switch (kindOf(node)) {
    case NODES.paragraph:
      return [{ type: 'paragraph', inline: inlineOf(node, hidden) }]
    case NODES.heading:
      return [
        {
          type: 'heading',
          level: headingLevel(node.getAttribute('level')),
          inline: inlineOf(node, hidden),
        },
      ]
    case NODES.quote:
      return [{ type: 'quote', blocks: blocksOf(node, inner) }]
    case NODES.pullQuote:
      return [{ type: 'pullQuote', inline: inlineOf(node, hidden) }]
    case NODES.quoteBox:
      return [quoteBox(node, hidden)]
    case NODES.factBox:
      return [boxOf('factBox', node, inner)]
    case NODES.correctionBox:
      return [boxOf('correctionBox', node, inner)]
    case NODES.keyPoints:
      return [
        {
          type: 'keyPoints',
          title: titleOf(node, NODES.boxTitle, hidden),
          points: textsIn(node, NODES.point, hidden).filter((point) => !isWordless(point)),
        },
      ]
    case NODES.table:
      return [tableOf(node, hidden)]
    case NODES.bullets:
      return [{ type: 'list', ordered: false, items: itemsOf(node, reading) }]
    case NODES.numbers:
      return [numberedList(node, reading)]
    case NODES.code:
      return [
        {
          type: 'code',
          text: inlineOf(node, hidden)
            .map((part) => (part.type === 'text' ? part.text : '\n'))
            .join(''),
        },
      ]
    case NODES.rule:
      return [{ type: 'rule' }]
    default:
      return mediaOf(node, hidden) ?? blocksOf(node, inner)
  }
}

function numberedList(node: Y.XmlElement, reading: Reading): List {
  const counting = countingOf(node.getAttribute('start'), node.getAttribute('type'))
  return { type: 'list', ordered: true, ...counting, items: itemsOf(node, reading) }
}

function itemsOf(list: Y.XmlElement, { depth, hidden }: Reading): Block[][] {
  return childrenOf(list)
    .filter((child) => child instanceof Y.XmlElement)
    .map((item) => blocksOf(item, { depth: depth + 2, hidden }))
}

function boxOf(type: TitledBox['type'], node: Y.XmlElement, inner: Reading): Block {
  const blocks = blocksOf(node, inner, NODES.boxTitle).filter((block) => !isBlank(block))
  return { type, title: titleOf(node, NODES.boxTitle, inner.hidden), blocks }
}

/** Two people may have left it several quotes: each is a line of one. */
function quoteBox(node: Y.XmlElement, hidden: Hidden): Block {
  const quotes = textsIn(node, NODES.pullQuote, hidden).filter((quote) => !isWordless(quote))
  const attribution = titleOf(node, NODES.attribution, hidden)
  return {
    type: 'pullQuote',
    inline: quotes.flatMap((quote, i) => (i > 0 ? [{ type: 'break' }, ...quote] : quote)),
    ...(attribution.length > 0 && { attribution }),
  }
}

function tableOf(node: Y.XmlElement, hidden: Hidden): Table {
  return {
    type: 'table',
    caption: titleOf(node, NODES.tableCaption, hidden),
    head: node.getAttribute('head') !== HEADLESS,
    rows: elementsIn(node, NODES.row).map((row) => textsIn(row, NODES.cell, hidden)),
  }
}

/** Two people may have given it one each. */
function titleOf(node: Y.XmlElement, name: string, hidden: Hidden): Inline[] {
  const titles = textsIn(node, name, hidden).filter((title) => !isWordless(title))
  const apart: Inline = { type: 'text', text: ' ', marks: [] }
  return joined(titles.flatMap((title, i) => (i > 0 ? [apart, ...title] : title)))
}

function textsIn(node: Y.XmlElement, name: string, hidden: Hidden): Inline[][] {
  return elementsIn(node, name).map((text) => inlineOf(text, hidden))
}

function elementsIn(node: Y.XmlElement, name: string): Y.XmlElement[] {
  return childrenOf(node).filter((child): child is Y.XmlElement => isCalled(child, name))
}

function isCalled(child: Y.XmlElement | Y.XmlText, name: string): boolean {
  return child instanceof Y.XmlElement && child.nodeName === name
}

function inlineOf(node: Y.XmlElement, hidden: Hidden): Inline[] {
  const parts = childrenOf(node).flatMap((child): Inline[] => {
    if (child instanceof Y.XmlText) return textInline(child, hidden)
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

function textInline(text: Y.XmlText, hidden: Hidden): Inline[] {
  return piecesOf(text, hidden).flatMap(({ words, attributes }): Inline[] =>
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
      return isWordless(block.inline)
    case 'pullQuote':
      return isWordless(block.inline) && isWordless(block.attribution ?? [])
    case 'quote':
      return block.blocks.every(isBlank)
    case 'factBox':
      return isWordless(block.title) && block.blocks.every(isBlank)
    case 'correctionBox':
      // Its title stood there before anybody wrote.
      return block.blocks.every(isBlank)
    case 'keyPoints':
      return isWordless(block.title) && block.points.every(isWordless)
    case 'table':
      return isWordless(block.caption) && block.rows.every((row) => row.every(isWordless))
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

function isWordless(inline: readonly Inline[]): boolean {
  return inline.every((part) => part.type === 'break' || part.text.trim() === '')
}
