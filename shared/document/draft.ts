import * as Y from 'yjs'
import { isDay } from '../model/day.ts'
import { isSection } from '../model/story.ts'
import { kindOf } from './block-kind.ts'
import type { Block, Content, Hero, Inline, Mark, Meta } from './content.ts'
import { FRAGMENTS, MAX_DEPTH, META, META_KEYS, safeHref } from './schema.ts'

/** The client id of every seed: a draft is seeded once, by the server, so it never meets itself. */
export const SEED_CLIENT_ID = 1

/** The first update of a new draft, holding `content`. */
export function seedUpdate(content: Content): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT_ID
  writeContent(doc, content)
  return Y.encodeStateAsUpdate(doc)
}

/** Puts `content` in the place of whatever a draft says. */
export function writeContent(doc: Y.Doc, content: Content): void {
  doc.transact(() => {
    writeLine(doc.getXmlFragment(FRAGMENTS.headline), content.headline)
    writeLine(doc.getXmlFragment(FRAGMENTS.standfirst), content.standfirst)
    replaceAll(doc.getXmlFragment(FRAGMENTS.body), bodyElements(content.body))
    writeMeta(doc.getMap(META), content.meta)
  })
}

/** What a draft says now, as plain data. Whatever the reader page has no place for is left out. */
export function readContent(doc: Y.Doc): Content {
  return {
    headline: lineOf(doc.getXmlFragment(FRAGMENTS.headline)),
    standfirst: lineOf(doc.getXmlFragment(FRAGMENTS.standfirst)),
    meta: readMeta(doc.getMap(META)),
    body: blocksOf(doc.getXmlFragment(FRAGMENTS.body), 0).filter((block) => !isBlank(block)),
  }
}

export function readHeadline(doc: Y.Doc): string {
  return lineOf(doc.getXmlFragment(FRAGMENTS.headline))
}

function writeLine(fragment: Y.XmlFragment, text: string) {
  replaceAll(fragment, [element('paragraph', {}, [text])])
}

function replaceAll(fragment: Y.XmlFragment, elements: Y.XmlElement[]) {
  fragment.delete(0, fragment.length)
  fragment.insert(0, elements)
}

function bodyElements(blocks: readonly Block[]): Y.XmlElement[] {
  return blocks.length === 0 ? [element('paragraph', {}, [''])] : blocks.map(blockElement)
}

function blockElement(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
      return inlineElement('paragraph', {}, block.inline)
    case 'heading':
      return inlineElement('heading', { level: block.level }, block.inline)
    case 'quote':
      return element('blockquote', {}, bodyElements(block.blocks))
    case 'list':
      return element(
        block.ordered ? 'orderedList' : 'bulletList',
        {},
        block.items.map((item) => element('listItem', {}, bodyElements(item))),
      )
    case 'code':
      return element('codeBlock', {}, [block.text])
    case 'rule':
      return element('horizontalRule', {}, [])
  }
}

type Attribute = string | number

function element(
  name: string,
  attributes: Record<string, Attribute>,
  children: readonly (Y.XmlElement | Y.XmlText | string)[],
): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, Attribute>>(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(
    0,
    children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child)),
  )
  return made as Y.XmlElement<{ [key: string]: Attribute }> as Y.XmlElement
}

function inlineElement(name: string, attributes: Record<string, Attribute>, inline: Inline[]) {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let text: Y.XmlText | null = null
  // A text that is not in a document yet says its length is 0.
  let length = 0
  for (const part of inline) {
    if (part.type === 'break') {
      children.push(element('hardBreak', {}, []))
      text = null
    } else {
      if (!text) {
        children.push((text = new Y.XmlText()))
        length = 0
      }
      text.insert(length, part.text, formatOf(part.marks))
      length += part.text.length
    }
  }
  // A block of text has its text from birth: two people who begin to write there must not make one each.
  return element(name, attributes, children.some(isText) ? children : ['', ...children])
}

function isText(child: Y.XmlElement | Y.XmlText): boolean {
  return child instanceof Y.XmlText
}

