import { setTimeout as pause } from 'node:timers/promises'
import type { NodeProcess } from '../support/node-process.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { Crowd } from './crowd.ts'
import { killNode, startNode, type Newsroom } from './newsroom.ts'
import { expectNothingLost, type Tally } from './nothing-lost.ts'

/** A node is ready after a second or two. */
const STARTING_MS = 2_000

/**
 * `kill -9` of any node at any moment, `kills` times, while people type on all of them, and now and then again while it
 * starts. In the moment of a kill some close their laptops for good, so that only what the newsroom has kept can tell
 * of their words.
 */
export async function killNodes(
  newsroom: Newsroom,
  random: SeededRandom,
  { kills }: { kills: number },
): Promise<Tally> {
  using crowd = await Crowd.gather(newsroom, random, { stories: 3, each: 4 })
  const starting = new Map<NodeProcess, Promise<void>>()
  crowd.startTyping(60)
  for (let i = 0; i < kills; i++) {
    await pause(50 + random.int(700)) // the moment of the kill
    // One is spared: with none at all nobody would type what could be lost.
    const least = newsroom.nodes.length > 1 ? 2 : 1
    while (newsroom.up.size < least) await Promise.race(starting.values())
    const victim = random.pick([...newsroom.up])
    // Something is on its way at every step to the disk when it dies.
    for (let left = random.int(4); left >= 0; left--) {
      crowd.everybodyTypes()
      await pause(random.int(5))
    }
    const killed = killNode(newsroom, victim)
    crowd.loseSome(0.3)
    await killed
    const started = startAgain(newsroom, victim, random).finally(() => starting.delete(victim))
    started.catch(() => {}) // awaited below
    starting.set(victim, started)
  }
  await Promise.all(starting.values())
  return await expectNothingLost(crowd)
}

async function startAgain(newsroom: Newsroom, node: NodeProcess, random: SeededRandom) {
  while (random.chance(0.3)) {
    const starting = node.start().catch(() => {}) // it is killed before it is ready
    await Promise.race([starting, pause(random.int(STARTING_MS))])
    await killNode(newsroom, node)
    await starting
  }
  await startNode(newsroom, node)
}
