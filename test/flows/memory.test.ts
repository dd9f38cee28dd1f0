import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'
import { figures } from './figures.ts'
import { InspectedNode } from './inspected.ts'
import { importStory } from './stories.ts'

// A real process, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 180_000 })

const VISITS = 10_000
const DRAFTS = 40
const AT_ONCE = 40
/** A room without people stays for 10 s. */
const IDLE_MS = 20_000

/** How somebody's visit ends: when they are in, at once, or because there is no such story. */
const ENDS = ['in', 'early', 'lost'] as const

it('a node holds nothing of 10,000 visits, of which a third ends early and a third finds no story', async () => {
  await using inspected = await InspectedNode.start()
  const { node } = inspected
  const admin = await node.admin()
  const drafts = await Promise.all(Array.from({ length: DRAFTS }, () => importStory(admin)))
  const visitMany = async (count: number) => {
    await inTurns(count, async (at) => {
      const end = ENDS[at % ENDS.length] ?? 'in'
      await visit(node, admin, { end, storyId: drafts[at % DRAFTS] ?? '' })
    })
    await eventually(
      async () => {
        const all = await figures(node)
        expect([all.get('galley_rooms'), all.get('galley_sessions')]).toEqual([0, 0])
      },
      { within: IDLE_MS, every: 200 },
    )
    return inspected.heapUsed()
  }
  const before = await visitMany(VISITS / 5)
  expect((await visitMany(VISITS)) / before).toBeLessThan(1.05)
})

async function visit(
  node: NodeProcess,
  { cookie }: Caller,
  { end, storyId }: { end: (typeof ENDS)[number]; storyId: string },
) {
  const name = end === 'lost' ? 'st_no' : storyId
  const socket = new WebSocket(`${node.url.replace('http', 'ws')}/collab/${name}?ack=1`, {
    headers: { cookie },
  })
  await once(socket, { in: 'message', early: 'open', lost: 'close' }[end])
  socket.terminate()
}

/** Runs `work` for 0 to `count` - 1, some at the same time. */
async function inTurns(count: number, work: (at: number) => Promise<void>) {
  let next = 0
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while (next < count) await work(next++)
  })
  await Promise.all(workers)
}
