import { connect, createServer, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AddressGuard, type Resolve } from '../../server/webhooks/address-guard.ts'
import { HttpSender, TIMEOUT_MS, type SendResult } from '../../server/webhooks/http-sender.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { answerNever, answerWith, startConsumer, type Consumer } from './consumer.ts'
import { startTalker } from './talker.ts'

const never = new AbortController().signal

let consumer: Consumer
let clock: ManualClock

beforeEach(async () => {
  consumer = await startConsumer()
  clock = new ManualClock()
})
afterEach(() => consumer[Symbol.asyncDispose]())

function send(
  url = consumer.url,
  {
    resolve = async () => [] as string[],
    allowHosts = ['127.0.0.1'],
    signal = never,
  }: { resolve?: Resolve; allowHosts?: string[]; signal?: AbortSignal } = {},
): Promise<SendResult> {
  const sender = new HttpSender({ guard: new AddressGuard({ resolve, allowHosts }), clock })
  const headers = { 'webhook-id': 'ev_1' }
  return sender.send({ url, headers, body: '{"type":"endpoint.test"}' }, signal)
}

describe('one attempt', () => {
  it('posts the body as it is, with its headers', async () => {
    expect(await send(`${consumer.url}?key=a%20b`)).toMatchObject({ kind: 'answered', status: 204 })
    expect(consumer.received).toHaveLength(1)
    expect(consumer.received[0]).toMatchObject({
      method: 'POST',
      path: '/hook?key=a%20b',
      body: '{"type":"endpoint.test"}',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Galley/0.1',
        'accept-encoding': 'identity',
        'webhook-id': 'ev_1',
        host: `127.0.0.1:${consumer.port}`,
      },
    })
  })

  it('tells status, Retry-After and what was answered, without NUL', async () => {
    consumer.answer = answerWith(503, { 'retry-after': '60' }, 'come\0back')
    const result = await send()
    const response = 'come\ufffdback'
    expect(result).toMatchObject({ kind: 'answered', status: 503, retryAfter: '60', response })
  })

  it('does not follow a redirect', async () => {
    consumer.answer = answerWith(307, { location: '/elsewhere' })
    expect(await send()).toMatchObject({ kind: 'answered', status: 307 })
    expect(consumer.received.map(({ path }) => path)).toEqual(['/hook'])
  })

  it('reads 16,000 bytes of an endless answer and hangs up', async () => {
    let closed = false
    consumer.answer = (response) => {
      response.on('close', () => (closed = true))
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', more)
      more()
    }
    const result = await send()
    expect(result).toMatchObject({ kind: 'answered', status: 200, response: 'x'.repeat(16_000) })
    await eventually(() => expect(closed).toBe(true), { within: 5_000 })
  })

  it('takes the status of an answer whose body never ends', async () => {
    consumer.answer = (response) => void response.writeHead(200).write('thank')
    const result = send()
    await eventually(() => expect(consumer.received).toHaveLength(1), { within: 5_000 })
    await eventually(() => clock.advance(TIMEOUT_MS).then(() => result), { within: 5_000 })
    expect(await result).toMatchObject({ kind: 'answered', status: 200, response: 'thank' })
  })

  it('gives up after 15 seconds, whatever is done to the wall clock', async () => {
    consumer.answer = answerNever
    const result = send()
    await eventually(() => expect(consumer.received).toHaveLength(1), { within: 5_000 })
    clock.set(clock.now() - 3_600_000)
    await clock.advance(TIMEOUT_MS)
    const error = 'no answer within 15 seconds'
    expect(await result).toEqual({ kind: 'unanswered', error, ms: TIMEOUT_MS })
  })

  it('gives up after 15 seconds of looking the name up', async () => {
    const result = send('http://slow.example/', { resolve: () => new Promise(() => undefined) })
    await clock.advance(TIMEOUT_MS)
    expect(await result).toMatchObject({ error: 'no answer within 15 seconds' })
  })

  it('ends when the caller aborts, before or during', async () => {
    consumer.answer = answerNever
    expect(await send(consumer.url, { signal: AbortSignal.abort() })).toEqual({ kind: 'aborted' })
    const stop = new AbortController()
    const result = send(consumer.url, { signal: stop.signal })
    await eventually(() => expect(consumer.received).toHaveLength(1), { within: 5_000 })
    stop.abort()
    expect(await result).toEqual({ kind: 'aborted' })
    expect(clock.pending).toBe(0)
  })
})

