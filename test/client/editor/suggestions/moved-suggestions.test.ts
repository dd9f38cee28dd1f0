import { splitBlock } from '@tiptap/pm/commands'
import { Fragment, Slice } from '@tiptap/pm/model'
import { wrapInList } from '@tiptap/pm/schema-list'
import type * as Y from 'yjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { blockText } from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

/** Ada suggests, Bob edits. */
function together(...paragraphs: string[]) {
  const line = new Line(seedOf('body', paragraphs))
  onTestFinished(() => line.close())
  const [ada, bob] = [line.join('ada'), line.join('bob')]
  ada.suggestions.setMode('suggesting')
  return { line, ada, bob }
}

/** What readers would get. */
const base = (doc: Y.Doc) => readContent(doc).body.map(blockText).join('\n')

function struck(writer: Writer): string[] {
  const places = writer.suggested.places(pendingIn(writer.doc).struck)
  return places.map(({ from, to }) => writer.state.doc.textBetween(from, to))
}

function select(writer: Writer, from: string, to: string) {
  const placeOf = (text: string) => {
    writer.caretIn(text)
    return writer.state.selection.from
  }
  writer.caret(placeOf(from), placeOf(to))
}

/** Ada adds “ at last” behind `words`, strikes their last one, and goes elsewhere: what stays is where she writes. */
function suggest(ada: Writer, words: string) {
  const last = words.split(' ').at(-1) ?? ''
  ada.caretIn(words, words.length)
  ada.dispatch(ada.state.tr.insertText(' at last'))
  ada.caretIn(words, words.length - last.length)
  const { from } = ada.state.selection
  ada.caret(from, from + last.length)
  ada.dispatch(ada.state.tr.deleteSelection())
  ada.caret(1)
}

describe('[SUG1] words of which some go and the rest moves in one step: what is suggested in them stays so', () => {
  it('a paragraph’s end put for selected words', () => {
    const { line, ada, bob } = together('The old mill by the river stands')
    suggest(ada, 'river stands')
    line.settle()
    select(bob, 'river', ' stands')
    bob.do(splitBlock)
    line.settle()
    expect(base(line.doc)).toBe('The old mill by the \n stands')
    expect(struck(ada)).toEqual(['stands'])
  })

  it.each([
    ['deleted', '', (bob: Writer) => bob.dispatch(bob.state.tr.deleteSelection())],
    ['typed over', 'x', (bob: Writer) => bob.type('x')],
  ])('words %s from one paragraph into another', (_, made, act) => {
    const { line, ada, bob } = together('The old mill by the river', 'They say it stands')
    suggest(ada, 'it stands')
    line.settle()
    select(bob, 'river', 'it stands')
    act(bob)
    line.settle()
    expect(base(line.doc)).toBe(`The old mill by the ${made}it stands`)
    expect(struck(ada)).toEqual(['stands'])
  })

  it('paragraphs pasted over selected words', () => {
    const { line, ada, bob } = together('The old mill by the river stands')
    suggest(ada, 'river stands')
    line.settle()
    select(bob, 'river', ' stands')
    const pasted = ['brook', 'It stands'].map((words) =>
      bob.schema.node('paragraph', null, bob.schema.text(words)),
    )
    bob.dispatch(bob.state.tr.replaceSelection(new Slice(Fragment.from(pasted), 1, 1)))
    line.settle()
    expect(base(line.doc)).toBe('The old mill by the brook\nIt stands stands')
    expect(struck(ada)).toEqual(['stands'])
  })

  it('and what an editor types that looks like suggested words is no suggestion', () => {
    const { line, ada, bob } = together('The old mill by the river', 'They say stands')
    ada.caretIn(' stands')
    ada.type(' mill')
    ada.caret(1)
    line.settle()
    select(bob, 'river', ' stands')
    bob.dispatch(bob.state.tr.insertText('mill'))
    line.settle()
    expect(base(line.doc)).toBe('The old mill by the mill stands')
  })
})

it('[SUG1] more words moved at once than are looked after: what is suggested in them stays so, also when that is undone', () => {
  const words = 'The old mill stands. '.repeat(5_000)
  const { line, ada, bob } = together(words)
  suggest(ada, 'The old mill stands')
  line.settle()
  bob.caret(1)
  bob.do(wrapInList(bob.schema.nodes['bulletList'] as never))
  line.settle()
  expect(base(line.doc) === words).toBe(true)
  expect(struck(ada)).toEqual(['stands'])
  bob.undo.undo()
  line.settle()
  expect(base(line.doc) === words).toBe(true)
  expect(struck(ada)).toEqual(['stands'])
})
