import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemIds as ids } from '../../server/kernel/ids.ts'
import { TextSeal } from '../../server/kernel/text-seal.ts'
import type { Letter } from '../../server/mail/letter.ts'
import { sealMailAnew } from '../../server/mail/mail-store.ts'
import { MAIL_PURPOSE } from '../../server/mail/open-mail.ts'
import type { Database } from '../../server/store/database.ts'
import { Profiles } from '../../server/store/profiles.ts'
import { DATABASES, PUBLIC_URL, SECRET } from '../accounts/rig.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger as logger } from '../support/silent-logger.ts'
import { postOffice } from './post-office.ts'
import { Mailbox } from './smtp-mailbox.ts'

const MINUTE_MS = 60_000
const LINK = `${PUBLIC_URL}/desk/link#a-token-that-nobody-may-see`
const TO = 'gina@example.org'

describe.each(Object.entries(DATABASES))('[MAIL1] a letter, on %s', (_name, open) => {
  let stack: AsyncDisposableStack
  let nodes: AsyncDisposableStack
  let database: Database
  let clock: ManualClock

  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    database = await open(stack)
  })
  beforeEach(async () => {
    await database.db.deleteFrom('mail').execute()
    nodes = new AsyncDisposableStack()
    clock = new ManualClock()
  })
  afterEach(() => nodes.disposeAsync())
  afterAll(() => stack.disposeAsync())

  async function mailboxOf(options?: Parameters<typeof Mailbox.open>[0]) {
    return nodes.use(await Mailbox.open(options))
  }

  function node(mailbox: Pick<Mailbox, 'smtp'>, secret = SECRET) {
    const { db } = database
    const profiles = new Profiles({ db, clock })
    const common = { db, profiles, clock, ids, logger, publicUrl: PUBLIC_URL }
    const office = postOffice({ ...common, smtp: mailbox.smtp(), secrets: [secret] })
    if (office.mailer) nodes.use(office.mailer)
    return office
  }

  const invitation = (): Letter => ({
    kind: 'invitation',
    link: LINK,
    until: clock.now() + 7 * 24 * 60 * MINUTE_MS,
    by: 'Ada',
    role: 'editor',
  })
  const write = ({ letters }: ReturnType<typeof node>, to = TO, letter = invitation()) =>
    database.db.transaction().execute((trx) => letters.write(trx, to, letter))
  const rows = () => database.db.selectFrom('mail').selectAll().execute()
  const tried = (attempts: number) =>
    soon(async () => expect(await rows()).toMatchObject([{ attempts, error: expect.any(String) }]))

  it('is sent soon after it was written, and forgotten', async () => {
    const mailbox = await mailboxOf()
    const office = node(mailbox)
    expect(await write(office)).toBe(true)
    await clock.advance(50)
    const { to, subject, text } = await mailbox.letter(1)
    expect({ to, subject }).toEqual({ to: [TO], subject: 'You are invited to Galley' })
    expect(text).toContain(LINK)
    await soon(async () => expect(await rows()).toEqual([]))
  })

  it('says nothing to whoever reads the database', async () => {
    const office = node(await mailboxOf())
    await write(office)
    const [row] = await rows()
    expect(row).toMatchObject({ kind: 'invitation', email: TO })
    expect(JSON.stringify(row)).not.toContain('token')
    expect(Buffer.from(row?.sealed ?? '', 'base64url').toString()).not.toContain('token')
  })

  it('is not written when its deed comes to nothing', async () => {
    const office = node(await mailboxOf())
    const deed = database.db.transaction().execute(async (trx) => {
      await office.letters.write(trx, TO, invitation())
      throw new Error('the deed fails')
    })
    await expect(deed).rejects.toThrow('the deed fails')
    expect(await rows()).toEqual([])
  })

  it('waits for a server that is away, and for nobody else', async () => {
    const mailbox = await mailboxOf()
    const smtp = mailbox.smtp()
    const gone = await Mailbox.open()
    const { port } = gone
    await gone[Symbol.asyncDispose]()
    const office = node({ smtp: () => ({ ...smtp, port }) })
    await write(office)
    await clock.advance(50)
    await tried(1)
    expect(await office.store.waiting()).toMatchObject({
      waiting: 1,
      stuck: { error: expect.stringContaining('ECONNREFUSED') },
    })
    const back = node(mailbox)
    back.mailer?.start()
    await clock.advance(MINUTE_MS - 5_000)
    expect(mailbox.received).toEqual([])
    await clock.advance(10_000)
    await mailbox.letter(1)
    await soon(async () => expect(await rows()).toEqual([]))
  })

  it('is given up when the server refuses it, which admins see for a week', async () => {
    const mailbox = await mailboxOf({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
    })
    const office = node(mailbox)
    await write(office)
    await clock.advance(50)
    await soon(async () => expect(await office.store.failed()).toHaveLength(1))
    expect(await office.store.failed()).toMatchObject([
      { kind: 'invitation', email: TO, error: expect.stringContaining('No such mailbox') },
    ])
    expect(await rows()).toMatchObject([{ sealed: null }])
    clock.spend((7 * 24 * 60 + 1) * MINUTE_MS)
    office.mailer?.start()
    await soon(async () => expect(await rows()).toEqual([]))
  })

  it('is sent by one of several nodes', async () => {
    const mailbox = await mailboxOf()
    const offices = [node(mailbox), node(mailbox), node(mailbox)]
    for (const office of offices) await write(office, `${ids.next('to')}@example.org`)
    for (const { mailer } of offices) mailer?.start()
    await mailbox.letter(3)
    await soon(async () => expect(await rows()).toEqual([]))
    expect(new Set(mailbox.received.map(({ to }) => to[0])).size).toBe(3)
    expect(mailbox.received).toHaveLength(3)
  })

  it('is found again when the node that tried has died', async () => {
    const mailbox = await mailboxOf()
    const office = node(mailbox)
    await write(office)
    expect(await office.store.claim(clock.now())).toMatchObject({ email: TO, attempts: 1 })
    expect(await office.store.claim(clock.now() + 2 * MINUTE_MS - 1)).toBeNull()
    office.mailer?.start()
    await clock.advance(2 * MINUTE_MS + 5_000)
    await mailbox.letter(1)
  })

  it('opens with the secret before as well, and is sealed anew', async () => {
    const mailbox = await mailboxOf()
    await write(node(mailbox))
    const [before] = await rows()
    const secrets = ['another-secret-of-the-tests-of-length', SECRET] as const
    await sealMailAnew(database.db, new TextSeal({ secrets, ids }, MAIL_PURPOSE))
    const [after] = await rows()
    expect(after?.sealed).not.toBe(before?.sealed)
    const office = node(mailbox, secrets[0])
    office.mailer?.start()
    expect((await mailbox.letter(1)).text).toContain(LINK)
  })

  it('is given up when nobody can open it', async () => {
    await write(node(await mailboxOf()))
    const office = node(await mailboxOf(), 'another-secret-of-the-tests-of-length')
    office.mailer?.start()
    await soon(async () => expect(await office.store.failed()).toHaveLength(1))
  })

  it('is not written while a thousand wait', async () => {
    const office = node(await mailboxOf())
    const [now, then] = [clock.now(), clock.now() + MINUTE_MS]
    const mail = { kind: 'test', email: TO, sealed: '', error: null, failed_at: null, attempts: 0 }
    const times = { created_at: now, next_at: then, useless_at: then }
    const many = Array.from({ length: 1_000 }, (_, n) => ({ ...mail, ...times, id: `ml_${n}` }))
    await database.db.insertInto('mail').values(many).execute()
    expect(await write(office)).toBe(false)
    expect(await rows()).toHaveLength(1_000)
  })
})

function soon<T>(check: () => Promise<T>): Promise<T> {
  return eventually(check, { within: 20_000 })
}
