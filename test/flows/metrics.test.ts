import { expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '../support/eventually.ts'
import { NodeProcess } from '../support/node-process.ts'
import { DraftClient } from './draft-client.ts'
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
  const stranger = new WebSocket(`${node.url.replace('http', 'ws')}/collab/${storyId}?ack=1`)
  const metrics = await eventually(
    async () => {
      const all = await figures(node)
      expect(all.get('galley_refusals_total{reason="not-signed-in"}')).toBe(1)
      expect(all.get('galley_updates_total')).toBeGreaterThanOrEqual(1)
      return all
    },
    { within: 5_000 },
  )
  stranger.terminate()
  expect(metrics.get('galley_rooms')).toBe(1)
  expect(metrics.get('galley_sessions')).toBe(2)
  expect(metrics.get('galley_commit_seconds_count')).toBeGreaterThanOrEqual(1)
  for (const name of ['unacknowledged_bytes', 'send_buffer_bytes', 'spill_bytes'])
    expect(metrics.get(`galley_${name}`), name).toBe(0)
  expect(metrics.get('galley_gaps_healed_total')).toBe(0)
})

async function figures(node: NodeProcess): Promise<Map<string, number>> {
  const text = await (await fetch(`${node.url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line.startsWith('galley_'))
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}
