import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import { within } from './bounds.ts'
import { Crowd } from './crowd.ts'
import { killNode, startNode, stopNode, type Cluster } from './newsroom.ts'
import { databaseFaults, expectNothingLost, type Tally } from './nothing-lost.ts'

const STALL_MS = 2_000
const STOP_DEADLINE_MS = 20_000
const RECOVERY_MS = 2_000

/**
 * The database is away for `awayMs`; the last tab is closed meanwhile. Nothing is acknowledged as long as it
 * is away, and all that anybody was shown is in it soon after its return, with nobody there who could bring it
 * again. Meanwhile the nodes stay up, or are told to stop or killed and are started when it is back.
 */
export async function databaseAway(
  cluster: Cluster,
  random: SeededRandom,
  { awayMs, nodesAre }: { awayMs: number; nodesAre: 'up' | 'stopped' | 'killed' },
): Promise<Tally> {
  const { nodes, services } = cluster
  // Two of each story at every node: what is not saved reaches only those.
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: 2 * nodes.length })
  crowd.startTyping(40)
  await pause(300 + random.int(500)) // the moment in which it goes away
  const frozen = random.chance(0.5)
  await (frozen ? services.postgres.pause() : services.postgres.kill())
  try {
    await goOnUnsaved(crowd, awayMs)
    for (const typist of crowd.present) typist.closeLaptop()
    if (nodesAre === 'stopped') await stopAll(cluster)
    if (nodesAre === 'killed') await Promise.all(nodes.map((node) => killNode(cluster, node)))
  } finally {
    await (frozen ? services.postgres.resume() : services.postgres.restart())
  }
  if (nodesAre !== 'up') await Promise.all(nodes.map((node) => startNode(cluster, node)))
  await within(RECOVERY_MS, 'saved after the return of the database', async () => {
    assert.deepEqual(await databaseFaults(crowd), [])
  })
  return await expectNothingLost(crowd)
}

/** People write together for `awayMs`, and are told that nothing of it is saved. */
async function goOnUnsaved(crowd: Crowd, awayMs: number) {
  await within(STALL_MS, 'everybody hears of it', () =>
    assert.deepEqual(
      namesOf(crowd, ({ stalled }) => !stalled),
      [],
    ),
  )
  const saved = crowd.present.map((typist) => typist.saved)
  await pause(awayMs)
  crowd.stopTyping()
  await within(1_000, 'the others see what is not saved', () =>
    assert.deepEqual(unseenWords(crowd), []),
  )
  assert.deepEqual(
    crowd.present.map((typist) => typist.saved),
    saved,
    'nothing is acknowledged while the database is away',
  )
  assert.deepEqual(
    namesOf(crowd, ({ stalled }) => !stalled),
    [],
    'everybody is still told',
  )
}

function namesOf(crowd: Crowd, which: (typist: Crowd['typists'][number]) => boolean): string[] {
  return crowd.present.filter(which).map(({ name }) => name)
}

/** Words that stand in their typist's draft and were shown to nobody else. */
function unseenWords({ present }: Crowd): string[] {
  const seen = new Set(present.flatMap(({ shown }) => [...shown.typed, ...shown.unsaved]))
  return present.flatMap((typist) => typist.ownWords.filter((word) => !seen.has(word)))
}

async function stopAll(cluster: Cluster) {
  const since = performance.now()
  const codes = await Promise.all(cluster.nodes.map((node) => stopNode(cluster, node)))
  const took = performance.now() - since
  assert.deepEqual(
    codes,
    codes.map(() => 0),
    'a node that has put everything on its disk ends with 0',
  )
  assert.ok(took < STOP_DEADLINE_MS, `stopped after ${Math.round(took)} ms`)
}
