import { parseArgs } from 'node:util'
import { seeded, type SeededRandom } from '../support/seeded-random.ts'
import { Bounds } from './bounds.ts'
import { startCluster, startSingle, type Cluster, type Newsroom } from './newsroom.ts'
import type { Tally } from './nothing-lost.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'

/*
 * npm run test:chaos -- --runs 100 [--seed 7] [--only 'killed at any moment'] [--short]
 *
 * Each run goes through all scenarios whose name holds `only`, with a seed of its own that the first line names:
 * `--runs 1 --seed <that>` takes the same decisions again; with `--short`, those of a test
 * that printed this seed.
 */

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    only: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const seed = Number(values.seed)
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('--runs N --seed S, both whole numbers, N at least 1')

const chosen = SCENARIOS.filter(({ name }) => name.includes(values.only))
if (chosen.length === 0)
  throw new Error(`--only: none of\n${SCENARIOS.map(({ name }) => name).join('\n')}`)
/** A short run is what the tests do, beside others. */
const bounds = new Bounds(values.short ? 1_500 : 0)
const sums = { kills: 0, typed: 0, acknowledged: 0 }
let failures = 0
for (const scenario of chosen) failures += await repeat(scenario)
say(
  `${sums.kills} nodes killed, ${sums.typed} edits, ${sums.acknowledged} acknowledged. ` +
    (failures === 0 ? 'Nothing was lost.' : `${failures} runs failed.`),
)
for (const [what, { stated, times, took }] of bounds.longest)
  say(`${what}: ${Math.round(took)} ms at most, ${times} times (stated: ${stated} ms)`)
process.exitCode = failures === 0 ? 0 : 1

/** A newsroom that failed is not trusted any more: the next run gets a new one. */
async function repeat(scenario: Scenario): Promise<number> {
  let failed = 0
  for (let run = 0; run < runs;) {
    await using opened = await open(scenario)
    for (let fine = true; run < runs && fine; run++) {
      fine = await attempt(scenario.name, seed + run, opened)
      if (!fine) failed += 1
    }
    sums.kills += opened.newsroom.killed.length
  }
  return failed
}

interface Opened extends AsyncDisposable {
  newsroom: Newsroom
  run: (seed: number) => Promise<Tally>
}

async function open(scenario: Scenario): Promise<Opened> {
  const length = values.short ? 'short' : 'long'
  const { newsroom, run } =
    scenario.on === 'cluster'
      ? bound<Cluster>(await startCluster(bounds), scenario[length])
      : bound(await startSingle(bounds), scenario[length])
  return { newsroom, run, [Symbol.asyncDispose]: () => newsroom[Symbol.asyncDispose]() }
}

function bound<N extends Newsroom>(
  newsroom: N,
  run: (newsroom: N, random: SeededRandom) => Promise<Tally>,
) {
  return { newsroom, run: (seed: number) => run(newsroom, seeded(seed)) }
}

async function attempt(name: string, seed: number, { newsroom, run }: Opened): Promise<boolean> {
  const since = performance.now()
  try {
    const { typed, acknowledged, unpromised, gone } = await run(seed)
    sums.typed += typed
    sums.acknowledged += acknowledged
    const seconds = ((performance.now() - since) / 1_000).toFixed(1)
    say(
      `${name}, seed ${seed}: ${seconds} s, ${typed} edits, ${acknowledged} acknowledged, ` +
        `${unpromised} not, ${gone} laptops closed`,
    )
    return true
  } catch (error) {
    say(`${name}, seed ${seed}: FAILED`)
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    for (const { log, port } of newsroom.nodes) say(`node at ${port}:\n${log.slice(-4_000)}`)
    return false
  }
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
