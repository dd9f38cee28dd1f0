import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { WebsocketProvider as WebsocketProvider2 } from 'y-websocket-2'
import { WebsocketProvider as WebsocketProvider30 } from 'y-websocket-3.0'
import { HOLD_MS } from '../../server/hub/door/socket.ts'
import { PING_MS } from '../../server/hub/door/upgrade.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { TcpProxy } from '../support/tcp-proxy.ts'
import { figures } from './figures.ts'
import { startOneNode, type Running } from './newsrooms.ts'
import { newKey, newPerson } from './people.ts'
import { ProviderClient, type ProviderClass } from './provider-client.ts'
import { importStory } from './stories.ts'

// Real processes, and providers whose watchdog can't be hurried.
vi.setConfig({ testTimeout: 110_000, hookTimeout: 60_000 })

/** A provider gives up a connection that was silent for 30 s, and looks every 3 s. */
const IDLE_MS = 70_000

const VERSIONS: readonly { version: string; Provider: ProviderClass; knowsFinal: boolean }[] = [
  { version: '2.1', Provider: WebsocketProvider2, knowsFinal: false },
  { version: '3.0', Provider: WebsocketProvider30, knowsFinal: false },
  { version: '3.1', Provider: WebsocketProvider, knowsFinal: true },
]

let room: Running
let ada: Caller
let ben: Caller

beforeAll(async () => {
  room = await startOneNode()
  ada = await room.a.addPerson({ name: 'Ada Quill', role: 'editor' })
  ben = await room.a.addPerson({ name: 'Ben Stone', role: 'editor' })
})

afterAll(() => room?.[Symbol.asyncDispose]())

// The first test, because it is the longest.
it.concurrent(
  'every version keeps one connection through 70 s in which nobody does anything',
  async () => {
    const story = await importStory(ada)
    using disposed = new DisposableStack()
    const clients = VERSIONS.map(({ Provider }) =>
      disposed.use(new ProviderClient(Provider, { node: room.a, room: story, cookie: ada.cookie })),
    )
    for (const client of clients) {
      await client.synced()
      client.provider.awareness.setLocalState(null)
    }
    const since = performance.now()
    await eventually(() => expect(performance.now() - since).toBeGreaterThan(IDLE_MS), {
      within: IDLE_MS + 5_000,
      every: 1_000,
    })
    expect(clients.map(({ tries }) => tries.length)).toEqual([1, 1, 1])
    expect(clients.map(({ closes }) => closes)).toEqual([[], [], []])
  },
)

it.concurrent(
  'a socket at whose other end nobody is any more is gone after two pings',
  async () => {
    const story = await importStory(ada)
    await using path = await TcpProxy.to(room.a.url)
    const socket = new WebSocket(`${path.url.replace('http', 'ws')}collab/${story}`, {
      headers: { cookie: ada.cookie },
    })
    await once(socket, 'message')
    path.cut('silent')
    await eventually(
      async () =>
        expect((await figures(room.a)).get('galley_refusals_total{reason="no-pong"}')).toBe(1),
      { within: 2 * PING_MS + 5_000, every: 500 },
    )
    socket.terminate()
  },
)

