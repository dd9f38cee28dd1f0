import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { awarenessFrame, step2Frame, updateFrame } from '../../server/hub/frames.ts'
import { MOST_BUFFERED_BYTES } from '../../server/hub/room/session.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FRAME, MAX_FRAME_BYTES } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { HOSTILE_FRAMES, someUpdate } from '../support/hostile-frames.ts'
import type { Caller } from '../support/node-process.ts'
import { DraftClient } from './draft-client.ts'
import { figures } from './figures.ts'
import { startOneNode, type Running } from './newsrooms.ts'
import { ProviderClient } from './provider-client.ts'
import { importStory } from './stories.ts'

// A real process, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Whose words a document holds, and in which of its types. */
interface Content {
  clients: number[]
  types: string[]
}

interface Attack {
  name: string
  reader?: boolean
  strike: (socket: WebSocket) => void
  code: number
  reason: string
}

const ATTACKS: Attack[] = [
  ...HOSTILE_FRAMES.map(([name, frame, reason]) => ({
    name: `[HUB6] ${name}`,
    strike: (socket: WebSocket) => socket.send(frame),
    code: CLOSE.badFrame,
    reason,
  })),
  {
    name: '[HUB6] a text message',
    strike: (socket) => socket.send('hello'),
    code: CLOSE.badFrame,
    reason: 'messages are binary',
  },
  {
    name: '[HUB6] a message of more than 1 MiB',
    strike: (socket) => socket.send(new Uint8Array(MAX_FRAME_BYTES + 1)),
    code: CLOSE.tooBig,
    reason: 'a message may have 1 MiB',
  },
  {
    name: '[HUB1] the words of somebody who may only read',
    reader: true,
    strike: (socket) => socket.send(updateFrame(someUpdate())),
    code: CLOSE.mayNot,
    reason: 'you may read this draft, not write it',
  },
  {
    name: '[HUB1] the answer of somebody who may only read and was not asked',
    reader: true,
    strike: (socket) => socket.send(step2Frame(someUpdate())),
    code: CLOSE.mayNot,
    reason: 'you may read this draft, not write it',
  },
  {
    name: '10,000 messages as fast as they go',
    strike: (socket) => {
      for (let count = 0; count < 10_000; count += 1)
        socket.send(new Uint8Array([FRAME.queryAwareness]))
    },
    code: CLOSE.overloaded,
    reason: 'too many messages: slow down',
  },
]

let room: Running
let mallory: Caller
let reader: Caller
let story: string
let ada: DraftClient
let bob: DraftClient
let pid: number
let honest: Content
let losses = 0
let rounds = 0

beforeAll(async () => {
  room = await startOneNode({ LIMITS: 'on' })
  const author = await room.a.addPerson({ name: 'Ada Quill', role: 'editor' })
  const colleague = await room.a.addPerson({ name: 'Bob Inkwell', role: 'editor' })
  mallory = await room.a.addPerson({ name: 'Mallory', role: 'editor' })
  reader = await room.a.addPerson({ name: 'Reader', role: 'reporter' })
  story = await importStory(author)
  ada = await DraftClient.open(room.a, author, story)
  bob = await DraftClient.open(room.a, colleague, story)
  for (const { provider } of [ada, bob]) provider.on('connection-close', () => (losses += 1))
  pid = room.a.pid
  await theyReach(bothType())
  honest = contentOf(ada.doc)
})

/** On new sockets, whose first acks come at once; whoever types on hears one a second. */
beforeEach(async () => {
  for (const client of [ada, bob]) {
    client.provider.disconnect()
    client.provider.connect()
    await client.synced()
  }
  losses = 0
})

afterAll(async () => {
  for (const client of [ada, bob]) client?.[Symbol.dispose]()
  await room?.[Symbol.asyncDispose]()
})

it.each(ATTACKS)('$name', async ({ strike, code, reason, reader: reads = false }) => {
  const stranger = await Stranger.open(reads ? reader : mallory)
  strike(stranger.socket)
  const during = bothType()
  const closed = await stranger.hearsClose()
  expect(closed.code).toBe(code)
  expect(closed.reason).toContain(reason)
  expect(stranger.committed).toBe(0)
  await eventually(() => expect(stranger.log).toMatch(closing(code, reason)), { within: 2_000 })
  await nobodyElseNotices(during)
})

