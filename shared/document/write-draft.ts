import * as Y from 'yjs'
import { HEADLESS, NODES } from './body-rule.ts'
import type { Block, Content, Inline, List, Mark, Table } from './content.ts'
import { newDraftDoc } from './draft-doc.ts'
import { writeLine } from './line.ts'
import { mediaElement } from './media.ts'
import { writeMeta } from './meta.ts'
import { FRAGMENTS } from './schema.ts'

/** The client id of every seed: a draft is seeded once, by the server, so it never meets itself. */
export const SEED_CLIENT_ID = 1

/** The first update of a new draft, holding `content`. */
export function seedUpdate(content: Content): Uint8Array {
  const doc = newDraftDoc()
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
    writeMeta(doc, content.meta)
  })
}

function replaceAll(fragment: Y.XmlFragment, elements: Y.XmlElement[]) {
  fragment.delete(0, fragment.length)
  fragment.insert(0, elements)
}

function bodyElements(blocks: readonly Block[]): Y.XmlElement[] {
  return blocks.length === 0 ? [element(NODES.paragraph, {}, [''])] : blocks.map(blockElement)
}

function blockElement(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
      return inlineElement(NODES.paragraph, {}, block.inline)
    case 'heading':
      return inlineElement(NODES.heading, { level: block.level }, block.inline)
    case 'quote':
      return element(NODES.quote, {}, bodyElements(block.blocks))
    case 'pullQuote':
      return element(NODES.quoteBox, {}, [
        inlineElement(NODES.pullQuote, {}, block.inline),
        inlineElement(NODES.attribution, {}, block.attribution ?? []),
      ])
    case 'factBox':
    case 'correctionBox':
      return element(NODES[block.type], {}, [
        inlineElement(NODES.boxTitle, {}, block.title),
        ...bodyElements(block.blocks),
      ])
    case 'keyPoints':
      return element(NODES.keyPoints, {}, [
        inlineElement(NODES.boxTitle, {}, block.title),
        ...block.points.map((point) => inlineElement(NODES.point, {}, point)),
      ])
    case 'table':
      return tableElement(block)
    case 'list':
      return element(
        block.ordered ? NODES.numbers : NODES.bullets,
        countingOf(block),
        block.items.map((item) => element(NODES.item, {}, bodyElements(item))),
      )
    case 'code':
      return element(NODES.code, {}, [block.text])
    case 'rule':
      return element(NODES.rule, {}, [])
    case 'picture':
    case 'gallery':
    case 'embed':
      return mediaElement(block)
  }
}

function tableElement({ caption, head, rows }: Table): Y.XmlElement {
  return element(NODES.table, head ? {} : { head: HEADLESS }, [
    ...(caption.length > 0 ? [inlineElement(NODES.tableCaption, {}, caption)] : []),
    ...rows.map((row) =>
      element(
        NODES.row,
        {},
        row.map((cell) => inlineElement(NODES.cell, {}, cell)),
      ),
    ),
  ])
}

function countingOf({ start, numbering }: List): Record<string, Attribute> {
  return { ...(start !== undefined && { start }), ...(numbering && { type: numbering }) }
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
      children.push(element(NODES.break, {}, []))
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
