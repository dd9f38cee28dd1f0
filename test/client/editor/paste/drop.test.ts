import { NodeSelection } from '@tiptap/pm/state'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  emptyContent,
  paragraph,
  plainInline,
  type Block,
} from '../../../../shared/document/content.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { Line, type Writer } from '../binding/writers.ts'
import { dropInto, withBrowser } from './clipboard.ts'

beforeAll(withBrowser)
afterAll(() => {
  vi.unstubAllGlobals()
})

function withTable(): Writer {
  const rows = [['One', 'Two'].map(plainInline)]
  const table: Block = { type: 'table', caption: [], head: false, rows }
  const seed = seedUpdate({ ...emptyContent(), body: [paragraph('Words.'), table] })
  return new Line(seed).join('ann')
}

/** Behind words; the selection stays. */
function placeIn(writer: Writer, words: string): number {
  const before = writer.state.selection
  writer.caretIn(words, words.length)
  const { head } = writer.state.selection
  writer.dispatch(writer.state.tr.setSelection(before))
  return head
}

describe('what is dropped', () => {
  it('[PASTE1] is one line in a cell, wherever the caret is', () => {
    const writer = withTable()
    writer.caretIn('Words.')
    dropInto(writer, placeIn(writer, 'One'), '<h2>a</h2><p>b</p>')
    const [, table] = writer.state.doc.children
    expect(table?.lastChild?.children.map(({ textContent }) => textContent)).toEqual([
      'Onea b',
      'Two',
    ])
  })

  it('[PASTE1] keeps its paragraphs in the text, though the caret is in a cell', () => {
    const writer = withTable()
    writer.caretIn('One')
    dropInto(writer, placeIn(writer, 'Words.'), '<p>a</p><p>b</p>')
    expect(writer.text).toMatch(/^Words\.a\nb\n/)
  })

  it('[PASTE1] is a block beside the table if it was dragged as one', () => {
    const writer = withTable()
    const { doc, tr } = writer.state
    writer.dispatch(tr.setSelection(NodeSelection.create(doc, 0)))
    dropInto(writer, placeIn(writer, 'Two'))
    expect(writer.state.doc.children.map(({ type }) => type.name)).toEqual(['table', 'paragraph'])
  })

  it('[PASTE1] is words in the text if it was dragged out of a cell', () => {
    const writer = withTable()
    writer.caretIn('Two')
    const { from } = writer.state.selection
    writer.caret(from, from + 3)
    dropInto(writer, placeIn(writer, 'Words.'))
    expect(writer.state.doc.firstChild?.textContent).toBe('Words.Two')
    expect(writer.state.doc.childCount).toBe(2)
  })
})
