import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { format } from 'prettier'
import { freshDatabase } from '../support/fresh-database.ts'
import { NodeProcess } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRedis } from '../support/redis-server.ts'
import {
  diskSyncs,
  keystrokes,
  pageSizes,
  percentile,
  publishes,
  residentMegabytes,
  type Seat,
} from './measures.ts'

/* `npm run bench`: the figures that a newsroom is judged by, from real processes on this machine. */

const LIMITS = { publishP95Ms: 500, scriptBytes: 5_000 }
const IDLE_MS = 3_000
const MANY = { rooms: 20, editors: 3 }
const TWO = { rooms: 1, editors: 2 }

interface Row {
  figure: string
  setup: string
  value: string
  limit?: string
}

const rows: Row[] = []

function note(row: Row) {
  rows.push(row)
  console.log(`${row.figure}, ${row.setup}: ${row.value}${row.limit ? ` (${row.limit})` : ''}`)
}

async function oneNode() {
  const setup = 'one node, SQLite'
  const since = performance.now()
  await using node = await NodeProcess.start()
  note({ figure: 'first start to ready', setup, value: ms(performance.now() - since) })
  await node.stop()
  const again = performance.now()
  await node.start()
  note({ figure: 'later start to ready', setup, value: ms(performance.now() - again) })
  await pause(IDLE_MS)
  const memory = await residentMegabytes(node)
  note({ figure: 'idle memory (RSS)', setup, value: `${memory.toFixed(0)} MB` })
  const seat = { node, caller: await node.admin() }
  await traffic(setup, [seat])
  await sizes(seat)
}

async function twoNodes() {
  await using postgres = await startPostgres()
  await using redis = await startRedis()
  await using database = await freshDatabase(postgres.url)
  await using opened = new AsyncDisposableStack()
  const assets = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  opened.defer(() => rm(assets, { recursive: true, force: true }))
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    ASSETS_URL: `file:${assets}`,
    SECRET: 'the-secret-of-both-nodes-of-the-bench',
  }
  const one = opened.use(await NodeProcess.start(env))
  const two = opened.use(await NodeProcess.start(env))
  const admin = await one.admin()
  const seats: [Seat, Seat] = [
    { node: one, caller: admin },
    { node: two, caller: await two.signIn(admin.credentials) },
  ]
  await traffic('two nodes, PostgreSQL and Redis', seats)
}

async function traffic(setup: string, seats: readonly [Seat, ...Seat[]]) {
  for (const load of [TWO, MANY]) {
    const samples = await keystrokes(seats, load)
    const rooms = load.rooms === 1 ? '1 room' : `${load.rooms} rooms`
    note({
      figure: `keystroke to the other editor, ${rooms} x ${load.editors} editors`,
      setup,
      value: `p50 ${ms(percentile(samples, 0.5))}, p99 ${ms(percentile(samples, 0.99))}`,
    })
  }
  const samples = await publishes(seats)
  const p95 = percentile(samples, 0.95)
  note({
    figure: 'publish to patch on an open page',
    setup,
    value: `p50 ${ms(percentile(samples, 0.5))}, p95 ${ms(p95)}`,
    limit: ratio(p95, LIMITS.publishP95Ms, ms(LIMITS.publishP95Ms)),
  })
}

async function sizes(seat: Seat) {
  for (const [part, { raw, compressed }] of Object.entries(await pageSizes(seat)))
    note({
      figure: `reader page: ${part}`,
      setup: 'as sent',
      value: `${kb(raw)}, compressed ${kb(compressed)}`,
      ...(part === 'script' && {
        limit: ratio(compressed, LIMITS.scriptBytes, kb(LIMITS.scriptBytes)),
      }),
    })
}

function ratio(value: number, limit: number, shown: string): string {
  return `${(value / limit).toFixed(2)} of the limit, ${shown}`
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
}

function kb(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`
}

function table(): string {
  const cells = rows.map(({ figure, setup, value, limit = '' }) => [figure, setup, value, limit])
  const lines = [['figure', 'set-up', 'value', 'against the limit'], ['-', '-', '-', '-'], ...cells]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

async function disk() {
  const samples = await diskSyncs()
  const value = `p50 ${ms(percentile(samples, 0.5))}, p99 ${ms(percentile(samples, 0.99))}`
  note({ figure: 'keeping 4 kB (fsync)', setup: 'the disk alone', value })
}

const busy = loadavg()[0] ?? NaN
await disk()
await oneNode()
await twoNodes()
const machine = `${availableParallelism()} cores, ${process.platform}, Node ${process.versions.node}`
const taken = new Date().toISOString().slice(0, 10)
const results = `# Figures

Written by \`npm run bench\` on ${taken}: ${machine}; servers, databases, editors and readers share them.
Other work on the machine makes every figure worse: its load average before the run was ${busy.toFixed(1)}.
Editors type 5 keys a second each; a keystroke has arrived when the other editor's document holds it.

${table()}
`
await writeFile(
  join(import.meta.dirname, 'RESULTS.md'),
  await format(results, { parser: 'markdown' }),
)
console.log(`\n${results}`)
