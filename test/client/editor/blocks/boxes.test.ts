import { setBlockType } from '@tiptap/pm/commands'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { choicesFor } from '../../../../client/editor/blocks/block-choices.ts'
import { backspace, enter } from '../../../../client/editor/blocks/box-keys.ts'
import { insertBlock, type NewBlock } from '../../../../client/editor/blocks/insert-block.ts'
import { moveBlocks } from '../../../../client/editor/blocks/move-blocks.ts'
import { toggleQuote } from '../../../../client/editor/blocks/quote-box.ts'
import {
  addCaption,
  addColumn,
  addRow,
  clearCells,
  deleteColumn,
  deleteRow,
  goToCell,
  toggleHead,
} from '../../../../client/editor/blocks/table-commands.ts'
import { fitted } from '../../../../client/editor/paste/fitted.ts'
import {
  blockText,
  emptyContent,
  paragraph,
  plainInline,
  type Block,
} from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { Line, type Writer } from '../binding/writers.ts'
import { contentLines, editorLines } from '../paste/outlines.ts'

const table = (...rows: string[][]): Block => ({
  type: 'table',
  caption: [],
  head: true,
  rows: rows.map((row) => row.map(plainInline)),
})
const box: Block = { type: 'factBox', title: plainInline('Title'), blocks: [paragraph('Fact')] }
const points: Block = {
  type: 'keyPoints',
  title: plainInline('Title'),
  points: [plainInline('One')],
}

function lineOf(...body: Block[]): Line {
  return new Line(seedUpdate({ ...emptyContent(), body }))
}

function writerOf(...body: Block[]): Writer {
  return lineOf(...body).join('ann')
}

const TITLES: Partial<Record<NewBlock, string>> = {
  keyPoints: 'Key points',
  correctionBox: 'Correction',
}
const insert = (kind: NewBlock) => insertBlock(kind, { title: TITLES[kind] ?? '' })
const lines = ({ state }: Writer) => editorLines(state.doc).map((line) => line.trimEnd())

describe('the head of a table', () => {
  it('is taken away, and is there again by undo', () => {
    const ann = writerOf(table(['Ward', 'Votes'], ['North', '12']))
    ann.caretIn('North', 0)
    ann.do(toggleHead)
    expect(readContent(ann.doc).body).toMatchObject([{ head: false }])
    ann.undo.undo()
    expect(readContent(ann.doc).body).toMatchObject([{ head: true }])
  })
})

describe('a new block', () => {
  it.each<[NewBlock, string[]]>([
    ['table', ['||', '|', '|', '']],
    ['pullQuote', ['”', '']],
    ['factBox', ['[] =', '[]', '']],
    ['correctionBox', ['[] = Correction', '[]', '']],
    ['keyPoints', ['[] = Key points', '[] *', '']],
    ['rule', ['---', '']],
  ])('takes the place of an empty paragraph, and leaves a line to go on: %s', (kind, expected) => {
    const ann = writerOf(paragraph(''))
    ann.do(insert(kind))
    expect(lines(ann)).toEqual(expected)
  })

  it('stands behind the block in which the caret is, never in it', () => {
    const ann = writerOf(box)
    ann.caretIn('Fact')
    ann.do(insert('table'))
    expect(lines(ann).slice(0, 3)).toEqual(['[] = Title', '[] Fact', '||'])
  })

  it('[EDIT1] holds the words of two who begin to write in one place of it', () => {
    for (const kind of ['pullQuote', 'table', 'factBox', 'correctionBox', 'keyPoints'] as const) {
      const line = lineOf(paragraph(''))
      const [ann, ben] = [line.join('ann'), line.join('ben')]
      ann.do(insert(kind))
      line.settle()
      ben.caret(ann.state.selection.head)
      ann.type('ann')
      ben.type('ben')
      line.settle()
      expect(ann.text.match(/ann|ben/g)?.toSorted(), kind).toEqual(['ann', 'ben'])
      expect([ben.draft, line.draft]).toEqual([ann.draft, ann.draft])
      line.close()
    }
  })
})

