import { once } from 'node:events'
import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { outdatedTimeout } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { updateFrame } from '../../../server/hub/frames.ts'
import { MOST_BUFFERED_BYTES } from '../../../server/hub/room/session.ts'
import { GRACE_MS, HOLD_MS } from '../../../server/hub/door/socket.ts'
import { PING_MS } from '../../../server/hub/door/upgrade.ts'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import { CHANNELS } from '../../../server/bus/bus.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { draftStateBits, MAX_FRAME_BYTES } from '../../../shared/protocol/frames.ts'
import { eventually } from '../../support/eventually.ts'
import { LATER } from '../later-schema.ts'
import { ELSEWHERE, OpenDoor, type Knocker } from '../open-door.ts'

function fail(): never {
  throw new Error('a fault of ours')
}

/** Two colleagues go on: what one types is acknowledged and comes to the other at once. */
async function unharmed(door: OpenDoor) {
  const [ada, bob] = [await door.writer('ada'), await door.writer('bob')]
  ada.type('on we go.')
  await bob.sees('on we go.')
  await ada.saved()
  for (const { socket } of [ada, bob]) socket.terminate()
}

describe('[HUB6] what is no message of the protocol closes that socket only', () => {
  it.each([
    {
      name: 'a message above 1 MiB',
      send: ({ socket }: Knocker) => socket.send(new Uint8Array(MAX_FRAME_BYTES + 1)),
      code: CLOSE.tooBig,
      counted: CLOSE.tooBig,
      why: '1 MiB',
    },
    {
      name: 'a message that says it has 8 exabytes',
      send: ({ socket }: Knocker) => raw(socket).write(Buffer.from([0x82, 0xff, ...max(8)])),
      code: CLOSE.tooBig,
      counted: CLOSE.tooBig,
      why: '1 MiB',
    },
    {
      name: 'a message above 1 MiB in pieces',
      send: ({ socket }: Knocker) => {
        for (let i = 0; i < 40; i++)
          socket.send(new Uint8Array(30_000), { fin: false, binary: true })
      },
      code: CLOSE.tooBig,
      counted: CLOSE.tooBig,
      why: '1 MiB',
    },
    {
      name: 'text',
      send: ({ socket }: Knocker) => socket.send('hello'),
      code: CLOSE.badFrame,
      counted: CLOSE.badFrame,
      why: 'binary',
    },
    {
      name: '100,000 fragments of one byte',
      send: ({ socket }: Knocker) => {
        for (let i = 0; i < 100_000; i++)
          socket.send(new Uint8Array(1), { fin: false, binary: true })
      },
      code: expect.toBeOneOf([1006, 1008]),
      counted: 'protocol-error',
      why: 'Too many message fragments',
    },
    {
      name: 'bytes that are no WebSocket frames',
      send: ({ socket }: Knocker) => raw(socket).write('GET / HTTP/1.1\r\n\r\n'),
      code: expect.toBeOneOf([1002, 1006]),
      counted: 'protocol-error',
      why: 'Invalid WebSocket frame',
    },
  ])('$name', async ({ send, code, counted, why }) => {
    await using door = await OpenDoor.open()
    const mallory = await door.knock({ token: 'mallory' }).opened()
    send(mallory)
    expect((await mallory.closing()).code).toEqual(code)
    expect(door.log.join('')).toContain(why)
    await unharmed(door)
    expect(door.refused).toEqual([counted])
    expect((await door.table.rows()).map(({ userId }) => userId)).toEqual(['ada'])
  })
})

it('[HUB6] a message at which the server itself fails costs that socket only', async () => {
  await using door = await OpenDoor.open()
  const [hub] = door.table.hubs
  if (!hub) throw new Error('no node')
  const join = hub.join.bind(hub)
  hub.join = async (storyId, visitor) => {
    const joined = await join(storyId, visitor)
    return joined && visitor.user.name === 'mallory' ? { ...joined, receive: fail } : joined
  }
  const mallory = await door.knock({ token: 'mallory' }).opened()
  mallory.socket.send(new Uint8Array([0]))
  expect((await mallory.closing()).code).toBe(CLOSE.badFrame)
  expect(door.log.join('')).toContain('a fault of ours')
  await unharmed(door)
  expect(door.table.present()).not.toContain('mallory')
})

