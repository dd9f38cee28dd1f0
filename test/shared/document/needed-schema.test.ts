import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  emptyContent,
  type Block,
  type Inline,
  type Mark,
} from '../../../shared/document/content.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { schemaNeeded } from '../../../shared/document/needed-schema.ts'
import { ROOTS_SCHEMA, SCHEMA, type DraftSchema } from '../../../shared/document/schema.ts'

type Plain = Exclude<Mark['type'], 'link'>

const LATER: DraftSchema = {
  ...SCHEMA,
  version: 9,
  roots: { ...SCHEMA.roots, comments: 7 },
  metaKeys: { ...SCHEMA.metaKeys, title: 3 },
  nodes: { ...SCHEMA.nodes, carousel: 5 },
  marks: { ...SCHEMA.marks, suggestion: 6 },
  attributes: { ...SCHEMA.attributes, loudness: 4 },
}

/** What the last thing needs that is done to a draft with a paragraph. */
function needed(change: (doc: Y.Doc, text: Y.XmlText, paragraph: Y.XmlElement) => void): number {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText('some words')
  paragraph.insert(0, [text])
  doc.getXmlFragment('body').insert(0, [paragraph])
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc, text, paragraph))
  return schemaNeeded(Y.encodeStateAsUpdate(doc, before), LATER)
}

const needs = (body: Block[]) => schemaNeeded(seedUpdate({ ...emptyContent(), body }), SCHEMA)
const words = (...types: Plain[]): Inline[] => [
  { type: 'text', text: 'words', marks: types.map((type) => ({ type })) },
]

describe('the schema that a story needs', () => {
  it('is one of before as long as it holds nothing that came with 7', () => {
    expect(
      needs([
        { type: 'heading', level: 2, inline: words('bold', 'code') },
        { type: 'quote', blocks: [{ type: 'rule' }] },
        { type: 'list', ordered: true, start: 4, items: [[{ type: 'code', text: 'x' }]] },
      ]),
    ).toBe(ROOTS_SCHEMA)
  })

  it.each<Block>([
    { type: 'factBox', title: [], blocks: [] },
    { type: 'keyPoints', title: [], points: [] },
    { type: 'table', caption: [], head: true, rows: [] },
    { type: 'paragraph', inline: words('superscript') },
    { type: 'paragraph', inline: words('subscript') },
  ])('is 7 with %j, which older editors would delete', (block) => {
    expect(needs([{ type: 'quote', blocks: [block] }])).toBe(7)
  })

  it.each<Block>([
    { type: 'pullQuote', inline: words() },
    { type: 'correctionBox', title: [], blocks: [] },
  ])('is 8 with %j', (block) => {
    expect(needs([block])).toBe(8)
  })
})

describe('the schema that an update needs', () => {
  it('is the first one for words, and for all that the first editor knew', () => {
    expect(needed((_, text) => text.insert(4, ' more'))).toBe(1)
    expect(needed((_, text) => text.delete(0, 4))).toBe(1)
    expect(needed((_, text) => text.format(0, 4, { bold: {} }))).toBe(1)
    expect(needed((doc) => doc.getMap('meta').set('slug', 'a-slug'))).toBe(1)
  })

  it.each<{ what: string; of: number; change: Parameters<typeof needed>[0] }>([
    {
      what: 'a root',
      of: 7,
      change: (doc) => doc.getMap('comments').set('c1', 'Why?'),
    },
    {
      what: 'a field',
      of: 3,
      change: (doc) => doc.getMap('meta').set('title', 'On film'),
    },
    {
      what: 'a node',
      of: 5,
      change: (doc) => doc.getXmlFragment('body').push([new Y.XmlElement('carousel')]),
    },
    {
      what: 'a block that becomes another kind',
      of: 6,
      change: (_doc, _text, paragraph) => paragraph.setAttribute('as', 'heading'),
    },
    {
      what: 'a node deep in others',
      of: 5,
      change: (doc) => {
        const quote = new Y.XmlElement('blockquote')
        quote.insert(0, [new Y.XmlElement('carousel')])
        doc.getXmlFragment('body').push([quote])
      },
    },
    {
      what: 'a mark',
      of: 6,
      change: (_, text) => text.format(0, 4, { suggestion: { by: 'ada' } }),
    },
    {
      what: 'a mark that overlaps itself',
      of: 6,
      change: (_, text) => text.format(0, 4, { 'suggestion--a1b2c3d4': { by: 'ada' } }),
    },
    {
      what: 'an attribute of a node',
      of: 4,
      change: (_doc, _text, paragraph) => paragraph.setAttribute('loudness', 'high'),
    },
    {
      what: 'an attribute of a mark',
      of: 4,
      change: (_, text) => text.format(0, 4, { link: { href: '/', loudness: 'high' } }),
    },
  ])('is that of $what, once it has come', ({ of, change }) => {
    expect(needed(change)).toBe(of)
  })

  it('is that of the fields beside the text for every new draft', () => {
    expect(schemaNeeded(seedUpdate(emptyContent()), SCHEMA)).toBe(ROOTS_SCHEMA)
  })

  it('does not rise for a field’s name elsewhere, or for what no version knows', () => {
    expect(needed((_doc, _text, paragraph) => paragraph.setAttribute('title', 'x'))).toBe(1)
    expect(needed((doc) => doc.getText('somewhere').insert(0, 'x'))).toBe(1)
    for (const name of ['nobody-knows', 'constructor', '__proto__'])
      expect(needed((_, text) => text.format(0, 4, { [name]: true }))).toBe(1)
  })
})
