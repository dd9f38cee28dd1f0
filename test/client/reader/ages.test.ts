import { expect, it } from 'vitest'
import { ageWords } from '../../../client/reader/ages.ts'

const AT = Date.UTC(2025, 4, 8, 14, 5)
const MINUTE = 60_000
const own = new Date(AT).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

it.each([
  [0, 'just now'],
  [-MINUTE, 'just now'],
  [12 * MINUTE, '12 min ago'],
  [59.9 * MINUTE, '59 min ago'],
  [61 * MINUTE, '1 h ago'],
  [23 * 60 * MINUTE, '23 h ago'],
])('an update of %d ms ago was %s', (age, words) => {
  expect(ageWords(AT + age, AT, 'Thu, 08 May 2025, 03:33 XYZ')).toBe(
    `${words}, 03:33 XYZ (${own} your time)`,
  )
})

it('tells the time once where the reader is in the newsroom’s zone', () => {
  expect(ageWords(AT, AT, `Thu, 08 May 2025, ${own} CEST`)).toBe(`just now, ${own} CEST`)
})

it('says the whole date after a day, as long as a page may stay open', () => {
  const exact = 'Thu, 08 May 2025, 14:05 UTC'
  expect(ageWords(AT + 24 * 60 * MINUTE, AT, exact)).toBe(exact)
})
