import { describe, expect, it } from 'vitest'
import {
  piecesOf,
  sharesOf,
  writerLookup,
} from '../../../../client/desk/versions/letter-writers.ts'
import type { ComparedRun } from '../../../../shared/revision/compare-drafts.ts'
import { ED, RITA } from './made-versions.ts'

const of = writerLookup([
  {
    person: RITA,
    ranges: [
      [7, 0, 4],
      [7, 10, 20],
      [9, 5, 6],
    ],
  },
  { person: ED, ranges: [[7, 4, 10]] },
])

function run(text: string, letters: ComparedRun['letters']): ComparedRun {
  return { how: 'same', text, marks: [], letters }
}

describe('who wrote what', () => {
  it('is told letter by letter, from the first of a range to the one before its end', () => {
    expect([of(7, 0), of(7, 3), of(7, 4), of(7, 9), of(7, 10)]).toEqual([RITA, RITA, ED, ED, RITA])
    expect([of(7, 20), of(9, 4), of(9, 6), of(8, 0)]).toEqual([null, null, null, null])
  })

  it('cuts words where somebody else goes on, and loses none of which nobody is known', () => {
    const pieces = piecesOf(
      run('tides and ebb', [
        [7, 2, 12],
        [1, 0, 3],
      ]),
      of,
    )
    expect(pieces).toEqual([
      { text: 'ti', by: RITA },
      { text: 'des an', by: ED },
      { text: 'd ', by: RITA },
      { text: 'ebb', by: null },
    ])
    expect(piecesOf(run('\n', [[-1, 0, 1]]), of)).toEqual([{ text: '\n', by: null }])
    expect(piecesOf(run('ab', []), of)).toEqual([{ text: 'ab', by: null }])
  })

  it('counts the words of each, who wrote most first', () => {
    const runs = [run('one two ', [[7, 10, 18]]), run('three', [[7, 4, 9]])]
    expect(sharesOf(runs, of)).toEqual([
      { person: RITA, words: 2 },
      { person: ED, words: 1 },
    ])
  })
})