describe('Enter', () => {
  it('in a title goes on below it, and never parts it', () => {
    const ann = writerOf(box)
    ann.caretIn('Title', 2)
    expect(ann.do(enter)).toBe(true)
    ann.type('A ')
    expect(lines(ann)).toEqual(['[] = Title', '[] A Fact'])
  })

  it('in a cell goes to the one below, and from the last row out of the table', () => {
    const ann = writerOf(table(['a', 'b'], ['c', 'd']))
    ann.caretIn('b')
    ann.do(enter)
    ann.type('x')
    ann.do(enter)
    ann.type('Behind.')
    expect(lines(ann)).toEqual(['|| a | b', '| c | xd', 'Behind.'])
  })

  it.each<[string, Block, string[]]>([
    ['point', { ...points, points: [plainInline('One'), []] }, ['[] = Title', '[] * One', 'x']],
    [
      'paragraph',
      { ...box, blocks: [paragraph('Fact'), paragraph('')] },
      ['[] = Title', '[] Fact', 'x'],
    ],
  ])('in an empty last %s leaves the box', (_, block, expected) => {
    const ann = writerOf(block)
    ann.caretAtEnd()
    ann.do(enter)
    ann.type('x')
    expect(lines(ann)).toEqual(expected)
  })

  it('elsewhere does what it does', () => {
    const ann = writerOf(paragraph('Words'), points)
    ann.caretIn('Words')
    expect(ann.do(enter)).toBe(false)
    ann.caretIn('One')
    expect(ann.do(enter)).toBe(false)
  })
})

describe('a pull quote', () => {
  const quote: Block = { type: 'pullQuote', inline: plainInline('Nobody waved.') }

  it('is made of a paragraph, and becomes one again with all of its words', () => {
    const ann = writerOf(paragraph('Before'), paragraph('Nobody waved.'))
    ann.caretIn('Nobody waved.')
    ann.do(toggleQuote)
    expect(lines(ann)).toEqual(['Before', '” Nobody waved.'])
    ann.do(enter)
    ann.type('Ada')
    expect(lines(ann)).toEqual(['Before', '” Nobody waved.', '— Ada'])
    expect(contentLines(readContent(ann.doc).body)).toEqual(lines(ann))
    ann.do(toggleQuote)
    expect(lines(ann)).toEqual(['Before', 'Nobody waved.', 'Ada'])
  })

  it('of before, which has no line for who said it, is given one', () => {
    const ann = writerOf(paragraph('Nobody waved.'))
    const { pullQuote } = ann.schema.nodes
    ann.caretIn('Nobody waved.')
    if (pullQuote) ann.do(setBlockType(pullQuote))
    expect(readContent(ann.doc).body).toEqual([quote])
    ann.do(toggleQuote)
    ann.do(enter)
    ann.type('Ada')
    expect(readContent(ann.doc).body).toEqual([{ ...quote, attribution: plainInline('Ada') }])
  })

  it('is left by Enter, and by Backspace from who said it to what they said', () => {
    const ann = writerOf(quote)
    ann.caretIn('Nobody waved.', 13)
    ann.do(enter)
    ann.do(backspace)
    ann.type('!')
    ann.do(enter)
    ann.type('Ada')
    ann.do(enter)
    ann.type('On.')
    expect(lines(ann)).toEqual(['” Nobody waved.!', '— Ada', 'On.'])
  })

  it('takes what is pasted as one line, and no list', () => {
    const ann = writerOf(quote)
    ann.caretIn('Nobody waved.')
    const paragraphs = ['One', 'Two'].map((word) =>
      ann.schema.nodes['paragraph']?.create(null, ann.schema.text(word)),
    )
    const slice = new Slice(Fragment.from(paragraphs.flatMap((one) => one ?? [])), 1, 1)
    ann.dispatch(ann.state.tr.replaceSelection(fitted(slice, ann.state.selection.$from)))
    expect(lines(ann)).toEqual(['” One TwoNobody waved.'])
  })

  it('[EDIT1] has every word of two who write who said it, and of one who writes what they said', () => {
    const line = lineOf(quote, paragraph(''))
    const [ann, ben, cyd] = [line.join('ann'), line.join('ben'), line.join('cyd')]
    for (const writer of [ann, ben]) {
      writer.caretIn('Nobody waved.')
      writer.do(enter)
    }
    cyd.caretIn('Nobody waved.', 12)
    ann.type('Ada')
    ben.type('Quill')
    cyd.type(' back')
    line.settle()
    const [found] = readContent(ann.doc).body
    expect(found).toMatchObject({ inline: plainInline('Nobody waved back.') })
    expect(found && blockText(found)).toMatch(/ (AdaQuill|QuillAda)$/)
    expect([ben.draft, cyd.draft]).toEqual([ann.draft, ann.draft])
  })

  it('[EDIT1] keeps what a colleague writes in a paragraph that becomes one', () => {
    const line = lineOf(paragraph('Nobody waved.'))
    const [ann, ben] = [line.join('ann'), line.join('ben')]
    ann.caretIn('Nobody waved.')
    ben.caretIn('Nobody waved.', 12)
    ann.do(toggleQuote)
    ben.type(' back')
    line.settle()
    expect(lines(ann)).toEqual(['” Nobody waved back.'])
    expect(ben.draft).toBe(ann.draft)
  })
})

