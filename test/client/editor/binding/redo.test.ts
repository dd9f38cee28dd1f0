import { setBlockType, splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { afterEach, describe, expect, it } from 'vitest'
import { Line, seedOf, type Writer } from './writers.ts'

let line: Line

function two(): { ann: Writer; ben: Writer } {
  line = new Line(seedOf('body', ['One two']))
  return { ann: line.join('ann'), ben: line.join('ben') }
}

/** What Ben does to the paragraph in which Ann writes. */
const MEANWHILE: [string, (ben: Writer) => void][] = [
  ['nothing', () => undefined],
  ['a list', (ben) => ben.do(wrapInList(ben.schema.nodes['bulletList'] as never))],
  ['a heading', (ben) => ben.do(setBlockType(ben.schema.nodes['heading'] as never, { level: 2 }))],
  ['a break', (ben) => ben.do(splitBlock)],
  ['a word', (ben) => ben.type('ben ')],
]

describe('[EDIT1] whoever does again what they had taken back', () => {
  afterEach(() => {
    line.settle()
    expect(line.writers.flatMap(({ errors }) => errors)).toEqual([])
    line.close()
  })

  it.each(MEANWHILE)('goes on behind it, in whatever steps, with %s by a colleague', (_, deed) => {
    const places: ((ann: Writer) => void)[] = [
      (ann) => ann.caretIn('One'),
      (ann) => ann.caretIn('One', 4),
      (ann) => ann.caretAtEnd(),
    ]
    for (const place of places)
      for (let moment = 0; moment < 6; moment++) {
        const { ann, ben } = two()
        place(ann)
        const typed = (text: string) => () => {
          ann.type(text)
          ann.undo.pause()
        }
        const undo = () => ann.undo.undo()
        const redo = () => ann.undo.redo()
        for (const [i, act] of [typed('whole'), typed('word '), undo, undo, redo, redo].entries()) {
          if (i === moment) {
            ben.receive()
            ben.caretAtEnd()
            deed(ben)
            ann.receive()
          }
          act()
        }
        ann.type('next')
        expect(ann.text).toContain('wholeword next')
      }
  })

  it('finds selected what they had written over, and then stands behind what they wrote', () => {
    const { ann } = two()
    ann.caretIn('One')
    ann.caret(ann.state.selection.from, ann.state.selection.from + 3)
    ann.type('Ten')
    ann.undo.undo()
    const { from, to } = ann.state.selection
    expect(ann.state.doc.textBetween(from, to)).toBe('One')
    ann.undo.redo()
    ann.type('s')
    expect(ann.text).toBe('Tens two')
  })

  it('goes on where they had erased', () => {
    const { ann } = two()
    ann.caretIn('One', 3)
    ann.erase(2)
    ann.undo.undo()
    expect(ann.text).toBe('One two')
    ann.undo.redo()
    ann.type('h')
    expect(ann.text).toBe('Oh two')
  })
})