describe('[HUB3] a reader who stalls', () => {
  it('holds at most 4 MiB and a frame, is cut, and its memory is free soon after', async () => {
    await using door = await OpenDoor.open()
    const [ada, bob] = [await door.writer('ada'), await door.writer('bob')]
    const stalled = await door.writer('stalled')
    const [connection] = door.connections.slice(-1)
    raw(stalled.socket).pause()
    const page = 'x'.repeat(500_000)
    let most = 0
    let slowest = 0
    for (let sent = 0; sent < 32; sent++) {
      // One's own words are rationed: a person doesn't write 16 MB in a moment.
      await door.table.clock.advance(500)
      // No draft holds 16 MB.
      ada.doc.getText('t').delete(0, ada.text.length)
      ada.type(page + sent)
      const since = performance.now()
      await bob.sees(page.slice(-10) + sent)
      slowest = Math.max(slowest, performance.now() - since)
      most = Math.max(most, connection?.writableLength ?? 0)
    }
    await ada.saved()
    expect(most).toBeGreaterThan(MOST_BUFFERED_BYTES / 2)
    expect(most).toBeLessThan(MOST_BUFFERED_BYTES + page.length + 1_000)
    expect(slowest).toBeLessThan(1_000)
    expect(door.log.join('')).toContain('too slow')
    expect(door.table.present().sort()).toEqual(['ada', 'bob'])
    await door.table.clock.advance(GRACE_MS)
    expect(connection?.destroyed).toBe(true)
    expect(connection?.writableLength).toBe(0)
    raw(stalled.socket).resume()
    expect((await stalled.closing()).code).toBe(1006)
    await unharmed(door)
  })
})

describe('a half-open socket', () => {
  it('that answers no ping is gone from the room after two of them', async () => {
    await using door = await OpenDoor.open()
    const [hub] = door.table.hubs
    const ada = await door.writer('ada')
    const gone = await door.knock({ token: 'gone' }, { autoPong: false }).opened()
    await eventually(() => expect(hub?.sessions).toBe(2), { within: 2_000 })
    const pinged = [ada, gone].map(({ socket }) => once(socket, 'ping'))
    await door.table.clock.advance(PING_MS)
    await Promise.all(pinged)
    ada.type('still here')
    await ada.saved()
    expect(gone.closed).toBeNull()
    await door.table.clock.advance(PING_MS)
    await gone.closing()
    expect(ada.closed).toBeNull()
    expect(door.table.present()).toEqual(['ada'])
    expect(door.refused).toEqual(['no-pong'])
  })

  it('is missed by the time that browsers forget whose cursor was there', async () => {
    await using door = await OpenDoor.open()
    const [hub] = door.table.hubs
    const gone = await door.knock({ token: 'gone' }, { autoPong: false }).opened()
    await eventually(() => expect(hub?.sessions).toBe(1), { within: 2_000 })
    const began = door.table.clock.now()
    const pinged = once(gone.socket, 'ping')
    await door.table.clock.advance(PING_MS)
    await pinged
    await door.table.clock.advance(PING_MS)
    await gone.closing()
    await eventually(() => expect(hub?.sessions).toBe(0), { within: 2_000 })
    await door.table.clock.advance(began + outdatedTimeout - door.table.clock.now())
    expect(door.table.absent()).toHaveProperty('gone')
  })
})

