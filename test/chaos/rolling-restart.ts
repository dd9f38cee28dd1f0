import assert from 'node:assert/strict'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { NodeProcess } from '../support/node-process.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { Crowd } from './crowd.ts'
import { expectGone, expectSeen } from './ghosts.ts'
import { killNode, startNode, stopNode, type Cluster } from './newsroom.ts'
import { expectNothingLost, type Tally } from './nothing-lost.ts'

const EACH = 10
const STOP_DEADLINE_MS = 20_000
const LEAST_SPREAD_MS = 2_000
const PEAK = 2

/**
 * One node after the other is stopped and started under `sockets` sockets, while people type. They are sent away
 * spread over time, so that the other nodes do not get all of them at once; then one is killed, and nobody who
 * left with it stays behind as a ghost.
 */
export async function rollingRestart(
  cluster: Cluster,
  random: SeededRandom,
  { sockets }: { sockets: number },
): Promise<Tally> {
  using crowd = await Crowd.gather(cluster, random, {
    stories: Math.ceil(sockets / EACH),
    each: EACH,
  })
  for (const typist of crowd.present) typist.point()
  crowd.startTyping(30)
  for (const node of cluster.nodes) {
    const there = crowd.present.filter((typist) => typist.node === node)
    const since = performance.now()
    assert.equal(await stopNode(cluster, node), 0, 'it ends with 0')
    const took = performance.now() - since
    cluster.bounds.expect(took, STOP_DEADLINE_MS, 'a node under load stops')
    await crowd.ready()
    expectSpread(there.map(({ reconnects }) => reconnects.find((at) => at > since) ?? NaN))
    assert.ok(there.every(({ closeCodes }) => closeCodes.at(-1) === CLOSE.draining))
    await startNode(cluster, node)
  }
  await expectNoGhostOfAKill(crowd, cluster, random)
  return await expectNothingLost(crowd)
}

/** The fullest second has at most twice what a second has on average, from the first reconnect to the last. */
function expectSpread(reconnects: readonly number[]) {
  const times = [...reconnects].sort((a, b) => a - b)
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  assert.ok(span > LEAST_SPREAD_MS / 2, `${times.length} came back within ${Math.round(span)} ms`)
  const fullest = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length),
  )
  const mean = (times.length / span) * 1_000
  assert.ok(fullest <= PEAK * mean, `${fullest} in one second, ${mean.toFixed(1)} on average`)
}

/** Of the node with the most people: one that was just restarted may have none. */
async function expectNoGhostOfAKill(crowd: Crowd, cluster: Cluster, random: SeededRandom) {
  const peopleOf = (node: NodeProcess) => crowd.present.filter((typist) => typist.node === node)
  const [victim] = [...cluster.nodes].sort((a, b) => peopleOf(b).length - peopleOf(a).length)
  assert.ok(victim)
  const leaving = peopleOf(victim).filter((_, i) => i === 0 || random.chance(0.5))
  const others = cluster.nodes.filter((node) => node !== victim)
  await expectSeen(crowd, leaving, others)
  for (const typist of leaving) typist.closeLaptop()
  await killNode(cluster, victim)
  await expectGone(crowd, leaving, others)
  await startNode(cluster, victim)
}
