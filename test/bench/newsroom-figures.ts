import { setTimeout as pause } from 'node:timers/promises'
import { NodeProcess } from '../support/node-process.ts'
import {
  diskSyncs,
  keystrokes,
  pageSizes,
  percentile,
  publishes,
  residentMegabytes,
  type Seat,
} from './measures.ts'
import { against, kb, ms, type Report } from './report.ts'
import { startSharedServices } from './shared-services.ts'
import { startFigures } from './start-figures.ts'

const LIMITS = { publishP95Ms: 500, scriptBytes: 5_000 }
const IDLE_MS = 3_000
const MANY = { rooms: 20, editors: 3 }
const TWO = { rooms: 1, editors: 2 }

/** What a newsroom notices: starting, memory, writing together, publishing, what a reader loads. */
export async function newsroomFigures(report: Report): Promise<void> {
  await disk(report)
  await startFigures(report)
  await oneNode(report)
  await twoNodes(report)
}

async function oneNode(report: Report) {
  const setup = 'one node, SQLite'
  const since = performance.now()
  await using node = await NodeProcess.start()
  report.note({ figure: 'first start to ready', setup, value: ms(performance.now() - since) })
  await node.stop()
  const again = performance.now()
  await node.start()
  report.note({ figure: 'later start to ready', setup, value: ms(performance.now() - again) })
  await pause(IDLE_MS)
  const memory = await residentMegabytes(node)
  report.note({ figure: 'idle memory (RSS)', setup, value: `${memory.toFixed(0)} MB` })
  const seat = { node, caller: await node.admin() }
  await traffic(report, setup, [seat])
  await sizes(report, seat)
}

async function twoNodes(report: Report) {
  await using services = await startSharedServices()
  const { env } = services
  await using opened = new AsyncDisposableStack()
  const one = opened.use(await NodeProcess.start(env))
  const two = opened.use(await NodeProcess.start(env))
  const admin = await one.admin()
  const seats: [Seat, Seat] = [
    { node: one, caller: admin },
    { node: two, caller: await two.signIn(admin.credentials) },
  ]
  await traffic(report, 'two nodes, PostgreSQL and Redis', seats)
}

async function traffic(report: Report, setup: string, seats: readonly [Seat, ...Seat[]]) {
  for (const load of [TWO, MANY]) {
    const samples = await keystrokes(seats, load)
    const rooms = load.rooms === 1 ? '1 room' : `${load.rooms} rooms`
    report.note({
      figure: `keystroke to the other editor, ${rooms} x ${load.editors} editors`,
      setup,
      value: `p50 ${ms(percentile(samples, 0.5))}, p99 ${ms(percentile(samples, 0.99))}`,
    })
  }
  const samples = await publishes(seats)
  const p95 = percentile(samples, 0.95)
  report.note({
    figure: 'publish to patch on an open page',
    setup,
    value: `p50 ${ms(percentile(samples, 0.5))}, p95 ${ms(p95)}`,
    limit: against(p95, LIMITS.publishP95Ms, ms(LIMITS.publishP95Ms)),
  })
}

async function sizes(report: Report, seat: Seat) {
  for (const [part, { raw, compressed }] of Object.entries(await pageSizes(seat)))
    report.note({
      figure: `reader page: ${part}`,
      setup: 'as sent',
      value: `${kb(raw)}, compressed ${kb(compressed)}`,
      ...(part === 'script' && {
        limit: against(compressed, LIMITS.scriptBytes, kb(LIMITS.scriptBytes)),
      }),
    })
}

async function disk(report: Report) {
  const samples = await diskSyncs()
  const value = `p50 ${ms(percentile(samples, 0.5))}, p99 ${ms(percentile(samples, 0.99))}`
  report.note({ figure: 'keeping 4 kB (fsync)', setup: 'the disk alone', value })
}
