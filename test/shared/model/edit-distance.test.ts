import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, shortened } from '../../../shared/model/edit-distance.ts'

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['ferry', 'ferry', 0],
    ['ferry', 'fery', 1],
    ['ferry', 'ferrry', 1],
    ['ferry', 'fetry', 1],
    ['ferry', 'efrry', 1],
    ['skarvik', 'skravki', 2],
    ['müller', 'muller', 1],
    ['ferry', '', 5],
    ['abc', 'xyz', 3],
    ['𝒜b', 'b', 1],
  ])('%j and %j is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
    expect(editDistance(to, from)).toBe(distance)
  })

  it('is nothing for a word and itself, and never more than its letters', () => {
    const word = string({ maxLength: 12 })
    assert(
      property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0)
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('shortened words', () => {
  it('are the word, and it without each of its letters', () => {
    expect(shortened('abc', 1)).toEqual(new Set(['abc', 'bc', 'ac', 'ab']))
    expect(shortened('ab', 2)).toEqual(new Set(['ab', 'b', 'a', '']))
  })

  it('have one in common where a letter is wrong', () => {
    for (const slip of ['skravik', 'skarvk', 'skarrvik', 'skarwik', 'skarwick']) {
      const common = shortened(slip, 2).intersection(shortened('skarvik', 1))
      expect([slip, common.size > 0]).toEqual([slip, true])
    }
  })
})