describe('an upgrade that is refused', () => {
  const draining = {
    status: 503,
    path: '/collab/st_1',
    before: (door: OpenDoor) => door.door.drain(),
  }

  it.each([
    { status: 400, path: '//' },
    { status: 403, path: '/collab/st_1', origin: ELSEWHERE },
    { status: 404, path: '/elsewhere' },
    draining,
  ])('with $status is counted as such', async ({ status, path, ...given }) => {
    await using door = await OpenDoor.open()
    if ('before' in given) given.before(door)
    const origin = 'origin' in given ? given.origin : 'https://here.test'
    const socket = new WebSocket(door.address().replace(/\/collab.*/, path), { origin })
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain(`${status}`)
    expect(door.refused).toEqual([`http-${status}`])
  })
})

describe('a refusal', () => {
  it('because the database is away for too long comes before the greeting, so that clients back off', async () => {
    await using door = await OpenDoor.open()
    const reading = await door.writer('reader')
    door.table.log.holding = true
    const big = { data: new Uint8Array(33 * 1024 * 1024), userId: 'ada', claims: [], schema: 1 }
    const handed = { storyId: door.table.storyId, updates: [big], committed: ignore, gone: ignore }
    const [committer] = door.table.committers
    for (let twice = 0; twice < 2; twice++) committer?.take([handed])
    const late = await door.knock({ token: 'late' }).opened()
    expect((await late.closing()).code).toBe(CLOSE.overloaded)
    expect(late.received).toEqual([])
    expect(reading.closed).toBeNull()
    await committer?.drained(AbortSignal.abort())
  })

  it('comes at once to a client that knows what 44xx means', async () => {
    await using door = await OpenDoor.open()
    expect(await door.knock().closing()).toEqual({ code: CLOSE.notSignedIn, reason: 'sign in' })
  })

  it('keeps a client that may not know waiting, who would come back 100 ms later', async () => {
    await using door = await OpenDoor.open()
    const old = await door.knock({ ack: '0' }).opened()
    await door.table.clock.advance(HOLD_MS - 1)
    expect(old.closed).toBeNull()
    await door.table.clock.advance(1)
    expect((await old.closing()).code).toBe(CLOSE.notSignedIn)
  })

  it('[HUB1] of an edit keeps it waiting too, out of the room and unheard', async () => {
    await using door = await OpenDoor.open()
    const reader = await door.knock({ token: 'read only', ack: '0' }).opened()
    const [hub] = door.table.hubs
    await eventually(() => expect(hub?.sessions).toBe(1), { within: 2_000 })
    reader.socket.send(updateFrame(graffiti()))
    reader.socket.send(updateFrame(graffiti()))
    await eventually(() => expect(hub?.sessions).toBe(0), { within: 2_000 })
    expect(reader.closed).toBeNull()
    await door.table.clock.advance(HOLD_MS)
    expect((await reader.closing()).code).toBe(CLOSE.mayNot)
    expect(await door.table.rows()).toEqual([])
    expect(door.log.join('')).toContain('you may read this draft, not write it')
  })

  it('of a draft that can’t be loaded is one that brings it back', async () => {
    await using door = await OpenDoor.open()
    door.table.log.broken = true
    expect((await door.knock({ token: 'ada' }).closing()).code).toBe(CLOSE.overloaded)
    door.table.log.broken = false
    await unharmed(door)
  })
})

