import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { colourOf, PALETTE, stepsBetween } from '../../shared/model/colour.ts'
import { CHANNELS } from '../../server/bus/bus.ts'
import { userList } from '../../shared/protocol/api/people.ts'
import type { Database } from '../../server/store/database.ts'
import {
  ADMIN,
  call,
  cookieOf,
  DATABASES,
  REPORTER,
  removePeople,
  signIn,
  startNode,
  type Node,
} from './rig.ts'
import { WHOLE } from '../support/whole.ts'

describe.each(Object.entries(DATABASES))('people, on %s', (_name, open) => {
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
    node = await startNode(database)
    await node.users.ensureAdmin(ADMIN)
    admin = await cookieOf(node, ADMIN.email, ADMIN.password)
  })
  afterAll(() => stack.disposeAsync())

  async function add(person: object = REPORTER): Promise<{ id: string; role: string }> {
    const answer = await call(node, '/api/users', { cookie: admin, body: person })
    expect(answer.status).toBe(201)
    return (await answer.json()) as { id: string; role: string }
  }

  it('are made by an admin and can sign in', async () => {
    const rob = await add()
    expect(rob).toEqual({
      id: expect.stringMatching(/^us_[0-9a-z]{20}$/),
      name: 'Rob',
      email: 'rob@example.org',
      role: 'reporter',
      colour: colourOf(rob.id),
    })
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    expect(await (await call(node, '/api/me', { cookie })).json()).toEqual({ user: rob })
  })

  it('have an e-mail address each, whatever its case', async () => {
    await add()
    const body = { ...REPORTER, email: 'ROB@example.org' }
    const again = await call(node, '/api/users', { cookie: admin, body })
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ code: 'conflict', faults: [{ field: 'email' }] })
  })

  it('are listed for all who are signed in, with e-mail addresses for admins only', async () => {
    await add()
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    const emails = async (as: string) => {
      const answer = await call(node, '/api/users', { cookie: as })
      const { users } = (await answer.json()) as { users: { name: string; email: string }[] }
      return users.map(({ name, email }) => [name, email])
    }
    expect(await emails(admin)).toEqual([
      ['Admin', ADMIN.email],
      ['Rob', REPORTER.email],
    ])
    expect(await emails(cookie)).toEqual([
      ['Admin', ''],
      ['Rob', ''],
    ])
    expect((await call(node, '/api/users')).status).toBe(401)
  })

  it('have a colour each as long as there are any, and that of who may not come in any more', async () => {
    const [ada] = await node.users.list()
    const newcomers = []
    for (let i = 1; i < PALETTE.length; i += 1)
      newcomers.push(await add({ ...REPORTER, email: `rob${i}@example.org` }))
    const colours = [ada, ...newcomers].map((person) => colourOf(person?.id ?? ''))
    expect(colours.toSorted()).toEqual(PALETTE.toSorted())
    const [first = 0, second = 0, third = 0] = colours.map((one) =>
      PALETTE.findIndex((colour) => colour === one),
    )
    expect(stepsBetween(first, second)).toBe(5)
    for (const before of [first, second]) expect(stepsBetween(before, third)).toBeGreaterThan(1)
    const [gone] = newcomers
    await node.users.change(gone?.id ?? '', { disabled: true })
    const next = await add({ ...REPORTER, email: 'next@example.org' })
    expect(colourOf(next.id)).toBe(colourOf(gone?.id ?? ''))
  })

  it('have a colour each, also if they are added at the same moment', async () => {
    const many = Array.from({ length: PALETTE.length - 1 }, (_, i) =>
      add({ ...REPORTER, email: `rob${i}@example.org` }),
    )
    const colours = (await Promise.all(many)).map(({ id }) => colourOf(id))
    expect(new Set(colours).size).toBe(colours.length)
  })

  it('are managed by admins only', async () => {
    const rob = await add()
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    const body = { ...REPORTER, email: 'x@example.org' }
    expect((await call(node, '/api/users', { cookie, body })).status).toBe(403)
    const raise = { cookie, method: 'PATCH', body: { role: 'admin' } }
    expect((await call(node, `/api/users/${rob.id}`, raise)).status).toBe(403)
    expect((await call(node, '/api/users', { body })).status).toBe(401)
  })

  it('get another name or role, and keep what is not mentioned', async () => {
    const rob = await add()
    const path = `/api/users/${rob.id}`
    const named = await call(node, path, {
      cookie: admin,
      method: 'PATCH',
      body: { name: 'Robert' },
    })
    expect(await named.json()).toMatchObject({ name: 'Robert', role: 'reporter' })
    const raised = await call(node, path, {
      cookie: admin,
      method: 'PATCH',
      body: { role: 'editor' },
    })
    expect(await raised.json()).toMatchObject({ name: 'Robert', role: 'editor' })
    const nobody = { cookie: admin, method: 'PATCH', body: { role: 'editor' } }
    expect((await call(node, '/api/users/us_nobody', nobody)).status).toBe(404)
  })

  it('never lose the last admin', async () => {
    const [ada] = await node.users.list()
    const step = { cookie: admin, method: 'PATCH', body: { role: 'editor' } }
    const refused = await call(node, `/api/users/${ada?.id}`, step)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ faults: [{ field: 'role' }] })
    await add({ ...REPORTER, role: 'admin' })
    expect((await call(node, `/api/users/${ada?.id}`, step)).status).toBe(200)
  })

  it('never lose the last two admins at the same moment', async () => {
    const second = await add({ ...REPORTER, role: 'admin' })
    const [ada] = await node.users.list()
    const both = [ada?.id ?? '', second.id]
    // The first rounds open the connections that the later ones race on.
    for (let round = 0; round < 10; round += 1) {
      for (const id of both) await node.users.change(id, { role: 'admin' })
      const outcomes = await Promise.all(
        both.map((id) => node.users.change(id, { role: 'editor' })),
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  const change = (id: string, body: object) =>
    call(node, `/api/users/${id}`, { cookie: admin, method: 'PATCH', body })

  it('[HUB9] are out on every node when they are disabled, and in again when they are enabled', async () => {
    const other = await startNode(database, { bus: node.bus, clock: node.clock })
    const rob = await add()
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    const { key } = await node.keys.create({ userId: rob.id, name: 'n', scopes: ['stories:read'] })
    const ticket = await call(node, '/api/tickets', { cookie, method: 'POST' })
    const { token } = (await ticket.json()) as { token: string }
    const told: unknown[] = []
    await other.bus.subscribe(CHANNELS.access, (message) => told.push(message))
    expect(await (await change(rob.id, { disabled: true })).json()).toMatchObject({
      disabled: true,
    })
    expect(told).toEqual([{ userId: rob.id }])
    for (const at of [node, other]) {
      expect((await call(at, '/api/me', { cookie })).status).toBe(401)
      expect((await call(at, '/api/me', { bearer: key })).status).toBe(401)
      expect(await at.authenticate({ headers: new Headers(), token })).toBeNull()
      const refused = await signIn(at, REPORTER.email, REPORTER.password)
      expect(refused.status).toBe(403)
      expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('disabled') })
      expect((await signIn(at, REPORTER.email, 'not the password')).status).toBe(401)
    }
    expect((await change(rob.id, { disabled: false })).status).toBe(200)
    expect((await call(node, '/api/me', { cookie })).status).toBe(401)
    expect((await call(node, '/api/me', { bearer: key })).status).toBe(200)
    expect(await cookieOf(node, REPORTER.email, REPORTER.password)).not.toBe('')
  })

  it('never get in by signing in while they are disabled', async () => {
    node = await startNode(database, { limits: false })
    const rob = await add()
    for (let round = 0; round < 5; round += 1) {
      const signing = [1, 2, 3].map(() => cookieOf(node, REPORTER.email, REPORTER.password))
      await node.users.change(rob.id, { disabled: true })
      for (const cookie of await Promise.all(signing))
        expect((await call(node, '/api/me', { cookie })).status).toBe(401)
      expect((await node.sessions.of(rob.id, WHOLE)).signIns).toEqual([])
      await node.users.change(rob.id, { disabled: false })
    }
  })

  it('are gone when they are removed: their address is free, their name stays', async () => {
    const rob = await add()
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    await node.keys.create({ userId: rob.id, name: 'n', scopes: ['stories:read'] })
    const path = `/api/users/${rob.id}`
    expect((await call(node, path, { cookie, method: 'DELETE' })).status).toBe(403)
    expect((await call(node, path, { cookie: admin, method: 'DELETE' })).status).toBe(204)
    expect((await call(node, '/api/me', { cookie })).status).toBe(401)
    expect((await signIn(node, REPORTER.email, REPORTER.password)).status).toBe(401)
    expect(await node.keys.list()).toEqual([])
    expect((await node.users.list()).map(({ name }) => name)).toEqual(['Admin'])
    expect((await call(node, path, { cookie: admin, method: 'DELETE' })).status).toBe(404)
    expect((await change(rob.id, { disabled: false })).status).toBe(404)
    const names = await database.db.selectFrom('user').select('name').execute()
    expect(names).toContainEqual({ name: 'Rob' })
    expect((await add()).id).not.toBe(rob.id)
  })

  it('never lose the last admin who may come in', async () => {
    const second = await add({ ...REPORTER, role: 'admin' })
    const [ada] = await node.users.list()
    await change(second.id, { disabled: true })
    for (const step of [{ disabled: true }, { role: 'editor' }])
      expect((await change(ada?.id ?? '', step)).status).toBe(409)
    const gone = await call(node, `/api/users/${ada?.id}`, { cookie: admin, method: 'DELETE' })
    expect(gone.status).toBe(409)
    await change(second.id, { disabled: false })
    const both = [ada?.id ?? '', second.id]
    const outcomes = await Promise.all(both.map((id) => node.users.change(id, { disabled: true })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('were last seen when they last did anything, which only admins are told', async () => {
    await add()
    const seen = async (as: string) => {
      const answer = await call(node, '/api/users', { cookie: as })
      const { users } = userList.parse(await answer.json())
      return users.find(({ name }) => name === 'Rob')?.seenAt
    }
    expect(await seen(admin)).toBeNull()
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    await node.clock.advance(60_000)
    await call(node, '/api/me', { cookie })
    await call(node, '/api/auth/sign-out', { cookie, body: {} })
    expect(await seen(admin)).toBe(new Date(node.clock.now()).toISOString())
    const other = await cookieOf(node, REPORTER.email, REPORTER.password)
    expect(await seen(other)).toBeNull()
  })

  it('lose what a role allowed at once, on every node', async () => {
    const other = await startNode(database, { bus: node.bus, clock: node.clock })
    const rob = await add({ ...REPORTER, role: 'admin' })
    const cookie = await cookieOf(node, REPORTER.email, REPORTER.password)
    const roleAt = async (at: Node) => {
      const answer = await call(at, '/api/me', { cookie })
      return ((await answer.json()) as { user: { role: string } }).user.role
    }
    expect(await roleAt(node)).toBe('admin')
    expect(await roleAt(other)).toBe('admin')
    const demote = { cookie: admin, method: 'PATCH', body: { role: 'reporter' } }
    await call(node, `/api/users/${rob.id}`, demote)
    expect(await roleAt(node)).toBe('reporter')
    expect(await roleAt(other)).toBe('reporter')
  })

  it('are told every faulty field of what an admin wrote', async () => {
    const body = { name: '', email: 'no', password: 'short', role: 'king' }
    const answer = await call(node, '/api/users', { cookie: admin, body })
    expect(answer.status).toBe(422)
    const { faults } = (await answer.json()) as { faults: { field: string }[] }
    expect(faults.map(({ field }) => field)).toEqual(['name', 'email', 'password', 'role'])
  })
})

describe.each(Object.entries(DATABASES))('the first admin, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(() => removePeople(database))
  afterAll(() => stack.disposeAsync())

  it('has the wanted address and password, which is not repeated', async () => {
    const node = await startNode(database)
    const made = await node.users.ensureAdmin(ADMIN)
    expect(made).toMatchObject({ created: true, account: { email: ADMIN.email }, password: null })
    expect(await node.users.ensureAdmin(ADMIN)).toEqual({ created: false })
  })

  it.each([
    [null, 'admin@galley.local'],
    [{ email: 'ada@example.org', password: null }, 'ada@example.org'],
  ])('gets a password that can sign in when none is given: %j', async (wanted, email) => {
    const node = await startNode(database)
    const made = await node.users.ensureAdmin(wanted)
    expect(made).toMatchObject({ created: true, account: { email, role: 'admin' } })
    const password = made.created ? made.password : null
    expect(password).toMatch(/^[\w-]{24}$/)
    expect(await cookieOf(node, email, password ?? '')).not.toBe('')
  })

  it('is one, even if two nodes start at once', async () => {
    const nodes = await Promise.all([startNode(database), startNode(database)])
    const made = await Promise.all(nodes.map((node) => node.users.ensureAdmin(null)))
    expect(made.filter(({ created }) => created)).toHaveLength(1)
    expect(await nodes[0]?.users.list()).toHaveLength(1)
  })
})

describe('colours of people', () => {
  it('stay the same and are spread over the palette', () => {
    const ids = Array.from({ length: 1000 }, (_, n) => `us_${n.toString(36).padStart(20, '0')}`)
    const counts = new Map<string, number>()
    for (const id of ids) counts.set(colourOf(id), (counts.get(colourOf(id)) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([...PALETTE].sort())
    for (const count of counts.values()) expect(count).toBeGreaterThan(50)
    expect(colourOf('us_4k1z')).toBe(colourOf('us_4k1z'))
  })

  it('can be read under white text and told from a light and a dark page (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
    for (const colour of PALETTE) {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour, '#1a1b1e')).toBeGreaterThanOrEqual(3)
    }
  })
})

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

// WCAG 2.2, relative luminance
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
