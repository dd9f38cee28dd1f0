import { splitBlock } from '@tiptap/pm/commands'
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
