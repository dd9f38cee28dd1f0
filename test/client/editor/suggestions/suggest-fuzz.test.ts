import { expect, it } from 'vitest'
import { emptyTally, suggestFuzz } from './suggest-fuzz.ts'

const RUNS = Number(process.env['RUNS'] ?? 4)

const NOTHING_WRONG = { leaked: 0, struckByNobody: 0, becameSuggested: 0, diverged: 0, errors: [] }

it.each([
  { profile: 'text', line: 'online', undo: false, guarded: false },
  { profile: 'text', line: 'slow', undo: false, guarded: true },
  { profile: 'structure', line: 'slow', undo: true, guarded: false },
  { profile: 'structure', line: 'slow', undo: true, guarded: true },
  { profile: 'structure', line: 'slow', undo: false, guarded: false, decides: true },
] as const)(
  'what two suggest and one edits, $profile, $line, undo: $undo, only suggest: $guarded, decisions: $decides, stays what it is',
  (options) => {
    const tally = emptyTally()
    for (let seed = 1; seed <= RUNS; seed++) suggestFuzz({ seed, steps: 50, ...options }, tally)
    expect(tally).toMatchObject({ ...NOTHING_WRONG, rewritten: 0 })
    const mayLose = options.profile === 'text' && !options.undo ? 0 : tally.operations / 100
    expect(tally.lostStrikes).toBeLessThanOrEqual(mayLose)
    expect(tally.lostLetters).toBeLessThanOrEqual(mayLose)
  },
)
