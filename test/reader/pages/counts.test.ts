import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { viewsLabel } from '../../../server/reader/pages/counts.ts'

it('a number of views is written in groups of three, as in English', () => {
  const english = new Intl.NumberFormat('en-US')
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(20), (total, digits) => {
      const views = Number(String(total).slice(0, digits + 1))
      const word = views === 1 ? 'View' : 'Views'
      expect(viewsLabel(views)).toBe(`${english.format(views)} ${word}`)
    }),
    {
      examples: [
        [1, 0],
        [0, 0],
        [1_000, 20],
        [999, 20],
      ],
    },
  )
})