describe('Backspace', () => {
  it('in a box without words takes it away, and in one with words joins nothing', () => {
    const ann = writerOf(box, { type: 'factBox', title: [], blocks: [paragraph('')] })
    ann.caretIn('Fact')
    expect(ann.do(backspace)).toBe(true)
    ann.caretIn('Title')
    expect(ann.do(backspace)).toBe(true)
    expect(lines(ann)).toHaveLength(4)
    ann.caretAtEnd()
    ann.do(goToStartOf('factBox'))
    ann.do(backspace)
    expect(lines(ann)).toEqual(['[] = Title', '[] Fact', ''])
  })

  it('over several cells empties them, and leaves them cells', () => {
    const ann = writerOf(table(['ab', 'cd'], ['ef', 'gh']))
    ann.caretIn('ab', 1)
    const { from } = ann.state.selection
    ann.caretIn('ef', 1)
    ann.caret(from, ann.state.selection.head)
    expect(ann.do(clearCells)).toBe(true)
    expect(lines(ann)).toEqual(['|| a', '| f | gh'])
  })
})

describe('a table', () => {
  it('grows and shrinks by rows and columns, up to what readers find their way in', () => {
    const ann = writerOf(table(['a', 'b'], ['c']))
    ann.caretIn('b')
    ann.do(addColumn('after'))
    ann.caretIn('c')
    ann.do(addRow('before'))
    ann.type('new')
    expect(lines(ann)).toEqual(['|| a | b', '| new', '| c'])
    ann.caretIn('a')
    ann.do(deleteColumn)
    expect(lines(ann)).toEqual(['|| b', '|', '|'])
    ann.caretIn('b')
    for (let i = 0; i < 30; i++) ann.do(addColumn('after'))
    expect(readContent(ann.doc).body[0]).toMatchObject({ rows: [{ length: 20 }, {}, {}] })
    for (let i = 0; i < 3; i++) ann.do(deleteRow)
    expect(lines(ann)).toEqual([''])
  })

  it('has a caption, and a first row like the others, if somebody wants it so', () => {
    const ann = writerOf(table(['a', 'b'], ['c', 'd']))
    ann.caretIn('a')
    ann.do(toggleHead)
    ann.do(addCaption)
    ann.type('Tides')
    expect(lines(ann)).toEqual(['|= Tides', '| a | b', '| c | d'])
    expect(contentLines(readContent(ann.doc).body)).toEqual(lines(ann))
  })

  it('begins a row where Tab leaves the last cell', () => {
    const ann = writerOf(table(['a', 'b']))
    ann.caretIn('a')
    for (const cell of ['x', 'y', 'z']) {
      ann.do(goToCell(1))
      ann.type(cell)
    }
    ann.do(goToCell(-1))
    ann.type('w')
    expect(lines(ann)).toEqual(['|| a | xb', '| yw | z'])
  })

  it('[EDIT1] has every word when one makes a row and another a column', () => {
    const line = lineOf(table(['a', 'b'], ['c', 'd']))
    const [ann, ben] = [line.join('ann'), line.join('ben')]
    ann.caretIn('c')
    ben.caretIn('b')
    ann.do(addRow('after'))
    ben.do(addColumn('before'))
    ann.type('new')
    ben.type('x')
    line.settle()
    const [block] = readContent(ann.doc).body
    expect(contentLines(block ? [block] : [])).toEqual(['|| a | | xb', '| c | | d', '| new'])
    expect(ben.draft).toBe(ann.draft)
  })
})

/** What decides it, and is not told of. */
const gaps = GapCursor as unknown as { valid($pos: ResolvedPos): boolean }

