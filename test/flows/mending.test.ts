import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { seeded } from '../support/seeded-random.ts'
import { startOneNode, type Running } from './newsrooms.ts'
import { ProviderClient } from './provider-client.ts'
import { importStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let room: Running
let ada: Caller
let story: string

beforeAll(async () => {
  room = await startOneNode()
  ada = await room.a.addPerson({ name: 'Ada Quill', role: 'editor' })
  story = await importStory(ada)
})

afterAll(() => room?.[Symbol.asyncDispose]())

function open(): Promise<ProviderClient> {
  const to = { node: room.a, room: story, cookie: ada.cookie }
  return new ProviderClient(WebsocketProvider, to).synced()
}

it('[HUB7] mends within a second what a lost frame tore, at the next keystroke', async () => {
  using one = await open()
  using two = await open()
  one.lose = 1
  one.type(' lost')
  one.type('.')
  await eventually(() => expect(two.text.endsWith(' lost.')).toBe(true), {
    within: 1_000,
    every: 5,
  })
  expect(two.text).toBe(one.text)
})

it('costs at most 3 KB to come back to an article of 80 KB with nothing new', async () => {
  using one = await open()
  using two = await open()
  const random = seeded(80)
  while (one.text.length < 80_000) {
    one.type('some words and then some more ', random.int(one.text.length + 1))
    if (random.chance(0.08)) one.delete(random.int(one.text.length - 10), 1 + random.int(9))
  }
  await eventually(() => expect(two.text).toBe(one.text), { within: 10_000 })
  for (const client of [one, two]) {
    client.provider.disconnect()
    const before = client.bytes
    client.provider.connect()
    await client.synced()
    two.type('.')
    await eventually(() => expect(one.text).toBe(two.text), { within: 2_000 })
    expect(client.bytes - before).toBeLessThan(3_000)
  }
})
