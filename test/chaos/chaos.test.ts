import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seeded } from '../support/seeded-random.ts'
import { Bounds } from './bounds.ts'
import { startCluster, startSingle, type Cluster, type Newsroom } from './newsroom.ts'
import { SCENARIOS } from './scenarios.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

/** Other tests run beside these. */
const SLACK_MS = 1_500
/** A new one each time; `npm run test:chaos -- --seed S` takes the same decisions again. */
const SEED = Date.now() % 1_000_000

describe(`a newsroom that is mistreated (seed ${SEED})`, () => {
  let cluster: Cluster
  let single: Newsroom

  beforeAll(async () => {
    const bounds = new Bounds(SLACK_MS)
    cluster = await startCluster(bounds)
    single = await startSingle(bounds)
  })

  afterAll(async () => {
    await single?.[Symbol.asyncDispose]()
    await cluster?.[Symbol.asyncDispose]()
  })

  for (const scenario of SCENARIOS)
    it(scenario.name, async () => {
      const tally = await (scenario.on === 'cluster'
        ? scenario.short(cluster, seeded(SEED))
        : scenario.short(single, seeded(SEED)))
      expect(tally.typed).toBeGreaterThan(0)
      expect(tally.acknowledged).toBeGreaterThan(0)
    })
})
