import { expect, it } from 'vitest'
import { seeded } from './seeded-random.ts'

function take(seed: number): number[] {
  const random = seeded(seed)
  return Array.from({ length: 20 }, () => random.next())
}

it('gives the same sequence for the same seed, and another for another', () => {
  expect(take(7)).toEqual(take(7))
  expect(take(7)).not.toEqual(take(8))
})

it('spreads evenly', () => {
  const random = seeded(1)
  const counts = [0, 0, 0, 0]
  for (let draw = 0; draw < 8000; draw += 1) {
    const n = random.int(4)
    counts[n] = (counts[n] ?? 0) + 1
  }
  for (const count of counts) expect(count).toBeGreaterThan(1850)
  for (const count of counts) expect(count).toBeLessThan(2150)
})

it('refuses to pick from nothing', () => {
  expect(() => seeded(1).pick([])).toThrow('empty')
})
