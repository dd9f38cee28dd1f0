import { splitBlock, wrapIn } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { afterEach, describe, expect, it } from 'vitest'
import { Line, seedOf, type Writer } from './writers.ts'

const PARTS = ['Bq', '0', '1']

let line: Line

function splitBehind(writer: Writer, word: string) {
  writer.caretIn(word, word.length)
  writer.do(splitBlock)
}

describe('[EDIT1] what somebody takes back', () => {
  afterEach(() => {
    expect(line.writers.flatMap(({ errors }) => errors)).toEqual([])
    line.close()
  })

  // Of two breaks in one word each parts letters from it that are on their way, which their author takes along.
  it.each([1, 2, 3])(
    'stays away, though two colleagues who have not heard of it part its word: %i of three steps',
    (undone) => {
      line = new Line(seedOf('body', ['One two']))
      const [ann, ben, cleo] = [line.join('ann'), line.join('ben'), line.join('cleo')]
      ann.caretIn('One')
      for (const [i, part] of PARTS.entries()) {
        ann.type(part)
        ann.undo.pause()
        if (i > 0) continue
        ben.receive()
        splitBehind(ben, 'B')
      }
      cleo.receive()
      splitBehind(cleo, 'B')
      for (let i = 0; i < undone; i++) ann.undo.undo()
      line.settle()
      const left = PARTS.slice(0, PARTS.length - undone).join('')
      expect(ann.text.replaceAll('\n', '')).toBe(`${left}One two`)
      expect(line.writers.map(({ text }) => text)).toEqual([ann.text, ann.text, ann.text])
    },
  )
})

const MADE: [string, (ben: Writer) => void][] = [
  ['a list', (ben) => ben.do(wrapInList(nodeOf(ben, 'bulletList')))],
  ['a quotation', (ben) => ben.do(wrapIn(nodeOf(ben, 'blockquote')))],
  ['a fact box', (ben) => ben.do(wrapIn(nodeOf(ben, 'factBox')))],
  ['a paragraph’s end', (ben) => ben.do(splitBlock)],
]
const PLACES: [string, (ann: Writer) => void, string][] = [
  ['at its beginning', (ann) => ann.caretIn('One'), 'more One two'],
  ['in its midst', (ann) => ann.caretIn('two'), 'One more two'],
  ['at its end', (ann) => ann.caretIn('two', 3), 'One twomore '],
]
const nodeOf = (writer: Writer, name: string) => writer.schema.nodes[name] as never
const flat = (text: string) => text.replaceAll('\n', '')

describe.each(MADE)('[EDIT1] whoever takes back %s in which a colleague has written', (_, deed) => {
  it.each(PLACES)('leaves their words where they stand, %s', (_, place, expected) => {
    for (const heard of ['before', 'after'] as const)
      for (const sent of ['before', 'after'] as const) {
        line = new Line(seedOf('body', ['One two']))
        const [ann, ben] = [line.join('ann'), line.join('ben')]
        ben.caretIn('two')
        deed(ben)
        const made = String(ben.state.doc)
        if (heard === 'before') line.settle()
        place(ann)
        ann.type('more ')
        if (sent === 'before') line.settle()
        ben.undo.undo()
        line.settle()
        expect(String(ann.state.doc)).toBe(`doc(paragraph("${expected}"))`)
        const { parent, parentOffset } = ann.state.selection.$head
        expect(parent.textBetween(0, parentOffset)).toMatch(/more $/)
        ben.undo.redo()
        line.settle()
        expect(flat(ann.text)).toBe(expected)
        expect(String(ann.state.doc).replace(/"[^"]*"/g, '')).toBe(made.replace(/"[^"]*"/g, ''))
        ben.undo.undo()
        line.settle()
        expect(String(ann.state.doc)).toBe(`doc(paragraph("${expected}"))`)
        expect(ben.draft).toBe(ann.draft)
        expect(line.writers.flatMap(({ errors }) => errors)).toEqual([])
        line.close()
      }
  })
})
