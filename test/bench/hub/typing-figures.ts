import { setTimeout as pause } from 'node:timers/promises'
import { against, ms, percent, times } from '../report.ts'
import type { Contender, Server } from './contenders.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import { withGalley } from './measured.ts'
import { cpuMicroseconds } from './process-figures.ts'
import type { Profile } from './profile.ts'
import { Typing, type Load } from './typing.ts'

const WARM_MS = 15_000
const TYPING_MS = 8_000
/** A server that has just opened its rooms is let come to rest. */
const REST_MS = 500
const MOST_OF_BETTER_PEER = 1.2
const MOST_BROADCAST_MS = 33

interface Comparison extends Load {
  letter: string
  name: string
  /** Most that Galley's CPU may be of Hocuspocus's. */
  most: number
}

const COMPARISONS: readonly Comparison[] = [
  {
    letter: 'a',
    name: '100 rooms x 5 editors x 5 keys/s',
    most: 0.7,
    rooms: 100,
    people: 5,
    writers: 5,
    keysPerSecond: 5,
  },
  {
    letter: 'b',
    name: '1 room x 200, 20 writers x 10 keys/s',
    most: 0.5,
    rooms: 1,
    people: 200,
    writers: 20,
    keysPerSecond: 10,
  },
  {
    letter: 'c',
    name: '1 room x 300, 100 writers x 5 keys/s',
    most: 0.5,
    rooms: 1,
    people: 300,
    writers: 100,
    keysPerSecond: 5,
  },
]

const BROADCAST = {
  letter: 'd',
  name: '1 writer x 20 keys/s, 1,000 observers',
  rooms: 1,
  people: 1_001,
  writers: 1,
  keysPerSecond: 20,
}

export const TYPING_LOADS: readonly HubLoad[] = [
  ...COMPARISONS.map((load) => ({ ...load, run: (bench: HubBench) => compare(load, bench) })),
  { ...BROADCAST, run: broadcast },
]

interface Outcome {
  name: string
  /** Microseconds per update owed to another editor. */
  cost: number
  p50: number
  p99: number
}

async function compare(load: Comparison, bench: HubBench) {
  const galley = await galleyOutcome(load, bench)
  const peers: Outcome[] = []
  for (const peer of bench.peers) {
    const outcome = await peerOutcome(load, peer).catch((error: unknown) => {
      bench.report.note({ figure: load.name, setup: peer.name, value: `failed: ${String(error)}` })
    })
    if (outcome) peers.push(outcome)
  }
  const hocuspocus = peers.find(({ name }) => name === 'Hocuspocus')
  const better = Math.min(...peers.map(({ p99 }) => p99))
  for (const { name, cost } of [galley, ...peers])
    bench.report.note({
      figure: `server CPU per update owed to another editor, ${load.name}`,
      setup: name,
      value: `${cost.toFixed(1)} µs`,
      ...(name === galley.name &&
        hocuspocus && {
          limit: times(cost, hocuspocus.cost, { whose: 'Hocuspocus', most: load.most }),
        }),
    })
  for (const { name, p50, p99 } of [galley, ...peers])
    bench.report.note({
      figure: `keystroke to the other editor, ${load.name}`,
      setup: name,
      value: `p50 ${ms(p50)}, p99 ${ms(p99)}`,
      ...(name === galley.name &&
        peers.length > 0 && {
          limit: times(p99, better, { whose: 'the better peer', most: MOST_OF_BETTER_PEER }),
        }),
    })
}

async function broadcast({ report, profiling }: HubBench) {
  const { p50, p99 } = await galleyOutcome(BROADCAST, { profiling })
  report.note({
    figure: `keystroke to the other editor, ${BROADCAST.name}`,
    setup: 'Galley',
    value: `p50 ${ms(p50)}, p99 ${ms(p99)}`,
    limit: against(p99, MOST_BROADCAST_MS, ms(MOST_BROADCAST_MS)),
  })
}

function galleyOutcome(
  load: Load & { letter: string },
  bench: Pick<HubBench, 'profiling'>,
): Promise<Outcome> {
  return withGalley(load.letter, bench, async ({ server, profile }) => ({
    name: 'Galley',
    ...(await typeAt(server, load, profile)),
  }))
}

async function peerOutcome(load: Load, peer: Contender): Promise<Outcome> {
  await using server = await peer.start()
  return { name: peer.name, ...(await typeAt(server, load, null)) }
}

async function typeAt(server: Server, load: Load, profile: Profile | null) {
  using typing = await Typing.open(load, async () => [await server.newRoom()])
  await pause(REST_MS)
  await typing.type(WARM_MS)
  profile?.begin()
  const since = performance.now()
  const own = process.cpuUsage()
  const before = await cpuMicroseconds(server.pid)
  const { latencies, owed, messages } = await typing.type(TYPING_MS)
  const cpu = (await cpuMicroseconds(server.pid)) - before
  const { user, system } = process.cpuUsage(own)
  const elapsed = (performance.now() - since) * 1_000
  profile?.end()
  if (latencies.count !== owed)
    throw new Error(`${latencies.count} keys were heard, ${owed} were owed`)
  console.log(
    `  ${owed} owed in ${messages} messages; of a core the server took ${percent(cpu / elapsed)},` +
      ` the editors ${percent((user + system) / elapsed)}`,
  )
  return { cost: cpu / owed, p50: latencies.percentile(0.5), p99: latencies.percentile(0.99) }
}
