import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { MOST_TURN_MS } from './desk.ts'
import { run } from './runs.ts'

it('[HUB6] [EDIT2] [fuzz] an update of any shape harms nobody but its author', async () => {
  const { longestMs, refused, taken, failure } = await run({
    runs: 250,
    seed: randomInt(2 ** 31),
  })
  expect(failure).toBeNull()
  expect(longestMs).toBeLessThanOrEqual(MOST_TURN_MS)
  expect(refused).toBeGreaterThan(20)
  expect(taken).toBeGreaterThan(20)
}, 120_000)
