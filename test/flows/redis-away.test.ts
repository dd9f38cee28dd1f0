import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { startRedis } from '../support/redis-server.ts'
import { DraftClient } from './draft-client.ts'
import { startTwoNodes, type Running } from './newsrooms.ts'
import { OpenPage } from './open-page.ts'
import { publish, publishStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A poll each second, and what a loaded machine adds. */
const POLLED_MS = 2_500

let redis: Awaited<ReturnType<typeof startRedis>>
let room: Running
let ada: Caller
let ben: Caller

beforeAll(async () => {
  redis = await startRedis()
  room = await startTwoNodes({ REDIS_URL: redis.url })
  ada = await room.a.addPerson({ name: 'Ada Quill', role: 'publisher' })
  ben = await room.b.signIn(ada.credentials)
})

afterAll(async () => {
  await room?.[Symbol.asyncDispose]()
  await redis[Symbol.asyncDispose]()
})

it('[BUS1] loses nothing when Redis is killed, only time, and is quick again when it is back', async () => {
  const { id } = await publishStory(ada)
  using one = await DraftClient.open(room.a, ada, id)
  using two = await DraftClient.open(room.b, ben, id)
  using page = await OpenPage.open(room.b, id, { revision: 1, ip: '198.51.100.1' })
  const crosses = async (words: string, within: number) => {
    one.type(` ${words} there.`)
    two.type(`${words} back. `, 0)
    await eventually(
      () => {
        expect(two.text).toContain(` ${words} there.`)
        expect(one.text).toContain(`${words} back. `)
      },
      { within, every: 5 },
    )
  }
  const bothReady = (ready: boolean) =>
    eventually(
      async () => {
        const answers = await Promise.all([room.a, room.b].map(({ url }) => fetch(`${url}/readyz`)))
        expect(answers.map(({ ok }) => ok)).toEqual([ready, ready])
      },
      { within: 5_000 },
    )
  await crosses('Before', POLLED_MS)

  await redis.kill()
  await bothReady(false)
  await crosses('Meanwhile', POLLED_MS)
  await crosses('Still', POLLED_MS)
  await eventually(() => expect(one.saved).toContain(' Still there.'), { within: 2_000 })
  await publish(ada, id, 'update')
  expect((await page.hear(({ event }) => event === 'revision', POLLED_MS)).id).toBe('2')

  one.type(' Typed while it comes back.')
  await redis.restart()
  await bothReady(true)
  await eventually(() => expect(two.text).toBe(one.text), { within: POLLED_MS })
  await eventually(() => expect(one.saved).toBe(one.text), { within: 2_000 })

  // By polls alone, each would wait for the next second.
  const since = performance.now()
  for (const words of ['First', 'Second', 'Third', 'Fourth', 'Fifth'])
    await crosses(words, POLLED_MS)
  expect(performance.now() - since).toBeLessThan(2_500)
  expect(two.text).toBe(one.text)
})
