import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../server/bus/bus.ts'
import { sessionList } from '../../shared/protocol/api/people.ts'
import type { Database } from '../../server/store/database.ts'
import { ADMIN, call, cookieOf, DATABASES, REPORTER, removePeople, startNode } from './rig.ts'
import type { Call, Node } from './rig.ts'

describe.each(Object.entries(DATABASES))('where somebody is signed in, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let node: Node
  let admin: string
  let rob: string
  let robsId: string

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await removePeople(database)
    node = await startNode(database)
    await node.users.ensureAdmin(ADMIN)
    const created = await node.users.create(REPORTER)
    robsId = created.ok ? created.account.id : ''
    admin = await cookieOf(node, ADMIN.email, ADMIN.password)
    rob = await cookieOf(node, REPORTER.email, REPORTER.password)
  })
  afterAll(() => stack.disposeAsync())

  async function sessions(cookie: string, path = '/api/sessions') {
    const answer = await call(node, path, { cookie })
    expect(answer.status).toBe(200)
    return sessionList.parse(await answer.json()).sessions
  }

  const remove = async (path: string, options: Call) =>
    (await call(node, path, { method: 'DELETE', ...options })).status
  const isOpen = async (cookie: string) => (await call(node, '/api/me', { cookie })).status === 200

  it('is listed, the one used last first, and ended by its person', async () => {
    await node.clock.advance(60_000)
    const phone = await cookieOf(node, REPORTER.email, REPORTER.password)
    const list = await sessions(phone)
    expect(list.map(({ current }) => current)).toEqual([true, false])
    expect(JSON.stringify(list)).not.toContain(rob.split('=')[1])
    const told: unknown[] = []
    await node.bus.subscribe(CHANNELS.access, (message) => told.push(message))
    expect(await remove(`/api/sessions/${list[1]?.id}`, { cookie: phone })).toBe(204)
    // [HUB9] Sockets and streams that came with it hear of it.
    expect(told).toEqual([{ userId: robsId }])
    expect([await isOpen(rob), await isOpen(phone)]).toEqual([false, true])
  })

  it('is nobody else’s business but an admin’s', async () => {
    const [theirs] = await sessions(admin)
    expect(await remove(`/api/sessions/${theirs?.id}`, { cookie: rob })).toBe(404)
    const path = `/api/users/${robsId}/sessions`
    expect((await call(node, path, { cookie: rob })).status).toBe(403)
    expect(await remove(path, { cookie: rob })).toBe(403)
    const [robs] = await sessions(admin, path)
    expect(robs?.current).toBe(false)
    expect(await remove(`/api/sessions/${robs?.id}`, { cookie: admin })).toBe(204)
    expect(await isOpen(rob)).toBe(false)
  })

  it('is ended all at once by an admin', async () => {
    const phone = await cookieOf(node, REPORTER.email, REPORTER.password)
    expect(await remove(`/api/users/${robsId}/sessions`, { cookie: admin })).toBe(204)
    expect([await isOpen(rob), await isOpen(phone)]).toEqual([false, false])
    expect(await isOpen(admin)).toBe(true)
  })

  it('is hidden from API keys', async () => {
    const [first] = await node.users.list()
    const { key } = await node.keys.create({
      userId: first?.id ?? '',
      name: 'wire',
      scopes: ['stories:read'],
    })
    expect((await call(node, '/api/sessions', { bearer: key })).status).toBe(403)
    expect(await remove('/api/sessions/si_1', { bearer: key })).toBe(403)
    expect((await call(node, '/api/sessions')).status).toBe(401)
  })
})
