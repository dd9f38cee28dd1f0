import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { PEERS } from './hub/contenders.ts'
import { HUB_LOADS, hubFigures } from './hub/hub-figures.ts'
import { newsroomFigures } from './newsroom-figures.ts'
import { Report } from './report.ts'

/*
 * `npm run bench`: the figures that a newsroom is judged by, from real processes on this machine.
 * Parts of it, which leave RESULTS.md as it is:
 *   npm run bench -- newsroom            without the loads on the hub
 *   npm run bench -- hub                 these loads alone
 *   npm run bench -- hub a b             loads by letter
 *   npm run bench -- --only '100 rooms'  loads whose name holds the words
 *   --against none                       Galley alone; or a peer's name, once or more
 *   --cpu-prof                           also profiles Galley and prints where its time goes; the profiles
 *                                        are left in test/artifacts, for the developer tools of a browser
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    against: { type: 'string', multiple: true },
    'cpu-prof': { type: 'boolean', default: false },
  },
})
const [part, ...letters] = positionals
if (part !== undefined && part !== 'hub' && part !== 'newsroom')
  throw new Error(`there is no part ${part}: hub or newsroom`)

const wanted = HUB_LOADS.filter(
  ({ letter, name }) =>
    (letters.length === 0 || letters.includes(letter)) && name.includes(values.only ?? ''),
)
const peers = PEERS.filter(({ name }) => values.against?.includes(name) ?? true)
if (wanted.length === 0) throw new Error('there is no such load on the hub')
const busy = loadavg()[0] ?? NaN
const report = new Report()
if (part !== 'hub' && values.only === undefined) await newsroomFigures(report)
if (part !== 'newsroom') await hubFigures(wanted, { report, peers, profiling: values['cpu-prof'] })

const machine = `${availableParallelism()} cores, ${process.platform}, Node ${process.versions.node}`
const taken = new Date().toISOString().slice(0, 10)
const results = `# Figures

Written by \`npm run bench\` on ${taken}: ${machine}; servers, databases, editors and readers share them.
Other work on the machine makes every figure worse: its load average before the run was ${busy.toFixed(1)}.
A keystroke has arrived when the other editor's socket has heard it. Peers keep nothing on disk; Galley
writes every keystroke to its journal before it shows it, and commits it before it says "Saved". CPU is all that the server's process computes, from /proc.

${report.table()}
`
const whole = process.argv.length === 2
if (whole)
  await writeFile(
    join(import.meta.dirname, 'RESULTS.md'),
    await format(results, { parser: 'markdown' }),
  )
console.log(`\n${await format(report.table(), { parser: 'markdown' })}`)
