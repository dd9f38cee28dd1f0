import { expect, it } from 'vitest'
import { CarriedLetters } from '../../../../shared/document/suggested/carried-letters.ts'
import type { CarriedRun } from '../../../../shared/document/suggested/suggestion.ts'

it('follows letters however often they moved', () => {
  const runs = Array.from({ length: 60_000 }, (_, i): CarriedRun => [1, i, 1, i + 1, 1])
  expect(new CarriedLetters(runs).withHeirs([[1, 0, 1]]).ranges()).toEqual([[1, 0, 60_001]])
})

it('[SUG1] takes all letters that stand for any for those of a circle that leads nowhere', () => {
  const runs: CarriedRun[] = [
    [1, 0, 1, 1, 1_000_000],
    [1, 900_000, 2, 5, 3],
  ]
  const letters = new CarriedLetters(runs).withHeirs([[1, 0, 1]])
  expect(letters.ranges()).toEqual([
    [1, 0, 1_000_001],
    [2, 5, 8],
  ])
})

it('counts only what leads on: many letters that nobody moved are none too many', () => {
  const apart = Array.from({ length: 60_000 }, (_, i): [number, number, number] => [
    1,
    2 * i,
    2 * i + 1,
  ])
  const letters = new CarriedLetters([[7, 0, 8, 0, 9]]).withHeirs(apart)
  expect(letters.has(8, 0)).toBe(false)
  expect(letters.has(1, 119_998)).toBe(true)
})
