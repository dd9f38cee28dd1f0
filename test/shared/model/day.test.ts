import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockIn, dayIn, dayOf } from '../../../shared/model/day.ts'

const moments = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(9999, 11, 31) })

it('a clock in UTC says what locale data says of it', () => {
  fc.assert(
    fc.property(moments, (at) => {
      expect(clockIn('UTC', at)).toEqual(clockIn('Etc/UTC', at))
      expect(dayIn('UTC', at)).toBe(dayIn('Etc/UTC', at))
      expect(dayOf(at)).toBe(dayIn('Etc/UTC', at))
    }),
  )
})
