import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { readFrame } from '../../../server/hub/frames.ts'
import { RoomAwareness } from '../../../server/hub/room/awareness.ts'
import { Session } from '../../../server/hub/room/session.ts'
import { ManualClock } from '../../support/manual-clock.ts'

describe('[HUB4] awareness of y-websocket clients, who send back whatever they hear', () => {
  it('comes to rest', async () => {
    const room = new PresenceRoom()
    const [ada, bob] = [room.enter('ada'), room.enter('bob')]
    ada.point(1)
    bob.point(2)
    await room.rest()
    const frames = room.frames
    await room.pass(10_000)
    expect(room.frames).toBe(frames)
    expect([ada.sees(bob), bob.sees(ada)]).toEqual([2, 1])
  })

  it('comes to rest with two tabs of one person, and after one of them is closed', async () => {
    const room = new PresenceRoom()
    const [tab, other, bob] = [room.enter('ada'), room.enter('ada'), room.enter('bob')]
    tab.point(1)
    other.point(2)
    await room.rest()
    tab.point(3)
    await room.rest()
    expect([bob.sees(tab), bob.sees(other)]).toEqual([3, 2])
    other.leave()
    await room.rest()
    const frames = room.frames
    await room.pass(10_000)
    expect(room.frames).toBe(frames)
    expect([bob.sees(tab), bob.sees(other)]).toEqual([3, undefined])
  })

  it('is the newest, though an older one was still on its way back', async () => {
    const room = new PresenceRoom()
    const [ada, bob] = [room.enter('ada'), room.enter('bob')]
    ada.point(1)
    room.deliverToServer()
    await room.clock.advance(60)
    ada.point(2)
    await room.rest()
    expect([ada.own, bob.sees(ada)]).toEqual([2, 2])
    for (const cursor of [3, 4, 5]) {
      ada.point(cursor)
      room.deliverToServer()
      await room.clock.advance(60)
    }
    ada.point(6)
    expect(ada.own).toBe(6)
    await room.rest()
    expect([ada.own, bob.sees(ada)]).toEqual([6, 6])
  })

  it('says by its new name what somebody has said who is called otherwise now, and comes to rest', async () => {
    const room = new PresenceRoom()
    const [ada, bob] = [room.enter('ada'), room.enter('bob')]
    ada.point(1)
    await room.rest()
    ada.session.user = { ...ada.session.user, name: 'Ada Quill' }
    room.awareness.renamed(ada.session)
    await room.rest()
    expect(bob.nameOf(ada)).toBe('Ada Quill')
    ada.point(2)
    await room.rest()
    expect([bob.nameOf(ada), bob.sees(ada)]).toEqual(['Ada Quill', 2])
    const frames = room.frames
    await room.pass(10_000)
    expect(room.frames).toBe(frames)
  })

  it('of a client that comes back is seen at once, and by who came meanwhile', async () => {
    const room = new PresenceRoom()
    const [ada, bob] = [room.enter('ada'), room.enter('bob')]
    ada.point(1)
    await room.rest()
    ada.leave()
    await room.rest()
    const cem = room.enter('cem')
    expect([bob.sees(ada), cem.sees(ada)]).toEqual([undefined, undefined])
    ada.comeBack()
    await room.rest()
    expect([bob.sees(ada), cem.sees(ada)]).toEqual([1, 1])
    ada.point(2)
    await room.rest()
    expect([bob.sees(ada), cem.sees(ada)]).toEqual([2, 2])
  })

  it('is renewed when the client says the same again, as it does every 15 s', async () => {
    const room = new PresenceRoom()
    const [ada, bob] = [room.enter('ada'), room.enter('bob')]
    ada.point(1)
    await room.rest()
    const before = bob.clockOf(ada)
    await room.pass(15_000)
    ada.point(1)
    await room.rest()
    expect(bob.clockOf(ada)).toBeGreaterThan(before)
  })
})

