import { setTimeout as pause } from 'node:timers/promises'
import { against, ms, percent, times } from '../report.ts'
import type { Contender, Server } from './contenders.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import { Latencies } from './latencies.ts'
import { withGalley } from './measured.ts'
import { cpuMicroseconds } from './process-figures.ts'
import type { Profile } from './profile.ts'
import { Typing, type Load } from './typing.ts'

const WARM_MS = 15_000
const TYPING_MS = 8_000
/** A server that has just opened its rooms is let come to rest. */
const REST_MS = 500
const MOST_BROADCAST_MS = 33

interface Comparison extends Load {
  letter: string
  name: string
  /** Most that Galley's CPU and latencies may be of Hocuspocus's. */
  most: { cost: number; p50?: number; p99: number }
}

const COMPARISONS: readonly Comparison[] = [
  {
    letter: 'a',
    name: '100 rooms x 5 editors x 5 keys/s',
    most: { cost: 0.8, p50: 0.8, p99: 1 },
    rooms: 100,
    people: 5,
    writers: 5,
    keysPerSecond: 5,
  },
  {
    letter: 'b',
    name: '1 room x 200, 20 writers x 10 keys/s',
    most: { cost: 0.75, p99: 1.5 },
    rooms: 1,
    people: 200,
    writers: 20,
    keysPerSecond: 10,
  },
  {
    letter: 'c',
    name: '1 room x 300, 100 writers x 5 keys/s',
    most: { cost: 0.6, p99: 1.3 },
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

/** What a server did under a load. */
interface Sample {
  latencies: Latencies
  owed: number
  /** Microseconds that the server computed. */
  cpu: number
}

interface Contestant {
  name: string
  run: () => Promise<Sample>
}

interface Outcome {
  name: string
  /** Microseconds of CPU per update owed to another editor. */
  cost: number
  p50: number
  p99: number
}

/** Each runs twice, in turn and back, so that none has only the machine's better moments. */
async function compare(load: Comparison, bench: HubBench) {
  const galley = { name: 'Galley', run: () => galleySample(load, bench) }
  const peers = bench.peers.map((peer) => ({
    name: peer.name,
    run: () => peerSample(load, peer),
  }))
  const samples = new Map<Contestant, Sample[]>([galley, ...peers].map((each) => [each, []]))
  for (const each of [galley, ...peers, ...peers.toReversed(), galley]) {
    const sample = await each.run().catch((error: unknown) => {
      if (each === galley) throw error
      bench.report.note({ figure: load.name, setup: each.name, value: `failed: ${String(error)}` })
    })
    if (sample) samples.get(each)?.push(sample)
  }
  const outcomes = [...samples].flatMap(([{ name }, taken]) =>
    taken.length > 0 ? [{ name, ...summed(taken) }] : [],
  )
  reportCost(outcomes, load, bench)
  reportLatency(outcomes, load, bench)
}

function reportCost(outcomes: readonly Outcome[], load: Comparison, { report }: HubBench) {
  const peer = outcomes.find(({ name }) => name === 'Hocuspocus')
  for (const { name, cost } of outcomes)
    report.note({
      figure: `server CPU per update owed to another editor, ${load.name}`,
      setup: name,
      value: `${cost.toFixed(1)} µs`,
      ...(name === 'Galley' &&
        peer && { limit: times(cost, peer.cost, { whose: peer.name, most: load.most.cost }) }),
    })
}

function reportLatency(outcomes: readonly Outcome[], load: Comparison, { report }: HubBench) {
  const peer = outcomes.find(({ name }) => name === 'Hocuspocus')
  for (const which of ['p50', 'p99'] as const) {
    const most = load.most[which]
    for (const outcome of outcomes)
      report.note({
        figure: `keystroke to the other editor (${which}), ${load.name}`,
        setup: outcome.name,
        value: ms(outcome[which]),
        ...(outcome.name === 'Galley' &&
          peer &&
          most !== undefined && {
            limit: times(outcome[which], peer[which], { whose: peer.name, most }),
          }),
      })
  }
}

async function broadcast(bench: HubBench) {
  const { p50, p99 } = summed([await galleySample(BROADCAST, bench)])
  bench.report.note({
    figure: `keystroke to the other editor, ${BROADCAST.name}`,
    setup: 'Galley',
    value: `p50 ${ms(p50)}, p99 ${ms(p99)}`,
    limit: against(p99, MOST_BROADCAST_MS, ms(MOST_BROADCAST_MS)),
  })
}

function summed(samples: readonly Sample[]): Omit<Outcome, 'name'> {
  const latencies = new Latencies()
  for (const sample of samples) latencies.addAll(sample.latencies)
  const sum = (of: 'cpu' | 'owed') => samples.reduce((total, sample) => total + sample[of], 0)
  return {
    cost: sum('cpu') / sum('owed'),
    p50: latencies.percentile(0.5),
    p99: latencies.percentile(0.99),
  }
}

function galleySample(load: Load & { letter: string }, bench: HubBench): Promise<Sample> {
  return withGalley(load.letter, bench, ({ server, profile }) => typeAt(server, load, profile))
}

async function peerSample(load: Load, peer: Contender): Promise<Sample> {
  await using server = await peer.start()
  return await typeAt(server, load, null)
}

async function typeAt(server: Server, load: Load, profile: Profile | null): Promise<Sample> {
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
  return { latencies, owed, cpu }
}
