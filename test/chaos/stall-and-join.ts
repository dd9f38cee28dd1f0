import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import { Crowd } from './crowd.ts'
import type { Cluster } from './newsroom.ts'
import { expectNothingLost, type Tally } from './nothing-lost.ts'

/** The database stands still and goes on, `stalls` times, while people come to drafts that are open, type, and leave. */
export async function stallAndJoin(
  cluster: Cluster,
  random: SeededRandom,
  { stalls }: { stalls: number },
): Promise<Tally> {
  const { nodes, services } = cluster
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: 2 * nodes.length })
  crowd.startTyping(80)
  for (let i = 0; i < stalls; i++) {
    await pause(random.int(400))
    await services.postgres.pause()
    try {
      const until = performance.now() + 200 + random.int(1_200)
      while (performance.now() < until) {
        crowd.add(random.pick(crowd.stories), random.pick(nodes))
        await pause(random.int(120))
        if (random.chance(0.3)) crowd.loseSome(0.1)
      }
    } finally {
      await services.postgres.resume()
    }
  }
  await crowd.ready()
  return await expectNothingLost(crowd)
}
