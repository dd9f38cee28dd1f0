import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { awaitsCarryOver, carryOver } from '../../../shared/document/carry-over.ts'
import { emptyContent, type Content } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'

/** All that editors of up to version 4 wrote beside the text. */
const PLAIN = {
  section: 'world',
  slug: 'ferry-aground',
  bylines: ['Ada Ames', 'Ben Brook'],
  tags: ['ferry'],
  date: '2025-05-08',
  heroAsset: 'as_1',
  heroAlt: 'A ferry on rocks',
  heroCaption: 'The ferry at dawn',
  heroCredit: 'Cara Cole',
  heroDisclaimer: '',
}
const SAID = {
  section: 'world',
  slug: 'ferry-aground',
  bylines: ['Ada Ames', 'Ben Brook'],
  tags: ['ferry'],
  date: '2025-05-08',
  hero: {
    assetId: 'as_1',
    alt: 'A ferry on rocks',
    caption: 'The ferry at dawn',
    credit: 'Cara Cole',
    disclaimer: '',
  },
}

function draftOfBefore(values: Record<string, unknown> = PLAIN): Y.Doc {
  const doc = new Y.Doc()
  setPlain(doc, values)
  return doc
}

function setPlain(doc: Y.Doc, values: Record<string, unknown>) {
  for (const [key, value] of Object.entries(values)) doc.getMap('meta').set(key, value)
}

function draftOf(meta: Partial<Content['meta']>): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate({ ...emptyContent(), meta: { ...emptyContent().meta, ...meta } }))
  return doc
}

function carried(doc: Y.Doc): Y.Doc {
  carryOver(doc)
  return doc
}

const metaOf = (doc: Y.Doc) => readContent(doc).meta

describe('what stood in `meta` up to version 4', () => {
  it('is read where it stands, and from the shared fields once it is carried over', () => {
    const doc = draftOfBefore()
    expect(metaOf(doc)).toEqual(SAID)
    expect(awaitsCarryOver(doc)).toBe(true)
    expect(metaOf(carried(doc))).toEqual(SAID)
    expect(awaitsCarryOver(doc)).toBe(false)
    expect([...doc.getMap('meta').keys()].sort()).toEqual(['date', 'heroAsset', 'section'])
    expect(doc.getXmlFragment('heroDisclaimer').toJSON()).toBe('<paragraph></paragraph>')
  })

  it('is carried over once', () => {
    const doc = carried(draftOfBefore())
    const before = Y.encodeStateAsUpdate(doc)
    expect(Y.encodeStateAsUpdate(carried(doc))).toEqual(before)
  })

  it('counts as well when a program sets it later, in the place of what the field said', () => {
    const doc = draftOf({ tags: ['ferry', 'harbour'], slug: 'ferry', hero: SAID.hero })
    setPlain(doc, { heroCaption: 'The ferry at noon', tags: ['harbour', 'storm'], slug: '' })
    const said = {
      tags: ['harbour', 'storm'],
      slug: '',
      hero: { ...SAID.hero, caption: 'The ferry at noon' },
    }
    expect(metaOf(doc)).toMatchObject(said)
    expect(metaOf(carried(doc))).toMatchObject(said)
    expect(doc.getXmlFragment('heroCaption').toJSON()).toBe(
      '<paragraph>The ferry at noon</paragraph>',
    )
  })

  it('leaves alone what a field says already, so that what colleagues write beside it stays', () => {
    const ada = draftOf({ hero: SAID.hero, tags: ['ferry'] })
    const ben = new Y.Doc()
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
    setPlain(ada, { heroCaption: 'The ferry at noon', tags: ['ferry', 'storm'] })
    carryOver(ada)
    const caption = ben.getXmlFragment('heroCaption').get(0) as Y.XmlElement
    ;(caption.get(0) as Y.XmlText).insert(3, ' old')
    ben.getArray('tags').push(['harbour'])
    Y.applyUpdate(ada, Y.encodeStateAsUpdate(ben))
    expect(metaOf(ada).hero?.caption).toBe('The old ferry at noon')
    expect(metaOf(ada).tags.sort()).toEqual(['ferry', 'harbour', 'storm'])
  })

  it('is a slug only if it is not what the headline suggests: editors of before wrote that by themselves', () => {
    const headline = { ...emptyContent(), headline: 'Ferry runs aground' }
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedUpdate(headline))
    setPlain(doc, { slug: 'ferry-runs-aground' })
    expect(metaOf(carried(doc)).slug).toBe('')
    setPlain(doc, { slug: 'ferry-runs' })
    expect(metaOf(carried(doc)).slug).toBe('ferry-runs')
  })

  it('is nothing if it is of another kind', () => {
    const doc = draftOfBefore({ tags: 'ferry', heroCaption: 7, slug: null, bylines: new Y.Array() })
    expect(awaitsCarryOver(doc)).toBe(false)
    expect(metaOf(doc)).toEqual(emptyContent().meta)
  })
})
