import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../server/bus/bus.ts'
import type { Database } from '../../server/store/database.ts'
import { invitationList, linkLooked, madeLink } from '../../shared/protocol/api/links.ts'
import { ADMIN, call, cookieOf, DATABASES, PUBLIC_URL, REPORTER, removePeople } from './rig.ts'
import { signIn, startNode, type Call, type Node } from './rig.ts'

const HOUR_MS = 60 * 60_000
const GUEST = { email: 'gina@example.org', role: 'editor' }
const CHOICE = { name: 'Gina', password: 'seven wet pelicans' }

describe.each(Object.entries(DATABASES))('a link to an account, on %s', (_name, open) => {
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
    node = await startNode(database, { limits: false })
    await node.users.ensureAdmin(ADMIN)
    admin = await cookieOf(node, ADMIN.email, ADMIN.password)
  })
  afterAll(() => stack.disposeAsync())

  async function tokenFrom(path: string, body: unknown = {}, cookie = admin): Promise<string> {
    const answer = await call(node, path, { cookie, body })
    expect(answer.status).toBe(201)
    const { link } = madeLink.parse(await answer.json())
    expect(link).toMatch(new RegExp(`^${PUBLIC_URL}/desk/link#[\\w-]{43}$`))
    return link.split('#')[1] ?? ''
  }

  const invite = (guest: object = GUEST, cookie = admin) =>
    tokenFrom('/api/invitations', guest, cookie)
  const look = async (token: string) =>
    linkLooked.parse(await (await call(node, '/api/links/look', { body: { token } })).json())
  const use = (token: string, choice: object = CHOICE, options: Call = {}) =>
    call(node, '/api/links/use', { ...options, body: { token, ...choice } })
  const invited = async () => {
    const answer = await call(node, '/api/invitations', { cookie: admin })
    return invitationList.parse(await answer.json()).invitations
  }

  async function addRob(role = 'reporter') {
    const created = await call(node, '/api/users', { cookie: admin, body: { ...REPORTER, role } })
    return ((await created.json()) as { id: string }).id
  }

  it('invites somebody, who chooses a name and a password, and is in', async () => {
    const token = await invite({ ...GUEST, email: 'Gina@Example.org' })
    expect(await look(token)).toMatchObject({ state: 'open', kind: 'invite', email: GUEST.email })
    expect(await invited()).toMatchObject([{ email: GUEST.email, role: 'editor' }])
    const used = await use(token)
    expect(used.status).toBe(200)
    const me = await call(node, '/api/me', { cookie: cookieIn(used) })
    expect(await me.json()).toMatchObject({
      user: { name: 'Gina', email: GUEST.email, role: 'editor' },
    })
    expect((await signIn(node, GUEST.email, CHOICE.password)).status).toBe(200)
    expect(await invited()).toEqual([])
  })

  it('is kept as its hash only', async () => {
    const token = await invite()
    const rows = await database.db.selectFrom('account_link').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    await use(token)
    expect(node.log.join('')).not.toContain(token)
  })

  it('ends the session that the browser had', async () => {
    const other = await cookieOf(node, ADMIN.email, ADMIN.password)
    expect((await use(await invite(), CHOICE, { cookie: other })).status).toBe(200)
    expect((await call(node, '/api/me', { cookie: other })).status).toBe(401)
  })

  it('works once, also when it is used twice in the same moment', async () => {
    const token = await invite()
    const answers = await Promise.all([1, 2, 3].map(() => use(token)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(await look(token)).toEqual({ state: 'used' })
    expect(await (await use(token)).json()).toMatchObject({
      detail: expect.stringContaining('has been used'),
    })
    expect(await node.users.list()).toHaveLength(2)
  })

  it('works for seven days, or for one if it is for a new password', async () => {
    const reset = `/api/users/${await addRob()}/reset-link`
    for (const { token, hours } of [
      { token: await invite(), hours: 7 * 24 },
      { token: await tokenFrom(reset), hours: 24 },
    ]) {
      const looked = await look(token)
      const until = looked.state === 'open' ? Date.parse(looked.expiresAt) : NaN
      expect(until - node.clock.now()).toBe(hours * HOUR_MS)
    }
    const token = await invite()
    await node.clock.advance(7 * 24 * HOUR_MS - 1)
    expect(await look(token)).toMatchObject({ state: 'open' })
    await node.clock.advance(1)
    expect(await look(token)).toEqual({ state: 'expired' })
    expect((await use(token)).status).toBe(409)
  })

  it('is replaced by the next one for the same person, and can be taken back', async () => {
    const [first, second] = [await invite(), await invite()]
    expect(await look(first)).toEqual({ state: 'taken-back' })
    const [invitation] = await invited()
    const path = `/api/invitations/${invitation?.id}`
    expect((await call(node, path, { cookie: admin, method: 'DELETE' })).status).toBe(204)
    expect(await look(second)).toEqual({ state: 'taken-back' })
    expect((await use(second)).status).toBe(409)
    expect((await call(node, path, { cookie: admin, method: 'DELETE' })).status).toBe(404)
    expect(await look('nonsense')).toEqual({ state: 'unknown' })
  })

  it('is no more than its maker could give by then: it ends with their role', async () => {
    await addRob('admin')
    const rob = await cookieOf(node, REPORTER.email, REPORTER.password)
    const token = await invite(GUEST, rob)
    const [robs] = (await node.users.list()).filter(({ name }) => name === 'Rob')
    await node.users.change(robs?.id ?? '', { role: 'editor' })
    expect(await look(token)).toEqual({ state: 'taken-back' })
    expect((await call(node, '/api/invitations', { cookie: rob, body: GUEST })).status).toBe(403)
  })

  it('invites nobody who is there, and needs a name', async () => {
    await addRob()
    const body = { email: REPORTER.email.toUpperCase(), role: 'editor' }
    const taken = await call(node, '/api/invitations', { cookie: admin, body })
    expect(taken.status).toBe(409)
    expect(await taken.json()).toMatchObject({ faults: [{ field: 'email' }] })
    const token = await invite()
    const guessed = await use(token, { name: 'Gina', password: 'gina@example' })
    expect(await guessed.json()).toMatchObject({ faults: [{ field: 'password' }] })
    const nameless = await use(token, { password: CHOICE.password })
    expect(await nameless.json()).toMatchObject({ faults: [{ field: 'name' }] })
    expect(await look(token)).toMatchObject({ state: 'open' })
  })

  it('sets a password anew, and ends every session of before', async () => {
    const id = await addRob()
    const rob = await cookieOf(node, REPORTER.email, REPORTER.password)
    const told: unknown[] = []
    await node.bus.subscribe(CHANNELS.access, (message) => told.push(message))
    const token = await tokenFrom(`/api/users/${id}/reset-link`)
    expect((await call(node, '/api/me', { cookie: rob })).status).toBe(200)
    const used = await use(token, { password: CHOICE.password })
    expect(used.status).toBe(200)
    // [HUB9] Sockets and streams hear of it.
    expect(told).toEqual([{ userId: id }])
    expect((await call(node, '/api/me', { cookie: rob })).status).toBe(401)
    expect((await call(node, '/api/me', { cookie: cookieIn(used) })).status).toBe(200)
    expect((await signIn(node, REPORTER.email, REPORTER.password)).status).toBe(401)
  })

  it('sets no password of whoever was disabled meanwhile', async () => {
    const id = await addRob()
    const token = await tokenFrom(`/api/users/${id}/reset-link`)
    await node.users.change(id, { disabled: true })
    expect(await look(token)).toEqual({ state: 'taken-back' })
    const again = await call(node, `/api/users/${id}/reset-link`, { cookie: admin, body: {} })
    expect(again.status).toBe(404)
  })
})

function cookieIn(answer: Response) {
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0]
}
