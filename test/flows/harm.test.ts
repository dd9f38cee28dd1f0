import * as decoding from 'lib0/decoding'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { awarenessFrame, step1Frame, updateFrame } from '../../server/hub/frames.ts'
import { MOST_OF_DRAFT } from '../../shared/document/draft-size.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import {
  any,
  backwards,
  binary,
  deepAny,
  deepJson,
  embed,
  format,
  newIds,
  overwrites,
  type,
  TYPE,
  unseen,
  words,
  written,
  type Struct,
} from '../support/harmful-updates.ts'
import { longestTurn, PROBED } from '../support/longest-turn.ts'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { DraftClient } from './draft-client.ts'
import { importStory } from './stories.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const MOST_TURN_MS = 100
/** As an operator of a small machine has it. */
const HEAP = '--max-old-space-size=512'

let node: NodeProcess
let ada: Caller
let mallory: Caller
let reader: Caller

beforeAll(async () => {
  node = await NodeProcess.start({ LIMITS: 'on' }, [HEAP, ...PROBED])
  ada = await node.addPerson({ name: 'Ada Quill', role: 'editor' })
  mallory = await node.addPerson({ name: 'Mallory', role: 'editor' })
  reader = await node.addPerson({ name: 'Reader', role: 'reporter' })
})

afterAll(() => node?.[Symbol.asyncDispose]())

/** A socket that sends what it is told to. */
class Stranger {
  readonly socket: WebSocket
  closed: { code: number; reason: string } | null = null
  committed = 0
  bytes = 0
  messages = 0

  private constructor({ cookie }: Caller, storyId: string) {
    const url = `${node.url.replace('http', 'ws')}/collab/${storyId}?ack=1`
    this.socket = new WebSocket(url, { headers: { cookie } })
    this.socket.on('error', () => undefined)
    this.socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }))
    this.socket.on('message', (data: Buffer) => {
      this.messages += 1
      this.bytes += data.byteLength
      const decoder = decoding.createDecoder(new Uint8Array(data))
      if (decoding.readVarUint(decoder) === FRAME.ack)
        this.committed = decoding.readVarUint(decoder)
    })
  }

  static async open(caller: Caller, storyId: string): Promise<Stranger> {
    const stranger = new Stranger(caller, storyId)
    await Promise.race([once(stranger.socket, 'message'), once(stranger.socket, 'close')])
    return stranger
  }

  hearsClose() {
    return eventually(
      () => {
        if (!this.closed) throw new Error('the socket was not closed')
        return this.closed
      },
      { within: 30_000, every: 5 },
    )
  }
}

/** Ada at work in a draft of its own, while `strike` happens; whoever comes then reads what she wrote. */
async function besideAda(strike: (storyId: string) => Promise<void>) {
  const storyId = await importStory(ada)
  using writer = await DraftClient.open(node, ada, storyId)
  writer.type('before ')
  await eventually(() => expect(writer.saved).toContain('before'), { within: 10_000 })
  await longestTurn(node)
  await strike(storyId)
  writer.type('after')
  await eventually(() => expect(writer.saved).toContain('after'), { within: 20_000 })
  const turn = await longestTurn(node)
  using fresh = await DraftClient.open(node, reader, storyId)
  expect(fresh.text).toBe(writer.text)
  expect(fresh.doc.getXmlFragment('body').length).toBe(
    writer.doc.getXmlFragment('body').toArray().length,
  )
  expect(turn).toBeLessThanOrEqual(MOST_TURN_MS)
}

const inRoot = (root: string, struct: Pick<Struct, 'content' | 'write'>) =>
  written({ structs: [{ client: 4_100, structs: [{ ...struct, parent: root }] }] })

describe('[HUB6] an update that others would pay for closes its socket', () => {
  const REFUSED: [string, () => Uint8Array, string][] = [
    ['30,000 sets of one key', () => overwrites(30_000), 'too many structs'],
    ['5,000 sets of one key', () => overwrites(5_000), 'a key that is set again and again'],
    ['60,000 client ids', () => newIds(60_000, 1e6), 'too many structs'],
    ['4,000 client ids', () => newIds(4_000, 1e6), 'too many client ids'],
    [
      'an embed nested 4,400 deep',
      () => inRoot('other', embed(deepJson(4_400))),
      'nested too deeply',
    ],
    [
      'a mark nested 4,400 deep',
      () => inRoot('other', format('bold', deepJson(4_400))),
      'nested too deeply',
    ],
    ['a value nested 4,400 deep', () => inRoot('other', deepAny(4_400)), 'nested too deeply'],
    ['a value nested 40 deep', () => inRoot('other', deepAny(40)), 'nested too deeply'],
    [
      'half a million empty objects',
      () => inRoot('other', any(Array.from({ length: 400_000 }, () => ({})))),
      'too many values',
    ],
  ]
  it.each(REFUSED)('%s', async (_name, update, reason) => {
    await besideAda(async (storyId) => {
      const stranger = await Stranger.open(mallory, storyId)
      stranger.socket.send(updateFrame(update()))
      const closed = await stranger.hearsClose()
      expect(closed.code).toBe(CLOSE.badFrame)
      expect(closed.reason).toContain(reason)
      expect(stranger.committed).toBe(0)
    })
  })
})

