import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { smartTyping } from '../../../client/editor/fields/smart-typing.ts'
import {
  emptyContent,
  paragraph,
  plainInline,
  type Block,
} from '../../../shared/document/content.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { Line, type Writer } from './binding/writers.ts'

const plugin = smartTyping(() => ({ language: 'en', smartQuotes: true }))

function writerOf(...body: Block[]): Writer {
  return new Line(seedUpdate({ ...emptyContent(), body })).join('ann')
}

/** As a browser has it typed; what the plugin does not take, the editor leaves to the others. */
function press(writer: Writer, letter: string): boolean {
  const { from, to } = writer.state.selection
  const typed = plugin.props.handleTextInput as (...args: unknown[]) => boolean
  return typed.call(plugin, writer, from, to, letter)
}

describe('quotes that become those of the language', () => {
  it('are made in a paragraph and in each line of a picture, not in code', () => {
    const picture = { assetId: 'as_1', caption: 'Fox ', alt: 'Grey ', credit: 'Photo ' }
    const ann = writerOf(
      paragraph('Words '),
      { type: 'picture', width: 'text', picture },
      { type: 'code', text: 'print ' },
      { type: 'paragraph', inline: [{ type: 'text', text: 'exec ', marks: [{ type: 'code' }] }] },
    )
    for (const words of ['Words ', 'Fox ', 'Grey ', 'Photo ', 'print ', 'exec ']) {
      ann.caretIn(words, words.length)
      press(ann, '"')
    }
    expect(ann.text).toBe('Words “\nFox “\nGrey “\nPhoto “\nprint \nexec ')
  })

  it('leave what is typed over several cells to what keeps them cells', () => {
    const rows = [['One', 'Two'].map(plainInline)]
    const ann = writerOf({ type: 'table', caption: [], head: false, rows })
    ann.caretIn('One')
    const { from } = ann.state.selection
    ann.caretIn('Two', 3)
    const { tr, doc, selection } = ann.state
    ann.dispatch(tr.setSelection(TextSelection.create(doc, from, selection.to)))
    expect(press(ann, '"')).toBe(false)
    expect(ann.state.doc.firstChild?.lastChild?.childCount).toBe(2)
  })
})
