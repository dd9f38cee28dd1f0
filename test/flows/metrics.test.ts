import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { eventually } from '../support/eventually.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { DraftClient } from './draft-client.ts'
import { figures } from './figures.ts'
import { ProviderClient } from './provider-client.ts'
import { importStory } from './stories.ts'

vi.setConfig({ testTimeout: 60_000 })

it('an operator sees what the drafts of a node do, and whom it refused', async () => {
  await using node = await NodeProcess.start()
  const admin = await node.admin()
  const storyId = await importStory(admin)
  using one = await DraftClient.open(node, admin, storyId)
  using two = await DraftClient.open(node, admin, storyId)
  one.type('Seen.')
  await eventually(() => expect(two.text).toContain('Seen.'), { within: 5_000 })
  const stranger = new WebSocket(address(node, storyId))
  const foreign = new WebSocket(address(node, storyId), { origin: 'https://elsewhere.test' })
  await once(foreign, 'error')
  const metrics = await eventually(
    async () => {
      const all = await figures(node)
      expect(all.get('galley_refusals_total{reason="not-signed-in"}')).toBe(1)
      expect(all.get('galley_refusals_total{reason="http-403"}')).toBe(1)
      expect(all.get('galley_updates_total')).toBeGreaterThanOrEqual(1)
      expect(all.get('galley_commit_seconds_count')).toBeGreaterThanOrEqual(1)
      for (const name of ['unacknowledged_bytes', 'send_buffer_bytes', 'journal_bytes'])
        expect(all.get(`galley_${name}`), name).toBe(0)
      return all
    },
    { within: 5_000 },
  )
  stranger.terminate()
  expect(metrics.get('galley_rooms')).toBe(1)
  expect(metrics.get('galley_sessions')).toBe(2)
  expect(metrics.get('galley_gaps_healed_total')).toBe(0)
})

it('[LOG5] an operator sees what waits for a database that stands still, until it goes on', async () => {
  await using postgres = await startPostgres()
  const { url } = await freshDatabase(postgres.url)
  await using node = await NodeProcess.start({ DATABASE_URL: url })
  const admin = await node.admin()
  using client = await DraftClient.open(node, admin, await importStory(admin))
  await postgres.pause()
  client.type('Waits.')
  await eventually(
    async () => {
      const all = await figures(node)
      expect(all.get('galley_unacknowledged_bytes')).toBeGreaterThan(0)
      expect(all.get('galley_journal_bytes')).toBeGreaterThan(0)
    },
    { within: 5_000 },
  )
  await postgres.resume()
  await eventually(
    async () => {
      const all = await figures(node)
      expect(all.get('galley_unacknowledged_bytes')).toBe(0)
      expect(all.get('galley_journal_bytes')).toBe(0)
    },
    { within: 10_000 },
  )
})

it('[HUB3] an operator sees what waits for somebody who does not read', async () => {
  await using node = await NodeProcess.start()
  const admin = await node.admin()
  const storyId = await importStory(admin)
  using writer = await open(node, admin, storyId)
  const stalled = new WebSocket(address(node, storyId), { headers: { cookie: admin.cookie } })
  await once(stalled, 'message')
  stalled.pause()
  const page = 'x'.repeat(500_000)
  // More than waits for a moment for somebody who reads; the system takes some megabytes before.
  await eventually(
    async () => {
      writer.type(page)
      const all = await figures(node)
      expect(all.get('galley_send_buffer_bytes')).toBeGreaterThan(2 * page.length)
    },
    { within: 20_000 },
  )
  stalled.terminate()
  await eventually(
    async () => expect((await figures(node)).get('galley_send_buffer_bytes')).toBe(0),
    { within: 10_000 },
  )
})

it('[HUB7] an operator sees that a lost frame was healed', async () => {
  await using node = await NodeProcess.start()
  const admin = await node.admin()
  const storyId = await importStory(admin)
  using one = await open(node, admin, storyId)
  using two = await open(node, admin, storyId)
  expect((await figures(node)).get('galley_gaps_healed_total')).toBe(0)
  one.lose = 1
  one.type(' lost')
  one.type('.')
  await eventually(() => expect(two.text).toMatch(/ lost\.$/), { within: 5_000 })
  const healed = async () => (await figures(node)).get('galley_gaps_healed_total')
  await eventually(async () => expect(await healed()).toBe(1), { within: 2_000 })
})

function open(node: NodeProcess, { cookie }: Caller, room: string): Promise<ProviderClient> {
  return new ProviderClient(WebsocketProvider, { node, room, cookie }).synced()
}

function address(node: NodeProcess, storyId: string): string {
  return `${node.url.replace('http', 'ws')}/collab/${storyId}?ack=1`
}