describe.each(VERSIONS)(
  'an unmodified y-websocket $version',
  { concurrent: true },
  ({ Provider, knowsFinal }) => {
    const open = (story: string, caller?: Caller, params?: Record<string, string>) =>
      new ProviderClient(Provider, {
        node: room.a,
        room: story,
        ...(caller && { cookie: caller.cookie }),
        ...(params && { params }),
      })

    it('writes a draft together with another', async () => {
      const story = await importStory(ada)
      using one = await open(story, ada).synced()
      using two = await open(story, ben).synced()
      for (const words of [' one', ' two', ' three']) {
        one.type(words)
        await eventually(() => expect(two.text).toMatch(new RegExp(`${words}$`)), { within: 2_000 })
        two.type(words.toUpperCase())
        await eventually(() => expect(one.text).toBe(two.text), { within: 2_000 })
      }
      expect(one.text).toContain(' one ONE two TWO three THREE')
      one.provider.awareness.setLocalStateField('cursor', { anchor: 3 })
      await eventually(
        () =>
          expect(two.provider.awareness.getStates().get(one.doc.clientID)).toMatchObject({
            user: { name: 'Ada Quill' },
            cursor: { anchor: 3 },
          }),
        { within: 2_000 },
      )
    })

    it('[HUB4] keeps quiet once everybody knows where the others point', async () => {
      const story = await importStory(ada)
      using one = await open(story, ada).synced()
      using other = await open(story, ada).synced()
      using two = await open(story, ben).synced()
      const all = [one, other, two]
      all.forEach(({ provider }, i) => provider.awareness.setLocalStateField('cursor', i))
      const cursors = () =>
        all.map(({ provider }) =>
          all.map(({ doc }) => provider.awareness.getStates().get(doc.clientID)?.['cursor']),
        )
      const known = [0, 1, 2]
      await eventually(() => expect(cursors()).toEqual([known, known, known]), { within: 2_000 })
      const since = performance.now()
      let news = 0
      for (const { provider } of all) provider.awareness.on('update', () => (news += 1))
      await eventually(() => expect(performance.now() - since).toBeGreaterThan(3_000), {
        within: 4_000,
        every: 200,
      })
      // What was on its way still; a client says the same again every 15 s.
      expect(news).toBeLessThan(12)
      expect(cursors()).toEqual([known, known, known])
    })

    it('uploads what was written offline when it is back', async () => {
      const story = await importStory(ada)
      using one = await open(story, ada).synced()
      using two = await open(story, ben).synced()
      one.provider.disconnect()
      await eventually(() => expect(one.closes).toHaveLength(1), { within: 2_000 })
      one.type(' from the train')
      two.type(' from the office')
      one.provider.connect()
      await eventually(
        () => {
          expect(two.text).toContain(' from the train')
          expect(one.text).toBe(two.text)
        },
        { within: 3_000 },
      )
    })

    it('comes in with a token in the address', async () => {
      const story = await importStory(ada)
      const { key } = await newKey(await room.a.admin(), ['stories:read', 'stories:write'])
      using wire = await open(story, undefined, { token: key }).synced()
      using one = await open(story, ada).synced()
      wire.type(' by wire')
      await eventually(() => expect(one.text).toMatch(/ by wire$/), { within: 2_000 })
    })

    it('stops after a refusal, or comes back only after seconds', async () => {
      const story = await importStory(ada)
      const admin = await room.a.admin()
      const { key: blind } = await newKey(admin, ['events:read'])
      // A story's id never has a slash, a space or a percent sign in it: they arrive, and are no story.
      const names = { st_no: 'st_no', 'a/b/c': 'a/b/c', ' a b': ' a b', '5%25': '5%' }
      const refused = [
        { client: open(story), code: CLOSE.notSignedIn },
        { client: open(story, undefined, { token: blind }), code: CLOSE.mayNot },
        { client: open(story, ada, { schema: '0' }), code: CLOSE.editorTooOld },
        ...Object.keys(names).map((name) => ({ client: open(name, ada), code: CLOSE.noSuchStory })),
      ]
      using disposed = new DisposableStack()
      for (const { client } of refused) disposed.use(client)
      const tries = knowsFinal ? 1 : 2
      for (const { client, code } of refused) {
        await eventually(() => expect(client.closes).toHaveLength(tries), {
          within: tries * (HOLD_MS + 3_000),
        })
        expect(client.closes).toEqual(Array(tries).fill(code))
        const [first = 0, second = Infinity] = client.tries
        expect(second - first).toBeGreaterThan(HOLD_MS)
        expect(client.provider.shouldConnect).toBe(!knowsFinal)
        expect(client.provider.synced).toBe(false)
      }
      for (const arrived of Object.values(names))
        expect(room.a.log).toContain(`"storyId":"${arrived}","code":${CLOSE.noSuchStory}`)
    })

    it('[HUB1] stops when it writes what it may only read, or comes back only after seconds', async () => {
      const story = await importStory(ada)
      const reader = await newPerson(room.a, 'reporter')
      using one = await open(story, ada).synced()
      using two = await open(story, reader).synced()
      two.type(' not mine')
      await eventually(() => expect(two.closes).toEqual([CLOSE.mayNot]), { within: 2 * HOLD_MS })
      if (!knowsFinal)
        await eventually(() => expect(two.tries).toHaveLength(2), { within: HOLD_MS })
      const [first = 0, second = Infinity] = two.tries
      expect(second - first).toBeGreaterThan(HOLD_MS)
      expect(two.provider.shouldConnect).toBe(!knowsFinal)
      expect(one.text).not.toContain('not mine')
    })

    it('[HUB9] stops when its person signs out elsewhere, or comes back only after seconds', async () => {
      const story = await importStory(ada)
      const person = await newPerson(room.a, 'editor')
      using one = await open(story, person).synced()
      expect((await person.fetch('/api/auth/sign-out', { method: 'POST' })).ok).toBe(true)
      await eventually(() => expect(one.closes).toEqual([CLOSE.notSignedIn]), { within: 1_000 })
      if (!knowsFinal)
        await eventually(() => expect(one.tries).toHaveLength(3), { within: 2 * HOLD_MS })
      const [, second = 0, third = Infinity] = one.tries
      expect(third - second).toBeGreaterThan(HOLD_MS)
      expect(one.provider.shouldConnect).toBe(!knowsFinal)
    })
  },
)
