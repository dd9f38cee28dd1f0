import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { locatePrograms } from '../support/programs.ts'
import { ALL_DEEDS, isDeed, type Deed } from './deeds.ts'
import { Desks } from './desks.ts'
import { runRound, type Round } from './round.ts'

/*
 * npm run test:typing -- --minutes 60 [--seed 1] [--seconds 40] [--only type,enter] [--without list]
 *
 * Three people type at each other, in rounds. The line of a round names its seed: `--minutes 0 --seed <that>` takes
 * the same decisions again, as far as a browser allows. What everybody did in a round that failed is
 * kept in test/artifacts.
 */

const ARTIFACTS = join(import.meta.dirname, '..', 'artifacts')
/** Of a round that failed; the journal has them all. */
const FAULTS_SHOWN = 2

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    seconds: { type: 'string', default: '40' },
    only: { type: 'string', default: ALL_DEEDS.join(',') },
    without: { type: 'string', default: '' },
  },
})
const until = performance.now() + Number(values.minutes) * 60_000
const without = deedsIn(values.without)
const deeds = deedsIn(values.only).filter((deed) => !without.includes(deed))
const sums = { rounds: 0, failed: 0, deeds: 0, words: 0 }
const causes = new Map<string, number>()

const { chrome } = await locatePrograms(['chrome'])
await using desks = await Desks.open(3, chrome)
let seed = Number(values.seed)
do {
  const round = await runRound(desks, { seed, forMs: Number(values.seconds) * 1_000, deeds })
  await tell(seed, round)
  seed += 1
} while (performance.now() < until)

say(`${sums.rounds} rounds, ${sums.deeds} deeds, ${sums.words} words: ${sums.failed} rounds failed`)
for (const [cause, times] of causes)
  say(`${times} words went wrong with ${cause} by others meanwhile`)
process.exitCode = sums.failed === 0 ? 0 : 1

async function tell(seed: number, round: Round) {
  sums.rounds += 1
  sums.deeds += round.journal.entries.length
  sums.words += round.words
  for (const [cause, times] of round.causes) causes.set(cause, (causes.get(cause) ?? 0) + times)
  const did = `seed ${seed}: ${round.journal.entries.length} deeds, ${round.words} words`
  if (round.faults.length === 0) return say(`${did}, all well`)
  sums.failed += 1
  await mkdir(ARTIFACTS, { recursive: true })
  const file = join(ARTIFACTS, `typing-${seed}.log`)
  await writeFile(
    file,
    [...round.faults, '', round.text, '', round.journal.toString(), ''].join('\n'),
  )
  say(`${did}, ${round.faults.length} faults (${file})`)
  for (const fault of round.faults.slice(0, FAULTS_SHOWN)) say(`  ${fault}`)
}

function deedsIn(list: string): Deed[] {
  return list
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      if (isDeed(name)) return name
      throw new Error(`${name} is none of ${ALL_DEEDS.join(', ')}`)
    })
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
