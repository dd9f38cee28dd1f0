import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordEdits } from '../../../shared/revision/word-edits.ts'

function edited(from: string, to: string): string {
  return wordEdits(from, to).reduce(
    (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
    from,
  )
}

const word = fc.constantFrom('tide', 'boat', 'the', 'a', '港', '.', '\u00a0', 'e\u0301')
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '', '  ', '\n')))
  .map((pairs) => pairs.flat().join(''))

describe('the edits between two texts', () => {
  it('[fuzz] turn one into the other', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(edited(from, to)).toBe(to)
      }),
    )
  })

  it.each([
    ['one two three', 'NEW one two three', [{ at: 0, remove: 0, insert: 'NEW ' }]],
    ['one two three', 'one two three NEW', [{ at: 13, remove: 0, insert: ' NEW' }]],
    [
      'one two three four',
      'one 2 three 4',
      [
        { at: 14, remove: 4, insert: '4' },
        { at: 4, remove: 3, insert: '2' },
      ],
    ],
    ['the boat and the tide', 'the boat', [{ at: 8, remove: 13, insert: '' }]],
    ['same', 'same', []],
  ])('leave alone what stays: %j to %j', (from, to, edits) => {
    expect(wordEdits(from, to)).toEqual(edits)
  })
})
