import assert from 'node:assert/strict'
import type { SeededRandom } from '../support/seeded-random.ts'
import { Crowd } from './crowd.ts'
import { oneCrosses } from './crossing.ts'
import type { Cluster } from './newsroom.ts'
import { expectNothingLost, type Tally } from './nothing-lost.ts'

const BACK_MS = 1_000
/** The other nodes poll while the bus is away. */
const POLLED_MS = 2_000
const SAVED_MS = 1_000
/** Two commands to Redis that each give up after 2 s. */
const OPEN_MS = 5_000
const TURNS = 3

/**
 * Redis is killed, and comes back empty, or is frozen, and thaws. Meanwhile drafts are opened, edited and saved,
 * and the other nodes see it by polling; when it is back, all are of one mind without another edit, and the next one
 * crosses as well.
 */
export async function redisDown(cluster: Cluster, random: SeededRandom): Promise<Tally> {
  const { nodes, services, bounds } = cluster
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: nodes.length })
  const frozen = random.chance(0.5)
  crowd.startTyping(30)
  await (frozen ? services.redis.pause() : services.redis.kill())
  try {
    const away = { ms: POLLED_MS, when: 'without Redis' }
    await oneCrosses(crowd, random, away)
    // A node that writes itself finds out what it has missed: from here on only polling helps.
    crowd.stopTyping()
    for (let turn = 0; turn < TURNS; turn++) await oneCrosses(crowd, random, away)
    await bounds.within(SAVED_MS, 'everything is saved without Redis', () =>
      assert.ok(crowd.present.every(({ settled }) => settled)),
    )
    for (const storyId of crowd.stories) crowd.add(storyId, random.pick(nodes))
    await bounds.within(OPEN_MS, 'drafts open without Redis', () =>
      assert.ok(crowd.present.every(({ connected }) => connected)),
    )
    crowd.everybodyTypes()
  } finally {
    await (frozen ? services.redis.resume() : services.redis.restart())
  }
  await bounds.within(BACK_MS, 'all are of one mind when Redis is back', () => {
    for (const storyId of crowd.stories)
      assert.equal(new Set(crowd.at(storyId).map(({ text }) => text)).size, 1)
  })
  await oneCrosses(crowd, random, { ms: BACK_MS, when: 'when Redis is back' })
  return await expectNothingLost(crowd)
}