describe('a caret', () => {
  it('stands between no parts of a picture, a gallery, an embed, a table or a box: what is typed there would be a part more', () => {
    const picture = { assetId: 'as_1', caption: '', alt: '', credit: '' }
    const writer = writerOf(
      { type: 'picture', width: 'text', picture },
      { type: 'gallery', pictures: [picture, { ...picture, assetId: 'as_2' }] },
      { type: 'embed', address: 'https://youtu.be/dQw4w9WgXcQ', title: '' },
      table(['a', 'b'], ['c', '']),
      points,
      { type: 'pullQuote', inline: plainInline('Said'), attribution: plainInline('Who') },
    )
    const { doc } = writer.state
    const standing: string[] = []
    for (let pos = 0; pos <= doc.content.size; pos++) {
      const $pos = doc.resolve(pos)
      if (gaps.valid($pos)) standing.push($pos.parent.type.name)
    }
    expect([...new Set(standing)]).toEqual(['doc'])
  })
})

describe('a block', () => {
  it.each<[string, -1 | 1, string[]]>([
    ['First', 1, ['Second', 'First', '[] = Title', '[] * One', '|| a', '| b']],
    ['Second', 1, ['First', '[] = Title', '[] * One', 'Second', '|| a', '| b']],
    ['Title', -1, ['First', '[] = Title', '[] * One', 'Second', '|| a', '| b']],
    ['One', -1, ['First', '[] = Title', '[] * One', 'Second', '|| a', '| b']],
    ['b', -1, ['First', 'Second', '[] = Title', '[] * One', '|| b', '| a']],
    ['a', -1, ['First', 'Second', '|| a', '| b', '[] = Title', '[] * One']],
  ])('moves past its neighbour, or what it stands in does: %s by %i', (text, by, expected) => {
    const ann = writerOf(paragraph('First'), paragraph('Second'), points, table(['a'], ['b']))
    ann.caretIn(text)
    ann.do(moveBlocks(by))
    expect(lines(ann)).toEqual(expected)
    const { $head } = ann.state.selection
    expect($head.parent.textContent).toBe(text)
  })

  it.each<[string, -1 | 1, string[]]>([
    ['Caption', 1, ['After', 'Caption', 'Alt', 'Credit']],
    ['Alt', -1, ['Caption', 'Alt', 'Credit', 'Before']],
    ['Credit', 1, ['After', 'Caption', 'Alt', 'Credit']],
  ])('moves with all of its lines where somebody writes in one: %s by %i', (text, by, expected) => {
    const lines = { caption: 'Caption', alt: 'Alt', credit: 'Credit' }
    const picture: Block = {
      type: 'picture',
      width: 'text',
      picture: { assetId: 'as_1', ...lines },
    }
    const ann = writerOf(paragraph('Before'), picture, paragraph('After'))
    ann.caretIn(text)
    ann.do(moveBlocks(by))
    expect(ann.text.split('\n').filter((line) => expected.includes(line))).toEqual(expected)
    expect(ann.state.selection.$head.parent.textContent).toBe(text)
  })

  it('stays at an end', () => {
    const ann = writerOf(paragraph('First'))
    ann.caretIn('First')
    expect(ann.do(moveBlocks(1))).toBe(false)
  })

  it('[EDIT1] moves while a colleague writes in it, or in its neighbour', () => {
    const line = lineOf(paragraph('First'), paragraph('Second'))
    const [ann, ben, cyd] = [line.join('ann'), line.join('ben'), line.join('cyd')]
    ben.caretIn('First', 5)
    cyd.caretIn('Second', 6)
    ann.caretIn('First')
    ann.do(moveBlocks(1))
    ben.type(' words')
    cyd.type(' thoughts')
    line.settle()
    expect(lines(ann)).toEqual(['Second thoughts', 'First words'])
    expect([ben.draft, cyd.draft]).toEqual([ann.draft, ann.draft])
  })
})

describe('what a slash offers', () => {
  it.each([
    ['', 12],
    ['pull', 1],
    ['BOX', 1],
    ['fact b', 1],
    ['line', 1],
    ['sub', 1],
    ['h', 5],
    ['zz', 0],
  ])('is found by how a word of it begins: %j', (query, count) => {
    expect(choicesFor(query)).toHaveLength(count)
  })
})

/** To the first place of the last block of this kind. */
function goToStartOf(name: string) {
  return ({ doc, tr }: Writer['state'], dispatch?: Writer['dispatch']) => {
    let at = 0
    doc.forEach((node, offset) => {
      if (node.type.name === name) at = offset
    })
    dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(at), 1)))
    return true
  }
}
