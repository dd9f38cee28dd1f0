import { selectAll, splitBlock } from '@tiptap/pm/commands'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection } from '@tiptap/pm/state'
import { splitListItem } from '@tiptap/pm/schema-list'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { moveBlocks } from '../../../../client/editor/blocks/move-blocks.ts'
import {
  deleteColumn,
  deleteRow,
  deleteTable,
  newTable,
} from '../../../../client/editor/blocks/table-commands.ts'
import { wholeMedia } from '../../../../client/editor/media/whole-media.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

/** Ada has written this, and suggests from now on. */
function suggesting(blocks: (ada: Writer) => Node[]) {
  const line = new Line(seedOf('body', ['']))
  onTestFinished(() => line.close())
  const ada = line.join('ada')
  ada.dispatch(ada.state.tr.replaceWith(0, ada.state.doc.content.size, blocks(ada)))
  ada.suggestions.setMode('suggesting')
  return { ada, line }
}

const paragraph = ({ schema }: Writer, words: string) =>
  schema.node('paragraph', null, words === '' ? [] : schema.text(words))
const three = (ada: Writer) => ['one', 'two', 'three'].map((words) => paragraph(ada, words))

function picture({ schema }: Writer): Node {
  const line = (name: string, words: string) => schema.node(name, null, schema.text(words))
  const lines = [line('caption', 'A mill'), line('altText', 'Mill'), line('credit', 'Ada')]
  return schema.node('picture', null, lines)
}

function tableAmong(ada: Writer): Node[] {
  return [paragraph(ada, 'one'), newTable(ada.schema), paragraph(ada, 'two')]
}

const pictureAmong = (ada: Writer) => [paragraph(ada, 'one'), picture(ada), paragraph(ada, 'two')]

/** The words of the first cell are some, so that a strike would have what to strike. */
function inTable(ada: Writer) {
  ada.suggestions.setMode('editing')
  ada.caret(9)
  ada.type('cell')
  ada.suggestions.setMode('suggesting')
}

function paste(ada: Writer, blocks: Node[], open = 0) {
  ada.dispatch(ada.state.tr.replaceSelection(new Slice(Fragment.from(blocks), open, open)))
}

function expectNothing({ ada }: { ada: Writer }, act: () => void) {
  const before = ada.draft
  act()
  expect(ada.refusals).toBe(1)
  expect(ada.draft).toBe(before)
  const { added, struck } = pendingIn(ada.doc)
  expect(struck.ranges()).toEqual([])
  expect(added.ranges()).toEqual([])
}

describe('what can’t be suggested as a whole is refused as a whole', () => {
  it.each([-1, 1] as const)('a paragraph moved by %s', (by) => {
    const { ada } = suggesting(three)
    ada.caretIn('two')
    expectNothing({ ada }, () => ada.do(moveBlocks(by)))
  })

  it('a paragraph moved past own suggested words, which stay', () => {
    const { ada } = suggesting(three)
    ada.caretIn('one', 3)
    ada.type('!')
    const before = ada.draft
    ada.caretIn('two')
    ada.do(moveBlocks(-1))
    expect(ada.refusals).toBe(1)
    expect(ada.draft).toBe(before)
    expect(pendingIn(ada.doc).struck.isEmpty).toBe(true)
  })

  it.each([
    ['a table', deleteTable],
    ['a row', deleteRow],
    ['a column', deleteColumn],
  ])('%s deleted', (_, command) => {
    const { ada } = suggesting(tableAmong)
    inTable(ada)
    expectNothing({ ada }, () => ada.do(command))
  })

  it('a picture removed, or words struck across one', () => {
    const { ada } = suggesting(pictureAmong)
    expectNothing({ ada }, () => {
      const { tr, doc } = ada.state
      ada.dispatch(tr.setSelection(NodeSelection.create(doc, 5)))
      ada.dispatch(ada.state.tr.deleteSelection())
    })
    const across = suggesting(pictureAmong)
    expectNothing(across, () => across.ada.dispatch(across.ada.state.tr.delete(2, 28)))
  })

  it('a table, a picture or a heading pasted among words', () => {
    for (const block of [
      (ada: Writer) => newTable(ada.schema),
      picture,
      (ada: Writer) => ada.schema.node('heading', { level: 2 }, ada.schema.text('Big')),
    ]) {
      const { ada } = suggesting(three)
      ada.caretIn('two', 1)
      expectNothing({ ada }, () =>
        paste(ada, [paragraph(ada, 'a'), block(ada), paragraph(ada, 'b')]),
      )
    }
  })

  it('words that come with another look of their block', () => {
    const { ada } = suggesting((writer) => [picture(writer), paragraph(writer, 'one')])
    expectNothing({ ada }, () =>
      ada.dispatch(ada.state.tr.setNodeAttribute(0, 'width', 'wide').insertText('x', 3)),
    )
  })
})

describe('what is words and paragraphs’ ends can be suggested', () => {
  it('paragraphs pasted into an empty one', () => {
    const { ada } = suggesting((writer) => [paragraph(writer, 'one'), paragraph(writer, '')])
    ada.caretAtEnd()
    paste(ada, [paragraph(ada, 'a'), paragraph(ada, 'b')], 1)
    expect(ada.refusals).toBe(0)
    expect(ada.text).toBe('one\na\u2029b')
  })

  it('all words struck, whose paragraphs stay', () => {
    const { ada } = suggesting(three)
    ada.do(selectAll)
    ada.dispatch(ada.state.tr.deleteSelection())
    expect(ada.refusals).toBe(0)
    expect(ada.text).toBe('one\ntwo\nthree')
    expect(pendingIn(ada.doc).struck.isEmpty).toBe(false)
  })

  it('the end of a paragraph, in a list as well', () => {
    const { ada } = suggesting((writer) => {
      const item = writer.schema.node('listItem', null, [paragraph(writer, 'one')])
      return [writer.schema.node('bulletList', null, [item])]
    })
    ada.caretIn('one', 1)
    const { listItem } = ada.schema.nodes
    if (listItem) ada.do(splitListItem(listItem))
    expect(ada.text).toBe('o\u2029ne')
    ada.do(splitBlock)
    expect(ada.refusals).toBe(0)
  })
})

it('words suggested in a caption add no lines that its picture lacks', () => {
  const { ada } = suggesting((writer) => {
    const caption = writer.schema.node('caption', null, writer.schema.text('A mill'))
    return [writer.schema.node('picture', null, [caption])]
  })
  const { doc, tr } = ada.state
  let after = doc
  ada.suggested.dispatch(tr.insertText('x', 3), ada.state, (meant) => {
    after = EditorState.create({ doc, plugins: [wholeMedia()] }).apply(meant).doc
  })
  expect(after.textContent).toBe('Ax mill')
  expect(after.firstChild?.childCount).toBe(1)
})
