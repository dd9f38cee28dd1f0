import { NodeProcess } from '../../support/node-process.ts'
import { importStory } from '../../flows/stories.ts'
import { ms, times } from '../report.ts'
import { startSharedServices } from '../shared-services.ts'
import { GalleyServer } from './contenders.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import type { Latencies } from './latencies.ts'
import { Profile } from './profile.ts'
import { Typing } from './typing.ts'

const WARM_MS = 3_000
/** A p99 of fewer keystrokes would be the worst of them. */
const LEAST_KEYS = 400
const LEAST_MS = 8_000
const MOST_TIMES = 2
const LOADS = [
  { name: '1 room x 2 editors', rooms: 1, people: 2, writers: 2, keysPerSecond: 5 },
  { name: '20 rooms x 3 editors', rooms: 20, people: 3, writers: 3, keysPerSecond: 5 },
]

interface Spread {
  p50: number
  p99: number
}

interface Spreads {
  shown: Spread
  committed: Spread
}

export const NODES_LOAD: HubLoad = {
  letter: 'h',
  name: 'two nodes over Redis and PostgreSQL',
  async run(bench) {
    const single = await onNodes(1, bench)
    const across = await onNodes(2, bench)
    LOADS.forEach(({ name }, at) => {
      const figure = `keystroke to the other editor, ${name} x 5 keys/s`
      const [one, two] = [single[at], across[at]]
      if (!one || !two) return
      const setup = 'one node, PostgreSQL'
      bench.report.note({ figure, setup, value: text(one.shown) })
      bench.report.note({
        figure: `keystroke until it is committed, ${name} x 5 keys/s`,
        setup,
        value: text(one.committed),
      })
      bench.report.note({
        figure,
        setup: 'from node to node, PostgreSQL and Redis',
        value: text(two.shown),
        // What is not committed never goes from node to node.
        limit: times(two.shown.p99, one.committed.p99, {
          whose: 'one node’s commit',
          most: MOST_TIMES,
        }),
      })
    })
  },
}

function text({ p50, p99 }: Spread) {
  return `p50 ${ms(p50)}, p99 ${ms(p99)}`
}

function spreadOf(latencies: Latencies): Spread {
  return { p50: latencies.percentile(0.5), p99: latencies.percentile(0.99) }
}

/** The profile, if one is wanted, is the first node's. */
async function onNodes(count: 1 | 2, { profiling }: HubBench): Promise<Spreads[]> {
  await using services = await startSharedServices()
  const { env } = services
  await using opened = new AsyncDisposableStack()
  const profile = profiling ? new Profile(`h-${count}`) : null
  const first = opened.use(await GalleyServer.start(env, profile?.flags))
  const servers = [first]
  if (count === 2) {
    const node = opened.use(await NodeProcess.start(env))
    servers.push(new GalleyServer(node, await node.signIn(first.caller.credentials)))
  }
  const spreads: Spreads[] = []
  for (const load of LOADS) {
    using typing = await Typing.open(load, async () => {
      const storyId = await importStory(first.caller)
      return servers.map((server) => server.door(storyId))
    })
    await typing.type(WARM_MS)
    profile?.begin()
    const perSecond = load.rooms * load.writers * load.keysPerSecond
    const ms = Math.max(LEAST_MS, (LEAST_KEYS / perSecond) * 1_000)
    const { latencies } = await typing.type(ms, { across: count === 2 })
    profile?.end()
    // Apart, because asking costs a frame for each key.
    const { commits } = await typing.type(ms, { commits: true })
    spreads.push({ shown: spreadOf(latencies), committed: spreadOf(commits) })
  }
  if (profile) {
    await first.node.stop()
    await profile.print()
  }
  return spreads
}
