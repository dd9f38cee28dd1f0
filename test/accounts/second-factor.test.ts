import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FACTOR_PURPOSE } from '../../server/accounts/second-factor/open-second-factor.ts'
import { sealFactorsAnew } from '../../server/accounts/second-factor/factor-store.ts'
import { CHANNELS } from '../../server/bus/bus.ts'
import { systemIds as ids } from '../../server/kernel/ids.ts'
import { TextSeal } from '../../server/kernel/text-seal.ts'
import type { Database } from '../../server/store/database.ts'
import {
  factorOffer,
  ownFactor,
  recoveryCodes,
  secondStep,
  stepDone,
  stepSetUpDone,
} from '../../shared/protocol/api/second-factor.ts'
import { Mailbox } from '../mail/smtp-mailbox.ts'
import { bytesOf, codeNow } from '../support/authenticator-app.ts'
import { eventually } from '../support/eventually.ts'
import { ADMIN, call, cookieOf, DATABASES, REPORTER, removePeople, SECRET, signIn } from './rig.ts'
import { startNode, type Call, type Node } from './rig.ts'

const STEP_MS = 30_000
const ROLES = '/api/second-factor/roles'
const OWN = '/api/me/second-factor'

describe.each(Object.entries(DATABASES))('[AUTH1] a second step, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let database: Database
  let mailbox: Mailbox
  let node: Node
  /** Rob, who has no second factor yet. */
  let rob: string

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await removePeople(database)
    for (const table of ['mail', 'setting'] as const) await database.db.deleteFrom(table).execute()
    mailbox = await Mailbox.open()
    node = await startNode(database, { smtp: mailbox.smtp() })
    await node.users.create(REPORTER)
    rob = await cookieOf(node, REPORTER.email, REPORTER.password)
  })
  afterEach(async () => {
    await node.mailer?.[Symbol.asyncDispose]()
    await mailbox[Symbol.asyncDispose]()
  })
  afterAll(() => stack.disposeAsync())

  const password = { password: REPORTER.password }
  const own = (path: string, body: unknown, options: Call = {}) =>
    call(node, `${OWN}${path}`, { cookie: rob, body, ...options })
  /** What the app shows now. */
  const codeOf = (secret: string) => codeNow(secret, node.clock.now())
  /** Once letters are out: to whoever sends one, half a minute that passes at once is too long. */
  const nextCode = async (secret: string) => {
    await allSent()
    await node.clock.advance(STEP_MS)
    return codeOf(secret)
  }
  const allSent = () =>
    eventually(
      async () => {
        await node.clock.advance(50)
        expect(await database.db.selectFrom('mail').select('id').execute()).toEqual([])
      },
      { within: 20_000 },
    )

  async function setUp(): Promise<{ secret: string; codes: string[] }> {
    const { secret, offer } = factorOffer.parse(await (await own('/offer', password)).json())
    const answer = await own('', { offer, code: codeOf(secret) }, { method: 'PUT' })
    expect(answer.status).toBe(200)
    return { secret, codes: recoveryCodes.parse(await answer.json()).recoveryCodes }
  }

  async function step(of: { email: string; password: string } = REPORTER, options: Call = {}) {
    const answer = await signIn(node, of.email, of.password, options)
    expect(answer.headers.getSetCookie()).toEqual([])
    return secondStep.parse(await answer.json())
  }

  const take = (token: string, code: string, options: Call = {}) =>
    call(node, '/api/auth/second-step', { ...options, body: { token, code } })
  const isIn = async (answer: Response) =>
    (await call(node, '/api/me', { cookie: cookieIn(answer) })).status === 200
  async function subjects(): Promise<string[]> {
    await allSent()
    return mailbox.received.map(({ subject }) => subject.split(':')[0] ?? '').toSorted()
  }
  const letter = (subject: string) =>
    mailbox.received.find((received) => received.subject.startsWith(subject))
  async function deeds(): Promise<string[]> {
    const rows = await database.db
      .selectFrom('audit_entry')
      .select(['deed', 'count'])
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(({ deed, count }) => (count > 1 ? `${deed} x${count}` : deed))
  }

  it('is set up with the password and a code, ends other sessions, and is asked for from then on', async () => {
    const other = await cookieOf(node, REPORTER.email, REPORTER.password)
    const told: unknown[] = []
    await node.bus.subscribe(CHANNELS.access, (message) => told.push(message))
    const wrong = await own('/offer', { password: 'not the password' })
    expect(await wrong.json()).toMatchObject({ faults: [{ field: 'password' }] })
    const { secret, codes } = await setUp()
    expect(codes).toHaveLength(10)
    // [HUB9] Their sockets and streams hear of it.
    expect(told).toHaveLength(1)
    expect((await call(node, '/api/me', { cookie: other })).status).toBe(401)
    const state = ownFactor.parse(await (await call(node, OWN, { cookie: rob })).json())
    expect(state).toMatchObject({ factor: { codesLeft: 10 }, required: false })
    const { step: needs, token } = await step()
    expect(needs).toBe('code')
    expect((await take(token, '000000')).status).toBe(422)
    const right = await take(token, await nextCode(secret))
    expect(stepDone.parse(await right.json())).toMatchObject({
      user: { name: 'Rob' },
      codesLeft: null,
    })
    expect(await isIn(right)).toBe(true)
    expect(await subjects()).toEqual(['Two-step sign-in is on'])
    expect(await deeds()).toEqual(
      expect.arrayContaining(['account.factor-set', 'session.code-refused']),
    )
  })

  it('is kept so that whoever has the database can make no code', async () => {
    const { secret, codes } = await setUp()
    const rows = [
      ...(await database.db.selectFrom('second_factor').selectAll().execute()),
      ...(await database.db.selectFrom('recovery_code').selectAll().execute()),
    ]
    const kept = JSON.stringify(rows)
    for (const text of [secret, Buffer.from(bytesOf(secret)).toString('base64url'), ...codes])
      expect(kept).not.toContain(text)
    expect(node.log.join('')).not.toContain(secret)
    const { token } = await step()
    const steps = await database.db.selectFrom('sign_in_step').selectAll().execute()
    expect(JSON.stringify(steps)).not.toContain(token)
  })

  it('takes no code twice, nor one of before, also in the same moment', async () => {
    const { secret } = await setUp()
    const { token } = await step()
    // The one that set it up.
    expect((await take(token, codeOf(secret))).status).toBe(422)
    const earlier = await nextCode(secret)
    const later = await nextCode(secret)
    const tokens = [token, (await step()).token, (await step()).token]
    const answers = await Promise.all(tokens.map((one) => take(one, later)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422])
    const left = tokens[answers.findIndex(({ status }) => status === 422)] ?? ''
    expect((await take(left, earlier)).status).toBe(422)
  })

  it('takes a recovery code in its stead, once, and says how many are left', async () => {
    const { codes } = await setUp()
    const [first = ''] = codes
    const done = await take((await step()).token, first.toUpperCase())
    expect(stepDone.parse(await done.json()).codesLeft).toBe(9)
    expect(await isIn(done)).toBe(true)
    expect((await take((await step()).token, first)).status).toBe(422)
    expect(await subjects()).toEqual(['A recovery code was used', 'Two-step sign-in is on'])
    expect(await deeds()).toContain('account.recovery-used')
  })

  it('has its recovery codes renewed with the password, and those of before are worth nothing', async () => {
    const { codes } = await setUp()
    expect((await own('/codes', { password: 'wrong' })).status).toBe(422)
    const renewed = recoveryCodes.parse(await (await own('/codes', password)).json())
    const { token } = await step()
    expect((await take(token, codes[0] ?? '')).status).toBe(422)
    expect((await take(token, renewed.recoveryCodes[0] ?? '')).status).toBe(200)
  })

  it('is replaced by another one, and taken off, with the password', async () => {
    const before = await setUp()
    await nextCode(before.secret)
    const after = await setUp()
    const { token } = await step()
    expect((await take(token, await nextCode(before.secret))).status).toBe(422)
    expect((await take(token, codeOf(after.secret))).status).toBe(200)
    expect((await own('/remove', { password: 'wrong' })).status).toBe(422)
    expect((await own('/remove', password)).status).toBe(204)
    expect(
      (await signIn(node, REPORTER.email, REPORTER.password)).headers.getSetCookie()[0],
    ).toMatch(/galley_session=/)
    expect(await deeds()).toContain('account.factor-removed')
    expect((await own('/codes', password)).status).toBe(409)
  })

  it('is over after ten minutes, five tries or another password', async () => {
    const { secret, codes } = await setUp()
    const { token } = await step()
    for (let n = 0; n < 5; n += 1) expect((await take(token, '000000')).status).toBe(422)
    expect((await take(token, await nextCode(secret))).status).toBe(401)
    expect(await subjects()).toContain('Somebody knows your password')
    const late = await step()
    await allSent()
    await node.clock.advance(10 * 60_000)
    expect((await take(late.token, codeOf(secret))).status).toBe(401)
    const changed = await step()
    const body = { current: REPORTER.password, password: 'seven wet pelicans' }
    expect(
      (await call(node, '/api/me/password', { cookie: rob, method: 'PUT', body })).status,
    ).toBe(204)
    expect((await take(changed.token, codes[0] ?? '')).status).toBe(401)
    expect((await take('nonsense', codes[0] ?? '')).status).toBe(401)
  })

  it('is asked for after a new password by a link as well', async () => {
    const { codes } = await setUp()
    await call(node, '/api/auth/forgotten', { body: { email: REPORTER.email } })
    const { text } = await eventually(
      async () => {
        await allSent()
        return letter('A new password') ?? Promise.reject(new Error('it has not come'))
      },
      { within: 20_000 },
    )
    const token = /link#([\w-]{43})/.exec(text)?.[1] ?? ''
    const used = await call(node, '/api/links/use', {
      body: { token, password: 'seven wet pelicans' },
    })
    expect(used.headers.getSetCookie()).toEqual([])
    const next = secondStep.parse(await used.json())
    expect((await take(next.token, codes[0] ?? '')).status).toBe(200)
  })

  it('goes with the account, and is nothing that API keys are asked for', async () => {
    await setUp()
    const [account] = await node.users.list()
    const made = { userId: account?.id ?? '', name: 'wire', scopes: ['stories:read'] as const }
    const { key } = await node.keys.create({ ...made, scopes: [...made.scopes] })
    expect((await call(node, '/api/me', { bearer: key })).status).toBe(200)
    expect((await call(node, OWN, { bearer: key })).status).toBe(403)
    await node.users.ensureAdmin(ADMIN)
    await node.users.remove(account?.id ?? '')
    expect(await database.db.selectFrom('second_factor').selectAll().execute()).toEqual([])
    expect(await database.db.selectFrom('recovery_code').selectAll().execute()).toEqual([])
  })

  it('opens with the secret before as well, and is sealed anew', async () => {
    const { secret } = await setUp()
    const secrets = ['another-secret-of-the-tests-of-length', SECRET] as const
    const seal = new TextSeal({ secrets, ids }, FACTOR_PURPOSE)
    expect(await sealFactorsAnew(database.db, seal)).toEqual({ sealed: 1, lost: [] })
    expect(await sealFactorsAnew(database.db, seal)).toEqual({ sealed: 0, lost: [] })
    const only = new TextSeal({ secrets: [SECRET], ids }, FACTOR_PURPOSE)
    expect((await sealFactorsAnew(database.db, only)).lost).toHaveLength(1)
    const next = await startNode(database, { clock: node.clock, secrets: [secrets[0]] })
    const asked = await signIn(next, REPORTER.email, REPORTER.password)
    const { token } = secondStep.parse(await asked.json())
    const body = { token, code: await nextCode(secret) }
    expect((await call(next, '/api/auth/second-step', { body })).status).toBe(200)
  })

  describe('that a role needs', () => {
    let admin: string
    beforeEach(async () => {
      const account = { ...REPORTER, ...ADMIN, name: 'Ada', role: 'admin' } as const
      await node.users.create(account)
      admin = await cookieOf(node, ADMIN.email, ADMIN.password)
      const body = { roles: ['reporter'] }
      const put = await call(node, ROLES, { cookie: admin, method: 'PUT', body })
      expect(await put.json()).toEqual(body)
    })

    it('is set up at the next sign-in, before anything else', async () => {
      expect((await call(node, '/api/me', { cookie: rob })).status).toBe(200)
      const { step: needs, token } = await step()
      expect(needs).toBe('set-up')
      expect((await take(token, '000000')).status).toBe(401)
      const asked = await call(node, '/api/auth/second-step/offer', { body: { token } })
      const { secret, offer } = factorOffer.parse(await asked.json())
      const confirm = (code: string) =>
        call(node, '/api/auth/second-step/set-up', { body: { token, offer, code } })
      expect((await confirm('000000')).status).toBe(422)
      const done = await confirm(codeOf(secret))
      expect(stepSetUpDone.parse(await done.json()).recoveryCodes).toHaveLength(10)
      expect(await isIn(done)).toBe(true)
      expect((await confirm(await nextCode(secret))).status).toBe(401)
      expect((await step()).step).toBe('code')
      const state = ownFactor.parse(
        await (await call(node, OWN, { cookie: cookieIn(done) })).json(),
      )
      expect(state.required).toBe(true)
      const removed = await own('/remove', password, { cookie: cookieIn(done) })
      expect(removed.status).toBe(409)
      expect(await deeds()).toContain('newsroom.factor-roles')
    })

    it('is taken off by an admin for whoever lost it, who is told', async () => {
      const { codes } = await setUp()
      const [, account] = await node.users.list()
      const path = `/api/users/${account?.id}/second-factor`
      const pending = await step()
      const list = await (await call(node, '/api/users', { cookie: admin })).text()
      expect(list).toContain('"secondFactor":true')
      expect((await call(node, path, { cookie: rob, method: 'DELETE' })).status).toBe(403)
      expect((await call(node, path, { cookie: admin, method: 'DELETE' })).status).toBe(204)
      expect((await call(node, path, { cookie: admin, method: 'DELETE' })).status).toBe(404)
      expect((await take(pending.token, codes[0] ?? '')).status).toBe(401)
      expect((await step()).step).toBe('set-up')
      await allSent()
      expect(letter('Two-step sign-in is off')).toMatchObject({
        to: [REPORTER.email],
        text: expect.stringContaining('Ada turned your two-step sign-in off'),
      })
      expect(await deeds()).toContain('account.factor-taken-off')
    })
  })

  it('takes ten tries an hour from strangers, and ten more where its owner was signed in', async () => {
    const { secret } = await setUp()
    const first = await take((await step()).token, await nextCode(secret))
    const device = first.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('galley_device='))
      ?.split(';')[0]
    for (let round = 0; round < 2; round += 1) {
      const { token } = await step(REPORTER, { peer: `198.51.100.${round}` })
      for (let n = 0; n < 5; n += 1)
        expect((await take(token, '000000', { peer: `203.0.113.${n}` })).status).toBe(422)
    }
    const stranger = await take((await step(REPORTER, { peer: '198.51.100.9' })).token, '000000')
    expect(stranger.status).toBe(429)
    expect(Number(stranger.headers.get('retry-after'))).toBeGreaterThan(60)
    const owner = await step(REPORTER, { cookie: device })
    expect((await take(owner.token, await nextCode(secret), { cookie: device })).status).toBe(200)
  })
})

function cookieIn(answer: Response): string {
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}
