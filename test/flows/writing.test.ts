import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { DraftClient } from './draft-client.ts'
import { SETUPS, type Running } from './newsrooms.ts'
import { importStory, look } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.each(SETUPS)('$setup: two people write one draft', ({ start }) => {
  let room: Running
  let ada: Caller
  let ben: Caller
  let storyId: string

  beforeAll(async () => {
    room = await start()
    ada = await room.a.addPerson({ name: 'Ada Quill', role: 'editor' })
    const { credentials } = await room.a.addPerson({ name: 'Ben Stone', role: 'editor' })
    ben = await room.b.signIn(credentials)
    storyId = await importStory(ada)
  })

  afterAll(() => room[Symbol.asyncDispose]())

  it('keystroke by keystroke, and both see the same', async () => {
    using one = await DraftClient.open(room.a, ada, storyId)
    using two = await DraftClient.open(room.b, ben, storyId)
    for (let turn = 0; turn < 20; turn += 1) {
      one.type(`a${turn} `, 0)
      two.type(` b${turn}`)
      await eventually(() => expect(two.text).toContain(`a${turn} `), { within: 2_000, every: 5 })
    }
    await same(one, two, 2_000)
    for (let turn = 0; turn < 20; turn += 1) {
      expect(one.text).toContain(`a${turn} `)
      expect(one.text).toContain(` b${turn}`)
    }
    await eventually(
      () => {
        expect(one.saved).toContain('a19 ')
        expect(two.saved).toContain(' b19')
      },
      { within: 2_000 },
    )
  })

  it('[HUB4] sees the other’s name, which the server gives, and cursor', async () => {
    const storyId = await importStory(ada) // no room of it is open anywhere
    using one = await DraftClient.open(room.a, ada, storyId)
    one.provider.awareness.setLocalStateField('user', { name: 'The Editor in Chief' })
    one.point({ anchor: 3 })
    using two = await DraftClient.open(room.b, ben, storyId)
    two.point({ anchor: 7 })
    await sees(one, { name: 'Ben Stone', cursor: { anchor: 7 } })
    await sees(two, { name: 'Ada Quill', cursor: { anchor: 3 } })
    for (const caller of [ada, ben])
      await eventually(
        async () => {
          const names = (await look(caller, storyId)).present.map(({ name }) => name)
          expect(names.sort()).toEqual(['Ada Quill', 'Ben Stone'])
        },
        { within: 2_000 },
      )
    two[Symbol.dispose]()
    await eventually(() => expect(one.others()).toEqual([]), { within: 1_000 })
  })

  it('[HUB9] stops whoever may no longer write, on every node, within a second', async () => {
    const { credentials, user } = await room.a.addPerson({ name: 'Cy Reed', role: 'editor' })
    using cy = await DraftClient.open(room.b, await room.b.signIn(credentials), storyId)
    const before = cy.text
    const admin = await room.a.admin()
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ role: 'reporter' })
    await admin.fetch(`/api/users/${user.id}`, { method: 'PATCH', headers, body })
    await eventually(() => expect(cy.provider.wsconnected).toBe(false), { within: 1_000, every: 2 })
    await cy.synced()
    cy.type('not mine to write')
    using two = await DraftClient.open(room.a, ada, storyId)
    expect(two.text).toBe(before)
  })

  it('[LOG1] keeps every acknowledged keystroke of a node that is killed while they type', async () => {
    using one = await DraftClient.open(room.a, ada, storyId)
    const before = one.text
    const typing = type(one, 60)
    await eventually(() => expect(one.saved?.length).toBeGreaterThan(before.length + 20), {
      within: 5_000,
      every: 1,
    })
    await room.a.kill()
    typing.stop()
    one.provider.disconnect()
    const { saved } = one
    if (room.a === room.b) await room.a.start()
    using two = await DraftClient.open(room.b, ben, storyId)
    expect(two.text.startsWith(saved ?? '')).toBe(true)
    if (room.a !== room.b) await room.a.start()
    one.provider.connect()
    await one.synced()
    await same(one, two, 3_000)
  })

  it('[END1] loses nothing that was acknowledged when it is told to stop, and ends with 0', async () => {
    using one = await DraftClient.open(room.a, ada, storyId)
    const before = one.text
    const typing = type(one, 60)
    await eventually(() => expect(one.saved?.length).toBeGreaterThan(before.length + 20), {
      within: 5_000,
      every: 1,
    })
    one.provider.once('connection-close', () => {
      typing.stop()
      one.provider.disconnect()
    })
    expect(await room.a.stop()).toBe(0)
    const { saved } = one
    expect(saved).not.toBeNull()
    await room.a.start()
    using two = await DraftClient.open(room.b, ben, storyId)
    expect(two.text.startsWith(saved ?? '')).toBe(true)
    one.provider.connect()
    await one.synced()
    await same(one, two, 3_000)
  })
})

function same(one: DraftClient, other: DraftClient, within: number) {
  return eventually(() => expect(one.text).toBe(other.text), { within, every: 5 })
}

function sees(client: DraftClient, other: { name: string; cursor: unknown }) {
  return eventually(() => expect(client.others()).toEqual([other]), { within: 1_000 })
}

/** A person who types `perSecond` letters until stopped. */
function type(client: DraftClient, perSecond: number) {
  const timer = setInterval(() => client.type('x'), 1_000 / perSecond)
  return { stop: () => clearInterval(timer) }
}
