import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import { Crowd } from './crowd.ts'
import { killNode, startNode, type Newsroom } from './newsroom.ts'
import { databaseFaults, expectNothingLost, type Tally } from './nothing-lost.ts'

const RECOVERY_MS = 2_000

/**
 * All nodes die while updates are shown and not committed, and every browser is gone with them: what anybody was shown is
 * in the database after the next start, with nobody there who could bring it again. `times` over.
 */
export async function nobodyLeft(
  newsroom: Newsroom,
  random: SeededRandom,
  { times }: { times: number },
): Promise<Tally> {
  const { nodes, bounds } = newsroom
  using crowd = await Crowd.gather(newsroom, random, { stories: 2, each: 2 * nodes.length })
  for (let i = 0; i < times; i++) {
    crowd.startTyping(120)
    await pause(200 + random.int(500))
    // The moment of the kill: what was typed last is in no database yet.
    for (let left = random.int(4); left >= 0; left--) {
      crowd.everybodyTypes()
      await pause(random.int(8))
    }
    crowd.stopTyping()
    for (const typist of crowd.present) typist.closeLaptop()
    await Promise.all(nodes.map((node) => killNode(newsroom, node)))
    await Promise.all(nodes.map((node) => startNode(newsroom, node)))
    await bounds.within(RECOVERY_MS, 'what was shown is saved after the next start', async () => {
      assert.deepEqual(await databaseFaults(crowd), [])
    })
    for (const storyId of crowd.stories) for (const node of nodes) crowd.add(storyId, node)
    await crowd.ready()
  }
  crowd.everybodyTypes()
  return await expectNothingLost(crowd)
}
