import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../shared/model/day.ts'
import { looksLikeId } from '../../../shared/model/ids.ts'
import {
  isSlug,
  movesFrom,
  slugFrom,
  STORY_STATES,
  type StoryState,
} from '../../../shared/model/story.ts'

describe('the states that a story is moved to by hand', () => {
  const MOVES: [StoryState, StoryState[]][] = [
    ['draft', ['review', 'ready']],
    ['review', ['draft', 'ready']],
    ['ready', ['draft', 'review']],
    ['live', []],
    ['retracted', []],
  ]
  it.each(MOVES)('from %s: %j', (from, to) => {
    expect(movesFrom(from)).toEqual(to)
  })

  it('never include the ones that only publishing makes', () => {
    for (const from of STORY_STATES)
      for (const to of movesFrom(from)) expect(['live', 'retracted', from]).not.toContain(to)
  })
})

describe('a slug from a headline', () => {
  it.each([
    ["New Zealand's PM resigns", 'new-zealands-pm-resigns'],
    ['Xi in Moscow – “a milestone”', 'xi-in-moscow-a-milestone'],
    ['Łódź, Málaga & São Paulo', 'łodz-malaga-sao-paulo'],
    ['  50% off!  ', '50-off'],
    ['Москва ждёт', 'москва-ждёт'],
    ['コーヒーの価格が上昇', 'コーヒーの価格が上昇'],
    ['서울의 봄', '서울의-봄'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['—', ''],
    ['', ''],
  ])('%j is %j', (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug)
  })

  it('has at most 80 characters, cut at a word', () => {
    expect(slugFrom(`${'a'.repeat(40)} ${'b'.repeat(39)} c`)).toBe(
      `${'a'.repeat(40)}-${'b'.repeat(39)}`,
    )
    expect(slugFrom(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40))
    expect(slugFrom('a'.repeat(200))).toBe('a'.repeat(80))
  })

  it('is never cut within a character', () => {
    const gothic = '𐍈'
    expect(slugFrom(`a${gothic.repeat(100)}`)).toBe(`a${gothic.repeat(79)}`)
  })

  it('is a slug or nothing, whatever the headline', () => {
    const headline = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 60, maxLength: 120 }),
    )
    fc.assert(
      fc.property(headline, (text) => {
        const slug = slugFrom(text)
        expect(slug === '' || isSlug(slug), slug).toBe(true)
        expect(slugFrom(slug)).toBe(slug)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a slug', () => {
  it.each(['a', 'xi-in-moscow', '2025-05-08', 'コーヒー', 'łodz', 'a'.repeat(80)])(
    'may be %j',
    (slug) => {
      expect(isSlug(slug)).toBe(true)
    },
  )

  it.each([
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'a b',
    'a/b',
    '..',
    'a.b',
    'é%',
    'e\u0301',
    'a'.repeat(81),
    'a\n',
  ])('may not be %j', (slug) => {
    expect(isSlug(slug)).toBe(false)
  })
})

it('knows the days of the calendar', () => {
  for (const day of ['2025-05-08', '2024-02-29', '0001-01-01']) expect(isDay(day)).toBe(true)
  for (const day of ['2025-02-29', '2025-04-31', '2025-13-01', '2025-5-8', '', '2025-05-08T00:00Z'])
    expect(isDay(day)).toBe(false)
})

it('knows the look of an id', () => {
  expect(looksLikeId('st_0123456789abcdefghij')).toBe(true)
  for (const text of ['', 'st_', 'st_SHOUTING0123456789', '../etc/passwd', `st_${'a'.repeat(33)}`])
    expect(looksLikeId(text)).toBe(false)
})
