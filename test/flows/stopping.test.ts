import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { NodeProcess } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { DraftClient } from './draft-client.ts'
import { importStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 })

it('[END1] [LOG5] a node that can keep its words nowhere says so, and ends with 1', async () => {
  await using postgres = await startPostgres()
  const { url } = await freshDatabase(postgres.url)
  await using node = await NodeProcess.start({ DATABASE_URL: url })
  const admin = await node.admin()
  const storyId = await importStory(admin)
  using one = await DraftClient.open(node, admin, storyId)
  using two = await DraftClient.open(node, admin, storyId)
  await postgres.pause()
  // No folder can be made where a file is.
  await rm(join(node.folder, 'data', 'journal'), { recursive: true, force: true })
  await writeFile(join(node.folder, 'data', 'journal'), '')
  one.type('Nowhere.')
  await eventually(() => expect(two.text).toContain('Nowhere.'), { within: 5_000 })
  expect(one.saved ?? '').not.toContain('Nowhere.')
  expect(node.log).toContain('log: the journal’s disk refuses')
  const readiness = await fetch(`${node.url}/readyz`)
  expect([readiness.status, await readiness.text()]).toEqual([
    503,
    expect.stringContaining('journal'),
  ])
  expect(await node.stop()).toBe(1)
  expect(node.log).toContain('log: not committed, and not kept')
  expect(one.saved ?? '').not.toContain('Nowhere.')
  await postgres.resume()
})
