import { CHANNELS } from '../../server/bus/bus.ts'
import { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { route } from '../../server/http/api/route.ts'
import type { Database } from '../../server/store/database.ts'
import {
  ADMIN,
  call,
  cookieOf,
  DATABASES,
  REPORTER,
  removePeople,
  startNode,
  type Node,
} from './rig.ts'

const GUARDED = [
  route(
    'GET /api/test/read',
    { summary: 'Reads.', may: { scopes: ['stories:read'] }, answers: { 200: z.string() } },
    async ({ by }) => by.id,
  ),
  route(
    'POST /api/test/write',
    { summary: 'Writes.', may: { scopes: ['stories:write'] }, answers: { 200: z.string() } },
    async ({ by }) => by.id,
  ),
]

describe.each(Object.entries(DATABASES))('API keys and tickets, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let node: Node
  let admin: string

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await removePeople(database)
    node = await startNode(database, { routes: GUARDED })
    await node.users.ensureAdmin(ADMIN)
    admin = await cookieOf(node, ADMIN.email, ADMIN.password)
  })
  afterAll(() => stack.disposeAsync())

  async function makeKey(...scopes: string[]) {
    const body = { name: 'wire', scopes }
    const answer = await call(node, '/api/keys', { cookie: admin, body })
    expect(answer.status).toBe(201)
    return (await answer.json()) as { id: string; key: string }
  }

  it('a key may what its scopes say and nothing else', async () => {
    const { key } = await makeKey('stories:read')
    expect((await call(node, '/api/test/read', { bearer: key })).status).toBe(200)
    const refused = await call(node, '/api/test/write', { method: 'POST', bearer: key })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('stories:write') })
    const { key: both } = await makeKey('stories:read', 'stories:write')
    expect((await call(node, '/api/test/write', { method: 'POST', bearer: both })).status).toBe(200)
  })

  it('a key never manages people or keys, and sees no e-mail addresses', async () => {
    const { key } = await makeKey('stories:read', 'stories:write', 'webhooks:manage')
    expect((await call(node, '/api/users', { bearer: key, body: REPORTER })).status).toBe(403)
    expect((await call(node, '/api/keys', { bearer: key })).status).toBe(403)
    const { users } = (await (await call(node, '/api/users', { bearer: key })).json()) as {
      users: { email: string }[]
    }
    expect(users.map(({ email }) => email)).toEqual([''])
  })

  it('a key is kept as its hash only, and shown once', async () => {
    const { key, id } = await makeKey('events:read')
    expect(key).toMatch(/^gk_[\w-]{43}$/)
    const rows = await database.db.selectFrom('api_key').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(key)
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    const list = await call(node, '/api/keys', { cookie: admin })
    expect(await list.json()).toEqual({
      keys: [
        {
          id,
          name: 'wire',
          userId: rows[0]?.user_id,
          scopes: ['events:read'],
          createdAt: new Date(node.clock.now()).toISOString(),
          usedAt: null,
        },
      ],
      next: null,
    })
  })

  it('a key says when it was used last, to the minute', async () => {
    const { key } = await makeKey('stories:read')
    const usedAt = async () => (await node.keys.list())[0]?.usedAt
    await call(node, '/api/test/read', { bearer: key })
    const first = node.clock.now()
    await node.clock.advance(59_999)
    await call(node, '/api/test/read', { bearer: key })
    expect(await usedAt()).toBe(first)
    await node.clock.advance(1)
    await call(node, '/api/test/read', { bearer: key })
    expect(await usedAt()).toBe(first + 60_000)
  })

  it('a key can be made for somebody else, and acts with their role', async () => {
    const created = await node.users.create(REPORTER)
    const userId = created.ok ? created.account.id : ''
    const body = { name: 'desk', scopes: ['stories:read'], userId }
    const answer = await call(node, '/api/keys', { cookie: admin, body })
    const { key } = (await answer.json()) as { key: string }
    const me = await call(node, '/api/me', { bearer: key })
    expect(await me.json()).toMatchObject({ user: { id: userId, role: 'reporter' } })
    const nobody = { ...body, userId: 'us_nobody' }
    expect((await call(node, '/api/keys', { cookie: admin, body: nobody })).status).toBe(422)
  })

  it('a key ends when it is revoked', async () => {
    const { key, id } = await makeKey('stories:read')
    const told: unknown[] = []
    await node.bus.subscribe(CHANNELS.access, (message) => told.push(message))
    const gone = await call(node, `/api/keys/${id}`, { cookie: admin, method: 'DELETE' })
    expect(gone.status).toBe(204)
    // [HUB9] Sockets that the key opened hear of it.
    const { user } = (await (await call(node, '/api/me', { cookie: admin })).json()) as {
      user: { id: string }
    }
    expect(told).toEqual([{ userId: user.id }])
    expect((await call(node, '/api/test/read', { bearer: key })).status).toBe(401)
    const again = await call(node, `/api/keys/${id}`, { cookie: admin, method: 'DELETE' })
    expect(again.status).toBe(404)
  })

  it('a wrong key is nobody, even beside a good cookie', async () => {
    const bearers = ['gk_', `gk_${'A'.repeat(43)}`, 'nonsense', '']
    for (const bearer of bearers) {
      const headers = { authorization: `Bearer ${bearer}` }
      const answer = await call(node, '/api/me', { cookie: admin, headers })
      expect(answer.status).toBe(401)
    }
  })

  it('a proxy may use basic authorization in front of a signed-in browser', async () => {
    const headers = { authorization: 'Basic cHJveHk6cGFzcw==' }
    expect((await call(node, '/api/me', { cookie: admin, headers })).status).toBe(200)
  })

  async function ticketOf(caller: { cookie: string } | { bearer: string }) {
    const answer = await call(node, '/api/tickets', { ...caller, method: 'POST' })
    expect(answer.status).toBe(201)
    return (await answer.json()) as { token: string; expiresAt: string }
  }

  const show = (token: string) => node.authenticate({ headers: new Headers(), token })

  it('a ticket opens one draft socket as whoever asked for it, and nothing else', async () => {
    const { token, expiresAt } = await ticketOf({ cookie: admin })
    expect(Date.parse(expiresAt)).toBe(node.clock.now() + 60_000)
    expect((await call(node, '/api/me', { bearer: token })).status).toBe(401)
    expect((await call(node, `/api/me?token=${token}`)).status).toBe(401)
    const actors = await Promise.all([show(token), show(token), show(token)])
    const [actor, ...others] = actors.filter((one) => one !== null)
    expect(actor).toMatchObject({ email: ADMIN.email, role: 'admin', scopes: null })
    expect(others).toEqual([])
  })

  it('a ticket is good for a minute, and kept as its hash only', async () => {
    const [first, second] = [await ticketOf({ cookie: admin }), await ticketOf({ cookie: admin })]
    const rows = await database.db.selectFrom('ticket').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(first.token)
    await node.clock.advance(59_999)
    expect(await show(first.token)).not.toBeNull()
    await node.clock.advance(1)
    expect(await show(second.token)).toBeNull()
  })

  it('[HUB9] a ticket is good as long as the session or the key that it is of, and so is who came with it', async () => {
    const { key, id } = await makeKey('stories:read')
    const mine = await cookieOf(node, ADMIN.email, ADMIN.password)
    const used = [await ticketOf({ cookie: mine }), await ticketOf({ bearer: key })]
    const kept = [await ticketOf({ cookie: mine }), await ticketOf({ bearer: key })]
    const actors = await Promise.all(used.map(({ token }) => show(token)))
    const credentials = actors.flatMap((actor) => actor?.credential ?? [])
    const again = () =>
      Promise.all(credentials.map((credential) => node.authenticate({ credential })))
    expect(await again()).toEqual(actors)
    await call(node, '/api/auth/sign-out', { cookie: mine, body: {} })
    await call(node, `/api/keys/${id}`, { cookie: admin, method: 'DELETE' })
    expect(await again()).toEqual([null, null])
    for (const { token } of kept) expect(await show(token)).toBeNull()
  })

  it('a ticket of an API key has no more scopes than the key', async () => {
    const { key } = await makeKey('stories:read')
    const { token } = await ticketOf({ bearer: key })
    expect((await show(token))?.scopes).toEqual(['stories:read'])
    expect(await show(key)).toMatchObject({ scopes: ['stories:read'] })
  })

  it('a ticket needs somebody who is signed in', async () => {
    expect((await call(node, '/api/tickets', { method: 'POST' })).status).toBe(401)
    const operator = { bearer: node.operators.issue(), method: 'POST' }
    expect((await call(node, '/api/tickets', operator)).status).toBe(403)
  })

  it('an operator acts as the oldest admin', async () => {
    await node.clock.advance(1000)
    await node.users.create({ ...REPORTER, role: 'admin', email: 'a@example.org' })
    const token = node.operators.issue()
    const me = await call(node, '/api/me', { bearer: token })
    expect(await me.json()).toMatchObject({ user: { email: ADMIN.email } })
    expect((await call(node, '/api/users', { bearer: token, body: REPORTER })).status).toBe(201)
    const rob = (await node.users.list()).find(
      ({ name, role }) => name === 'Rob' && role !== 'admin',
    )
    const asRob = node.operators.issue({ as: rob?.id })
    const robs = await call(node, '/api/me', { bearer: asRob })
    expect(await robs.json()).toMatchObject({ user: { id: rob?.id, role: 'reporter' } })
    expect(await node.authenticate({ headers: new Headers(), token })).toBeNull()
  })
})
