import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { seedUpdate } from '../../shared/document/write-draft.ts'
import { lookAt, misfitsIn } from '../../server/log/misfits.ts'
import { publishable } from '../support/stories.ts'

const picture = { assetId: 'as_1', caption: 'At dawn', alt: 'A fox', credit: 'Ada' }
const SEED = seedUpdate(
  publishable({
    body: [
      { type: 'picture', width: 'text', picture },
      { type: 'gallery', pictures: [picture] },
      { type: 'embed', address: 'https://vimeo.com/1', title: 'Fog' },
    ],
  }),
)

/** What the server says of what `change` does to a draft. */
function faultOf(change: (body: Y.XmlFragment) => void): string | null {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, SEED)
  const colleague = newDraftDoc()
  Y.applyUpdate(colleague, SEED)
  change(colleague.getXmlFragment('body'))
  const update = Y.encodeStateAsUpdate(colleague, Y.encodeStateVector(doc))
  return lookAt(Y.decodeUpdate(update).structs, doc, SCHEMA).fault
}

const within =
  (...path: number[]) =>
  (body: Y.XmlFragment) =>
    path.reduce<Y.XmlFragment>((at, index) => at.get(index) as Y.XmlElement, body)
const into =
  (place: (body: Y.XmlFragment) => Y.XmlFragment, name: string) => (body: Y.XmlFragment) =>
    place(body).insert(0, [new Y.XmlElement(name)])

describe('media in a draft', () => {
  it('[EDIT2] are taken as editors write them', () => {
    const doc = newDraftDoc()
    Y.applyUpdate(doc, SEED)
    expect(lookAt(Y.decodeUpdate(SEED).structs, newDraftDoc(), SCHEMA).fault).toBeNull()
    expect(misfitsIn(doc, SCHEMA)).toEqual([])
    expect(faultOf(into(within(0), 'credit'))).toBeNull()
    expect(faultOf(into(within(1), 'picture'))).toBeNull()
    expect(faultOf((body) => within(0, 0)(body).insert(1, [new Y.XmlText('more')]))).toBeNull()
  })

  it.each([
    ['a caption that stands by itself', into((body) => body, 'caption')],
    ['a block in a caption', into(within(0, 0), 'paragraph')],
    ['a line break in a credit', into(within(0, 2), 'hardBreak')],
    ['a paragraph in a picture', into(within(0), 'paragraph')],
    ['a picture in a picture', into(within(0), 'picture')],
    ['a paragraph in a gallery', into(within(1), 'paragraph')],
    ['a credit of what is embedded', into(within(2), 'credit')],
    [
      'words in a picture',
      (body: Y.XmlFragment) => within(0)(body).insert(0, [new Y.XmlText('x')]),
    ],
  ])('[EDIT2] are refused where no editor could show them: %s', (_name, change) => {
    expect(faultOf(change)).toContain('no place')
  })

  it('[EDIT2] are refused when both come at once', () => {
    const doc = newDraftDoc()
    const caption = new Y.XmlElement('caption')
    caption.insert(0, [new Y.XmlElement('paragraph')])
    const element = new Y.XmlElement('picture')
    element.insert(0, [caption])
    doc.getXmlFragment('body').insert(0, [element])
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
    expect(lookAt(structs, newDraftDoc(), SCHEMA).fault).toContain('no place')
  })
})
