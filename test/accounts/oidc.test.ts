import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hashPassword } from '../../server/accounts/passwords.ts'
import { Seal } from '../../server/kernel/seal.ts'
import type { OidcConfig } from '../../server/kernel/oidc-config.ts'
import type { Database } from '../../server/store/database.ts'
import type { Role } from '../../shared/model/roles.ts'
import { problem } from '../../shared/protocol/api/problem.ts'
import { CLIENT, OidcServer } from '../support/oidc-provider.ts'
import {
  ADMIN,
  call,
  cookieOf,
  DATABASES,
  PUBLIC_URL,
  removePeople,
  SECRET,
  signIn,
  startNode,
  type Node,
} from './rig.ts'

const MINUTE = 60_000
const NAME = 'Harbour ID'
const PASSWORD = 'a long password'
const started = z.object({ location: z.string() })
const finished = z.object({
  user: z.looseObject({ id: z.string(), name: z.string(), email: z.string(), role: z.string() }),
  to: z.string(),
  linked: z.boolean(),
})

describe.each(Object.entries(DATABASES))('signing in through a provider, on %s', (name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let server: OidcServer
  let config: OidcConfig
  let node: Node
  let hashes: Record<'admin' | 'others', string>

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    hashes = { admin: await hashPassword(ADMIN.password), others: await hashPassword(PASSWORD) }
    database = await open(stack)
    server = stack.use(await OidcServer.start(PUBLIC_URL))
    config = {
      ...CLIENT,
      issuer: server.issuer,
      name: NAME,
      domains: ['example.org'],
      role: null,
      roles: { claim: 'groups', ofValue: new Map() },
    }
  })
  afterAll(() => stack.disposeAsync())
  beforeEach(async () => {
    await removePeople(database)
    await database.db.deleteFrom('audit_entry').execute()
    node = await startNode(database, { oidc: config })
    const admin = { name: 'Ada', email: ADMIN.email, role: 'admin' } as const
    await node.store.create({ ...admin, passwordHash: hashes.admin })
    server.people.clear()
    server.who = null
    server.tamper = () => undefined
  })

  /** Whoever is known as `sub` there from now on. */
  function at(sub: string, person: Parameters<typeof server.people.set>[1]) {
    server.people.set(sub, person)
    server.who = sub
  }

  async function person(role: Role, email = 'rob@example.org') {
    const passwordHash = hashes.others
    const created = await node.store.create({ name: 'Rob', email, role, passwordHash })
    if (!created.ok) throw new Error(created.reason)
    return created.account
  }

  async function begin({ to, on = node }: { to?: string; on?: Node } = {}) {
    const answer = await call(on, '/api/auth/oidc/start', { body: to === undefined ? {} : { to } })
    expect(answer.status).toBe(200)
    const { location } = started.parse(await answer.json())
    return { location, cookie: cookieIn(answer, 'galley_oidc') }
  }

  function finish(query: string, cookie: string, on = node) {
    return call(on, '/api/auth/oidc/finish', { body: { query }, cookie })
  }

  /** All the way, in one browser. */
  async function come(options: { to?: string; on?: Node } = {}) {
    const { location, cookie } = await begin(options)
    return finish(await server.visit(location, PUBLIC_URL), cookie, options.on)
  }

  async function deeds(): Promise<string[]> {
    const query = database.db.selectFrom('audit_entry').select(['deed', 'means']).orderBy('id')
    return (await query.execute()).map(({ deed, means }) => `${deed} by ${means}`)
  }

  it('begins the same session as a password does, for who has this verified address here', async () => {
    const rob = await person('editor')
    at('1', { email: 'Rob@Example.org', email_verified: true, name: 'Robert' })
    const answer = await come()
    expect(answer.status).toBe(200)
    const { user } = finished.parse(await answer.json())
    expect(user).toMatchObject({
      id: rob.id,
      name: 'Rob',
      email: 'rob@example.org',
      role: 'editor',
    })
    const cookie = cookieIn(answer, 'galley_session')
    const sessions = await (await call(node, '/api/sessions', { cookie })).json()
    expect(sessions).toMatchObject({ sessions: [{ current: true }] })
    expect(await deeds()).toEqual(['account.linked by oidc', 'session.begun by oidc'])

    const out = await call(node, '/api/auth/sign-out', { cookie, body: {} })
    expect(out.status).toBe(200)
    expect((await call(node, '/api/me', { cookie })).status).toBe(401)
  })

  it('knows them by who they are there from then on, whatever their address is', async () => {
    const rob = await person('editor')
    at('1', { email: 'rob@example.org', email_verified: true })
    await come()
    at('1', { email: 'robert@elsewhere.test', email_verified: false })
    expect(finished.parse(await (await come()).json()).user.id).toBe(rob.id)
    // Whoever gets the address later is somebody else.
    at('2', { email: 'rob@example.org', email_verified: true })
    expect(await refusedBecause(await come())).toContain('another account of Harbour ID')
  })

  it('links no account that signs in with two steps by its address alone', async () => {
    const { id } = await person('editor')
    const row = { user_id: id, sealed_secret: 'sealed', set_at: 1, last_step: 0 }
    await database.db.insertInto('second_factor').values(row).execute()
    at('1', { email: 'rob@example.org', email_verified: true })
    expect(await refusedBecause(await come())).toContain('signs in with two steps')
    await database.db.deleteFrom('second_factor').execute()
    expect((await come()).status).toBe(200)
  })

  it('takes no address for theirs that the provider does not call verified', async () => {
    await person('reporter')
    for (const verified of [undefined, false, 'true', 1]) {
      at('1', { email: 'rob@example.org', email_verified: verified })
      const answer = await come()
      expect(answer.status).toBe(403)
      const reason = await refusedBecause(answer)
      expect(reason).toContain('does not say that your e-mail address is yours')
    }
  })

  it('links no admin by an address, but by their password', async () => {
    at('1', { email: ADMIN.email, email_verified: true })
    expect(await refusedBecause(await come())).toContain('An admin’s account is not linked')
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const wrong = await call(node, '/api/me/provider', { cookie, body: { password: 'not it' } })
    expect(wrong.status).toBe(422)

    const linked = await link(cookie)
    expect(finished.parse(await linked.json())).toMatchObject({ linked: true, to: '/desk/account' })
    expect(await (await call(node, '/api/me/provider', { cookie })).json()).toMatchObject({
      name: NAME,
      linkedAt: expect.any(String),
      password: true,
    })
    expect(finished.parse(await (await come()).json()).user.role).toBe('admin')
    expect((await call(node, '/api/me/provider', { cookie, method: 'DELETE' })).status).toBe(204)
    expect((await come()).status).toBe(403)
    expect(await deeds()).toEqual(
      expect.arrayContaining(['account.linked by session', 'account.unlinked by session']),
    )
  })

  async function link(cookie: string, as = cookie) {
    const answer = await call(node, '/api/me/provider', {
      cookie,
      body: { password: ADMIN.password },
    })
    const { location } = started.parse(await answer.json())
    const flow = cookieIn(answer, 'galley_oidc')
    return finish(await server.visit(location, PUBLIC_URL), `${flow}; ${as}`)
  }

  it('links an account for nobody but who asked for it', async () => {
    await person('reporter')
    at('1', { email: 'eve@example.org', email_verified: true })
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const robs = await cookieOf(node, 'rob@example.org', PASSWORD)
    expect((await link(cookie, robs)).status).toBe(401)
    expect((await link(cookie, '')).status).toBe(401)
    expect(await (await call(node, '/api/me/provider', { cookie })).json()).toMatchObject({
      linkedAt: null,
    })
  })

  it('refuses who is disabled, known already or not', async () => {
    const rob = await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    await come()
    await node.users.change(rob.id, { disabled: true })
    expect(await refusedBecause(await come())).toContain('Your account is disabled')
    const ann = await person('reporter', 'ann@example.org')
    await node.users.change(ann.id, { disabled: true })
    at('2', { email: 'ann@example.org', email_verified: true })
    expect(await refusedBecause(await come())).toContain('Your account is disabled')
  })

  it('lets in again who was removed and invited anew, as somebody new', async () => {
    const rob = await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    await come()
    await node.users.remove(rob.id)
    expect(await refusedBecause(await come())).toContain('You have no account here')
    const again = await person('editor')
    expect(finished.parse(await (await come()).json()).user.id).toBe(again.id)
  })

  it('makes an account for nobody, unless that is configured', async () => {
    at('1', { email: 'new@example.org', email_verified: true, name: 'Nora New' })
    expect(await refusedBecause(await come())).toContain('You have no account here')
    const ofValue = new Map([['desk', 'editor' as const]])
    const roles = { claim: 'groups', ofValue }
    const on = await startNode(database, { oidc: { ...config, role: 'reporter', roles } })
    const { user } = finished.parse(await (await come({ on })).json())
    expect(user).toMatchObject({ name: 'Nora New', email: 'new@example.org', role: 'reporter' })
    at('2', { email: 'ed@example.org', email_verified: true, groups: ['all', 'desk'] })
    expect(finished.parse(await (await come({ on })).json()).user).toMatchObject({
      name: 'ed',
      role: 'editor',
    })
    at('3', { email: 'eve@elsewhere.test', email_verified: true })
    expect(await refusedBecause(await come({ on }))).toContain('of this domain')
    expect(await deeds()).toEqual(expect.arrayContaining(['account.arrived by oidc']))
  })

  it('takes up an invitation, and no password lets that person in until they set one', async () => {
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const invite = (email: string, role: Role) =>
      call(node, '/api/invitations', { cookie, body: { email, role } })
    expect((await invite('pia@example.org', 'publisher')).status).toBe(201)
    at('1', { email: 'pia@example.org', email_verified: true, name: 'Pia' })
    const come1 = await come()
    const { user } = finished.parse(await come1.json())
    expect(user).toMatchObject({ name: 'Pia', role: 'publisher' })
    expect(await (await call(node, '/api/invitations', { cookie })).json()).toEqual({
      invitations: [],
      next: null,
    })
    expect((await signIn(node, 'pia@example.org', '')).status).toBe(422)
    expect((await signIn(node, 'pia@example.org', PASSWORD)).status).toBe(401)
    const own = cookieIn(come1, 'galley_session')
    const unlink = await call(node, '/api/me/provider', { cookie: own, method: 'DELETE' })
    expect(unlink.status).toBe(409)
    await invite('boss@example.org', 'admin')
    at('2', { email: 'boss@example.org', email_verified: true })
    expect(await refusedBecause(await come())).toContain('An admin’s account is not linked')
  })

  it('makes one account of somebody who comes twice at once', async () => {
    const on = await startNode(database, { oidc: { ...config, role: 'reporter' } })
    at('1', { email: 'new@example.org', email_verified: true })
    const both = await Promise.all([come({ on }), come({ on })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const ids = await Promise.all(both.map(async (one) => finished.parse(await one.json()).user.id))
    expect(new Set(ids).size).toBe(1)
  })

  // No query of its own: one database is enough.
  if (name !== 'SQLite') return

  it('answers only the browser that asked, once, and in time', async () => {
    await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    const { location, cookie } = await begin()
    const other = await begin()
    const query = await server.visit(location, PUBLIC_URL)
    const forged = query.replace(/state=[^&]+/, 'state=forged')
    const isNone = 'is no answer to this browser’s question'
    expect(await refusedBecause(await finish(query, ''))).toContain(isNone)
    expect(await refusedBecause(await finish(query, other.cookie))).toContain(isNone)
    expect(await refusedBecause(await finish(query, cookie.slice(0, -4)))).toContain(isNone)
    expect(await refusedBecause(await finish(forged, cookie))).toContain(isNone)
    expect(await refusedBecause(await finish('', cookie))).toContain(isNone)
    const first = await finish(query, cookie)
    expect(first.status).toBe(200)
    expect(first.headers.getSetCookie().some((set) => set.startsWith('galley_oidc=;'))).toBe(true)
    expect(await refusedBecause(await finish(query, cookie))).toContain(isNone)

    const late = await begin()
    const answer = await server.visit(late.location, PUBLIC_URL)
    await node.clock.advance(11 * MINUTE)
    expect(await refusedBecause(await finish(answer, late.cookie))).toContain(isNone)
    expect(await deeds()).toContain('session.refused by unknown')
  })

  it('takes no token that was made for another question', async () => {
    await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    const asked = await begin()
    // What an attacker asked for in their own browser, under the same state.
    const location = new URL(asked.location)
    location.searchParams.set('nonce', 'another')
    const query = await server.visit(location.href, PUBLIC_URL)
    expect((await finish(query, asked.cookie)).status).toBe(401)
  })

  it('takes no token of another issuer, nor one that its issuer did not sign', async () => {
    await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    await using other = await OidcServer.start(PUBLIC_URL)
    other.people.set('1', { email: 'rob@example.org', email_verified: true })
    other.who = '1'
    // All of a flow at the other one, for the same client.
    const asked = await begin()
    const foreign = asked.location.replace(server.issuer, other.issuer)
    expect((await finish(await other.visit(foreign, PUBLIC_URL), asked.cookie)).status).toBe(401)

    const signed = await tokenOf(other)
    server.tamper = (answer) => (answer['id_token'] = signed)
    expect((await come()).status).toBe(401)
    server.tamper = (answer) => {
      const [head, payload = '', signature] = String(answer['id_token']).split('.')
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
      const forged = Buffer.from(JSON.stringify({ ...claims, name: 'Eve' })).toString('base64url')
      answer['id_token'] = [head, forged, signature].join('.')
    }
    expect((await come()).status).toBe(401)
    server.tamper = () => undefined
    expect((await come()).status).toBe(200)
  })

  /** What the other provider says of its person to the same client. */
  async function tokenOf(other: OidcServer): Promise<string> {
    let token = ''
    other.tamper = (answer) => (token = String(answer['id_token']))
    const on = await startNode(database, { oidc: { ...config, issuer: other.issuer } })
    const { location, cookie } = await begin({ on })
    await finish(await other.visit(location, PUBLIC_URL), cookie, on)
    await database.db.deleteFrom('identity').execute()
    expect(token).not.toBe('')
    return token
  }

  it('says so when the provider is down, and passwords go on', async () => {
    await person('reporter')
    const gone = await OidcServer.start(PUBLIC_URL)
    gone.people.set('1', { email: 'rob@example.org', email_verified: true })
    gone.who = '1'
    const on = await startNode(database, { oidc: { ...config, issuer: gone.issuer } })
    const { location, cookie } = await begin({ on })
    const query = await gone.visit(location, PUBLIC_URL)
    await gone[Symbol.asyncDispose]()
    const late = await finish(query, cookie, on)
    expect(late.status).toBe(503)
    expect(await refusedBecause(late)).toBe(
      'Harbour ID does not answer just now. Try again in a minute.',
    )

    const fresh = await startNode(database, { oidc: { ...config, issuer: gone.issuer } })
    const start = await call(fresh, '/api/auth/oidc/start', { body: {} })
    expect(start.status).toBe(503)
    expect((await signIn(fresh, 'rob@example.org', PASSWORD)).status).toBe(200)
  })

  it('says so when somebody declines there', async () => {
    const answer = await come()
    expect(answer.status).toBe(401)
    expect(await refusedBecause(answer)).toBe('You did not finish signing in at Harbour ID.')
  })

  it('ends in the desk, whatever was asked for', async () => {
    await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    const inside = '/desk/stories/st_1?tab=2'
    expect(finished.parse(await (await come({ to: inside })).json()).to).toBe(inside)
    for (const to of [
      '//evil.test/desk',
      'https://evil.test/desk',
      '/\\evil.test/desk',
      '/desk/../../evil',
      '/desk@evil.test',
      'javascript:alert(1)',
      '\t//evil.test/desk',
      `/desk/${'x'.repeat(200)}`,
    ])
      expect(finished.parse(await (await come({ to })).json()).to, to).toBe('/desk')
  })

  it('comes back to PUBLIC_URL, whatever name the newsroom was reached by', async () => {
    const answer = await call(node, '/api/auth/oidc/start', {
      body: {},
      headers: { host: 'evil.test', 'x-forwarded-host': 'evil.test' },
    })
    const { location } = started.parse(await answer.json())
    const asked = new URL(location)
    expect(asked.searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/desk/oidc`)
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    const [, sealed = ''] = /^galley_oidc=([^;]+)/.exec(cookie) ?? []
    expect(new Seal([SECRET], 'OIDC flows').open(sealed, 'galley_oidc')).not.toBeNull()
    expect(new Seal([SECRET], 'webhook secrets').open(sealed, 'galley_oidc')).toBeNull()
  })

  it('can be the only way in', async () => {
    await person('reporter')
    const on = await startNode(database, { oidc: config, passwords: false })
    expect(await (await call(on, '/api/auth/ways')).json()).toEqual({
      password: false,
      provider: { name: NAME },
      resetByMail: false,
    })
    expect((await signIn(on, 'rob@example.org', PASSWORD)).status).toBe(403)
    at('1', { email: 'rob@example.org', email_verified: true })
    expect((await come({ on })).status).toBe(200)
  })

  it('is not there where it is not configured', async () => {
    const on = await startNode(database)
    expect(await (await call(on, '/api/auth/ways')).json()).toEqual({
      password: true,
      provider: null,
      resetByMail: false,
    })
    expect((await call(on, '/api/auth/oidc/start', { body: {} })).status).toBe(404)
    expect((await finish('?code=1', '', on)).status).toBe(404)
  })

  it('is limited for each address', async () => {
    const tries = Array.from({ length: 31 }, () => call(node, '/api/auth/oidc/start', { body: {} }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  it('writes no code, token or secret into the log', async () => {
    await person('reporter')
    at('1', { email: 'rob@example.org', email_verified: true })
    const { location, cookie } = await begin()
    const query = await server.visit(location, PUBLIC_URL)
    await finish(query, cookie)
    await finish(query, cookie)
    const code = new URLSearchParams(query).get('code') ?? ''
    const log = node.log.join('\n')
    for (const secret of [code, CLIENT.clientSecret, 'eyJ']) expect(log).not.toContain(secret)
  })
})

async function refusedBecause(answer: Response): Promise<string> {
  expect(cookieIn(answer, 'galley_session')).toBe('')
  return problem.parse(await answer.json()).detail
}

/** `name=value` of what an answer sets; empty if it sets none. */
function cookieIn(answer: Response, name: string): string {
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return set.find((cookie) => cookie.startsWith(`${name}=`) && cookie !== `${name}=`) ?? ''
}
