import { scryptSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { ADMIN, call, cookieOf, DATABASES, REPORTER, SECRET, signIn } from './rig.ts'
import { removePeople, startNode } from './rig.ts'
import type { Node } from './rig.ts'

const DAY_MS = 24 * 60 * 60_000

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

  it('opens a session that /api/me knows', async () => {
    const answer = await signIn(node, ADMIN.email, ADMIN.password)
    expect(answer.status).toBe(200)
    const { user } = (await answer.json()) as { user: unknown }
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    const me = await call(node, '/api/me', { cookie })
    expect(await me.json()).toEqual({ user })
    expect(user).toMatchObject({ email: ADMIN.email, role: 'admin', name: 'Admin' })
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

  it('refuses every other cookie', async () => {
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const [row] = await database.db.selectFrom('sign_in').selectAll().execute()
    const forged = [
      `${cookie.slice(0, -3)}AAA`,
      `galley_session=${row?.hash}`,
      `galley_session=${row?.id}`,
      'galley_session=',
    ]
    for (const other of forged)
      expect((await call(node, '/api/me', { cookie: other })).status).toBe(401)
  })

  it('keeps the hash of what the cookie holds, and no address', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'Firefox' }
    const answer = await signIn(node, ADMIN.email, ADMIN.password, { headers })
    const [, token = ''] =
      /galley_session=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '') ?? []
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = await database.db.selectFrom('sign_in').selectAll().execute()
    expect(rows).toMatchObject([
      { hash: expect.stringMatching(/^[0-9a-f]{64}$/), agent: 'Firefox' },
    ])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain('203.0.113.9')
  })

  it('lasts for 30 days at most, and as long as it is used within 7', async () => {
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const idle = await cookieOf(node, ADMIN.email, ADMIN.password)
    const status = async (of: string) => (await call(node, '/api/me', { cookie: of })).status
    for (let day = 0; day < 24; day += 6) {
      await node.clock.advance(6 * DAY_MS)
      expect(await status(cookie)).toBe(200)
    }
    expect(await status(idle)).toBe(401)
    await node.clock.advance(6 * DAY_MS - 1)
    expect(await status(cookie)).toBe(200)
    await node.clock.advance(1)
    expect(await status(cookie)).toBe(401)
    await cookieOf(node, ADMIN.email, ADMIN.password)
    expect(await database.db.selectFrom('sign_in').select('id').execute()).toHaveLength(1)
  })

  it('is another session each time, and ends the one that the browser had', async () => {
    const first = await cookieOf(node, ADMIN.email, ADMIN.password)
    const again = await signIn(node, ADMIN.email, ADMIN.password, { cookie: first })
    const second = (again.headers.getSetCookie()[0] ?? '').split(';')[0]
    expect(second).not.toBe(first)
    expect((await call(node, '/api/me', { cookie: first })).status).toBe(401)
    expect((await call(node, '/api/me', { cookie: second })).status).toBe(200)
  })

  it('takes a password as versions before kept it, and keeps it anew', async () => {
    const [admin] = await node.users.list()
    const salt = '00112233445566778899aabbccddeeff'
    const options = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 }
    const key = scryptSync('pässword', salt, 64, options).toString('hex')
    await database.db
      .updateTable('account')
      .set({ password: `${salt}:${key}` })
      .where('userId', '=', admin?.id ?? '')
      .execute()
    const status = async (password: string) => (await signIn(node, ADMIN.email, password)).status
    expect(await status('passwort')).toBe(401)
    const both = await Promise.all([status('pa\u0308ssword'), status('pässword')])
    expect(both).toEqual([200, 200])
    const kept = await node.store.passwordOf(ADMIN.email)
    expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await status('pässword')).toBe(200)
    expect(await status('passwort')).toBe(401)
    expect((await node.store.passwordOf(ADMIN.email))?.hash).toBe(kept?.hash)
  })

  it('goes on with a session that a node of the version before began', async () => {
    const [admin] = await node.users.list()
    const [now, later] = [0, DAY_MS].map((ms) => new Date(node.clock.now() + ms).toISOString())
    const session = { id: 's1', token: 'abcDEF012345', userId: admin?.id ?? '' }
    const times = { createdAt: now ?? '', updatedAt: now ?? '', expiresAt: later ?? '' }
    await database.db
      .insertInto('session')
      .values({ ...session, ...times, ipAddress: '', userAgent: 'Firefox' })
      .execute()
    const cookie = 'galley.session_token=abcDEF012345.c2lnbmF0dXJl%3D'
    for (let twice = 0; twice < 2; twice += 1)
      expect((await call(node, '/api/me', { cookie })).status).toBe(200)
    const out = await call(node, '/api/auth/sign-out', { cookie, body: {} })
    expect(out.headers.getSetCookie().join()).toContain('galley.session_token=; Max-Age=0')
    expect((await call(node, '/api/me', { cookie })).status).toBe(401)
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

  it('serves nothing else: nobody can sign up', async () => {
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
    expect(cookie).toMatch(/^__Host-galley_session=/)
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
    const { limit } = await newsroom()
    const take = (ip: string, email: string) => limit?.take({ ip, email, device: null })
    for (let n = 1; n <= 30; n += 1) {
      const turn = await take(`2001:db8:1:2::${n.toString(16)}`, `user${n}@example.org`)
      expect(turn).toEqual({ ok: true })
    }
    const turn = await take('2001:db8:1:2::ffff', 'user31@example.org')
    expect(turn).toMatchObject({ ok: false })
    expect(await take('2001:db8:1:3::1', 'user31@example.org')).toEqual({ ok: true })
  })

  it('stops who tries one account from everywhere, but not where its owner was signed in before', async () => {
    const node = await newsroom()
    const answer = await signIn(node, ADMIN.email, ADMIN.password)
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    const device = cookies.find((cookie) => cookie?.startsWith('galley_device='))
    for (let n = 0; n < 19; n += 1) {
      const peer = `198.51.100.${n}`
      expect((await signIn(node, ADMIN.email, 'not the password', { peer })).status).toBe(401)
    }
    const from = (cookie: string | undefined, password: string) =>
      signIn(node, ADMIN.email, password, { cookie, peer: '198.51.100.99' })
    const stranger = await from(undefined, ADMIN.password)
    expect(stranger.status).toBe(429)
    expect(Number(stranger.headers.get('retry-after'))).toBeGreaterThan(60)
    expect((await from(`${device?.slice(0, -3)}AAA`, ADMIN.password)).status).toBe(429)
    const known = await from(device, ADMIN.password)
    expect(known.status).toBe(200)
    expect(known.headers.getSetCookie()).toHaveLength(1)
    for (let n = 0; n < 5; n += 1) expect((await from(device, 'not the password')).status).toBe(401)
    expect((await from(device, ADMIN.password)).status).toBe(429)
  })

  it('knows the browser of one account for that account only', async () => {
    const node = await newsroom()
    await node.users.create(REPORTER)
    const answer = await signIn(node, REPORTER.email, REPORTER.password)
    const [, device = ''] = answer.headers.getSetCookie()
    expect(device).toMatch(/^galley_device=[\w-]{22}\.[\w-]{43}; Max-Age=\d+; .*HttpOnly/)
    const headers = new Headers({ cookie: device.split(';')[0] ?? '' })
    expect(node.limit?.devices.known(headers, REPORTER.email.toUpperCase())).not.toBeNull()
    expect(node.limit?.devices.known(headers, ADMIN.email)).toBeNull()
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
    const token = node.operators.issue()
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
