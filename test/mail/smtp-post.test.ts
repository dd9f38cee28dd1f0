import { createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SmtpServer } from '../../server/kernel/config.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { SmtpPost } from '../../server/mail/smtp-post.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { certificate, FROM, Mailbox } from './smtp-mailbox.ts'

const LETTER = {
  id: 'ml_1',
  to: 'gina@example.org',
  as: 'The Harbour Post',
  subject: 'Welcome, Zoë',
  text: 'Come in.\n',
  html: '<p>Come in.</p>',
}
const NEVER = new AbortController().signal
const AUTH = { user: 'galley', pass: 'p@ss:word' }

async function open(options?: Parameters<typeof Mailbox.open>[0]) {
  const mailbox = await Mailbox.open(options)
  onTestFinished(() => mailbox[Symbol.asyncDispose]())
  return mailbox
}

function send(smtp: SmtpServer, authorities?: string[]) {
  const post = new SmtpPost({ smtp, clock: systemClock, ...(authorities && { authorities }) })
  return post.send(LETTER, NEVER)
}

/** Takes only who knows the password. */
const onAuth: NonNullable<Parameters<typeof Mailbox.open>[0]>['onAuth'] = (given, _, done) =>
  given.username === AUTH.user && given.password === AUTH.pass
    ? done(null, { user: given.username })
    : done(new Error('Invalid username or password'))

describe('the post', () => {
  it('hands a letter over, as text and HTML, from the newsroom', async () => {
    const mailbox = await open()
    expect(await send(mailbox.smtp())).toEqual({ kind: 'sent' })
    const { to, raw, text, secure } = await mailbox.letter(1)
    expect(to).toEqual([LETTER.to])
    expect(text.trim()).toBe('Come in.')
    expect(raw).toContain(`From: The Harbour Post <${FROM}>`)
    expect(raw).toContain('Message-ID: <ml_1@galley.example>')
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).toMatch(/Content-Type: text\/html/)
    expect(secure).toBe(false)
  })

  it('begins TLS where the server offers it, and signs in', async () => {
    const { key, cert } = await certificate()
    const mailbox = await open({ key, cert, authOptional: false, onAuth })
    const smtp = mailbox.smtp({ requireTls: true, auth: AUTH })
    expect(await send(smtp, [cert])).toEqual({ kind: 'sent' })
    expect(await mailbox.letter(1)).toMatchObject({ secure: true, user: AUTH.user })
    const wrong = { ...smtp, auth: { ...AUTH, pass: 'wrong' } }
    expect(await send(wrong, [cert])).toMatchObject({
      kind: 'away',
      error: expect.stringContaining('535'),
    })
    expect(await send(smtp)).toMatchObject({ kind: 'away' })
    expect(mailbox.received).toHaveLength(1)
  })

  it('speaks TLS from the first byte on where that is asked for', async () => {
    const { key, cert } = await certificate()
    const mailbox = await open({ key, cert, secure: true })
    expect(await send(mailbox.smtp({ secure: true }), [cert])).toEqual({ kind: 'sent' })
    expect((await mailbox.letter(1)).secure).toBe(true)
  })

  it('gives no password to a server without TLS', async () => {
    const seen: string[] = []
    const mailbox = await open({
      allowInsecureAuth: true,
      onAuth: ({ password }, _, done) => {
        seen.push(password ?? '')
        done(null, { user: 'galley' })
      },
    })
    const answer = await send(mailbox.smtp({ requireTls: true, auth: AUTH }))
    expect(answer.kind).toBe('away')
    expect(seen).toEqual([])
    expect(mailbox.received).toEqual([])
  })

  it('tells a letter that is refused from a server that is not there', async () => {
    const mailbox = await open({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
    })
    expect(await send(mailbox.smtp())).toMatchObject({
      kind: 'refused',
      error: expect.stringContaining('No such mailbox'),
    })
    const busy = await open({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('Later'), { responseCode: 451 })),
    })
    expect(await send(busy.smtp())).toMatchObject({ kind: 'away' })
    const { port } = busy
    await busy[Symbol.asyncDispose]()
    expect(await send({ ...mailbox.smtp(), port })).toMatchObject({ kind: 'away' })
  })

  it.each([
    ['says nothing', () => undefined],
    ['greets, and then says nothing', (socket: Socket) => socket.write('220 hello\r\n')],
  ])('waits 30 s for a server that %s', async (_, greet) => {
    const { smtp, met } = await talker(greet)
    const clock = new ManualClock()
    const sending = new SmtpPost({ smtp, clock }).send(LETTER, NEVER)
    await met
    await clock.advance(30_000)
    expect(await sending).toEqual({ kind: 'away', error: 'The mail server took over 30 s.' })
  })
})

/** A server that does what no mail server should. */
async function talker(greet: (socket: Socket) => unknown) {
  const { promise: met, resolve } = Promise.withResolvers<void>()
  const sockets: Socket[] = []
  const server: Server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined))
    greet(socket)
    resolve()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const smtp = { secure: false, requireTls: false, auth: null, from: FROM }
  return { smtp: { host: '127.0.0.1', port, ...smtp }, met }
}
