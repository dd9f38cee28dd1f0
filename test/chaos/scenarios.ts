import type { SeededRandom } from '../support/seeded-random.ts'
import { databaseAway } from './database-away.ts'
import { frozenNode, partitionedNode } from './frozen-node.ts'
import { killNodes } from './kill-nodes.ts'
import type { Cluster, Newsroom } from './newsroom.ts'
import { nobodyLeft } from './nobody-left.ts'
import type { Tally } from './nothing-lost.ts'
import { redisDown } from './redis-down.ts'
import { rollingRestart } from './rolling-restart.ts'
import { stallAndJoin } from './stall-and-join.ts'

type Run<N extends Newsroom> = (newsroom: N, random: SeededRandom) => Promise<Tally>

/** One way to mistreat a newsroom: as a test of a few seconds, and as the issue of a long run. */
export type Scenario = { name: string } & (
  | { on: 'cluster'; short: Run<Cluster>; long: Run<Cluster> }
  | { on: 'single'; short: Run<Newsroom>; long: Run<Newsroom> }
)

const CUTS = (['redis', 'postgres'] as const).flatMap((from) =>
  (['reset', 'silent'] as const).map((how) => ({ from, how })),
)

export const SCENARIOS: readonly Scenario[] = [
  {
    name: '[LOG1] loses nothing when nodes are killed at any moment',
    on: 'cluster',
    short: (newsroom, random) => killNodes(newsroom, random, { kills: 4 }),
    long: (newsroom, random) => killNodes(newsroom, random, { kills: 10 }),
  },
  {
    name: '[LOG1] loses nothing when the only node, on SQLite, is killed at any moment',
    on: 'single',
    short: (newsroom, random) => killNodes(newsroom, random, { kills: 2 }),
    long: (newsroom, random) => killNodes(newsroom, random, { kills: 10 }),
  },
  ...(['cluster', 'single'] as const).map((on): Scenario => {
    const name = on === 'cluster' ? 'all nodes die' : 'the only node, on SQLite, dies'
    return {
      name: `[LOG2] saves after the next start what was shown when ${name} and every browser is gone`,
      on,
      short: (newsroom: Newsroom, random: SeededRandom) =>
        nobodyLeft(newsroom, random, { times: 2 }),
      long: (newsroom: Newsroom, random: SeededRandom) =>
        nobodyLeft(newsroom, random, { times: 10 }),
    }
  }),
  {
    name: '[LOG2] [LOG5] loses nothing when the database stands still now and then as people come and go',
    on: 'cluster',
    short: (newsroom, random) => stallAndJoin(newsroom, random, { stalls: 3 }),
    long: (newsroom, random) => stallAndJoin(newsroom, random, { stalls: 30 }),
  },
  {
    name: '[LOG5] saves all when the database is back, though the last tab was closed before',
    on: 'cluster',
    short: (newsroom, random) => databaseAway(newsroom, random, { awayMs: 4_000, nodesAre: 'up' }),
    long: (newsroom, random) => databaseAway(newsroom, random, { awayMs: 60_000, nodesAre: 'up' }),
  },
  {
    name: '[LOG5] [END1] stops in time while the database is away, and saves all after the next start',
    on: 'cluster',
    short: (newsroom, random) =>
      databaseAway(newsroom, random, { awayMs: 4_000, nodesAre: 'stopped' }),
    long: (newsroom, random) =>
      databaseAway(newsroom, random, { awayMs: 60_000, nodesAre: 'stopped' }),
  },
  {
    name: '[LOG5] saves after the next start what was shown unsaved before all nodes were killed',
    on: 'cluster',
    short: (newsroom, random) =>
      databaseAway(newsroom, random, { awayMs: 1_000, nodesAre: 'killed' }),
    long: (newsroom, random) =>
      databaseAway(newsroom, random, { awayMs: 10_000, nodesAre: 'killed' }),
  },
  {
    name: '[BUS1] opens, edits and saves without Redis, and is of one mind when it is back',
    on: 'cluster',
    short: redisDown,
    long: redisDown,
  },
  {
    name: '[LOG3] loses nothing when a node freezes and thaws, and keeps nobody else from saving',
    on: 'cluster',
    short: (newsroom, random) => frozenNode(newsroom, random, { frozenMs: 12_000 }),
    long: (newsroom, random) => frozenNode(newsroom, random, { frozenMs: 30_000 }),
  },
  ...CUTS.map(({ from, how }): Scenario => ({
    name: `[BUS1] loses nothing when a node is cut off from ${from} alone (${how})`,
    on: 'cluster',
    short: (newsroom, random) => partitionedNode(newsroom, random, { from, how, cutMs: 2_000 }),
    long: (newsroom, random) => partitionedNode(newsroom, random, { from, how, cutMs: 20_000 }),
  })),
  {
    name: '[END1] [HUB4] restarts node by node under load without a rush, a loss or a ghost',
    on: 'cluster',
    short: (newsroom, random) => rollingRestart(newsroom, random, { sockets: 120 }),
    long: (newsroom, random) => rollingRestart(newsroom, random, { sockets: 1_000 }),
  },
]