/** A room's awareness, and clients as y-websocket makes them; messages travel when the test says so. */
class PresenceRoom {
  readonly clock = new ManualClock()
  readonly clients: Client[] = []
  readonly awareness: RoomAwareness
  /** Broadcasts so far. */
  frames = 0
  readonly #owners = new Map<number, string>()

  constructor() {
    this.awareness = new RoomAwareness({
      node: 'node-1',
      clock: this.clock,
      broadcast: (frame) => {
        this.frames += 1
        for (const client of this.clients) if (client.here) client.inbox.push(frame)
      },
      tell: () => undefined,
      claim: (client, userId) => {
        const owner = this.#owners.get(client) ?? userId
        this.#owners.set(client, owner)
        return owner === userId
      },
    })
  }

  enter(user: string): Client {
    const client = new Client(user, this)
    this.clients.push(client)
    client.comeBack()
    return client
  }

  deliverToServer() {
    for (const client of this.clients) {
      for (const payload of client.outbox.splice(0)) this.awareness.receive(client.session, payload)
      expect(client.session.closed).toBe(false)
    }
  }

  /** Delivers and flushes for a second; a newsroom that rests has long come to rest by then. */
  rest() {
    return this.pass(1_000)
  }

  async pass(ms: number) {
    for (let passed = 0; passed < ms; passed += 50) {
      this.deliverToServer()
      await this.clock.advance(50)
      for (const client of this.clients) client.hear()
    }
  }
}

class Client {
  readonly awareness = new Awareness(new Y.Doc())
  readonly outbox: Uint8Array[] = []
  readonly inbox: Uint8Array[] = []
  here = false
  session!: Session
  readonly #user: string
  readonly #room: PresenceRoom

  constructor(user: string, room: PresenceRoom) {
    this.#user = user
    this.#room = room
    // Its timer, which would renew the state every 15 s, goes; what it does on messages stays.
    this.awareness.destroy()
    this.awareness.setLocalState({})
    this.awareness.on('update', (change: Record<'added' | 'updated' | 'removed', number[]>) =>
      this.#say([...change.added, ...change.updated, ...change.removed]),
    )
  }

  get own(): unknown {
    return this.awareness.getLocalState()?.['cursor']
  }

  point(cursor: number) {
    this.awareness.setLocalStateField('cursor', cursor)
  }

  sees(other: Client): unknown {
    return this.awareness.getStates().get(other.#id)?.['cursor']
  }

  nameOf(other: Client): unknown {
    const user: unknown = this.awareness.getStates().get(other.#id)?.['user']
    return typeof user === 'object' && user !== null && 'name' in user ? user.name : undefined
  }

  clockOf(other: Client): number {
    return this.awareness.meta.get(other.#id)?.clock ?? NaN
  }

  leave() {
    this.here = false
    this.outbox.length = 0
    this.inbox.length = 0
    this.#room.awareness.leave(this.session)
  }

  comeBack() {
    this.here = true
    this.session = new Session({
      id: this.#user,
      user: { id: this.#user, name: this.#user, colour: '#123456' },
      mayWrite: true,
      onlySuggests: false,
      isGuest: false,
      here: true,
      schema: null,
      acks: true,
      limits: true,
      socket: { bufferedBytes: 0, send: () => undefined, close: () => undefined },
      clock: this.#room.clock,
    })
    const everybody = this.#room.awareness.everybody()
    if (everybody) this.inbox.push(everybody)
    this.#say([this.#id])
    this.hear()
  }

  hear() {
    for (const frame of this.inbox.splice(0)) {
      const read = readFrame(frame)
      if (read.type === 'awareness') applyAwarenessUpdate(this.awareness, read.payload, this)
    }
  }

  get #id(): number {
    return this.awareness.clientID
  }

  #say(clients: number[]) {
    if (this.here) this.outbox.push(encodeAwarenessUpdate(this.awareness, clients))
  }
}
