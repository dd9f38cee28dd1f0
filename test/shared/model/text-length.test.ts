import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, cutForJson, firstWords, hasAtMost } from '../../../shared/model/text-length.ts'

const FAMILY = '👩‍👩‍👧‍👦'
const FLAG = '🏳️‍🌈'
/** A letter under more marks than any language has. */
const MARKED = `a${'\u0301'.repeat(200)}`
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(FAMILY, FLAG, MARKED, 'é', 'e\u0301', 'हि', '서', 'a', ' '),
    maxLength: 40,
  }),
)
const isBeginning = (part: string, whole: string) => expect(whole.startsWith(part)).toBe(true)
const whole = (text: string) =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

describe('the length of a text', () => {
  it.each([
    ['100 families', FAMILY.repeat(100), true],
    ['300 letters with a mark each', 'e\u0301'.repeat(300), true],
    ['301 letters', 'a'.repeat(301), false],
    ['300 syllables of Hindi', 'हि'.repeat(300), true],
    ['a letter under marks without end', `a${'\u0301'.repeat(2_000)}`, false],
  ])('counts what people see, within nine bytes each: %s', (_name, text, fits) => {
    expect(hasAtMost(300, text)).toBe(fits)
  })

  it('costs little for a text without end', () => {
    expect(hasAtMost(100, 'a'.repeat(5_000_000))).toBe(false)
  })
})

describe('a text that is cut', () => {
  it('ends with a whole character, whatever it holds', () => {
    fc.assert(
      fc.property(text, fc.nat(50), (text, most) => {
        const short = cut(most, text)
        isBeginning(short, text)
        expect(hasAtMost(most, short)).toBe(true)
        expect(whole(text).slice(0, whole(short).length).join('')).toBe(short)
        if (hasAtMost(most, text)) expect(short).toBe(text)
      }),
    )
  })

  it('fits into the JSON that it is for, quotes and control characters too', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 80 }), (text, most) => {
        const short = cutForJson(most, text)
        expect(Buffer.byteLength(JSON.stringify(short)) - 2).toBeLessThanOrEqual(most)
        if (short !== text) isBeginning(short.replace(/…$/, ''), text)
      }),
    )
  })

  it.each([
    ['a short one', 20, 'a short one'],
    ['one of many words', 10, 'one of …'],
    [`${FAMILY} and a ${FAMILY}`, 10, `${FAMILY} and a ${FAMILY}`],
    ['one-word-only-and-long', 5, 'one-w …'],
  ])('is cut between words where it has some: %j to %i', (text, most, short) => {
    expect(firstWords(most, text)).toBe(short)
  })
})