describe('[EDIT2] content that the schema has no place for is refused', () => {
  const CONTENTS: [string, Pick<Struct, 'content' | 'write'>][] = [
    ['a map', type(TYPE.map)],
    ['an array', type(TYPE.array)],
    ['a hook', type(TYPE.hook, 'x')],
    ['a fragment', type(TYPE.fragment)],
    ['a text', type(TYPE.xmlText)],
    ['an element of no schema', type(TYPE.element, 'mystery')],
    ['bare words', words('bare')],
    ['a value', any({ is: 'one' })],
    ['bytes', binary],
    ['an embed', embed('{"a":1}')],
  ]
  const ROOTS = [
    'headline',
    'standfirst',
    'body',
    'slug',
    'heroAlt',
    'bylines',
    'tags',
    'meta',
    'moves',
  ]
  it.each(CONTENTS)('%s, at every root', async (name, content) => {
    await besideAda(async (storyId) => {
      for (const root of ROOTS) {
        if (root === 'moves' && name === 'a value') continue
        const stranger = await Stranger.open(mallory, storyId)
        stranger.socket.send(updateFrame(inRoot(root, content)))
        expect(await stranger.hearsClose()).toMatchObject({
          code: CLOSE.badFrame,
          reason: `what the schema has no place for in ${root}`,
        })
      }
    })
  })
})

it('what stands before all that somebody else has written costs no more than may be', async () => {
  await besideAda(async (storyId) => {
    const one = await Stranger.open(mallory, storyId)
    for (let clock = 0; clock < 40_000; clock += 5_000)
      one.socket.send(updateFrame(backwards(5_000, { client: 4_000, clock })))
    await eventually(() => expect(one.committed).toBe(8), { within: 30_000 })
    const other = await Stranger.open(mallory, storyId)
    other.socket.send(updateFrame(unseen(5_000, 5_000)))
    expect(await other.hearsClose()).toMatchObject({ code: CLOSE.overloaded })
  })
})

it('40 sockets of one person with 16 states of 4 kB each are heard as one person is', async () => {
  await besideAda(async (storyId) => {
    const listener = await Stranger.open(ada, storyId)
    const sockets = await Promise.all(
      Array.from({ length: 40 }, () => Stranger.open(reader, storyId)),
    )
    const before = listener.bytes
    for (const [at, stranger] of sockets.entries())
      for (let i = 0; i < 16; i++) {
        const state = JSON.stringify({ text: 'x'.repeat(4_000) })
        stranger.socket.send(awarenessFrame([{ client: 10_000 + at * 16 + i, clock: 1, state }]))
        stranger.socket.send(new Uint8Array([FRAME.queryAwareness]))
      }
    await eventually(() => expect(listener.bytes).toBeGreaterThan(before), { within: 10_000 })
    await new Promise((go) => setTimeout(go, 1_000))
    expect(listener.bytes - before).toBeLessThan(200_000)
    expect(sockets.filter((one) => one.closed === null).length).toBeLessThanOrEqual(30)
    for (const stranger of sockets) stranger.socket.terminate()
  })
})

it('a person who asks for the draft again and again is answered now and then', async () => {
  await besideAda(async (storyId) => {
    const stranger = await Stranger.open(reader, storyId)
    const before = stranger.messages
    for (let i = 0; i < 200; i++)
      stranger.socket.send(step1Frame(Y.encodeStateVector(new Map([[i + 1, 1]]))))
    await new Promise((go) => setTimeout(go, 2_000))
    expect(stranger.messages - before).toBeLessThan(30)
    stranger.socket.send(step1Frame(new Uint8Array(500_000)))
    expect(await stranger.hearsClose()).toMatchObject({ code: CLOSE.tooBig })
  })
})

it('[MAX1] fifteen frames of a megabyte leave a draft that colleagues read, write and open again in 512 MB', async () => {
  const storyId = await importStory(ada)
  const stranger = await Stranger.open(mallory, storyId)
  for (let i = 0; i < 15; i++) stranger.socket.send(updateFrame(paragraphOf(1_000_000, 5_000 + i)))
  await eventually(() => expect(stranger.committed).toBeGreaterThanOrEqual(7), { within: 60_000 })
  const read = async () => {
    using colleague = await DraftClient.open(node, reader, storyId)
    return colleague.doc.getXmlFragment('body').toJSON().length
  }
  const held = await read()
  expect(held).toBeGreaterThan(7_000_000)
  expect(held).toBeLessThan(MOST_OF_DRAFT.bytes)
  stranger.socket.terminate()
  await node.stop()
  await node.start()
  expect(await read()).toBe(held)
  using writer = await DraftClient.open(node, ada, storyId)
  writer.type('Still here. ')
  await eventually(() => expect(writer.saved).toContain('Still here.'), { within: 30_000 })
})

/** One paragraph of so many letters, in a frame. */
function paragraphOf(letters: number, client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('x'.repeat(letters))])
  doc.getXmlFragment('body').push([paragraph])
  return Y.encodeStateAsUpdate(doc)
}
