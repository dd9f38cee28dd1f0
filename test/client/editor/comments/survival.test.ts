import { describe, expect, it } from 'vitest'
import { ALL } from '../binding/newsroom-fuzz.ts'
import { commentedRound, type Survived } from './commented-words.ts'

const RUNS = Number(process.env['RUNS'] ?? 50)
const KINDS = [...ALL, 'cut'] as const

/** Of the letters that were commented on and still stand, how many of a hundred a desk finds that opens the story later. */
function found(round: Omit<Parameters<typeof commentedRound>[0], 'seed' | 'steps'>) {
  const total: Survived = { letters: 0, covered: 0, wrong: 0 }
  for (let seed = 1; seed <= RUNS; seed++) {
    const { letters, covered, wrong } = commentedRound({ ...round, seed, steps: 36 })
    total.letters += letters
    total.covered += covered
    total.wrong += wrong
  }
  return { share: (100 * total.covered) / total.letters, wrong: total.wrong / total.letters }
}

describe('what three people comment on while they write', { timeout: 120_000 }, () => {
  it.each([
    { how: 'at once', arrives: 0.9, least: 98 },
    { how: 'slowly', arrives: 0.3, least: 98 },
  ])('[COM2] is found by who opens the story later, when words arrive $how', (round) => {
    const { share, wrong } = found({ arrives: round.arrives, kinds: KINDS, tells: true })
    expect(share).toBeGreaterThanOrEqual(round.least)
    expect(wrong).toBeLessThan(0.05)
  })

  it.each([
    { how: 'at once', arrives: 0.9 },
    { how: 'slowly', arrives: 0.3 },
  ])(
    '[COM2] is found whole by the draft alone, as long as nobody cuts and pastes, when words arrive $how',
    ({ arrives }) => {
      const { share } = found({ arrives, kinds: ALL, tells: false })
      expect(share).toBe(100)
    },
  )
})