function formatOf(marks: Mark[]): Record<string, unknown> {
  return Object.fromEntries(
    marks.map((mark) => [mark.type, mark.type === 'link' ? { href: mark.href } : {}]),
  )
}

function writeMeta(map: Y.Map<unknown>, meta: Meta) {
  map.set(META_KEYS.section, meta.section)
  map.set(META_KEYS.slug, meta.slug)
  map.set(META_KEYS.bylines, meta.bylines)
  map.set(META_KEYS.tags, meta.tags)
  map.set(META_KEYS.date, meta.date)
  map.set(META_KEYS.heroAsset, meta.hero?.assetId ?? null)
  map.set(META_KEYS.heroAlt, meta.hero?.alt ?? '')
  map.set(META_KEYS.heroCaption, meta.hero?.caption ?? '')
  map.set(META_KEYS.heroCredit, meta.hero?.credit ?? '')
  map.set(META_KEYS.heroDisclaimer, meta.hero?.disclaimer ?? '')
}

export function readMeta(map: Y.Map<unknown>): Meta {
  const section = map.get(META_KEYS.section)
  const date = stringAt(map, META_KEYS.date)
  return {
    section: isSection(section) ? section : null,
    slug: stringAt(map, META_KEYS.slug),
    bylines: stringsAt(map, META_KEYS.bylines),
    tags: stringsAt(map, META_KEYS.tags),
    date: isDay(date) ? date : null,
    hero: readHero(map),
  }
}

/** A picture's words are kept before the picture is there (an import brings the credit first). */
function readHero(map: Y.Map<unknown>): Hero | null {
  const hero = {
    assetId: stringAt(map, META_KEYS.heroAsset),
    alt: stringAt(map, META_KEYS.heroAlt),
    caption: stringAt(map, META_KEYS.heroCaption),
    credit: stringAt(map, META_KEYS.heroCredit),
    disclaimer: stringAt(map, META_KEYS.heroDisclaimer),
  }
  return Object.values(hero).some((value) => value !== '') ? hero : null
}

function stringAt(map: Y.Map<unknown>, key: string): string {
  const value = map.get(key)
  return typeof value === 'string' ? printable(value).trim() : ''
}

function stringsAt(map: Y.Map<unknown>, key: string): string[] {
  const value = map.get(key)
  if (!Array.isArray(value)) return []
  const strings = value
    .filter((item) => typeof item === 'string')
    .map((item) => printable(item).trim())
  return [...new Set(strings.filter((item) => item !== ''))]
}

function lineOf(fragment: Y.XmlFragment): string {
  const text = (node: Y.XmlFragment | Y.XmlText, depth: number): string => {
    if (node instanceof Y.XmlText) return plainText(node)
    if (depth > MAX_DEPTH) return ''
    return childrenOf(node)
      .map((child) => text(child, depth + 1))
      .join(' ')
  }
  return text(fragment, 0).replace(/\s+/g, ' ').trim()
}

function childrenOf(node: Y.XmlFragment): (Y.XmlElement | Y.XmlText)[] {
  return node
    .toArray()
    .filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
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
    case 'orderedList':
      return [
        { type: 'list', ordered: node.nodeName === 'orderedList', items: itemsOf(node, depth) },
      ]
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

interface Delta {
  insert?: unknown
  attributes?: Record<string, unknown>
}

function textInline(text: Y.XmlText): Inline[] {
  return (text.toDelta() as Delta[]).flatMap(({ insert, attributes }): Inline[] => {
    const words = typeof insert === 'string' ? printable(insert) : ''
    return words === '' ? [] : [{ type: 'text', text: words, marks: marksOf(attributes ?? {}) }]
  })
}

/** Without what XML 1.0 §2.2 forbids: a feed can't carry it, and PostgreSQL refuses a NUL. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to drop
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

function plainText(text: Y.XmlText): string {
  return textInline(text)
    .map((part) => (part.type === 'text' ? part.text : ' '))
    .join('')
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
