import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { countsIn, selectedCounts } from '../../../client/editor/fields/text-counter.ts'
import { nodesOf } from '../../../client/editor/paste/nodes-of.ts'
import { paragraph } from '../../../shared/document/content.ts'
import { SCHEMAS } from './binding/writers.ts'

const { body: schema } = SCHEMAS
const picture = { assetId: 'as_1', caption: 'At dawn', alt: 'A small grey fox', credit: 'Ada' }
const blocks = [paragraph('Two words.'), { type: 'picture', width: 'text', picture } as const]
const doc = schema.topNodeType.create(null, nodesOf(blocks, schema))

function selectedFrom(from: string, to: string) {
  const at = (words: string) => {
    let found = -1
    doc.descendants((node, pos) => {
      if (node.isText && node.text === words) found = pos
    })
    return found
  }
  const selection = TextSelection.create(doc, at(from), at(to) + to.length)
  return selectedCounts(EditorState.create({ doc, selection }))?.words
}

describe('the length of a story', () => {
  it('is that of what is read: captions are, alternative texts and credits are not', () => {
    expect(countsIn(doc).words).toBe(4)
    expect(selectedFrom('Two words.', 'Ada')).toBe(4)
  })

  it('is told of an alternative text where that alone is selected', () => {
    expect(selectedFrom('A small grey fox', 'A small grey fox')).toBe(4)
  })
})
