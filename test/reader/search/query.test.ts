import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../server/reader/search/query.ts'

/** `"a b"` is a phrase, `a…` a word that may go on, `-a` one that must not be there. */
function said(typed: string): string {
  const { all, none } = readQuery(typed)
  const term = ({ words, isOpen }: (typeof all)[number]) => `${words.join('_')}${isOpen ? '…' : ''}`
  return [...all.map(term), ...none.map((one) => `-${term(one)}`)].join(' ')
}

describe('what is typed', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['harbour', 'harbour…'],
    ['Harbour Ferry', 'harbour ferry…'],
    ['harbour fe', 'harbour fe'],
    ['"Harbour ferry" sinks', 'harbour_ferry sinks…'],
    ['sinks "harbour ferry"', 'sinks harbour_ferry'],
    ['sinks “harbour ferry', 'sinks harbour_ferry'],
    ['post-war', 'post_war…'],
    ['ferry -harbour', 'ferry -harbour'],
    ['ferry -"night boat" now', 'ferry now… -night_boat'],
    ['ferry - harbour', 'ferry harbour…'],
    ['--ferry', 'ferry…'],
    ['-ferry', '-ferry'],
    ['it’s', 'its…'],
    ['東京都', '東京_京都'],
    ['東 ferry', '東… ferry…'],
    ['5月', '5_月…'],
    ['a:b* (c) OR', 'a_b c or'],
    ['"" \' &', ''],
    ['1 2 3 4 5 6 7 8 9 10 11', '1 2 3 4 5 6 7 8 9 10'],
    ['1 2 3 4 5 6 7 8 9 "10 11 12" -13', '1 2 3 4 5 6 7 8 9 10'],
  ])('%j is a search for %s', (typed, meant) => {
    expect(said(typed)).toBe(meant)
  })

  it('says where each word stands that may be put right', () => {
    const { text, all } = readQuery('  The “old quay”  of Skravik ')
    expect(all.map(({ span }) => span && text.slice(...span))).toEqual([
      'The',
      null,
      'of',
      'Skravik',
    ])
  })

  it('is read as words, whatever it is', () => {
    assert(
      property(string({ unit: 'binary' }), (typed) => {
        const { all, none } = readQuery(typed)
        const words = [...all, ...none].flatMap(({ words }) => words)
        expect(words.length).toBeLessThanOrEqual(10)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }),
    )
  })
})
