import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { ticket } from '../../shared/protocol/api/drafts.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'
import { startRedis } from '../support/redis-server.ts'
import { startTwoNodes, type Running } from './newsrooms.ts'
import { newKey, newPerson } from './people.ts'
import { importStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let redis: Awaited<ReturnType<typeof startRedis>>
let room: Running
let admin: Caller
let story: string

beforeAll(async () => {
  redis = await startRedis()
  room = await startTwoNodes({ REDIS_URL: redis.url })
  admin = await room.a.admin()
  story = await importStory(admin)
})

afterAll(async () => {
  await room?.[Symbol.asyncDispose]()
  await redis[Symbol.asyncDispose]()
})

/** A socket in the draft; `closed` once it is not any more. */
class Visit implements Disposable {
  closed: number | null = null
  readonly #socket: WebSocket

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('close', (code) => (this.closed = code))
    socket.on('error', () => undefined)
  }

  static async open(node: NodeProcess, who: { cookie: string } | { token: string }) {
    const params = new URLSearchParams({ ack: '1', ...('token' in who && who) }).toString()
    const headers = 'cookie' in who ? { cookie: who.cookie } : {}
    const address = `${node.url.replace('http', 'ws')}/collab/${story}?${params}`
    const visit = new Visit(new WebSocket(address, { headers }))
    // The room's first words: whoever hears them is in.
    let heard = false
    visit.#socket.once('message', () => (heard = true))
    await eventually(() => expect(heard).toBe(true), { within: 5_000, every: 5 })
    return visit
  }

  [Symbol.dispose]() {
    this.#socket.terminate()
  }
}

/** The stream of a desk; `ended` once it has. */
class DeskVisit implements Disposable {
  ended = false
  readonly #gone = new AbortController()

  static async open(node: NodeProcess, { cookie }: Caller) {
    const visit = new DeskVisit()
    const { signal } = visit.#gone
    const answer = await fetch(`${node.url}/api/desk/live`, { headers: { cookie }, signal })
    expect(answer.status).toBe(200)
    void visit.#read(answer)
    return visit
  }

  async #read(answer: Response) {
    await answer.text().catch(() => undefined)
    this.ended = true
  }

  [Symbol.dispose]() {
    this.#gone.abort()
  }
}

function setRole(person: Caller, role: string) {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ role })
  return admin.fetch(`/api/users/${person.user.id}`, { method: 'PATCH', headers, body })
}

const editor = () => newPerson(room.a, 'editor')
const keyOf = (person: Caller) => newKey(admin, ['stories:read', 'stories:write'], person)

const LOSSES = [
  {
    loss: 'a role',
    open: async (node: NodeProcess, ada: Caller) => Visit.open(node, ada),
    lose: (ada: Caller) => setRole(ada, 'reporter'),
    code: CLOSE.draining,
  },
  {
    loss: 'a session',
    open: async (node: NodeProcess, ada: Caller) => Visit.open(node, ada),
    lose: (ada: Caller) => ada.fetch('/api/auth/sign-out', { method: 'POST' }),
    code: CLOSE.notSignedIn,
  },
  {
    loss: 'a role, with a ticket',
    open: async (node: NodeProcess, ada: Caller) =>
      Visit.open(node, await ada.post('/api/tickets', {}, ticket)),
    lose: (ada: Caller) => setRole(ada, 'reporter'),
    code: CLOSE.draining,
  },
  {
    loss: 'a role, with an API key',
    open: async (node: NodeProcess, ada: Caller) =>
      Visit.open(node, { token: (await keyOf(ada)).key }),
    lose: (ada: Caller) => setRole(ada, 'reporter'),
    code: CLOSE.draining,
  },
]

describe.each([
  { when: 'within a second', within: 1_000, begin: async () => {}, end: async () => {} },
  {
    when: 'within 6 s while Redis stands still',
    within: 6_000,
    begin: () => redis.pause(),
    end: () => redis.resume(),
  },
  {
    when: 'within 5 s while Redis is away',
    within: 5_000,
    begin: () => redis.kill(),
    end: () => redis.restart(),
  },
])('[HUB9] whoever loses $when', ({ within, begin, end }) => {
  beforeAll(begin)
  afterAll(end)

  it.each(LOSSES)('$loss is cut on every node, and nobody else', async ({ open, lose, code }) => {
    const [ada, bob] = [await editor(), await editor()]
    using here = await open(room.a, ada)
    using there = await open(room.b, ada)
    using other = await Visit.open(room.b, bob)
    expect((await lose(ada)).ok).toBe(true)
    await eventually(() => expect([here.closed, there.closed]).toEqual([code, code]), {
      within,
      every: 5,
    })
    expect(other.closed).toBeNull()
  })

  it('an API key is cut on every node', async () => {
    const ada = await editor()
    const { id, key } = await keyOf(ada)
    using here = await Visit.open(room.a, { token: key })
    using there = await Visit.open(room.b, { token: key })
    const revoked = await admin.fetch(`/api/keys/${id}`, { method: 'DELETE' })
    expect(revoked.status).toBe(204)
    await eventually(() => expect([here.closed, there.closed]).not.toContain(null), {
      within,
      every: 5,
    })
  })

  it('an account is cut on every node, desks and drafts', async () => {
    const ada = await editor()
    using here = await Visit.open(room.a, ada)
    using there = await Visit.open(room.b, ada)
    using desk = await DeskVisit.open(room.b, ada)
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'PATCH', headers, body: JSON.stringify({ disabled: true }) }
    expect((await admin.fetch(`/api/users/${ada.user.id}`, init)).status).toBe(200)
    const closed = () => [here.closed, there.closed, desk.ended]
    const all = [CLOSE.notSignedIn, CLOSE.notSignedIn, true]
    await eventually(() => expect(closed()).toEqual(all), { within, every: 5 })
  })

  it('a session has their desks closed on every node, and nobody else', async () => {
    const [ada, bob] = [await editor(), await editor()]
    using here = await DeskVisit.open(room.a, ada)
    using there = await DeskVisit.open(room.b, ada)
    using other = await DeskVisit.open(room.b, bob)
    expect((await ada.fetch('/api/auth/sign-out', { method: 'POST' })).ok).toBe(true)
    await eventually(() => expect([here.ended, there.ended]).toEqual([true, true]), {
      within,
      every: 5,
    })
    expect(other.ended).toBe(false)
  })
})
