import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { updateFrame } from '../../server/hub/hub-frames.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { HOSTILE_FRAMES, someUpdate } from '../support/hostile-frames.ts'
import type { Caller } from '../support/node-process.ts'
import { DraftClient } from './draft-client.ts'
import { startOneNode, type Running } from './newsrooms.ts'
import { importStory } from './stories.ts'

// A real process, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let room: Running
let mallory: Caller
let reader: Caller
let story: string
let ada: DraftClient
let bob: DraftClient
let pid: number
/** Where the log stood when the last hostile socket came. */
let knockedAt = 0

beforeAll(async () => {
  room = await startOneNode({ LIMITS: 'on' })
  const author = await room.a.addPerson({ name: 'Ada Quill', role: 'editor' })
  mallory = await room.a.addPerson({ name: 'Mallory', role: 'editor' })
  reader = await room.a.addPerson({ name: 'Reader', role: 'reporter' })
  story = await importStory(author)
  ada = await DraftClient.open(room.a, author, story)
  bob = await DraftClient.open(room.a, author, story)
  pid = room.a.pid
})

afterAll(async () => {
  for (const client of [ada, bob]) client?.[Symbol.dispose]()
  await room?.[Symbol.asyncDispose]()
})

it.each(HOSTILE_FRAMES)('[HUB6] %s', async (_name, frame) => {
  const socket = await knock(mallory)
  socket.send(frame)
  expect(await closeOf(socket)).toBe(CLOSE.badFrame)
  await nobodyElseNotices(CLOSE.badFrame)
})

it('[HUB6] a message of more than 1 MiB', async () => {
  const socket = await knock(mallory)
  socket.send(new Uint8Array(MAX_FRAME_BYTES + 1))
  expect(await closeOf(socket)).toBe(CLOSE.tooBig)
  await nobodyElseNotices(CLOSE.tooBig)
})

it('[HUB1] the words of somebody who may only read', async () => {
  const socket = await knock(reader)
  socket.send(updateFrame(someUpdate()))
  expect(await closeOf(socket)).toBe(CLOSE.mayNot)
  await nobodyElseNotices(CLOSE.mayNot)
})

it('[HUB6] a message in 100,000 fragments', async () => {
  const socket = await knock(mallory)
  const closed = closeOf(socket)
  for (let count = 0; count < 100_000 && socket.readyState === WebSocket.OPEN; count += 1)
    socket.send(new Uint8Array([0]), { fin: false })
  expect(await closed).toBeGreaterThan(0)
  await nobodyElseNotices()
})

it('[HUB3] 10,000 messages as fast as they go', async () => {
  const socket = await knock(mallory)
  for (let count = 0; count < 10_000; count += 1) socket.send(new Uint8Array([3]))
  expect(await closeOf(socket)).toBe(CLOSE.overloaded)
  await nobodyElseNotices(CLOSE.overloaded)
})

it('[HUB5] words under a colleague’s client id are not stored, and the socket stays', async () => {
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(ada.doc))
  forged.clientID = ada.doc.clientID
  const before = Y.encodeStateVector(forged)
  forged.getText('forged').insert(0, 'in her name')
  const socket = await knock(mallory)
  socket.send(updateFrame(Y.encodeStateAsUpdate(forged, before)))
  await nobodyElseNotices()
  expect(room.a.log).toContain('structs of another person were left out')
  expect(bob.doc.getText('forged').toJSON()).toBe('')
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.close()
})

/** Somebody at the door of the draft, who hears a refusal at once. */
async function knock({ cookie }: Caller): Promise<WebSocket> {
  knockedAt = room.a.log.length
  const url = `${room.a.url.replace('http', 'ws')}/collab/${story}?ack=1`
  const socket = new WebSocket(url, { headers: { cookie } })
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('open', resolve))
  return socket
}

function closeOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve))
}

/** The process lives, colleagues write on, nothing of it is in the draft, and the log says why the socket was closed. */
async function nobodyElseNotices(code?: number) {
  const words = ` after ${knockedAt}`
  ada.type(words)
  await eventually(() => expect([bob.text, ada.saved]).toEqual([ada.text, ada.text]), {
    within: 5_000,
    every: 5,
  })
  expect(ada.text.endsWith(words)).toBe(true)
  expect(room.a.pid).toBe(pid)
  expect((await fetch(`${room.a.url}/readyz`)).status).toBe(200)
  for (const name of ['t', 'deep', 'm']) expect([...bob.doc.share.keys()]).not.toContain(name)
  const said = code ? `"code":${code}` : ''
  await eventually(() => expect(room.a.log.slice(knockedAt)).toContain(said), { within: 2_000 })
}