describe('[HUB9] a right that is lost while the news of it is lost too', () => {
  const signedOut = { ok: false, code: CLOSE.notSignedIn, reason: 'sign in' } as const

  it.each([
    { name: 'is noticed within 25 s', connected: true, within: 25_000 },
    { name: 'is noticed within 3 s when the bus is away', connected: false, within: 3_000 },
  ])('$name', async ({ connected, within }) => {
    await using door = await OpenDoor.open()
    door.table.bus.connected = connected
    const [ada, bob] = [await door.writer('ada'), await door.writer('bob')]
    const { admit } = door
    door.admit = async (name) => (name === 'ada' ? signedOut : admit(name))
    await door.table.clock.advance(within)
    expect((await ada.closing()).code).toBe(CLOSE.notSignedIn)
    bob.type('still here')
    await bob.saved()
    expect(bob.closed).toBeNull()
  })

  it('is noticed within 25 s though the wall clock is set back', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    const { clock } = door.table
    clock.set(clock.now() - 3_600_000)
    door.admit = async () => signedOut
    await clock.advance(25_000)
    expect((await ada.closing()).code).toBe(CLOSE.notSignedIn)
  })

  it('is noticed soon after the bus is back', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    door.table.bus.connected = false
    await door.table.clock.advance(1_000)
    door.admit = async () => signedOut
    door.table.bus.connected = true
    await door.table.clock.advance(3_000)
    expect((await ada.closing()).code).toBe(CLOSE.notSignedIn)
  })

  it('cuts nobody while nobody can say', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    door.admit = () => Promise.reject(new Error('the database is away'))
    await door.table.clock.advance(40_000)
    ada.type('on we go')
    await ada.saved()
    expect(ada.closed).toBeNull()
  })

  it('cuts nobody before they have heard what of their typing is saved', async () => {
    await using door = await OpenDoor.open()
    const [ada, bob] = [await door.writer('ada'), await door.writer('bob')]
    for (const letter of 'twenty letters apart') {
      ada.type(letter)
      await bob.sees(letter)
    }
    await bob.sees('apart')
    expect(ada.committed).toBeLessThan(ada.sent)
    door.admit = async () => signedOut
    door.table.bus.publish(CHANNELS.access, { userId: 'ada' })
    expect((await ada.closing()).code).toBe(CLOSE.notSignedIn)
    expect(ada.committed).toBe(ada.sent)
  })

  it('is asked for by what somebody came with, since a ticket is good only once', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    await door.table.clock.advance(80_000)
    door.table.bus.publish(CHANNELS.access, { userId: 'ada' })
    await eventually(() => expect(door.asked.length).toBeGreaterThan(4), { within: 2_000 })
    expect(door.asked).toEqual(['token', ...door.asked.slice(1).map(() => 'credential')])
    expect(ada.closed).toBeNull()
  })
})

describe('[GUE2] a guest', () => {
  it('is sent away in the second in which their link ends by itself, and nobody else', async () => {
    await using door = await OpenDoor.open()
    const { clock } = door.table
    const { admit } = door
    const stay = { endsAt: clock.now() + 5_000, invitedBy: 'ada' }
    door.admit = async (name) => {
      const admission = await admit(name)
      const isGuest = admission.ok && name === 'okafor'
      return isGuest ? { ...admission, mayWrite: false, guest: stay } : admission
    }
    const [guest, bob] = [await door.writer('okafor'), await door.writer('bob')]
    await clock.advance(4_000)
    bob.type('still here')
    await guest.sees('still here')
    await clock.advance(1_000)
    expect((await guest.closing()).code).toBe(CLOSE.notSignedIn)
    expect(bob.closed).toBeNull()
  })

  it('is asked for again at news of who invited them', async () => {
    await using door = await OpenDoor.open()
    const { clock, bus } = door.table
    const { admit } = door
    const stay = { endsAt: clock.now() + 60_000, invitedBy: 'ada' }
    let isOut = false
    door.admit = async (name) => {
      const admission = await admit(name)
      if (!admission.ok || name !== 'okafor') return admission
      if (isOut) return { ok: false, code: CLOSE.notSignedIn, reason: 'the link has ended' }
      return { ...admission, mayWrite: false, guest: stay }
    }
    const [guest, bob] = [await door.writer('okafor'), await door.writer('bob')]
    isOut = true
    bus.publish(CHANNELS.access, { userId: 'cara' })
    bob.type('still here')
    await guest.sees('still here')
    bus.publish(CHANNELS.access, { userId: 'ada' })
    expect((await guest.closing()).code).toBe(CLOSE.notSignedIn)
    expect(bob.closed).toBeNull()
  })
})

