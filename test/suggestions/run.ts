import { parseArgs } from 'node:util'
import {
  emptyTally,
  suggestFuzz,
  type SuggestFuzz,
} from '../client/editor/suggestions/suggest-fuzz.ts'

/* `npm run test:fuzz -- --runs 500`: two people suggest and one edits, for as long as you like; `--from 501` goes on
 * behind those, `--seed` repeats a run. */

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
})
const first = Number(values.seed ?? values.from)
const last = values.seed === undefined ? first + Number(values.runs) - 1 : first

type Kind = Omit<SuggestFuzz, 'seed' | 'steps'>

const KINDS: Record<string, Kind> = {
  'text-online': { profile: 'text', line: 'online', undo: false },
  'text-slow': { profile: 'text', line: 'slow', undo: false },
  'text-slow-guarded': { profile: 'text', line: 'slow', undo: false, guarded: true },
  'text-slow-undo': { profile: 'text', line: 'slow', undo: true },
  'structure-online': { profile: 'structure', line: 'online', undo: true },
  'structure-slow': { profile: 'structure', line: 'slow', undo: true },
  'structure-online-plain': { profile: 'structure', line: 'online', undo: true, plain: true },
  'structure-slow-plain': { profile: 'structure', line: 'slow', undo: true, plain: true },
  'structure-slow-guarded': { profile: 'structure', line: 'slow', undo: true, guarded: true },
}

let isWrong = false
for (const [name, kind] of Object.entries(KINDS)) {
  if (values.only !== undefined && values.only !== name) continue
  const tally = emptyTally()
  const firstWrong: Record<string, number> = {}
  for (let seed = first; seed <= last; seed++) {
    const before = { ...tally, errors: tally.errors.length }
    suggestFuzz({ seed, steps: 50, ...kind }, tally)
    const now = { ...tally, errors: tally.errors.length }
    for (const key of Object.keys(before) as (keyof typeof before)[])
      if (key !== 'operations' && now[key] > before[key]) firstWrong[key] ??= seed
  }
  isWrong ||= tally.leaked + tally.struckByNobody + tally.becameSuggested + tally.diverged > 0
  const counts = { ...tally, errors: tally.errors.length }
  process.stdout.write(
    `${name} ${JSON.stringify(counts)} first seeds ${JSON.stringify(firstWrong)}\n`,
  )
}
process.exitCode = isWrong ? 1 : 0
