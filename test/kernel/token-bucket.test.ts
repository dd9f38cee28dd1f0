import { expect, it } from 'vitest'
import { TokenBucket } from '../../server/kernel/token-bucket.ts'

it('gives all that it holds at once, and no more', () => {
  const bucket = new TokenBucket({ most: 3, perSecond: 1 }, 0)
  expect([1, 1, 1, 1].map((count) => bucket.take(count, 0))).toEqual([true, true, true, false])
})

it('grows with time, by parts of one too', () => {
  const bucket = new TokenBucket({ most: 1, perSecond: 0.5 }, 0)
  bucket.take(1, 0)
  expect(bucket.take(1, 1_000)).toBe(false)
  expect(bucket.take(1, 2_000)).toBe(true)
})

it('never holds more than its most', () => {
  const bucket = new TokenBucket({ most: 2, perSecond: 10 }, 0)
  expect(bucket.take(3, 60_000)).toBe(false)
  expect(bucket.take(2, 60_000)).toBe(true)
})

it('takes nothing from whoever asks for too much', () => {
  const bucket = new TokenBucket({ most: 5, perSecond: 0 }, 0)
  expect(bucket.take(6, 0)).toBe(false)
  expect(bucket.take(5, 0)).toBe(true)
})
