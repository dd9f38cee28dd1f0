import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ARTIFACTS } from '../e2e/look.ts'
import { locatePrograms } from '../support/programs.ts'
import { ALL_DEEDS } from './deeds.ts'
import { House } from './house.ts'
import { runRound, type Round } from './round.ts'

/*
 * npm run test:hour -- --minutes 60 [--nodes 2] [--seed 1] [--seconds 120] [--only type,block] [--without embed]
 *   [--screenshots folder]
 *
 * An editor, a publisher and a reporter work in Chromium at one story a round, from its first words to a correction,
 * and a reader keeps its page open. The line of a round names its seed: `--minutes 0 --seed <that>` takes the same
 * decisions again, as far as a browser allows. What everybody did in a round that failed, and what
 * their screens showed then, is kept in test/artifacts.
 */

const FAULTS_SHOWN = 4

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    nodes: { type: 'string', default: '1' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    seconds: { type: 'string', default: '120' },
    only: { type: 'string', default: ALL_DEEDS.join(',') },
    without: { type: 'string', default: '' },
    screenshots: { type: 'string' },
  },
})
if (values.nodes !== '1' && values.nodes !== '2') throw new Error('--nodes 1 or --nodes 2')
const until = performance.now() + Number(values.minutes) * 60_000
const without = deedsIn(values.without)
const deeds = deedsIn(values.only).filter((deed) => !without.includes(deed))
const sums = { rounds: 0, failed: 0, deeds: 0, words: 0 }

const { chrome } = await locatePrograms(['chrome'])
let seed = Number(values.seed)
do {
  // One that failed is not trusted any more.
  await using house = await House.open(values.nodes === '2' ? 2 : 1, chrome)
  for (let isFine = true; isFine;) {
    const forMs = Number(values.seconds) * 1_000
    const round = await runRound(house, { seed, forMs, deeds, screenshots: values.screenshots })
    isFine = round.faults.length === 0 && performance.now() < until
    await tell(seed, round)
    seed += 1
  }
} while (performance.now() < until)

say(`${sums.rounds} rounds, ${sums.deeds} deeds, ${sums.words} words: ${sums.failed} rounds failed`)
process.exitCode = sums.failed === 0 ? 0 : 1

async function tell(seed: number, round: Round) {
  sums.rounds += 1
  sums.deeds += round.journal.entries.length
  sums.words += round.words
  const did = `seed ${seed}: ${round.journal.entries.length} deeds, ${round.words} words`
  if (round.faults.length === 0) return say(`${did}, all well`)
  sums.failed += 1
  await mkdir(ARTIFACTS, { recursive: true })
  const file = join(ARTIFACTS, `hour-${seed}.log`)
  const { faults, text, journal, suggestions } = round
  const kept = [...faults, '', text, '', journal.toString(), '', suggestions, '']
  await writeFile(file, kept.join('\n'))
  say(`${did}, ${round.faults.length} faults (${file})`)
  for (const fault of round.faults.slice(0, FAULTS_SHOWN)) say(`  ${fault}`)
}

function deedsIn(list: string): string[] {
  const names = list.split(',').filter((name) => name !== '')
  const unknown = names.find((name) => !ALL_DEEDS.includes(name))
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${ALL_DEEDS.join(', ')}`)
  return names
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
