import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { NodeProcess } from '../support/node-process.ts'
import { figures } from '../flows/figures.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { Crowd } from './crowd.ts'
import { killNode, startNode, stopNode, type Cluster } from './newsroom.ts'
import { databaseFaults, expectNothingLost, type Tally } from './nothing-lost.ts'
import type { Typist } from './typist.ts'

const STALL_MS = 2_000
const SHOWN_MS = 1_000
const STOP_DEADLINE_MS = 20_000
const RECOVERY_MS = 2_000

/**
 * The database is away for `awayMs`; the last tab is closed meanwhile. Nothing is acknowledged as long as it
 * is away, and all that anybody was shown is in it soon after its return, with nobody there who could bring it
 * again. Meanwhile the nodes stay up, or are told to stop (before or after the last tab is closed) or killed, and are
 * started when it is back.
 */
export async function databaseAway(
  cluster: Cluster,
  random: SeededRandom,
  { awayMs, nodesAre }: { awayMs: number; nodesAre: 'up' | 'stopped' | 'killed' },
): Promise<Tally> {
  const { nodes, services, bounds } = cluster
  // Two of each story at every node: what is not saved reaches only those.
  using crowd = await Crowd.gather(cluster, random, { stories: 2, each: 2 * nodes.length })
  crowd.startTyping(40)
  await pause(300 + random.int(500)) // the moment in which it goes away
  const frozen = random.chance(0.5)
  await (frozen ? services.postgres.pause() : services.postgres.kill())
  const before = new Map(crowd.present.map((typist) => [typist, typist.edits.length]))
  try {
    await goOnUnsaved(crowd, awayMs)
    const stay = nodesAre === 'stopped' && random.chance(0.5)
    if (!stay) closeAll(crowd)
    if (nodesAre === 'stopped') await stopAll(cluster)
    if (nodesAre === 'killed') await Promise.all(nodes.map((node) => killNode(cluster, node)))
    if (stay) closeAll(crowd)
    expectNotAcknowledged(before)
    for (const node of nodes) assert.ok((await journaled(node)) > 0, 'it is on its disk')
  } finally {
    await (frozen ? services.postgres.resume() : services.postgres.restart())
  }
  if (nodesAre !== 'up') await Promise.all(nodes.map((node) => startNode(cluster, node)))
  await bounds.within(RECOVERY_MS, 'saved after the return of the database', async () => {
    assert.deepEqual(await databaseFaults(crowd), [])
  })
  await bounds.within(RECOVERY_MS, 'nothing waits in a journal', async () => {
    for (const node of nodes) {
      assert.equal((await figures(node)).get('galley_journal_bytes'), 0)
      assert.ok((await journals(node)).length <= 1, 'what earlier processes left is gone')
    }
  })
  return await expectNothingLost(crowd)
}

/** People write together for `awayMs`, and are told that nothing of it is saved. */
async function goOnUnsaved(crowd: Crowd, awayMs: number) {
  const { bounds } = crowd.newsroom
  await bounds.within(STALL_MS, 'everybody hears that the database is away', () =>
    assert.deepEqual(unaware(crowd), []),
  )
  await pause(awayMs)
  crowd.everybodyTypes()
  crowd.stopTyping()
  await bounds.within(SHOWN_MS, 'the others see what is not saved', () =>
    assert.deepEqual(unseenWords(crowd), []),
  )
  assert.deepEqual(unaware(crowd), [], 'everybody is still told')
}

/** Nothing of what somebody did after the database had gone. */
function expectNotAcknowledged(before: ReadonlyMap<Typist, number>) {
  for (const [{ name, saved, edits }, count] of before) {
    assert.ok(edits.length > count, `${name} did something meanwhile`)
    assert.ok(saved <= count, `${name}: ${saved} acknowledged, ${count} when the database went`)
  }
}

function unaware({ present }: Crowd): string[] {
  return present.filter(({ stalled }) => !stalled).map(({ name }) => name)
}

/** Words that stand in their typist's draft and were shown to nobody else. */
function unseenWords({ present }: Crowd): string[] {
  const seen = new Set(present.flatMap(({ shown }) => [...shown.typed, ...shown.unsaved]))
  return present.flatMap((typist) => typist.ownWords.filter((word) => !seen.has(word)))
}

function closeAll({ present }: Crowd) {
  for (const typist of present) typist.closeLaptop()
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
  cluster.bounds.expect(took, STOP_DEADLINE_MS, 'nodes stop while the database is away')
}

function folderOf({ folder }: NodeProcess): string {
  return join(folder, 'data', 'journal')
}

async function journals(node: NodeProcess): Promise<string[]> {
  return existsSync(folderOf(node)) ? readdir(folderOf(node)) : []
}

/** Bytes in the journals on a node's disk. */
async function journaled(node: NodeProcess): Promise<number> {
  if (!existsSync(folderOf(node))) return 0
  const paths = await readdir(folderOf(node), { recursive: true })
  const files = paths.filter((path) => path.endsWith('.journal'))
  const sizes = await Promise.all(files.map((path) => stat(join(folderOf(node), path))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
