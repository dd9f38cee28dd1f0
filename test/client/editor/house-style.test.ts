import { describe, expect, it } from 'vitest'
import { StyleMatcher } from '../../../client/editor/house-style/style-matcher.ts'

function entry(words: string, instead = '') {
  return { id: `hs_${words}`, words, instead, why: 'Because.' }
}

function found(list: ReturnType<typeof entry>[], text: string): string[] {
  return new StyleMatcher(list).find(text).map(({ from, to }) => text.slice(from, to))
}

describe('the words of a house style', () => {
  it('are found in any case, as whole words, however quotes, spaces and accents are written', () => {
    const list = [entry('prior to'), entry("o'clock"), entry('caf\u00e9'), entry('année')]
    const text = 'Prior to five o’clock, PRIOR\u00a0TO the cafe\u0301; priory to, cafés, ANNÉE.'
    expect(found(list, text)).toEqual([
      'Prior to',
      'o’clock',
      'PRIOR\u00a0TO',
      'cafe\u0301',
      'ANNÉE',
    ])
  })

  it('are found within a line of a script without spaces, and as words in others', () => {
    expect(found([entry('東京')], '私は東京都へ')).toEqual(['東京'])
    expect(found([entry('מאוד')], 'זה מאוד, לאמאוד')).toEqual(['מאוד'])
    expect(found([entry('год')], 'Год погоды')).toEqual(['Год'])
    expect(found([entry('"so-called"')], 'the “so-called” end')).toEqual(['“so-called”'])
  })

  it('are the longest there, one behind the other', () => {
    const list = [entry('in order'), entry('in order to'), entry('to')]
    expect(found(list, 'in order to go to')).toEqual(['in order to', 'to'])
  })

  it('are not found where they stand as they should', () => {
    const list = [entry('internet', 'Internet')]
    expect(found(list, 'the internet, the Internet')).toEqual(['internet'])
  })
})
