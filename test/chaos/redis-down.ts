import assert from 'node:assert/strict'
import type { SeededRandom } from '../support/seeded-random.ts'
import { within } from './bounds.ts'
import { Crowd } from './crowd.ts'
import { oneCrosses } from './crossing.ts'
import type { Cluster } from './newsroom.ts'
import { expectNothingLost, type Tally } from './nothing-lost.ts'

const CONVERGED_MS = 1_000
/** Two commands to Redis that each give up after 2 s. */
const OPEN_MS = 5_000
const TURNS = 3

/**
 * Redis is killed, and comes back empty, or is frozen, and thaws. Meanwhile drafts are opened, edited and saved,
 * and the other nodes see it by polling; when it is back, all are of one mind without another edit.
 */
export async function redisDown(cluster: Cluster, random: SeededRandom): Promise<Tally> {
  const { nodes, services } = cluster
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: nodes.length })
  const frozen = random.chance(0.5)
  crowd.startTyping(30)
  await (frozen ? services.redis.pause() : services.redis.kill())
  try {
    await oneCrosses(crowd, random)
    // A node that writes itself finds out what it has missed: from here on only polling helps.
    crowd.stopTyping()
    for (let turn = 0; turn < TURNS; turn++) await oneCrosses(crowd, random)
    await within(1_000, 'everything is saved', () =>
      assert.ok(crowd.present.every(({ settled }) => settled)),
    )
    for (const storyId of crowd.stories) crowd.add(storyId, random.pick(nodes))
    await within(OPEN_MS, 'drafts open', () =>
      assert.ok(crowd.present.every(({ connected }) => connected)),
    )
    crowd.everybodyTypes()
  } finally {
    await (frozen ? services.redis.resume() : services.redis.restart())
  }
  await within(CONVERGED_MS, 'all are of one mind', () => {
    for (const storyId of crowd.stories)
      assert.equal(new Set(crowd.at(storyId).map(({ text }) => text)).size, 1)
  })
  return await expectNothingLost(crowd)
}