it('[HUB6] a message in 100,000 fragments', async () => {
  const stranger = await Stranger.open(mallory)
  for (let count = 0; count < 100_000; count += 1)
    stranger.socket.send(new Uint8Array([FRAME.sync]), { fin: false })
  const during = bothType()
  // ws says 1008, but the node destroys the socket at once: it may never arrive.
  expect([1006, 1008]).toContain((await stranger.hearsClose()).code)
  expect(stranger.committed).toBe(0)
  await eventually(() => expect(stranger.log).toMatch(/Too many .*"hub: a socket failed"/), {
    within: 2_000,
  })
  await nobodyElseNotices(during)
})

it('[HUB5] words under a colleague’s client id are left out, and the socket stays', async () => {
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(ada.doc))
  forged.clientID = ada.doc.clientID
  const before = Y.encodeStateVector(forged)
  forged.getText('forged').insert(0, 'in her name')
  const stranger = await Stranger.open(mallory)
  stranger.socket.send(updateFrame(Y.encodeStateAsUpdate(forged, before)))
  await eventually(
    () => expect(stranger.log).toContain('structs of another person were left out'),
    { within: 2_000 },
  )
  await nobodyElseNotices(bothType())
  const heard = stranger.messages
  stranger.socket.send(new Uint8Array([FRAME.queryAwareness]))
  await eventually(() => expect(stranger.messages).toBeGreaterThan(heard), { within: 2_000 })
  expect(stranger.socket.readyState).toBe(WebSocket.OPEN)
  expect(stranger.committed).toBe(0)
  stranger.socket.close()
})

it('[HUB3] whoever does not read is cut at 4 MiB, and nobody else waits', async () => {
  const other = await importStory(await room.a.admin())
  const open = () =>
    new ProviderClient(WebsocketProvider, { node: room.a, room: other, cookie: mallory.cookie })
  using writer = await open().synced()
  using colleague = await open().synced()
  const stalled = await Stranger.open(mallory, other)
  stalled.socket.pause()
  const page = 'x'.repeat(400_000)
  const overloads = await overloaded()
  let most = 0
  await eventually(
    async () => {
      // No draft holds so much as is sent here.
      if (writer.text.length > 3_000_000) writer.delete(0, writer.text.length)
      writer.type(page)
      const { length } = writer.text
      await eventually(() => expect(colleague.text).toHaveLength(length), {
        within: 5_000,
        every: 5,
      })
      most = Math.max(most, (await figures(room.a)).get('galley_send_buffer_bytes') ?? NaN)
      expect(await overloaded()).toBe(overloads + 1)
    },
    { within: 20_000, every: 100 },
  )
  expect(most).toBeLessThan(MOST_BUFFERED_BYTES + 2 * page.length)
  await nobodyElseNotices(bothType())
})

it('[HUB4] a cursor that is moved 1,000 times reaches the others a few times', async () => {
  const stranger = await Stranger.open(mallory)
  let heard = 0
  const count = () => (heard += 1)
  bob.provider.awareness.on('change', count)
  for (let clock = 1; clock <= 1_000; clock += 1)
    stranger.socket.send(awarenessFrame([{ client: 7, clock, state: `{"cursor":${clock}}` }]))
  const during = bothType()
  await eventually(
    () =>
      expect(bob.provider.awareness.getStates().get(7)).toMatchObject({
        user: { name: 'Mallory' },
        cursor: 1_000,
      }),
    { within: 5_000 },
  )
  expect(heard).toBeLessThan(50)
  bob.provider.awareness.off('change', count)
  stranger.socket.close()
  await nobodyElseNotices(during)
})

