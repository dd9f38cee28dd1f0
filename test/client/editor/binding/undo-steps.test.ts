import { splitBlock, toggleMark } from '@tiptap/pm/commands'
import { afterEach, describe, expect, it } from 'vitest'
import { Line, seedOf, type Writer } from './writers.ts'

const SENTENCE =
  'The wheel of the old tidal mill turned again on Tuesday morning, watched by some six hundred people who had come down to the quay in the rain, although nobody had told them when it would begin.'

describe('an undo', () => {
  let line: Line
  afterEach(() => line.close())

  function writer(...paragraphs: string[]): Writer {
    line = new Line(seedOf('body', paragraphs))
    const ann = line.join('ann')
    ann.caretAtEnd()
    return ann
  }

  it('takes back some words of a long sentence, never a part of one', () => {
    const ann = writer('')
    ann.type(SENTENCE)
    const steps = [SENTENCE, ...undone(ann)]
    expect(steps.at(-1)).toBe('')
    for (const [i, text] of steps.entries()) {
      expect((steps[i - 1] ?? text).length - text.length).toBeLessThanOrEqual(45)
      expect(text === '' || text === SENTENCE || text.endsWith(' ')).toBe(true)
    }
    while (ann.undo.mayRedo) ann.undo.redo()
    expect(ann.text).toBe(SENTENCE)
  })

  it('takes back a sentence, a break, or what was made bold, each for itself', () => {
    const ann = writer('Before.')
    ann.type(' Rain fell. It stopped.')
    ann.do(splitBlock)
    ann.type('Then sun.')
    ann.caret(1, 8)
    ann.do(toggleMark(ann.schema.marks['bold'] as never))
    expect(undone(ann)).toEqual([
      'Before. Rain fell. It stopped.\nThen sun.',
      'Before. Rain fell. It stopped.\n',
      'Before. Rain fell. It stopped.',
      'Before. Rain fell. ',
      'Before.',
    ])
  })

  it('takes back what was pasted apart from what was typed before and behind', () => {
    const ann = writer('')
    ann.type('One ')
    ann.dispatch(ann.state.tr.insertText('two ').setMeta('paste', true))
    ann.type('three')
    expect(undone(ann)).toEqual(['One two ', 'One ', ''])
  })

  it('takes back a word with what was mended in it', () => {
    const ann = writer('')
    ann.type('recieve')
    ann.erase(4)
    ann.type('eive')
    expect(undone(ann)).toEqual([''])
  })

  it('cuts what has no spaces as well, and no word that is composed', () => {
    const ann = writer('')
    ann.type('字'.repeat(100))
    expect(undone(ann)).toEqual(['字'.repeat(80), '字'.repeat(40), ''])
    for (const letter of '字'.repeat(60))
      ann.dispatch(ann.state.tr.insertText(letter).setMeta('composition', 1))
    expect(undone(ann)).toEqual([''])
  })
})

/** What stands after each undo, until there is none. */
function undone(ann: Writer): string[] {
  const texts: string[] = []
  while (ann.undo.mayUndo && texts.length < 50) {
    ann.undo.undo()
    texts.push(ann.text)
  }
  return texts
}
