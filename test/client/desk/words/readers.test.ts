import { expect, it } from 'vitest'
import { arrivalsShown } from '../../../../client/desk/readers/arrival-words.ts'
import type { Arrivals } from '../../../../shared/protocol/api/readers.ts'

const NOW = Date.UTC(2026, 4, 5, 12)
const HOUR = 3_600_000
const KNOWN = { revision: 7, pages: 3_220, written: 3_214, told: 187, half: 200, most: 600 }

const shown = (arrivals: Arrivals['arrivals'] | undefined, age = 1_000) =>
  arrivalsShown({ arrivals, revision: 7, publishedAt: NOW - age, now: NOW })

/** As somebody reads it. */
function said(arrivals: Arrivals['arrivals']): string {
  const one = shown(arrivals)
  const words = one.is === 'known' ? [one.have, one.soon, one.told] : [one.is]
  return words
    .filter((word) => word !== null)
    .join(' | ')
    .replaceAll('\u00a0', ' ')
}

it.each([
  [
    KNOWN,
    '3,214 of 3,220 open pages have revision 7 | half within 0.2 s, 95 % within 0.6 s | as 187 pages say themselves',
  ],
  [
    { ...KNOWN, written: 3_220, half: 50, most: 12_000 },
    'All 3,220 open pages have revision 7 | half within 0.05 s, 95 % within 12 s | as 187 pages say themselves',
  ],
  [
    { ...KNOWN, pages: 1, written: 1, told: 1, half: 300, most: 300 },
    'The one open page has revision 7 | within 0.3 s | as one page says itself',
  ],
  [
    { ...KNOWN, pages: 1, written: 0, told: 0, half: null, most: null },
    '0 of 1 open page has revision 7',
  ],
  [
    { ...KNOWN, half: 300, most: 300 },
    '3,214 of 3,220 open pages have revision 7 | 95 % within 0.3 s | as 187 pages say themselves',
  ],
  [{ ...KNOWN, pages: 0, written: 0, told: 0, half: null, most: null }, 'nobody'],
])('[TRU1] says how far a revision has come: %o', (arrivals, words) => {
  expect(said(arrivals)).toBe(words)
})

it('[TRU1] says that it does not know, for an hour, and nothing before it has asked', () => {
  expect(shown(undefined)).toEqual({ is: 'nothing' })
  expect(shown(null)).toEqual({ is: 'unknown' })
  expect(shown({ ...KNOWN, revision: 6 })).toEqual({ is: 'unknown' })
  expect(shown(null, 2 * HOUR)).toEqual({ is: 'nothing' })
})
