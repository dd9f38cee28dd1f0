import { describe, expect, it } from 'vitest'
import { countsOf, readingMinutes, targetFrom } from '../../../shared/model/text-counts.ts'

describe('the length of a text', () => {
  it.each([
    ['', 0, 0],
    ['  ', 0, 2],
    ['It’s a well-known fact.', 4, 23],
    ['word—word – word… word', 4, 22],
    ['3.5 % of 1,000', 3, 14],
    ['שלום עולם', 2, 9],
    ['cafe\u0301 👩‍👩‍👧‍👦', 1, 6],
    ['ประเทศไทย', 1, 9],
  ])('%j has %i words and %i characters', (text, words, characters) => {
    expect(countsOf(text)).toEqual({ words, characters })
  })

  it('is counted by words where no spaces part them', () => {
    const { words } = countsOf('東京都は日本の首都です。')
    expect(words).toBeGreaterThan(4)
    expect(words).toBeLessThan(12)
  })

  it('takes at least a minute to read', () => {
    expect([0, 1, 240, 2_400].map(readingMinutes)).toEqual([0, 1, 1, 10])
  })

  it('may be aimed at in whole numbers', () => {
    expect(['600', '1', '100000'].map(targetFrom)).toEqual([600, 1, 100_000])
    for (const text of ['', '0', '-5', '1e3', '100001', 'many', '9'.repeat(400)])
      expect(targetFrom(text)).toBeNull()
  })
})