describe('[WHK5] of an answer without an end it reads 128 KiB', () => {
  const OK = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'
  it.each([
    ['interim answers', '', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'the answer is too long'],
    [
      'interim answers with headers',
      '',
      `HTTP/1.1 102 Wait\r\na: ${'b'.repeat(9_000)}\r\n\r\n`,
      'the answer is too long',
    ],
    ['empty lines', '', '\r\n'.repeat(1_000), 'the answer is too long'],
    ['one header', 'HTTP/1.1 200 OK\r\na: ', 'b'.repeat(1_000), /^failed/],
    ['what says nothing of a piece of its body', `${OK}5;`, 'x'.repeat(1_000), null],
  ])('%s', async (_, head, filler, error) => {
    await using talker = await startTalker(head, filler)
    const result = await send(talker.url)
    if (error === null)
      expect(result).toMatchObject({ kind: 'answered', status: 200, response: '' })
    else expect(result).toMatchObject({ kind: 'unanswered', error: expect.stringMatching(error) })
    await eventually(() => expect(talker.open).toBe(0), { within: 5_000 })
  })

  it('and of one that comes byte by byte what comes within 15 seconds', async () => {
    await using talker = await startTalker('HTTP/1.1 200 OK\r\na: ', 'b', { everyMs: 5 })
    const result = send(talker.url)
    await eventually(() => expect(talker.told).toBeGreaterThan(50), { within: 5_000 })
    await clock.advance(TIMEOUT_MS)
    expect(await result).toMatchObject({ error: 'no answer within 15 seconds' })
  })
})

describe('without an answer it says why', () => {
  it('when nobody listens', async () => {
    await consumer[Symbol.asyncDispose]()
    expect(await send()).toMatchObject({ kind: 'unanswered', error: 'connection refused' })
    consumer = await startConsumer()
  })

  it('when the connection breaks off', async () => {
    consumer.answer = (response) => void response.socket?.destroy()
    expect(await send()).toMatchObject({ kind: 'unanswered', error: 'connection broken off' })
  })

  it('when the other side speaks no TLS, or something else than HTTP', async () => {
    const server = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'))
    await new Promise<void>((resolve) => void server.listen(0, resolve))
    const { port } = server.address() as AddressInfo
    const plain = await send(`http://127.0.0.1:${port}/`)
    expect(plain).toMatchObject({ error: expect.stringMatching(/^the answer is not HTTP/) })
    const tls = await send(`https://127.0.0.1:${port}/`)
    expect(tls).toMatchObject({ error: expect.stringMatching(/^no secure connection/) })
    server.close()
  })

  it('when the name has no address', async () => {
    const result = await send('http://nowhere.example/')
    expect(result).toMatchObject({ error: expect.stringContaining('nowhere.example') })
  })

  it('when looking the name up fails', async () => {
    const failure = Object.assign(new Error('no'), { code: 'EAI_AGAIN' })
    const result = await send('http://a.example/', { resolve: () => Promise.reject(failure) })
    expect(result).toMatchObject({ error: 'the host name has no address' })
  })
})

describe('no request to a private address', () => {
  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'localhost.',
    '１２７.0.0.1',
    'user:pass@127.0.0.1',
  ])('[WHK4] %s gets not even a connection', async (host) => {
    const result = await send(`http://${host}:${consumer.port}/hook`, { allowHosts: [] })
    expect(result).toMatchObject({ kind: 'unanswered', error: expect.stringMatching(/^not sent/) })
    expect(consumer.connections).toBe(0)
  })

  it('[WHK4] a name that resolves to one gets none', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0']) {
      const resolve = async () => ['1.1.1.1', address]
      const url = `http://evil.example:${consumer.port}/`
      expect(await send(url, { resolve, allowHosts: [] })).toMatchObject({ kind: 'unanswered' })
    }
    expect(consumer.connections).toBe(0)
  })

  it('[WHK4] a name that resolves differently from attempt to attempt gets none', async () => {
    const answers = [['1.1.1.1'], ['127.0.0.1']]
    const resolve = async () => answers.shift() ?? ['127.0.0.1']
    const guard = new AddressGuard({ resolve, allowHosts: [] })
    const url = `http://rebinding.example:${consumer.port}/`
    expect(guard.checkUrl(url).ok).toBe(true)
    expect((await guard.vet(new URL(url))).ok).toBe(true)
    const sender = new HttpSender({ guard, clock })
    const result = await sender.send({ url, headers: {}, body: '{}' }, never)
    expect(result).toMatchObject({ error: expect.stringContaining('127.0.0.1') })
    expect(consumer.connections).toBe(0)
  })

  it('[WHK4] connects to the address that was vetted, asking for the name once', async () => {
    const asked: string[] = []
    const resolve = async (name: string) => {
      asked.push(name)
      return asked.length === 1 ? ['127.0.0.1'] : ['192.0.2.1']
    }
    const result = await send(`http://pinned.example:${consumer.port}/`, { resolve })
    expect(result).toMatchObject({ kind: 'answered', status: 204 })
    expect(consumer.received[0]?.headers.host).toBe(`pinned.example:${consumer.port}`)
    expect(asked).toEqual(['pinned.example'])
  })

  it('[WHK4] a redirect leads nowhere', async () => {
    const inner = await startConsumer()
    consumer.answer = answerWith(308, { location: `http://localhost:${inner.port}/` })
    expect(await send()).toMatchObject({ status: 308 })
    expect(inner.connections).toBe(0)
    await inner[Symbol.asyncDispose]()
  })

  it('the receiver of these tests does answer on these addresses', async () => {
    const socket = connect(consumer.port, '127.0.0.1')
    await eventually(() => expect(consumer.connections).toBe(1), { within: 5_000 })
    socket.destroy()
  })
})
