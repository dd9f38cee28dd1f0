import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { madeLink } from '../../shared/protocol/api/links.ts'
import { mailState } from '../../shared/protocol/api/mail.ts'
import { Mailbox, type Received } from '../mail/smtp-mailbox.ts'
import { eventually } from '../support/eventually.ts'
import { ADMIN, call, cookieOf, DATABASES, REPORTER, removePeople, signIn } from './rig.ts'
import { startNode, type Call, type Node } from './rig.ts'

const HOUR_MS = 60 * 60_000
const NEXT = 'seven wet pelicans'

describe.each(Object.entries(DATABASES))('mail to people, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let mailbox: Mailbox
  let node: Node
  let admin: string

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await removePeople(database)
    await database.db.deleteFrom('mail').execute()
    mailbox = await Mailbox.open()
    node = await startNode(database, { smtp: mailbox.smtp() })
    await node.users.ensureAdmin(ADMIN)
    await node.users.create(REPORTER)
    admin = await cookieOf(node, ADMIN.email, ADMIN.password)
  })
  afterEach(async () => {
    await node.mailer?.[Symbol.asyncDispose]()
    await mailbox[Symbol.asyncDispose]()
  })
  afterAll(() => stack.disposeAsync())

  function letter(n: number): Promise<Received> {
    return eventually(
      async () => {
        await node.clock.advance(50)
        const received = mailbox.received[n - 1]
        if (!received) throw new Error(`${mailbox.received.length} letters, and not ${n}`)
        return received
      },
      { within: 20_000 },
    )
  }

  const forget = (email: string, options: Call = {}) =>
    call(node, '/api/auth/forgotten', { ...options, body: { email } })
  const use = (token: string, options: Call = {}) =>
    call(node, '/api/links/use', { ...options, body: { token, password: NEXT } })

  it('invites, and the admin has the link all the same', async () => {
    const body = { email: 'gina@example.org', role: 'editor' }
    const made = await call(node, '/api/invitations', { cookie: admin, body })
    const { link, mailed } = madeLink.parse(await made.json())
    expect(mailed).toBe(true)
    const { to, text } = await letter(1)
    expect(to).toEqual(['gina@example.org'])
    expect(text).toContain(link)
    expect(text).toContain('as editor')
  })

  it('takes a link for a new password to its owner, and tells them that it was used', async () => {
    const [rob] = (await node.users.list()).filter(({ name }) => name === 'Rob')
    const path = `/api/users/${rob?.id}/reset-link`
    const made = madeLink.parse(await (await call(node, path, { cookie: admin, body: {} })).json())
    const offered = await letter(1)
    expect(offered.to).toEqual([REPORTER.email])
    expect(offered.text).toContain(made.link)
    expect((await use(linkIn(offered))).status).toBe(200)
    expect(await letter(2)).toMatchObject({
      to: [REPORTER.email],
      subject: 'Your password was changed: Galley',
    })
  })

  it('tells of a password that its owner changed', async () => {
    const body = { current: ADMIN.password, password: NEXT }
    const changed = await call(node, '/api/me/password', { cookie: admin, method: 'PUT', body })
    expect(changed.status).toBe(204)
    const { to, text } = await letter(1)
    expect(to).toEqual([ADMIN.email])
    expect(text).toContain('on 5 January 2026')
    expect(text).not.toContain(NEXT)
  })

  it('[MAIL2] lets people in again who forgot their password, by a link of one hour, once', async () => {
    expect((await forget(REPORTER.email.toUpperCase())).status).toBe(204)
    const token = linkIn(await letter(1))
    expect((await use(token)).status).toBe(200)
    expect((await use(token)).status).toBe(409)
    expect((await signIn(node, REPORTER.email, REPORTER.password)).status).toBe(401)
    expect((await forget(REPORTER.email)).status).toBe(204)
    const late = linkIn(await letter(3))
    await node.clock.advance(HOUR_MS)
    expect((await use(late)).status).toBe(409)
    const audit = await call(node, '/api/audit?kind=account', { cookie: admin })
    expect(await audit.text()).toContain('account.reset-asked')
    const kept = await database.db.selectFrom('account_link').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  it('[MAIL2] tells nobody by its answer whether an address has an account', async () => {
    const [id] = (await node.users.list()).filter(({ name }) => name === 'Rob')
    const answers = [await forget(REPORTER.email), await forget('nobody@example.org')]
    await letter(1)
    await node.users.change(id?.id ?? '', { disabled: true })
    answers.push(await forget(REPORTER.email))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    const [first, ...others] = answers.map(headersOf)
    for (const other of others) expect(other).toEqual(first)
    expect(mailbox.received).toHaveLength(1)
    expect(await database.db.selectFrom('mail').select('id').execute()).toEqual([])
  })

  it('[MAIL2] writes three letters an hour to an account, of which the last is good, and three more where it was used', async () => {
    const known = (await signIn(node, REPORTER.email, REPORTER.password)).headers.getSetCookie()
    const device = known.find((cookie) => cookie.startsWith('galley_device='))?.split(';')[0]
    for (const n of [1, 2, 3, 4, 5]) {
      expect((await forget(REPORTER.email, { peer: `198.51.100.${n}` })).status).toBe(204)
      await letter(Math.min(n, 3))
    }
    const third = linkIn(await letter(3))
    expect(await looked(third)).toBe('open')
    expect((await forget(REPORTER.email, { cookie: device })).status).toBe(204)
    const own = linkIn(await letter(4))
    expect(await looked(third)).toBe('taken-back')
    expect(await looked(own)).toBe('open')
  })

  it('[MAIL2] refuses the eleventh request of an address in ten minutes', async () => {
    for (let n = 0; n < 10; n += 1) expect((await forget(`user${n}@example.org`)).status).toBe(204)
    const refused = await forget('user10@example.org')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await forget('user10@example.org', { peer: '192.0.2.9' })).status).toBe(204)
  })

  it('keeps a link that somebody asked for when they are renamed', async () => {
    await forget(REPORTER.email)
    const token = linkIn(await letter(1))
    const [rob] = (await node.users.list()).filter(({ name }) => name === 'Rob')
    await node.users.change(rob?.id ?? '', { name: 'Robin' })
    expect(await looked(token)).toBe('open')
    await node.users.change(rob?.id ?? '', { disabled: true })
    expect(await looked(token)).toBe('taken-back')
  })

  it('is tried out by admins, who see whether it gets out', async () => {
    const state = async () =>
      mailState.parse(await (await call(node, '/api/mail', { cookie: admin })).json())
    expect(await state()).toEqual({
      server: { host: '127.0.0.1', from: 'desk@galley.example' },
      waiting: 0,
      stuck: null,
      failed: [],
    })
    const sent = await call(node, '/api/mail/test', { cookie: admin, body: {} })
    expect(sent.status).toBe(204)
    expect(await letter(1)).toMatchObject({ to: [ADMIN.email], subject: 'Mail of Galley works' })
  })

  async function looked(token: string): Promise<string> {
    const answer = await call(node, '/api/links/look', { body: { token } })
    return ((await answer.json()) as { state: string }).state
  }
})

describe('a newsroom without mail', () => {
  let stack: AsyncDisposableStack
  let node: Node

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    node = await startNode(await DATABASES.SQLite(stack))
    await node.users.ensureAdmin(ADMIN)
  })
  afterAll(() => stack.disposeAsync())

  it('offers none, and hands out links as before', async () => {
    const ways = await call(node, '/api/auth/ways')
    expect(await ways.json()).toMatchObject({ resetByMail: false })
    const asked = await call(node, '/api/auth/forgotten', { body: { email: ADMIN.email } })
    expect(asked.status).toBe(409)
    const cookie = await cookieOf(node, ADMIN.email, ADMIN.password)
    const body = { email: 'gina@example.org', role: 'editor' }
    const made = await call(node, '/api/invitations', { cookie, body })
    expect(madeLink.parse(await made.json()).mailed).toBe(false)
    expect((await call(node, '/api/mail/test', { cookie, body: {} })).status).toBe(409)
  })
})

function linkIn({ text }: Received): string {
  return /\/desk\/link#([\w-]{43})/.exec(text)?.[1] ?? ''
}

function headersOf(answer: Response) {
  return [...answer.headers].filter(([name]) => name !== 'x-request-id')
}
