import { parseArgs } from 'node:util'
import { run } from './runs.ts'

/*
 * npm run test:shapes -- --runs 10000 [--seed 7]
 *
 * Updates of every shape, as `test/shapes/shape.ts` makes them, to drafts in which somebody writes.
 */

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
  },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('--runs N --seed S, both whole numbers, N at least 1')

const BATCH = 500
const before = process.memoryUsage().heapUsed
let failures = 0
for (let done = 0; done < runs; done += BATCH) {
  const outcome = await run({ runs: Math.min(BATCH, runs - done), seed: seed + done })
  const { refused, taken, longestMs, failure } = outcome
  const grown = Math.round((process.memoryUsage().heapUsed - before) / 1e6)
  process.stdout.write(
    `${done + outcome.runs} shapes (seed ${seed + done}): ${taken} taken, ${refused} refused, ` +
      `longest turn ${Math.round(longestMs)} ms, ${grown} MB more\n`,
  )
  if (failure !== null) {
    failures += 1
    process.stdout.write(`HARM ${failure}\n`)
  }
}
process.stdout.write(failures === 0 ? 'No harm was done.\n' : `${failures} batches with harm.\n`)
process.exitCode = failures === 0 ? 0 : 1
