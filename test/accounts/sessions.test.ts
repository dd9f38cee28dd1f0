import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../server/bus/bus.ts'
import { SignInStore } from '../../server/accounts/sign-in-store.ts'
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

  it('is ended everywhere else by its person', async () => {
    const phone = await cookieOf(node, REPORTER.email, REPORTER.password)
    expect(await remove('/api/sessions', { cookie: phone })).toBe(204)
    expect([await isOpen(rob), await isOpen(phone), await isOpen(admin)]).toEqual([
      false,
      true,
      true,
    ])
  })

  const password = (cookie: string, current: string, next = 'another good one') =>
    call(node, '/api/me/password', { cookie, method: 'PUT', body: { current, password: next } })

  it('ends with the password that it began with, except where that was changed', async () => {
    const phone = await cookieOf(node, REPORTER.email, REPORTER.password)
    const told: unknown[] = []
    await node.bus.subscribe(CHANNELS.access, (message) => told.push(message))
    expect((await password(phone, REPORTER.password)).status).toBe(204)
    expect(told).toEqual([{ userId: robsId }])
    expect([await isOpen(rob), await isOpen(phone), await isOpen(admin)]).toEqual([
      false,
      true,
      true,
    ])
    expect(await cookieOf(node, REPORTER.email, REPORTER.password)).toBe('')
    expect(await cookieOf(node, REPORTER.email, 'another good one')).not.toBe('')
  })

  it('stays when the current password was wrong or the new one is too short, which is said', async () => {
    const wrong = await password(rob, 'not the password')
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ faults: [{ field: 'current' }] })
    const short = await password(rob, REPORTER.password, 'short')
    expect(await short.json()).toMatchObject({ faults: [{ field: 'password' }] })
    const common = await password(rob, REPORTER.password, 'Password2025')
    expect(await common.json()).toMatchObject({ faults: [{ field: 'password' }] })
    expect((await password('', REPORTER.password)).status).toBe(401)
    for (let n = 0; n < 4; n += 1) await password(rob, 'not the password')
    expect((await password(rob, REPORTER.password)).status).toBe(429)
    expect(await isOpen(rob)).toBe(true)
  })

  it('does not begin with a password that was changed in the same moment', async () => {
    node = await startNode(database, { limits: false })
    for (let round = 0; round < 5; round += 1) {
      const [was, next] = [`the password of ${round}`, `the password of ${round + 1}`]
      if (round === 0) expect((await password(rob, REPORTER.password, was)).status).toBe(204)
      const phones = [1, 2, 3].map(() => cookieOf(node, REPORTER.email, was))
      const changed = await password(rob, was, next)
      expect(changed.status).toBe(204)
      for (const cookie of await Promise.all(phones)) expect(await isOpen(cookie)).toBe(false)
    }
    expect(await isOpen(rob)).toBe(true)
  })

  it('does not begin when the password that was shown has been changed since, or its person disabled', async () => {
    const store = new SignInStore(database.db)
    const times = { createdAt: 1, usedAt: 1, endsAt: 2 }
    const begin = (hash: string) =>
      store.begin(`h${hash}`, { id: `si${hash}`, userId: robsId, agent: '', ...times }, hash)
    const shown = async () => (await node.store.passwordOf(REPORTER.email))?.hash ?? ''
    const before = await shown()
    expect((await password(rob, REPORTER.password)).status).toBe(204)
    expect(await begin(before)).toBe(false)
    const now = await shown()
    await node.users.change(robsId, { disabled: true })
    expect(await begin(now)).toBe(false)
    await node.users.change(robsId, { disabled: false })
    expect(await begin(now)).toBe(true)
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
