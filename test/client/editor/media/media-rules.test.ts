import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { paragraph, type Block, type Picture } from '../../../../shared/document/content.ts'
import { galleryLimit } from '../../../../client/editor/media/gallery-limit.ts'
import { placeForMedia } from '../../../../client/editor/media/insert-media.ts'
import { newPicture } from '../../../../client/editor/media/new-media.ts'
import { wholeMedia } from '../../../../client/editor/media/whole-media.ts'
import { nodesOf } from '../../../../client/editor/paste/nodes-of.ts'
import { SCHEMAS } from '../binding/writers.ts'

const schema = SCHEMAS.body
const fox: Picture = { assetId: 'as_1', caption: 'At dawn', alt: 'A fox', credit: 'Ada' }
const picture: Block = { type: 'picture', width: 'text', picture: fox }

function stateOf(body: Block[]): EditorState {
  const doc = schema.topNodeType.create(null, nodesOf(body, schema))
  return EditorState.create({ doc, plugins: [wholeMedia(), galleryLimit()] })
}

function placeOf(doc: Node, words: string, offset = 0): number {
  let found = -1
  doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(words)) found = pos + node.text.indexOf(words) + offset
  })
  return found
}

const linesOf = (media: Node) =>
  media.children.map(({ type, textContent }) => [type.name, textContent])

describe('a picture from which somebody deletes', () => {
  it('has an empty line for each that went, in order', () => {
    const state = stateOf([paragraph('Words before.'), picture, paragraph('And behind.')])
    const [from, to] = [placeOf(state.doc, 'before'), placeOf(state.doc, 'fox')]
    const selection = TextSelection.create(state.doc, from, to)
    const { doc } = state.apply(state.tr.setSelection(selection).deleteSelection())
    const left = doc.children.find(({ type }) => type.name === 'picture')
    expect(left && linesOf(left).map(([name]) => name)).toEqual(['caption', 'altText', 'credit'])
    expect(doc.textContent).toContain('Ada')
  })
})

describe('a gallery', () => {
  it('takes twenty pictures and not one more', () => {
    const pictures = Array.from({ length: 20 }, () => fox)
    const state = stateOf([{ type: 'gallery', pictures }])
    const one = newPicture(schema, { assetId: 'as_2' })
    if (!one) throw new Error('no picture')
    const end = state.doc.content.size - 1
    expect(state.applyTransaction(state.tr.insert(end, one)).transactions).toEqual([])
    const shorter = state.apply(
      state.tr.delete(1, 1 + (state.doc.firstChild?.firstChild?.nodeSize ?? 0)),
    )
    const full = shorter.apply(shorter.tr.insert(shorter.doc.content.size - 1, one))
    expect(full.doc.firstChild?.childCount).toBe(20)
    expect(full.doc.firstChild?.lastChild?.attrs['asset']).toBe('as_2')
  })
})

describe('where media come to stand', () => {
  it('is behind the block in which the caret is, and before one that is still empty', () => {
    const { doc } = stateOf([paragraph('One.'), paragraph(''), picture])
    const first = doc.firstChild?.nodeSize ?? 0
    expect(placeForMedia(doc, 2)).toBe(first)
    expect(placeForMedia(doc, first + 1)).toBe(first)
    expect(placeForMedia(doc, placeOf(doc, 'fox'))).toBe(doc.content.size)
    expect(placeForMedia(doc, 10_000)).toBe(doc.content.size)
  })
})
