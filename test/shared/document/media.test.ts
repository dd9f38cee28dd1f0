import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { paragraph, type Block } from '../../../shared/document/content.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { schemaNeeded } from '../../../shared/document/needed-schema.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { SCHEMA } from '../../../shared/document/schema.ts'
import { publishable } from '../../support/stories.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'

const fox = { assetId: 'as_fox', alt: 'A fox', caption: 'At dawn', credit: 'Ada Quill' }
const picture: Block = { type: 'picture', width: 'wide', picture: fox }

function draftWith(body: Block[]): Y.Doc {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, seedUpdate(publishable({ body })))
  return doc
}

function needs(body: Block[]): number {
  return schemaNeeded(seedUpdate(publishable({ body })), SCHEMA)
}

function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('body')
}

describe('a picture in a draft', () => {
  it('has each of its lines from birth, with its text, for two people who begin to write there', () => {
    const bare = { ...fox, alt: '', caption: '', credit: '' }
    const doc = draftWith([{ type: 'picture', width: 'text', picture: bare }])
    const lines = (bodyOf(doc).get(0) as Y.XmlElement).toArray() as Y.XmlElement[]
    expect(lines.map(({ nodeName }) => nodeName)).toEqual(['caption', 'altText', 'credit'])
    for (const line of lines) expect(line.get(0)).toBeInstanceOf(Y.XmlText)
  })

  it('asks for the newest editor, and a draft without one does not', () => {
    expect(needs([picture])).toBe(7)
    expect(needs([paragraph('Words.')])).toBeLessThan(7)
  })

  it('says what both wrote where two people made the same line', () => {
    const doc = draftWith([picture])
    const caption = new Y.XmlElement('caption')
    caption.insert(0, [new Y.XmlText('in the harbour')])
    ;(bodyOf(doc).get(0) as Y.XmlElement).insert(3, [caption])
    expect(readContent(doc).body[0]).toMatchObject({
      picture: { ...fox, caption: 'At dawn in the harbour' },
    })
  })

  it.each<[string, string | number]>([
    ['a number', 1],
    ['what is no width', 'huge'],
  ])('is read as what there is of it where a program wrote %s', (_name, value) => {
    const doc = draftWith([picture])
    const element = bodyOf(doc).get(0) as Y.XmlElement<Record<string, string | number>>
    element.setAttribute('asset', value)
    element.setAttribute('width', value)
    expect(readContent(doc).body).toEqual([
      {
        type: 'picture',
        width: 'text',
        picture: { ...fox, assetId: typeof value === 'string' ? value : '' },
      },
    ])
  })
})

describe('the focal point of a picture in a draft', () => {
  const pointed = { ...fox, focus: { x: 5, y: 100 } }
  const bodies: [string, Block][] = [
    ['in the text', { type: 'picture', width: 'text', picture: pointed }],
    ['in a gallery', { type: 'gallery', pictures: [fox, pointed] }],
  ]

  it.each(bodies)('is its own %s, and needs an editor that knows it', (_where, block) => {
    expect(readContent(draftWith([block])).body).toEqual([block])
    expect(needs([block])).toBe(9)
    expect(needs([picture])).toBeLessThan(9)
  })

  it.each<string | number | object>([
    'as_owl 5 100',
    'as_fox 5',
    'as_fox 5 101',
    'as_fox -1 5',
    'as_fox 0.5 5',
    'as_fox 5 100" onload="x',
    '',
    5,
    { x: 5, y: 100 },
  ])('is none where a program wrote %j', (value) => {
    const doc = draftWith([picture])
    const element = bodyOf(doc).get(0) as Y.XmlElement<Record<string, string | number | object>>
    element.setAttribute('focus', value)
    expect(readContent(doc).body).toEqual([picture])
  })
})

describe('what is embedded in a draft', () => {
  it('is left out where its address is on no list', () => {
    const address = 'https://vimeo.com/123456'
    const doc = draftWith([{ type: 'embed', address, title: 'The harbour' }])
    expect(readContent(doc).body).toEqual([{ type: 'embed', address, title: 'The harbour' }])
    ;(bodyOf(doc).get(0) as Y.XmlElement).setAttribute('address', 'https://evil.example/1')
    expect(readContent(doc).body).toEqual([])
  })
})
