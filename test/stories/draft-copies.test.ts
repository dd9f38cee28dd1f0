import { expect, it } from 'vitest'
import { DraftCopies } from '../../server/stories/draft-copies.ts'
import type { DraftFacts } from '../../server/stories/stories.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'

it('writes the copies of all drafts that changed together, half a second behind', async () => {
  const { clock, copies, writes, headlines } = start()
  headlines.set('st_1', 'One').set('st_2', 'Two')
  copies.committed('st_1')
  copies.committed('st_2')
  copies.committed('st_1')
  await clock.advance(499)
  expect(writes).toEqual([])
  await clock.advance(1)
  expect(writes).toEqual([['st_1: One', 'st_2: Two']])
})

it('writes a new headline soon, and of a body that grows only the time, every five seconds', async () => {
  const { clock, copies, writes, headlines } = start()
  headlines.set('st_1', 'One')
  for (let half = 0; half < 13; half++) {
    if (half === 3) headlines.set('st_1', 'One more')
    copies.committed('st_1')
    await clock.advance(500)
  }
  expect(writes).toEqual([['st_1: One'], ['st_1: One more']])
  await clock.advance(5_000)
  expect(writes).toEqual([['st_1: One'], ['st_1: One more'], ['st_1: One more']])
  await clock.advance(60_000)
  expect(writes).toHaveLength(3)
})

it('looks at a draft that goes on changing every two seconds', async () => {
  const { clock, copies, looks, headlines } = start()
  headlines.set('st_1', 'One')
  for (let half = 0; half < 20; half++) {
    copies.committed('st_1')
    await clock.advance(500)
  }
  const since = clock.now() - 10_000
  expect(looks.map((at) => at - since)).toEqual([500, 2_500, 4_500, 6_500, 8_500])
})

it('writes as soon as another suggestion is open, though all else stays the same', async () => {
  const { clock, copies, writes, headlines, suggestions } = start()
  headlines.set('st_1', 'One')
  for (const open of [0, 1]) {
    suggestions.set('st_1', open)
    copies.committed('st_1')
    await clock.advance(2_000)
  }
  expect(writes).toHaveLength(2)
})

it('looks as often though the wall clock is set back', async () => {
  const { clock, copies, writes, headlines } = start()
  headlines.set('st_1', 'One')
  copies.committed('st_1')
  await clock.advance(500)
  clock.set(clock.now() - 1_000)
  headlines.set('st_1', 'Two')
  copies.committed('st_1')
  await clock.advance(2_000)
  expect(writes).toEqual([['st_1: One'], ['st_1: Two']])
})

it('writes no copies while it still writes those before, and waits for them at the end', async () => {
  const { clock, copies, writes, headlines, database } = start()
  database.hold()
  for (const headline of ['One', 'Two']) {
    headlines.set('st_1', headline)
    copies.committed('st_1')
    await clock.advance(500)
  }
  expect(writes).toEqual([['st_1: One']])
  const ended = copies[Symbol.asyncDispose]()
  database.release()
  await ended
  expect(writes).toEqual([['st_1: One'], ['st_1: Two']])
})

it('writes what is left at the end', async () => {
  const { copies, writes, headlines } = start()
  headlines.set('st_1', 'One')
  copies.committed('st_1')
  copies.committed('st_closed')
  await copies[Symbol.asyncDispose]()
  expect(writes).toEqual([['st_1: One']])
})

function start() {
  const clock = new ManualClock()
  const writes: string[][] = []
  const looks: number[] = []
  let held: Promise<void> | null = null
  const { promise, resolve: release } = Promise.withResolvers<void>()
  const database = { hold: () => void (held = promise), release }
  const headlines = new Map<string, string>()
  const suggestions = new Map<string, number>()
  const copies = new DraftCopies({
    stories: {
      draftsChanged: async (copied) => {
        writes.push(copied.map(({ storyId, facts }) => `${storyId}: ${facts.headline}`))
        await held
      },
    },
    facts: (storyId): DraftFacts | null => {
      looks.push(clock.now())
      const headline = headlines.get(storyId)
      return headline === undefined
        ? null
        : { headline, section: null, suggestions: suggestions.get(storyId) ?? 0 }
    },
    changed: () => undefined,
    clock,
    logger: silentLogger,
  })
  return { clock, copies, writes, looks, headlines, suggestions, database }
}