describe('somebody who is called otherwise now', () => {
  it('is so for colleagues in the draft and in lists at once, without a new connection', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    const { admit, table } = door
    door.admit = async (name) => {
      const admission = await admit(name)
      return admission.ok
        ? { ...admission, user: { ...admission.user, name: 'Ada Quill' } }
        : admission
    }
    expect(table.names()).toEqual(['ada'])
    table.bus.publish(CHANNELS.access, { userId: 'ada' })
    await eventually(() => expect(table.names()).toEqual(['Ada Quill']), { within: 2_000 })
    expect(ada.closed).toBeNull()
  })
})

describe('an editor’s schema', () => {
  const cases = [
    { schema: SCHEMA_VERSION, code: null },
    { schema: SCHEMA_VERSION - 1, code: CLOSE.editorTooOld },
    { schema: SCHEMA_VERSION + 1, code: CLOSE.overloaded },
    ...['', 'abc', '-1', '1.5', '1e9', '0x2', ' 2', 'NaN', 'Infinity', '9'.repeat(400)].map(
      (schema) => ({ schema, code: CLOSE.editorTooOld }),
    ),
  ]
  it.each(cases)('“$schema” ends with $code, before it can delete', async ({ schema, code }) => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    ada.type('what an old editor does not know')
    await ada.saved()
    const editor = await door.knock({ token: 'bob', schema: String(schema) }).opened()
    editor.socket.send(updateFrame(deletionOf(ada.doc)))
    if (code === null) {
      await ada.sees('does not know!')
      return
    }
    expect((await editor.closing()).code).toBe(code)
    ada.type('.')
    await ada.saved()
    expect(ada.text).toBe('what an old editor does not know.')
    expect((await door.table.rows()).map(({ userId }) => userId)).toEqual(['ada', 'ada'])
  })
})

describe('words that a device brings without an editor', () => {
  it('are taken and shown, and their person is not in the draft', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada')
    const device = await door.writer('bob', { here: '0' })
    device.type('written at sea')
    await ada.sees('written at sea')
    await device.saved()
    expect(door.table.present()).toEqual(['ada'])
  })

  it('are taken in nobody else’s name', async () => {
    await using door = await OpenDoor.open()
    const ada = await door.writer('ada', { as: 'ada' })
    const other = await door.knock({ token: 'bob', as: 'ada' }).opened()
    expect(await other.closing()).toEqual({
      code: CLOSE.notSignedIn,
      reason: 'somebody else is signed in',
    })
    ada.type('mine')
    await ada.saved()
    expect(door.table.present()).toEqual(['ada'])
  })
})

describe('[HUB1] a program that names no schema', () => {
  it('hears that it may only read a draft that holds what it may not know', async () => {
    await using door = await OpenDoor.open(LATER)
    const ada = await door.writer('ada', { schema: `${LATER.version}` })
    const before = await door.writer('program')
    ada.type('loud and low')
    await before.sees('low')
    ada.doc.getText('t').format(0, 4, { whisper: true })
    expect((await before.closing()).code).toBe(CLOSE.draining)
    const program = await door.writer('program')
    await eventually(() => expect(program.state).toBe(draftStateBits(READ_ONLY)), {
      within: 2_000,
    })
    expect(program.text).toBe('loud and low')
    program.type('!')
    expect((await program.closing()).code).toBe(CLOSE.mayNot)
    expect(ada.text).toBe('loud and low')
  })
})

const READ_ONLY = {
  stalled: false,
  apart: false,
  readOnly: true,
  full: false,
  unkept: false,
  onlySuggests: false,
}

function deletionOf(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  copy.getText('t').delete(0, 5)
  copy.getText('t').insert(copy.getText('t').length, '!')
  return Y.encodeStateAsUpdate(copy, before)
}

function graffiti(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'graffiti')
  return Y.encodeStateAsUpdate(doc)
}

/** The connection under a WebSocket. */
function raw(socket: object): Socket {
  return (socket as { _socket: Socket })._socket
}

const max = (bytes: number) => Array<number>(bytes).fill(255)

function ignore() {}
