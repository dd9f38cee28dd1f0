import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsInOrder } from '../../../shared/model/fold.ts'
import {
  beginningOf,
  bestPassage,
  marked,
  type Piece,
} from '../../../server/reader/search/passage.ts'
import { TermFinder } from '../../../server/reader/search/places.ts'
import { readQuery } from '../../../server/reader/search/query.ts'
import { WordReader } from '../../../server/reader/search/written-words.ts'

const reader = new WordReader()
const finderOf = (query: string) => new TermFinder(readQuery(query).all.map(({ words }) => [words]))
const said = (pieces: readonly Piece[] | null) =>
  pieces && pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
const passage = (text: string, query: string) => said(bestPassage(text, finderOf(query), reader))

describe('the words of a text as they are written', () => {
  it('are those that are searched for, wherever they stand', () => {
    const unit = constantFrom(...Array.from('aÉßﬁøʼ’ı1東京がｶﾞーข่าသာ س َّלּ한-. \n👩‍👧'))
    assert(
      property(string({ unit, maxLength: 20 }), (text) => {
        const words = new WordReader().wordsOf(text)
        expect(words.map(({ word }) => word)).toEqual(wordsInOrder(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('marks', () => {
  it.each([
    ['Floods in São Paulo!', 'sao paulo', 'Floods in [São] [Paulo]!'],
    ['The harbour ferry, a ferry', '"harbour ferry"', 'The [harbour ferry], a ferry'],
    ['東京都知事', '東京都', '[東京都]知事'],
    ['COVID対策', 'covid', '[COVID]対策'],
    ['ข่าวกรุงเทพวันนี้', 'กรุงเทพ', 'ข่าว[กรุงเทพ]วันนี้'],
    ['السَّلام عليكم', 'السلام', '[السَّلام] عليكم'],
    ['It’s over', 'its', '[It’s] over'],
    ['👩‍👩‍👧 ferry 🏳️‍🌈', 'ferry', '👩‍👩‍👧 [ferry] 🏳️‍🌈'],
    ['Nothing', 'ferry', 'Nothing'],
    ['', 'ferry', ''],
  ])('in %j for %j: %s', (text, query, shown) => {
    expect(said(marked(text, finderOf(query), reader))).toBe(shown)
  })
})

describe('a passage', () => {
  const numbers = Array.from({ length: 60 }, (_, i) => `n${i}`).join(' ')

  it('is a whole line that is short', () => {
    expect(passage('One.\nThe ferry left.\nThree.', 'ferry')).toBe('The [ferry] left.')
  })

  it('begins some words before the first hit, and has at most thirty', () => {
    const shown = passage(numbers, 'n20') ?? ''
    expect(shown.startsWith('… n14 n15')).toBe(true)
    expect(shown.endsWith('n43 …')).toBe(true)
    expect(shown).toContain('[n20]')
  })

  it('is the one with most of what was searched for', () => {
    expect(passage('A ferry.\nA harbour, and its ferry.\nA harbour.', 'harbour ferry')).toBe(
      'A [harbour], and its [ferry].',
    )
    expect(passage(`ferry ${numbers} harbour ferry`, 'harbour ferry')).toContain(
      '[harbour] [ferry]',
    )
  })

  it('is none where nothing is found', () => {
    expect(passage('One.\nTwo.', 'ferry')).toBe(null)
    expect(said(beginningOf(numbers, finderOf('ferry'), reader))).toMatch(/^n0 .* n29 …$/)
  })

  it('is short, however long its words are', () => {
    const shown = passage(`${'x'.repeat(5_000)} ferry ${'y'.repeat(5_000)}`, 'ferry') ?? ''
    expect(shown.length).toBeLessThan(800)
  })
})