it('[HUB6] after a restart the draft is what the two have typed', async () => {
  const typed = ada.text
  for (const client of [ada, bob]) client[Symbol.dispose]()
  await room.a.stop()
  await room.a.start()
  using fresh = await DraftClient.open(room.a, reader, story)
  expect(fresh.text).toBe(typed)
  expect(contentOf(fresh.doc)).toEqual(honest)
})

/** How many sockets the node closed because they sent or held too much. */
async function overloaded(): Promise<number> {
  return (await figures(room.a)).get('galley_refusals_total{reason="overloaded"}') ?? 0
}

/** Somebody in the draft who counts what is acknowledged, and hears a refusal at once. */
class Stranger {
  readonly socket: WebSocket
  #closed: { code: number; reason: string } | null = null
  messages = 0
  /** The most update frames of this socket that the node said are committed. */
  committed = 0
  readonly #logStart = room.a.log.length

  private constructor({ cookie }: Caller, storyId: string) {
    const url = `${room.a.url.replace('http', 'ws')}/collab/${storyId}?ack=1`
    this.socket = new WebSocket(url, { headers: { cookie } })
    this.socket.on('error', () => undefined)
    this.socket.on('message', (data: Buffer) => this.#hear(data))
    this.socket.once('close', (code, reason) => {
      this.#closed = { code, reason: reason.toString() }
    })
  }

  /** Resolves at the room's first words. */
  static async open(caller: Caller, storyId = story): Promise<Stranger> {
    const stranger = new Stranger(caller, storyId)
    await eventually(() => expect(stranger.messages).toBeGreaterThan(0), {
      within: 5_000,
      every: 5,
    })
    return stranger
  }

  hearsClose(): Promise<{ code: number; reason: string }> {
    const closed = () => {
      if (!this.#closed) throw new Error('the socket was not closed')
      return this.#closed
    }
    return eventually(closed, { within: 10_000, every: 5 })
  }

  /** What the node printed since this one came. */
  get log(): string {
    return room.a.log.slice(this.#logStart)
  }

  #hear(data: Buffer) {
    this.messages += 1
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== FRAME.ack) return
    this.committed = Math.max(this.committed, decoding.readVarUint(decoder))
  }
}

/** A line of the log. */
function closing(code: number, reason: string): RegExp {
  return new RegExp(
    `"storyId":"${story}","code":${code},"reason":"${reason}.*"hub: a socket is closed"`,
  )
}

interface Words {
  adas: string
  bobs: string
}

/** One at the end and one at the beginning, so that nothing comes between their letters. */
function bothType(): Words {
  rounds += 1
  const words = { adas: `<ada ${rounds}>`, bobs: `<bob ${rounds}>` }
  ada.type(words.adas)
  bob.type(words.bobs, 0)
  return words
}

/** Both read the same, and each knows that their own words are saved. */
async function theyReach({ adas, bobs }: Words) {
  await eventually(
    () => {
      expect(bob.text).toBe(ada.text)
      expect(ada.saved).toContain(adas)
      expect(bob.saved).toContain(bobs)
    },
    { within: 5_000, every: 5 },
  )
  for (const words of [adas, bobs]) expect(ada.text).toContain(words)
}

/** The process lives, the two write on, and whoever comes reads what they wrote and nothing else. */
async function nobodyElseNotices(during: Words) {
  const after = bothType()
  await theyReach(after)
  for (const words of Object.values(during)) expect(ada.text).toContain(words)
  expect(losses).toBe(0)
  expect(room.a.pid).toBe(pid)
  expect((await fetch(`${room.a.url}/readyz`)).status).toBe(200)
  using fresh = await DraftClient.open(room.a, reader, story)
  expect(fresh.text).toBe(ada.text)
  expect(Y.equalSnapshots(Y.snapshot(fresh.doc), Y.snapshot(ada.doc))).toBe(true)
  expect(contentOf(fresh.doc)).toEqual(honest)
}

/** Fails if anything waits in the document for what never comes. */
function contentOf({ share, store }: Y.Doc): Content {
  expect([store.pendingStructs, store.pendingDs]).toEqual([null, null])
  const clients = [...store.clients.keys()].toSorted((a, b) => a - b)
  return { clients, types: [...share.keys()].toSorted() }
}
