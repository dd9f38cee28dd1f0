import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { Cut } from '../support/tcp-proxy.ts'
import { Crowd } from './crowd.ts'
import { oneCrosses } from './crossing.ts'
import { expectGone, expectSeen } from './ghosts.ts'
import type { Cluster } from './newsroom.ts'
import { expectNothingLost, type Tally } from './nothing-lost.ts'

/** Until the database takes the lock from a node that does not answer. */
const SAVING_MS = 5_000
const STALL_MS = 2_000
/** The other nodes poll a node that is cut off from Redis. */
const POLLED_MS = 2_000

/**
 * A node does not run for `frozenMs` and then goes on as if nothing had been. Some of its people come back through
 * other nodes meanwhile, and some close their laptops; the people of the other nodes go on.
 */
export async function frozenNode(
  cluster: Cluster,
  random: SeededRandom,
  { frozenMs }: { frozenMs: number },
): Promise<Tally> {
  const { nodes, up } = cluster
  const frozen = random.pick(nodes)
  const others = nodes.filter((node) => node !== frozen)
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: 2 * nodes.length })
  for (const typist of crowd.present) typist.point()
  crowd.startTyping(80)
  await pause(300 + random.int(500)) // the moment in which it stops
  const there = crowd.present.filter(({ node }) => node === frozen)
  const leaving = there.filter((_, i) => i === 0 || random.chance(0.3))
  await expectSeen(crowd, leaving, others)
  crowd.everybodyTypes()
  await pause(random.int(8))
  up.delete(frozen)
  process.kill(frozen.pid, 'SIGSTOP')
  const since = performance.now()
  try {
    const moving = there.filter((typist) => !leaving.includes(typist) && random.chance(0.5))
    for (const typist of leaving) typist.closeLaptop()
    for (const typist of moving) typist.loseConnection()
    await Promise.all([
      savesWithin(crowd, () => crowd.present.filter(({ node }) => others.includes(node))),
      expectGone(crowd, leaving, others),
    ])
    await pause(Math.max(0, since + frozenMs - performance.now()))
  } finally {
    process.kill(frozen.pid, 'SIGCONT')
    up.add(frozen)
  }
  return await expectNothingLost(crowd)
}

/**
 * The last node is cut off from one service for `cutMs`. From Redis: all go on, by polling. From the database: the
 * others go on, and its own people are told that they are not saved.
 */
export async function partitionedNode(
  cluster: Cluster,
  random: SeededRandom,
  { from, how, cutMs }: { from: 'postgres' | 'redis'; how: Cut; cutMs: number },
): Promise<Tally> {
  const { nodes, services, bounds } = cluster
  const cutOff = nodes.at(-1)
  const path = services.paths[from]
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: 2 * nodes.length })
  crowd.startTyping(80)
  await pause(300 + random.int(500)) // the moment of the cut
  crowd.everybodyTypes()
  await pause(random.int(8))
  path.cut(how)
  try {
    if (from === 'postgres')
      await bounds.within(STALL_MS, 'its people hear that they are not saved', () =>
        assert.deepEqual(
          crowd.present.filter(({ stalled }) => stalled).map(({ name }) => name),
          crowd.present.filter(({ node }) => node === cutOff).map(({ name }) => name),
        ),
      )
    await savesWithin(crowd, () =>
      crowd.present.filter(({ node }) => from === 'redis' || node !== cutOff),
    )
    await pause(cutMs)
    if (from === 'redis') {
      crowd.stopTyping()
      await oneCrosses(crowd, random, { ms: POLLED_MS, when: 'from or to the node without Redis' })
    }
  } finally {
    path.heal()
  }
  return await expectNothingLost(crowd)
}

/** Everybody of `who` types something, and all of it is saved. */
function savesWithin(crowd: Crowd, who: () => Crowd['typists']) {
  crowd.everybodyTypes()
  const owed = who().map((typist) => ({ typist, edits: typist.edits.length }))
  return crowd.newsroom.bounds.within(SAVING_MS, 'the others save', () => {
    const late = owed.filter(({ typist, edits }) => typist.saved < edits)
    assert.deepEqual(
      late.map(({ typist }) => typist.name),
      [],
    )
  })
}
