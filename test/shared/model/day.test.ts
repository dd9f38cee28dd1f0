import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockIn, dayAfter, dayIn, dayOf, startOfDay } from '../../../shared/model/day.ts'

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

it('a day begins when the clocks of its zone say so, also when they are put forward or back', () => {
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Oslo', 'Asia/Kathmandu'])
    for (const day of ['2025-01-01', '2025-03-09', '2025-03-30', '2025-10-26', '2025-11-02']) {
      const start = startOfDay(zone, day)
      expect([zone, dayIn(zone, start), clockIn(zone, start).hour]).toEqual([zone, day, 0])
      expect(dayIn(zone, start - 1)).not.toBe(day)
      expect(dayAfter(dayIn(zone, start - 1))).toBe(day)
    }
})
