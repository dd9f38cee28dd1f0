import { getMigrations } from 'better-auth/db/migration'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAuth } from '../../server/accounts/auth.ts'
import { authOptions } from '../../server/accounts/better-auth.ts'
import { SignInLimit } from '../../server/accounts/sign-in-limit.ts'
import type { Database } from '../../server/store/database.ts'
import {
  ADMIN,
  call,
  cookieOf,
  DATABASES,
  PUBLIC_URL,
  SECRET,
  signIn,
  removePeople,
  startNode,
} from './rig.ts'
import type { Node } from './rig.ts'

describe.each(Object.entries(DATABASES))('signing in, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let node: Node

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await removePeople(database)
    node = await startNode(database)
    await node.users.ensureAdmin(ADMIN)
  })
  afterAll(() => stack.disposeAsync())

  it('finds every table and column that better-auth expects', async () => {
    const logger = pino({ level: 'silent' })
    const plan = await getMigrations(
      authOptions({ database, secret: SECRET, publicUrl: PUBLIC_URL, logger }),
    )
    expect(plan.toBeCreated).toEqual([])
    expect(plan.toBeAdded).toEqual([])
    expect(plan.schemaProblems).toEqual([])
  })

  it('opens a session that /api/me knows', async () => {
    const answer = await signIn(node, ADMIN.email, ADMIN.password)
    expect(answer.status).toBe(200)
    const { user } = (await answer.json()) as { user: unknown }
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    const me = await call(node, '/api/me', { cookie })
    expect(await me.json()).toEqual({ user })
    expect(user).toMatchObject({ email: ADMIN.email, role: 'admin', name: 'Admin' })
  })

  it('is tried again when what keeps sessions could not be opened', async () => {
    let isAway = true
    const sometimes: Database = {
      ...database,
      get db() {
        if (isAway) throw new Error('away')
        return database.db
      },
    }
    const logger = pino({ level: 'silent' })
    const deps = { database: sometimes, secret: SECRET, publicUrl: PUBLIC_URL, logger }
    const auth = createAuth(deps)
    await expect(auth.signIn(ADMIN, new Headers())).rejects.toThrow('away')
    isAway = false
    expect((await auth.signIn(ADMIN, new Headers()))?.user.email).toBe(ADMIN.email)
  })

  it('takes an e-mail address in any case', async () => {
    const answer = await signIn(node, ADMIN.email.toUpperCase(), ADMIN.password)
    expect(answer.status).toBe(200)
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn(node, ADMIN.email, 'not the password')
    const unknown = await signIn(node, 'nobody@example.org', 'not the password')
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await wrong.json()).toEqual(await unknown.json())
    expect(headersOf(wrong)).toEqual(headersOf(unknown))
  })

  it('ends the session for good on signing out', async () => {
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    expect((await call(node, '/api/me', { cookie })).status).toBe(200)
    const out = await call(node, '/api/auth/sign-out', { cookie, body: {} })
    expect(out.status).toBe(200)
    expect(out.headers.getSetCookie()[0]).toMatch(/Max-Age=0/)
    expect((await call(node, '/api/me', { cookie })).status).toBe(401)
  })

  it('says whose session it is, without the token that is in the cookie', async () => {
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const answer = await call(node, '/api/auth/get-session', { cookie })
    const session = (await answer.json()) as { session: object; user: object }
    expect(session.user).toMatchObject({ email: ADMIN.email })
    expect(Object.keys(session.session)).toEqual(['expiresAt'])
    expect(await (await call(node, '/api/auth/get-session')).json()).toBeNull()
  })

  it('refuses a cookie whose signature is not ours', async () => {
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const forged = `${cookie.slice(0, -6)}${cookie.endsWith('AAA%3D') ? 'BBB%3D' : 'AAA%3D'}`
    expect((await call(node, '/api/me', { cookie: forged })).status).toBe(401)
  })

  it('keeps no address of those who sign in', async () => {
    await signIn(node, ADMIN.email, ADMIN.password, {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    const rows = await database.db.selectFrom('session').select('ipAddress').execute()
    expect(rows).toEqual([{ ipAddress: '' }])
  })
})

