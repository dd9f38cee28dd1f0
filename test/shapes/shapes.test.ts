import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { MOST_TURN_MS } from './desk.ts'
import { run } from './runs.ts'

it('[HUB6] [EDIT2] [fuzz] an update of any shape harms nobody but its author', async () => {
  const { longestMs, refused, taken, failure } = await run({
    runs: 300,
    seed: randomInt(2 ** 31),
  })
  expect(failure).toBeNull()
  expect(longestMs).toBeLessThanOrEqual(MOST_TURN_MS)
  expect(refused).toBeGreaterThan(50)
  expect(taken).toBeGreaterThan(50)
}, 120_000)
