import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { seeded } from '../support/seeded-random.ts'
import { killNodes } from './kill-nodes.ts'
import { startCluster, startSingle, type Cluster } from './newsroom.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let cluster: Cluster

beforeAll(async () => {
  cluster = await startCluster()
})

afterAll(() => cluster?.[Symbol.asyncDispose]())

it('[LOG1] loses nothing', async () => {
  const seed = 1
  const tally = await killNodes(cluster, seeded(seed), { kills: 5 })
  console.log(tally)
  expect(tally.gone).toBeGreaterThan(0)
})
it('[LOG1] loses nothing sqlite', async () => {
  await using single = await startSingle()
  const tally = await killNodes(single, seeded(1), { kills: 3 })
  console.log(tally)
})