describe('the address of sign-in', () => {
  let stack: AsyncDisposableStack
  let database: Database

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await DATABASES.SQLite(stack)
  })
  beforeEach(() => removePeople(database))
  afterAll(() => stack.disposeAsync())

  async function newsroom(options: Parameters<typeof startNode>[1] = {}) {
    const node = await startNode(database, options)
    await node.users.ensureAdmin(ADMIN)
    return node
  }

  it('serves nothing else of better-auth: nobody can sign up', async () => {
    const node = await newsroom()
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const body = { email: 'eve@example.org', password: 'evil password', name: 'Eve' }
    for (const path of CLOSED) {
      const read = await call(node, `/api/auth/${path}`, { cookie })
      const written = await call(node, `/api/auth/${path}`, { cookie, body })
      expect([path, read.status, written.status]).toEqual([path, 404, 404])
    }
    expect(await node.users.list()).toHaveLength(1)
  })

  it('gives out cookies that scripts and other sites do not get', async () => {
    const answer = await signIn(await newsroom(), ADMIN.email, ADMIN.password)
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  it('gives out cookies for https only where the newsroom is on https', async () => {
    const publicUrl = 'https://news.example.org'
    const node = await newsroom({ publicUrl })
    const answer = await signIn(node, ADMIN.email, ADMIN.password, {
      headers: { origin: publicUrl },
    })
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Secure-/)
    expect(cookie).toMatch(/; Secure/)
  })

  it('stops the sixth try in a minute for one account from one address, right or wrong', async () => {
    const node = await newsroom()
    for (let n = 0; n < 5; n += 1) {
      expect((await signIn(node, ADMIN.email, 'not the password')).status).toBe(401)
      expect((await signIn(node, 'nobody@example.org', 'not the password')).status).toBe(401)
    }
    const known = await signIn(node, ADMIN.email, ADMIN.password)
    const unknown = await signIn(node, 'nobody@example.org', ADMIN.password)
    expect(known.status).toBe(429)
    expect(unknown.status).toBe(429)
    expect(Number(known.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await known.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
    const elsewhere = await signIn(node, ADMIN.email, ADMIN.password, { peer: '192.0.2.8' })
    expect(elsewhere.status).toBe(200)
  })

  it('counts tries afresh after one that succeeds', async () => {
    const node = await newsroom()
    for (let n = 0; n < 8; n += 1) {
      const password = n === 3 ? ADMIN.password : 'not the password'
      expect((await signIn(node, ADMIN.email, password)).status).toBe(n === 3 ? 200 : 401)
    }
  })

  it('stops the thirty-first try in a minute from one address, and one IPv6 network is one', async () => {
    const limit = new SignInLimit()
    for (let n = 1; n <= 30; n += 1) {
      const turn = await limit.take(`2001:db8:1:2::${n.toString(16)}`, `user${n}@example.org`)
      expect(turn).toEqual({ ok: true })
    }
    const turn = await limit.take('2001:db8:1:2::ffff', 'user31@example.org')
    expect(turn).toMatchObject({ ok: false })
    expect(await limit.take('2001:db8:1:3::1', 'user31@example.org')).toEqual({ ok: true })
  })

  it('does not limit when limits are off', async () => {
    const node = await newsroom({ limits: false })
    for (let n = 0; n < 7; n += 1) await signIn(node, ADMIN.email, 'not the password')
    expect((await signIn(node, ADMIN.email, ADMIN.password)).status).toBe(200)
  })

  it('writes no password, cookie or token into the log', async () => {
    const node = await newsroom()
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    await signIn(node, ADMIN.email, 'a mistyped secret')
    const { token } = node.tickets.issueOperator()
    await call(node, `/api/me?token=${token}`, { bearer: token, cookie })
    const [admin] = await node.users.list()
    const { key } = await node.keys.create({ userId: admin?.id ?? '', name: 'n', scopes: [] })
    await call(node, '/api/me', { bearer: key })
    const log = node.log.join('')
    expect(log).toContain('/api/me')
    for (const secret of [ADMIN.password, 'mistyped', SECRET, token, key, cookie.split('=')[1]])
      expect(log).not.toContain(secret)
    expect(log).not.toContain('192.0.2.7')
  })
})

const CLOSED = [
  'sign-up/email',
  'sign-in/social',
  'change-password',
  'change-email',
  'update-user',
  'delete-user',
  'list-sessions',
  'request-password-reset',
  'ok',
  'error',
]

function headersOf(answer: Response) {
  return [...answer.headers].filter(([name]) => name !== 'x-request-id')
}
